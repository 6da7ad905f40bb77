import { describe, expect, it } from "vitest";
import { likeliest, meanProbabilities } from "./mean-probabilities.ts";

describe("the mean of what several mentions tell", () => {
  it("counts a value that one of them does not name as 0 there", () => {
    const means = meanProbabilities<string>([{ bombing: 0.8, arson: 0.2 }, { bombing: 0.4 }]);
    expect(means["bombing"]).toBeCloseTo(0.6);
    expect(means["arson"]).toBeCloseTo(0.1);
  });

  it("is empty where nothing tells of it", () => expect(meanProbabilities([])).toEqual({}));
});

describe("the likeliest value", () => {
  it.each([
    ["the one with most", { bombing: 0.3, arson: 0.6 }, "arson"],
    ["the first of two with as much", { bombing: 0.5, arson: 0.5 }, "bombing"],
    ["none of none", {}, null],
  ])("%s", (_, probabilities, expected) => expect(likeliest(probabilities)).toBe(expected));
});
