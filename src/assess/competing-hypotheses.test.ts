import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventedStatement } from "../model/invented-statement.ts";
import type { Incident } from "../model/incident.ts";
import type { Reading } from "../model/reading.ts";
import type { Statement } from "../model/statement.ts";
import type { Account } from "./account.ts";
import { competingHypotheses } from "./competing-hypotheses.ts";

const INCIDENT = { id: "inc_1", figures: [] } as unknown as Incident;

type Told = readonly [speaker: string, act: Statement["act"], accused: string, role?: Statement["accused"][number]["role"]];

/** One report for each thing told; actors belong together where a name begins with the other's. */
function account(at: number, told: readonly Told[], copyOf: string | null = null): Account {
  const statements = told.map(([speaker, act, accused, role = "carried-out"], nth): Statement => ({
    ...inventedStatement({ id: `st_${at}_${nth}`, act, content: [] }),
    speaker: { name: speaker, actorId: null },
    accused: [{ name: accused, actorId: null, role }],
    about: ["inc_1"],
  }));
  const actors = [
    { id: "act_red", name: "Red Tide", aliases: [], kind: "armed-group", affiliateOf: null, country: null },
    { id: "act_wing", name: "Tide Wing", aliases: [], kind: "armed-group", affiliateOf: "Red Tide", country: null },
    { id: "act_brask", name: "Brask", aliases: [], kind: "state", affiliateOf: null, country: null },
    { id: "act_office", name: "Brask Foreign Office", aliases: [], kind: "state-body", affiliateOf: "Brask", country: null },
  ];
  const report = { id: `rep_${at}`, publisher: `Paper ${at}`, published: `2031-03-0${at + 1}` };
  return {
    reading: { report, statements, actors, incidents: [INCIDENT], text: "" } as unknown as Reading,
    incident: INCIDENT,
    version: 0,
    seen: null,
    copyOf,
  };
}

const matrixOf = (told: readonly Told[]) => competingHypotheses(told.map((one, at) => account(at, [one])));
const ranks = (told: readonly Told[]): string[] =>
  (matrixOf(told)?.hypotheses ?? [])
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ accused, kind, inconsistent, selfServing, rank }) => `${rank} ${accused ?? kind} ${inconsistent}+${selfServing}`);

const CLAIM: Told = ["Red Tide", "claims-responsibility", "Red Tide"];
const MAYOR: Told = ["the mayor", "attributes", "Brask"];
const POLICE: Told = ["the police", "attributes", "Brask"];
const DENIAL: Told = ["Brask Foreign Office", "denies-responsibility", "Brask"];

describe("competing hypotheses, worked by hand", () => {
  it.each<[string, Told[], string[]]>([
    ["a claim alone", [CLAIM], ["1 Red Tide 0+0", "2 none-of-these 1+0"]],
    ["a claim and one who names another", [CLAIM, MAYOR], ["1 Brask 1+0", "1 Red Tide 1+0", "3 none-of-these 2+0"]],
    [
      "a denial by the accused side weighs where all else is equal",
      [CLAIM, MAYOR, DENIAL],
      ["1 Red Tide 1+0", "2 Brask 1+1", "3 none-of-these 2+0"],
    ],
    ["it does not where all else is not", [CLAIM, MAYOR, POLICE, DENIAL], ["1 Brask 1+1", "2 Red Tide 2+0", "3 none-of-these 3+0"]],
    ["others who reject it weigh", [MAYOR, ["the court", "dismisses", "Brask"]], ["1 Brask 1+0", "1 none-of-these 1+0"]],
    [
      "a wing and its parent are not against each other",
      [["the mayor", "attributes", "Tide Wing"], CLAIM],
      ["1 Red Tide 0+0", "1 Tide Wing 0+0", "3 none-of-these 2+0"],
    ],
    [
      "to have failed to stop it leaves room",
      [CLAIM, ["the mayor", "attributes", "Brask", "failed-to-stop"]],
      ["1 Red Tide 0+0", "2 Brask 1+0", "2 none-of-these 1+0"],
    ],
  ])("%s", (_, told, expected) => expect(ranks(told).toSorted()).toEqual(expected.toSorted()));

  it("tells which single item turns the order", () => {
    const decisive = (matrixOf([CLAIM, MAYOR, POLICE])?.evidence ?? []).filter((one) => one.decisive).map(({ speaker }) => speaker);
    // Without one of the two who name Brask both are as inconsistent; without the claim Brask stays before Red Tide.
    expect(decisive.toSorted()).toEqual(["the mayor", "the police"]);
  });

  it("evidence that fits all is not diagnostic, and nobody named is no matrix", () => {
    expect(matrixOf([["the mayor", "attributes", "Brask", "helped"]])?.evidence[0]?.diagnostic).toBe(false);
    expect(matrixOf([DENIAL])?.evidence.map(({ diagnostic }) => diagnostic)).toEqual([true]);
    expect(matrixOf([["the mayor", "states", "Brask"]])).toBeNull();
  });

  it("neither order nor a copy changes anything", () => {
    const told = [CLAIM, MAYOR, POLICE, DENIAL];
    const accounts = told.map((one, at) => account(at, [one]));
    const plain = competingHypotheses(accounts);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(competingHypotheses(order.map((at) => accounts[at] as Account))).toEqual(plain);
      }),
      { seed: 20_310_505 },
    );
    const copied = competingHypotheses([...accounts, account(5, [MAYOR], "rep_1")]);
    expect(copied?.hypotheses).toEqual(plain?.hypotheses);
    expect(copied?.evidence.map(({ speaker }) => speaker)).toEqual(plain?.evidence.map(({ speaker }) => speaker));
  });
});
