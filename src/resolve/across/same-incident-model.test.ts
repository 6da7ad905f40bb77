import { describe, expect, it } from "vitest";
import { PAIR_FEATURES, type PairFeatures } from "./pair-features.ts";
import { type SameIncidentModel, SameIncidentModelSchema, sameIncidentProbability } from "./same-incident-model.ts";

const features = (given: Partial<PairFeatures>): PairFeatures => ({
  ...(Object.fromEntries(PAIR_FEATURES.map((name) => [name, 0])) as PairFeatures),
  words: 0.5,
  ...given,
});
const model: SameIncidentModel = {
  name: "linker-xx",
  version: 1,
  start: 0,
  same: 0.5,
  trees: [
    [
      { feature: "near", bound: 0.5, low: 1, high: 2 },
      { leaf: -1 },
      { feature: "words", bound: 0.3, low: 3, high: 4 },
      { leaf: 0 },
      { leaf: 2 },
    ],
    [{ leaf: 0.5 }],
  ],
};

describe("trees that weigh two reports", () => {
  it.each<[string, Partial<PairFeatures>, number]>([
    ["low and at the bound", { near: 0.5 }, -0.5],
    ["high, and high again", { near: 1 }, 2.5],
    ["high, then at the bound", { near: 1, words: 0.3 }, 0.5],
  ])("%s", (_, given, odds) => expect(sameIncidentProbability(features(given), model)).toBeCloseTo(1 / (1 + Math.exp(-odds))));

  it("never take for one what has hardly a word in common", () =>
    expect(sameIncidentProbability(features({ near: 1, words: 0.05 }), model)).toBe(0));

  it("are refused where a question is about something unknown", () =>
    expect(SameIncidentModelSchema.safeParse({ ...model, trees: [[{ feature: "mood", bound: 1, low: 1, high: 2 }]] }).success).toBe(false));
});
