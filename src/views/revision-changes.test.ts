import { describe, expect, it } from "vitest";
import { portSarnReading } from "../../test/web/support/port-sarn.ts";
import type { Anchor } from "../model/anchor.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { revisionChanges } from "./revision-changes.ts";

const reading = portSarnReading();
const presume = reading.statements.find(({ id }) => id === "st_presume") as Statement;
const exact = (before: Span): Anchor => ({ kind: "exact", before, after: before, why: null });
const gone = (before: Span): Anchor => ({ kind: "gone", before, after: null, why: "taken out" });
const withStatements = (...statements: readonly Statement[]): Reading => ({ ...reading, statements: [...statements] });
const anew = (other: Partial<Statement>): Statement => ({ ...presume, id: "st_new", ...other });

const changes = (after: readonly Statement[], anchorOf = exact, before = presume) =>
  revisionChanges(withStatements(before), withStatements(...after), anchorOf).statements.map(({ kind, steps }) => [
    kind,
    ...steps.map(({ field, direction }) => `${field} ${direction ?? "-"}`),
  ]);

const [heron] = presume.accused;
if (heron === undefined) throw new Error("the sample accuses nobody");

describe("what became of a statement in the next version", () => {
  it.each<readonly [string, readonly Statement[], readonly (readonly string[])[]]>([
    ["nothing", [anew({})], [["kept"]]],
    ["less certain", [anew({ certainty: "possible" })], [["softened", "certainty softer"]]],
    ["more certain", [anew({ certainty: "certain" })], [["hardened", "certainty harder"]]],
    ["how surely is not said any more", [anew({ certainty: "unstated" })], [["reworded", "certainty -"]]],
    ["the attribution dropped", [anew({ speaker: null, source: [] })], [["hardened", "attribution harder"]]],
    ["the reporter keeps a distance", [anew({ framing: "distancing" })], [["softened", "framing softer"]]],
    ["a lesser part", [anew({ accused: [{ ...heron, role: "helped" }] })], [["softened", "role softer"]]],
    ["nobody accused any more", [anew({ accused: [] })], [["softened", "accused softer", "role -"]]],
    [
      "softer and harder at once",
      [anew({ certainty: "certain", framing: "distancing" })],
      [["reworded", "certainty harder", "framing softer"]],
    ],
    ["the opposite", [anew({ polarity: "negative" })], [["reworded", "polarity -"]]],
    [
      "another number",
      [anew({ figure: { kind: "killed", min: 3, max: 3, qualifier: null, speaker: null, saidAt: null, statement: null } })],
      [["reworded", "figure -"]],
    ],
    ["taken out", [], [["vanished"]]],
    [
      "another speaker of the same words",
      [anew({ speaker: { name: "Somebody Else", actorId: null }, source: [{ start: 0, end: 1, text: reading.text.slice(0, 1) }] })],
      [["appeared"], ["vanished"]],
    ],
  ])("%s", (_, after, expected) => expect(changes(after)).toEqual(expected));

  it("an attribution that was added softens", () =>
    expect(changes([presume], exact, { ...presume, id: "st_own", speaker: null, source: [] })).toEqual([
      ["softened", "attribution softer"],
    ]));

  it("words that are gone are not the same statement, though the same words are read there", () =>
    expect(changes([anew({})], gone)).toEqual([["appeared"], ["vanished"]]));

  it("what rests on what vanished is stale, with the reason", () => {
    const { stale } = revisionChanges(reading, withStatements(), gone);
    const rests = reading.hypotheses.flatMap(({ actor, statements }) => statements.map((statement) => `${actor} ${statement}`));
    expect(stale.filter(({ what }) => what === "position").map(({ of, statement }) => `${of} ${statement}`)).toEqual(rests);
    expect(rests.length).toBeGreaterThan(0);
    expect(new Set(stale.map(({ why }) => why))).toEqual(new Set(["taken out"]));
    expect(revisionChanges(reading, reading, exact).stale).toEqual([]);
  });
});
