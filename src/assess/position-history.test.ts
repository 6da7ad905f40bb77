import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident } from "../model/incident.ts";
import { inventedStatement } from "../model/invented-statement.ts";
import type { Reading } from "../model/reading.ts";
import type { Statement } from "../model/statement.ts";
import type { Account } from "./account.ts";
import { positionHistories } from "./position-history.ts";
import { rivalsOver } from "./rivals.ts";

const INCIDENT = { id: "inc_1", figures: [] } as unknown as Incident;
const ACTORS = [
  ["act_red", "Red Tide", "armed-group", null],
  ["act_wing", "Tide Wing", "armed-group", "Red Tide"],
  ["act_brask", "Brask", "state", null],
].map(([id, name, kind, affiliateOf]) => ({ id, name, aliases: [], kind, affiliateOf, country: null }));

interface Told extends Partial<Pick<Statement, "act" | "certainty" | "polarity" | "saidAt" | "speakerOf">> {
  readonly day: string;
  readonly speaker?: string;
  readonly accused?: string;
  readonly role?: Statement["accused"][number]["role"];
  readonly copyOf?: string;
}

/** One report for each thing told, on its day; the mayor says that Red Tide carried it out where no more is given. */
const accountsOf = (told: readonly Told[]): Account[] =>
  told.map(({ day, speaker = "the mayor", accused = "Red Tide", role = "carried-out", copyOf = null, ...given }, at) => {
    const statement = inventedStatement({
      id: `st_${at}`,
      act: "attributes",
      content: [],
      about: ["inc_1"],
      speaker: { name: speaker, actorId: null },
      accused: [{ name: accused, actorId: null, role }],
      ...given,
    });
    const report = { id: `rep_${at}`, publisher: `Paper ${at}`, published: day };
    const reading = { report, statements: [statement], actors: ACTORS, incidents: [INCIDENT], text: "" } as unknown as Reading;
    return { reading, incident: INCIDENT, version: 0, seen: null, copyOf };
  });

const changesOf = (told: readonly Told[], speaker = "the mayor"): string[] =>
  (positionHistories(accountsOf(told)).find((one) => one.speaker === speaker)?.steps ?? []).map(({ changes }) => changes.join("+"));

const [ONE, TWO, THREE] = ["2031-03-01", "2031-03-02", "2031-03-03"] as const;

describe("what a speaker held over time", () => {
  it.each<[string, Told[], string[]]>([
    ["says it again", [{ day: ONE }, { day: TWO }], ["first-said", "repeated"]],
    [
      "is surer",
      [{ day: ONE, certainty: "possible" }, { day: TWO, certainty: "probable" }, { day: THREE }],
      ["first-said", "hardened", "hardened"],
    ],
    ["is less sure", [{ day: ONE }, { day: TWO, certainty: "possible" }], ["first-said", "softened"]],
    ["takes it back", [{ day: ONE }, { day: TWO, act: "dismisses" }], ["first-said", "reversed"]],
    [
      "names another part, which is no hardening",
      [
        { day: ONE, role: "failed-to-stop" },
        { day: TWO, role: "carried-out" },
      ],
      ["first-said", "role-changed"],
    ],
    ["names somebody else", [{ day: ONE }, { day: TWO, accused: "Brask" }], ["first-said", "named-another"]],
    ["names a wing of the same", [{ day: ONE }, { day: TWO, accused: "Tide Wing" }], ["first-said", "first-said"]],
    [
      "said both at times that cannot be told apart",
      [{ day: "2031-03", certainty: "possible" }, { day: TWO }],
      ["order-unknown", "order-unknown"],
    ],
    [
      "went by when it was said, not when it was published",
      [{ day: THREE, saidAt: ONE, certainty: "possible" }, { day: TWO }],
      ["first-said", "hardened"],
    ],
    ["a copy repeats nothing", [{ day: ONE }, { day: TWO, copyOf: "rep_0" }], ["first-said"]],
  ])("%s", (_, told, expected) => expect(changesOf(told)).toEqual(expected));

  it("is silent since it was last heard, where others go on", () => {
    const since = (told: Told[]) => positionHistories(accountsOf(told)).find(({ speaker }) => speaker === "the mayor")?.silentSince;
    expect(since([{ day: ONE }, { day: THREE, speaker: "the police" }])).toBe(ONE);
    expect(since([{ day: THREE }, { day: ONE, speaker: "the police" }])).toBeNull();
  });

  it("a person speaks for a body, too", () => {
    const told: Told[] = [
      { day: ONE, speaker: "Jon Marn", speakerOf: "Interior Ministry" },
      { day: TWO, speaker: "Interior Ministry" },
    ];
    expect(changesOf(told, "Jon Marn")).toEqual(["first-said"]);
    expect(changesOf(told, "Interior Ministry")).toEqual(["first-said", "repeated"]);
    expect(positionHistories(accountsOf(told)).find(({ speaker }) => speaker === "Interior Ministry")?.steps[0]?.by).toEqual(["Jon Marn"]);
  });

  it("does not hang on the order of the reports", () => {
    const accounts = accountsOf([
      { day: ONE, certainty: "possible" },
      { day: TWO },
      { day: THREE, act: "dismisses" },
      { day: TWO, accused: "Brask" },
    ]);
    const plain = positionHistories(accounts);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(positionHistories(order.map((at) => accounts[at] as Account))).toEqual(plain);
      }),
      { seed: 20_310_507 },
    );
  });
});

describe("two who are said to be responsible", () => {
  const relations = (told: Told[]): string[] => rivalsOver(accountsOf(told)).map(({ relation, kind }) => `${relation} ${kind}`);
  const claim = (name: string): Told => ({ day: ONE, act: "claims-responsibility", speaker: name, accused: name });
  it.each<[string, Told[], string[]]>([
    ["two who claim it", [claim("Red Tide"), claim("Brask")], ["rivals two-claims"]],
    ["one who claims it and one who is named", [claim("Red Tide"), { day: TWO, accused: "Brask" }], ["rivals claim-and-attribution"]],
    ["two who are named", [{ day: ONE }, { day: TWO, accused: "Brask", speaker: "the police" }], ["rivals two-attributions"]],
    ["a group and its wing", [claim("Red Tide"), claim("Tide Wing")], ["affiliates two-claims"]],
    ["one alone", [claim("Red Tide")], []],
  ])("%s", (_, told, expected) => expect(relations(told)).toEqual(expected));
});
