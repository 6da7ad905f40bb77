import { describe, expect, it } from "vitest";
import { labelRuns } from "./label-runs.ts";

// none, label 0, label 1
const NONE = [0.9, 0.06, 0.04];
const FIRST = [0.1, 0.8, 0.1];
const SECOND = [0.1, 0.2, 0.7];

describe("labelRuns", () => {
  it.each([
    ["nothing", [NONE, NONE], []],
    ["one word", [NONE, FIRST, NONE], [[1, 2, 0]]],
    ["neighbours are one, to the end of the text", [NONE, FIRST, FIRST], [[1, 3, 0]]],
    [
      "what is parted by a word is two",
      [FIRST, NONE, FIRST],
      [
        [0, 1, 0],
        [2, 3, 0],
      ],
    ],
    ["a doubtful change of label does not cut a name", [FIRST, [0.1, 0.4, 0.5], FIRST], [[0, 3, 0]]],
    [
      "a sure one does",
      [[0.01, 0.98, 0.01], [0.01, 0.01, 0.98], SECOND],
      [
        [0, 1, 0],
        [1, 3, 1],
      ],
    ],
    ["no words", [], []],
  ])("%s", (_, probabilities, expected) => {
    expect(labelRuns(probabilities).map(({ first, last, label }) => [first, last, label])).toEqual(expected);
  });

  it("finds more where the found is favoured", () => {
    const doubtful = [[0.6, 0.4]];
    expect(labelRuns(doubtful)).toEqual([]);
    expect(labelRuns(doubtful, 1)).toEqual([{ first: 0, last: 1, label: 0, probability: expect.closeTo(0.4) as number }]);
  });
});
