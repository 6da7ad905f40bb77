import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DerivedToll, TollEntry } from "../../model/toll.ts";
import { acledRule } from "./acled.ts";
import { deskRule } from "./desk.ts";
import { gtdRule } from "./gtd.ts";
import type { TollRule } from "./toll-rule.ts";
import { ucdpRule } from "./ucdp.ts";

/** A figure by its origin, day, and lower and upper end. */
type Told = readonly [origin: string, day: number, min: number, max: number | null, qualifier?: string];

const entries = (told: readonly Told[]): TollEntry[] =>
  told.map(([origin, day, min, max, qualifier], at) => ({
    id: `fig_${at}`,
    min,
    max,
    qualifier: qualifier ?? null,
    speaker: origin,
    publisher: "Halm Post",
    origin,
    time: { edtf: `2031-03-${String(day).padStart(2, "0")}`, of: "said" },
    report: `rep_${at}`,
    version: 0,
    statement: null,
    includesAttackers: "unknown",
    copies: [],
  }));

const numbers = ({ low, best, high }: DerivedToll) => [low, best, high];

/** Police say nine, later fourteen; a hospital says fourteen on that day, the mayor sixteen. */
const DISPUTED: Told[] = [
  ["police", 2, 9, null, "at least"],
  ["police", 4, 14, 14],
  ["hospital", 4, 14, 14],
  ["mayor", 4, 16, 16],
];
const TWO: Told[] = [
  ["police", 4, 14, 14],
  ["mayor", 4, 16, 16],
];

describe("tolls by named rules, worked by hand", () => {
  it.each<[string, TollRule, Told[], (number | null)[]]>([
    ["GTD: the majority of the most recent", gtdRule, DISPUTED, [null, 14, null]],
    ["GTD: no majority, the lower", gtdRule, TWO, [null, 14, null]],
    [
      "GTD: an older figure does not count",
      gtdRule,
      [
        ["police", 2, 20, 20],
        ["mayor", 4, 16, 16],
      ],
      [null, 16, null],
    ],
    ["ACLED: the most conservative of last words", acledRule, DISPUTED, [null, 14, null]],
    ["ACLED: dozens are twelve", acledRule, [["police", 2, 24, null, "dozens"]], [null, 12, null]],
    [
      "UCDP: lowest, lower of the most recent, highest",
      ucdpRule,
      [
        ["police", 2, 9, 9],
        ["mayor", 4, 16, 16],
        ["hospital", 4, 14, 14],
      ],
      [9, 14, 16],
    ],
    ["the desk: a dispute has no best number", deskRule, TWO, [14, null, 16]],
    [
      "the desk: what all allow",
      deskRule,
      [
        ["police", 4, 14, null, "at least"],
        ["mayor", 4, 14, 14],
      ],
      [14, 14, 14],
    ],
    ["the desk: at least leaves the upper end open", deskRule, [["police", 4, 14, null, "at least"]], [14, null, null]],
    [
      "the desk: what is newer replaces",
      deskRule,
      [
        ["police", 2, 9, 9],
        ["police", 4, 14, 14],
      ],
      [14, 14, 14],
    ],
  ])("%s", (_, rule, told, expected) => expect(numbers(rule(entries(told)))).toEqual(expected));

  it("tell what they rest on and what they leave out, and why", () => {
    const { used, leftOut, reasons } = gtdRule(entries(DISPUTED));
    expect(used).toEqual(["fig_1", "fig_2"]);
    expect(leftOut.map(({ id }) => id).toSorted()).toEqual(["fig_0", "fig_3"]);
    expect(leftOut.find(({ id }) => id === "fig_3")?.why).toBe("not the majority's figure");
    expect(reasons.join("; ")).toContain("2 of 3 say 14");
  });

  const figures = fc.array(
    fc
      .tuple(
        fc.constantFrom("police", "mayor", "hospital"),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(40),
        fc.option(fc.nat(20), { nil: null }),
      )
      .map(([origin, day, min, more]): Told => [origin, day, min, more === null ? null : min + more]),
    { minLength: 1, maxLength: 7 },
  );

  it.each<[string, TollRule]>([
    ["gtd", gtdRule],
    ["acled", acledRule],
    ["ucdp", ucdpRule],
    ["desk", deskRule],
  ])("%s: low, best and high stand in their order, and every figure is used or left out", (_, rule) => {
    fc.assert(
      fc.property(figures, (told) => {
        const derived = rule(entries(told));
        const given = numbers(derived).filter((one) => one !== null);
        expect(given).toEqual(given.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
        expect([...new Set([...derived.used, ...derived.leftOut.map(({ id }) => id)])].toSorted()).toEqual(
          entries(told)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
      { seed: 20_310_506 },
    );
  });
});
