import { describe, expect, it } from "vitest";
import { areaUnderCurve, binsOf, brierScore, errorByChance, expectedError, type Outcome } from "./reliability.ts";

/** As many statements of one probability; the right ones are spread evenly among them, so that every bin has its share. */
const group = (probability: number, count: number, right: number): Outcome[] =>
  Array.from({ length: count }, (_, at) => ({
    probability,
    right: Math.floor(((at + 1) * right) / count) > Math.floor((at * right) / count),
  }));

describe("how far probabilities lie from what came of them", () => {
  it.each([
    ["as often right as they say", [...group(0.8, 50, 40), ...group(0.2, 50, 10)], 0],
    ["always too sure by a tenth", [...group(0.9, 50, 40), ...group(0.3, 50, 10)], 0.1],
    ["one half too sure, one not sure enough: errors do not cancel", [...group(0.9, 50, 40), ...group(0.1, 50, 10)], 0.1],
  ])("%s", (_, outcomes, expected) => expect(expectedError(outcomes)).toBeCloseTo(expected));

  it("bins hold as many statements each, in the order of their probability", () => {
    const bins = binsOf([...group(0.9, 60, 60), ...group(0.1, 40, 0)]);
    expect(bins.map(({ count }) => count)).toEqual(Array.from({ length: 10 }, () => 10));
    expect(bins[0]).toMatchObject({ right: 0 });
    expect(bins[9]).toMatchObject({ right: 1 });
  });

  it("chance alone shows an error that shrinks with the number of statements", () => {
    const few = errorByChance(group(0.5, 100, 0));
    expect(few).toBeGreaterThan(2 * errorByChance(group(0.5, 10_000, 0)));
  });

  it("squares and order", () => {
    const outcomes = [...group(1, 1, 1), ...group(0.5, 2, 1), ...group(0, 1, 0)];
    expect(brierScore(outcomes)).toBeCloseTo(0.125);
    expect(areaUnderCurve(outcomes)).toBeCloseTo(0.875);
  });
});
