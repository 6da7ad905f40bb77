import { describe, expect, it } from "vitest";
import { bioSpans } from "./bio-spans.ts";

// O, B-0, I-0, B-1, I-1
const OUT = [0.9, 0.05, 0.02, 0.02, 0.01];
const BEGIN = [0.1, 0.8, 0.05, 0.03, 0.02];
const INSIDE = [0.1, 0.05, 0.8, 0.03, 0.02];
const INSIDE_OTHER = [0.2, 0.02, 0.03, 0.35, 0.4];

describe("bioSpans", () => {
  it.each([
    ["nothing", [OUT, OUT], []],
    ["one word", [OUT, BEGIN, OUT], [[1, 2, 0]]],
    ["a span to the end of the text", [OUT, BEGIN, INSIDE], [[1, 3, 0]]],
    [
      "two spans side by side",
      [BEGIN, INSIDE, BEGIN],
      [
        [0, 2, 0],
        [2, 3, 0],
      ],
    ],
    [
      "an inside of another label begins a span of its own",
      [BEGIN, INSIDE_OTHER, OUT],
      [
        [0, 1, 0],
        [1, 2, 1],
      ],
    ],
    ["an inside without a beginning is none", [OUT, [0.55, 0.01, 0.43, 0.005, 0.005], OUT], []],
    ["no words", [], []],
  ])("%s", (_, probabilities, expected) => {
    expect(bioSpans(probabilities, 2).map(({ first, last, label }) => [first, last, label])).toEqual(expected);
  });

  it("finds more where the found is favoured", () => {
    const doubtful = [[0.6, 0.4, 0, 0, 0]];
    expect(bioSpans(doubtful, 2)).toEqual([]);
    expect(bioSpans(doubtful, 2, 1)).toEqual([{ first: 0, last: 1, label: 0, probability: expect.closeTo(0.4) as number }]);
  });
});
