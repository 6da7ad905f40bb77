import { describe, expect, it } from "vitest";
import { intervalOf, resamples, seeded } from "./bootstrap.ts";
import { compare } from "./comparison.ts";
import { combinedF1, type Measure, tallyOf } from "./measure.ts";
import { floorOf, verdictOf } from "./verdict.ts";

const F1: Measure = { name: "F1", path: ["all", "f1"], scale: 100, combining: "counts" };
/** A scorer of invented documents: each holds one thing that is found or not. */
const score = (gold: readonly Readonly<Record<string, unknown>>[], predicted: readonly object[]): unknown => {
  const found = predicted.filter((line) => (line as { found?: unknown }).found === true).length;
  const [p, r] = [found === 0 ? 0 : 1, found / gold.length];
  return { all: { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r), pred: found, gold: gold.length } };
};
const ids = Array.from({ length: 40 }, (_, at) => `d${at}`);
const gold = ids.map((id) => ({ id }));
const finding = (share: number): object[] => ids.map((id, at) => ({ id, found: at < share * ids.length }));

describe("resamples", () => {
  it("are the same for the same seed and others for another", () => {
    expect(resamples(5, 3, 7)).toEqual(resamples(5, 3, 7));
    expect(resamples(50, 3, 7)).not.toEqual(resamples(50, 3, 8));
  });
  it("draw every document with the same chance", () => {
    const counts = [0, 0, 0, 0];
    for (const draw of resamples(4, 5000, 3)) for (const at of draw) counts[at] = (counts[at] ?? 0) + 1;
    for (const count of counts) expect(count / 5000).toBeCloseTo(1, 1);
  });
  it("come from numbers from 0 to 1", () => {
    const random = seeded(1);
    const drawn = Array.from({ length: 1000 }, random);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
  });
});

describe("intervals", () => {
  it("leave two and a half percent out at each end", () => {
    expect(intervalOf(Array.from({ length: 1000 }, (_, at) => at))).toEqual({ low: 25, high: 975 });
  });
  it("are not there where no resample has a figure", () => expect(intervalOf([null, null])).toBeNull());
});

describe("comparing engines", () => {
  const predictions = { trained: finding(0.75), rules: finding(0.5), baseline: finding(0) };
  it.each(["counts", "rescore"] as const)("gives the scorer's figure inside its interval, by %s", (combining) => {
    const [compared] = compare([{ ...F1, combining }], gold, predictions, score);
    expect(compared?.trained).toBeCloseTo((100 * 2 * 0.75) / 1.75);
    expect(compared?.baseline).toBe(0);
    expect(compared?.interval?.low).toBeLessThan(compared?.trained as number);
    expect(compared?.interval?.high).toBeGreaterThan(compared?.trained as number);
    expect(compared?.difference?.low).toBeGreaterThan(0);
  });
  it("has the same interval by counts as by scoring again", () => {
    const [counts] = compare([F1], gold, predictions, score);
    const [again] = compare([{ ...F1, combining: "rescore" }], gold, predictions, score);
    expect(counts?.interval?.low).toBeCloseTo(again?.interval?.low as number);
    expect(counts?.difference?.high).toBeCloseTo(again?.difference?.high as number);
  });
  it("finds no difference between an engine and itself", () => {
    const [compared] = compare([F1], gold, { ...predictions, rules: predictions.trained }, score);
    expect(compared?.difference).toEqual({ low: 0, high: 0 });
  });
});

describe("tallies", () => {
  it("mean over the labels that the gold has", () => {
    const measure: Measure = { name: "macro", path: ["kinds", "macroF1"], scale: 100, combining: "labels" };
    const document = (red: number): unknown => ({
      kinds: { perLabel: { red: { p: red, r: red, predicted: 1, gold: 1 }, blue: { p: 0, r: 0, predicted: 1, gold: 0 } } },
    });
    const tallies = [document(1), document(0)].map((json) => tallyOf(json, measure));
    expect(combinedF1(tallies, [0, 1], 100)).toBe(50);
    expect(combinedF1(tallies, [0, 0], 100)).toBe(100);
  });
  it("take what is missing from the gold's counts elsewhere", () => {
    const tally = tallyOf({ spans: { p: 0, r: 0, pred: 0, gold: 3 } }, { ...F1, elsePath: ["spans"] });
    expect([...tally.values()]).toEqual([[0, 0, 0, 3]]);
  });
});

describe("verdicts", () => {
  const less: Measure = { ...F1, lowerIsBetter: true, floor: 0.5, aim: 0.4 };
  it.each([
    [{ ...F1, floor: 70, aim: 78 }, 80, "MET"],
    [{ ...F1, floor: 70, aim: 78 }, 75, "BELOW AIM"],
    [{ ...F1, floor: 70, aim: 78 }, 69, "BELOW FLOOR"],
    [{ ...F1, floor: 70, aim: 78 }, null, "BELOW FLOOR"],
    [less, 0.39, "MET"],
    [less, 0.45, "BELOW AIM"],
    [less, 0.6, "BELOW FLOOR"],
    [F1, 1, ""],
    [{ ...F1, held: true }, 31, "MET"],
    [{ ...F1, held: true }, 29, "BELOW FLOOR"],
  ] as const)("%o at %s", (measure, trained, verdict) => expect(verdictOf({ measure, trained, baseline: 20 })).toBe(verdict));
  it("a floor of its own goes before the baseline's", () =>
    expect(floorOf({ measure: { ...F1, held: true, floor: 5 }, baseline: 50 })).toBe(5));
});
