import { describe, expect, it } from "vitest";
import type { Figure } from "../model/figure.ts";
import type { Incident } from "../model/incident.ts";
import { inventedStatement } from "../model/invented-statement.ts";
import type { Reading } from "../model/reading.ts";
import type { Statement } from "../model/statement.ts";
import type { Account } from "./account.ts";
import { claimChecks } from "./claim-checks.ts";

const ACTORS = [
  { id: "act_red", name: "Red Tide", aliases: [], kind: "armed-group", affiliateOf: null, country: null },
  { id: "act_lantern", name: "Lantern", aliases: [], kind: "outlet", affiliateOf: "Red Tide", country: null },
  { id: "act_post", name: "Halm Post", aliases: [], kind: "outlet", affiliateOf: null, country: null },
];
const killed = (min: number, max: number | null, speaker: string | null, statement: string | null = null): Figure => ({
  kind: "killed",
  min,
  max,
  qualifier: null,
  speaker,
  saidAt: null,
  statement,
});

interface Given {
  readonly claim?: Partial<Statement> & { readonly words: string };
  readonly figures?: readonly Figure[];
  readonly weapons?: readonly string[];
  readonly date?: string | null;
}

const accountsOf = (given: readonly Given[]): Account[] =>
  given.map(({ claim, figures = [], weapons = [], date = "2031-03-01" }, at) => {
    const incident = { id: "inc_1", figures, weapons, targets: [], date } as unknown as Incident;
    const { words = "", ...rest } = claim ?? {};
    const statements = claim
      ? [
          inventedStatement({
            id: `st_${at}`,
            act: "claims-responsibility",
            content: [{ start: 0, end: words.length, text: words }],
            about: ["inc_1"],
            speaker: { name: "Red Tide", actorId: null },
            accused: [{ name: "Red Tide", actorId: null, role: "carried-out" }],
            saidAt: "2031-03-03",
            ...rest,
          }),
        ]
      : [];
    const report = { id: `rep_${at}`, publisher: `Paper ${at}`, published: "2031-03-03" };
    const reading = { report, statements, actors: ACTORS, incidents: [incident], text: "" } as unknown as Reading;
    return { reading, incident, version: 0, seen: null, copyOf: null };
  });

describe("check sheets for claims", () => {
  it.each<[string, Partial<Statement>, { through: string[]; belongs: boolean | null }]>([
    ["no channel is told", {}, { through: [], belongs: null }],
    ["the group's own agency", { through: ["Lantern"] }, { through: ["Lantern"], belongs: true }],
    ["a paper that is nobody's", { through: ["Halm Post"] }, { through: ["Halm Post"], belongs: false }],
    ["an agency that claims for the group", { speaker: { name: "Lantern", actorId: null } }, { through: ["Lantern"], belongs: true }],
  ])("channel: %s", (_, claim, expected) => {
    expect(claimChecks(accountsOf([{ claim: { words: "the attack", ...claim } }]))[0]?.channel).toEqual(expected);
  });

  it.each<[string | null, string | null, { least: number; most: number } | null]>([
    ["2031-03-01", "2031-03-03", { least: 2, most: 2 }],
    ["2031-03", "2031-03-03", { least: -28, most: 2 }],
    ["2031-03-04", "2031-03-03", { least: -1, most: -1 }],
    [null, "2031-03-03", null],
  ])("days from %s to %s", (date, saidAt, expected) => {
    expect(claimChecks(accountsOf([{ claim: { words: "the attack", saidAt }, date }]))[0]?.lagDays).toEqual(expected);
  });

  it("tells of material, and of details that others bear out, contradict or do not tell", () => {
    const [sheet] = claimChecks(
      accountsOf([
        {
          claim: { words: "showed a video of the truck bomb that killed 40", figure: killed(40, 40, "Red Tide", "st_0") },
          weapons: ["truck bomb"],
        },
        { figures: [killed(9, 9, "police")], weapons: ["truck bomb"] },
      ]),
    );
    expect(sheet?.material).toEqual(["video"]);
    expect(sheet?.details).toEqual([
      { detail: "40 killed", answer: "contradicted", others: ["police"] },
      { detail: "truck bomb", answer: "borne-out", others: ["Paper 1"] },
    ]);
    const alone = claimChecks(accountsOf([{ claim: { words: "killed 40", figure: killed(40, 40, "Red Tide", "st_0") } }]))[0];
    expect(alone?.details).toEqual([{ detail: "40 killed", answer: "not-told-by-others", others: [] }]);
    const agreed = claimChecks(
      accountsOf([{ claim: { words: "killed 40", figure: killed(40, 40, "Red Tide", "st_0") } }, { figures: [killed(9, null, "police")] }]),
    )[0];
    expect(agreed?.details[0]?.answer).toBe("borne-out");
  });

  it("one sheet for a claim that several reports tell, whichever came first", () => {
    const accounts = accountsOf([{ claim: { words: "the attack" } }, { claim: { words: "the attack", saidAt: "2031-03-02" } }]);
    expect(claimChecks(accounts)).toMatchObject([{ claimant: "Red Tide", claimedFor: "Red Tide", time: { edtf: "2031-03-02" } }]);
    expect(claimChecks(accounts.toReversed())).toEqual(claimChecks(accounts));
    expect(claimChecks(accountsOf([{}]))).toEqual([]);
  });
});
