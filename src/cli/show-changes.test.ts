import { describe, expect, test } from "vitest";
import { portSarnReading } from "../../test/web/support/port-sarn.ts";
import type { Statement } from "../model/statement.ts";
import { readingChanges } from "../views/reading-changes.ts";
import { showChanges } from "./show-changes.ts";

const { report, statements } = portSarnReading();
const stamps = {
  before: { by: "reader-xx@1 rules/en@1", recordedAt: "2031-05-25T08:00:00.000Z" },
  after: { by: "reader-xx@2 rules/en@1", recordedAt: "2031-06-01T08:00:00.000Z" },
};
const plain = { colours: false, width: 80 };

function told(later: readonly Statement[]): string {
  return showChanges({ report, ...stamps, ...readingChanges({ statements }, { statements: [...later] }) }, plain);
}

describe("what changed", () => {
  test("in plain words", () => {
    const later = statements
      .filter(({ id }) => id !== "st_denial")
      .map((one) => (one.id === "st_presume" ? { ...one, act: "accuses" as const, accused: [], certainty: "possible" as const } : one));
    expect(told(later)).toMatchInlineSnapshot(`
      "What changed since reader-xx@1 rules/en@1 read it on 2031-05-25
        now read by reader-xx@2 rules/en@1, on 2031-06-01
        statements: 0 added, 1 gone, 1 changed, 15 the same
        - Ostmark denies responsibility [certain, negative]
          “any part in it”
        ~ Norvane officials accuses [possible]
          “that the Black Heron is behind the attack in Port Sarn”
            what the speaker does: says who did it → accuses
            said to be responsible: Black Heron (carried-out) → nobody
            how surely: probable → possible
      "
    `);
  });

  test("nothing", () => {
    expect(told(statements)).toMatch(new RegExp(`\n  statements: 0 added, 0 gone, 0 changed, ${statements.length} the same\n$`));
  });

  test("what was read cannot command the terminal", () => {
    const [first] = statements;
    if (first === undefined) throw new Error("the sample has no statement");
    const evil = { ...first, speaker: { name: "Ada\u001b[2J", actorId: null }, speakerOf: "\u009b1m" };
    // eslint-disable-next-line no-control-regex
    expect(told([evil])).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
