import { describe, expect, it } from "vitest";
import { analyse } from "../../../../text/analysis.ts";
import { readQuantity } from "./qualifiers.ts";
import { cardinalOf, ordinalOf } from "./number-words.ts";

function read(text: string, word: string): readonly [number, number | null, string | null, string] | null {
  const { tokens } = analyse(text);
  const at = tokens.findIndex((token) => token.text === word);
  const quantity = readQuantity(tokens, at, 0, tokens.length);
  if (quantity === null) return null;
  const number = text.slice(tokens[quantity.numberToken]?.start, tokens[quantity.numberEnd - 1]?.end);
  return [quantity.min, quantity.max, quantity.qualifier, number];
}

describe("numbers with their qualifiers", () => {
  it.each([
    ["digits", "It killed 133 people.", "133", [133, 133, null, "133"]],
    ["thousands in digits", "Some 1,200 people fled.", "1,200", [1200, 1200, "some", "1,200"]],
    ["a decimal and a scale", "It cost 1.5 million dollars.", "1.5", [1_500_000, 1_500_000, null, "1.5 million"]],
    ["hyphenated words", "It killed twenty-three people.", "twenty-three", [23, 23, null, "twenty-three"]],
    ["words without a hyphen", "It killed twenty three people.", "twenty", [23, 23, null, "twenty three"]],
    ["hundreds in words", "It killed one hundred and twenty people.", "one", [120, 120, null, "one hundred and twenty"]],
    ["a hundred", "It killed a hundred people.", "a", [100, 100, null, "a hundred"]],
    ["at least", "It killed at least 133 people.", "133", [133, null, "at least", "133"]],
    ["more than", "It killed more than 40 people.", "40", [41, null, "more than", "40"]],
    ["no fewer than", "It killed no fewer than nine people.", "nine", [9, null, "no fewer than", "nine"]],
    ["up to", "It killed up to 40 people.", "40", [0, 40, "up to", "40"]],
    ["as many as", "It killed as many as 40 people.", "40", [0, 40, "as many as", "40"]],
    ["fewer than", "It killed fewer than 40 people.", "40", [0, 39, "fewer than", "40"]],
    ["nearly", "It killed nearly 40 people.", "40", [40, 40, "nearly", "40"]],
    ["or more", "It killed 40 or more people.", "40", [40, null, "or more", "40"]],
    ["heaped", "It killed probably at least 20 people.", "20", [20, null, "probably at least", "20"]],
    ["between", "It killed between 20 and 30 people.", "20", [20, 30, "between", "20 and 30"]],
    ["to", "It killed 20 to 30 people.", "20", [20, 30, null, "20 to 30"]],
    ["a range in one word", "It killed 20-30 people.", "20-30", [20, 30, null, "20-30"]],
    ["or", "It killed two or three people.", "two", [2, 3, null, "two or three"]],
    ["dozens", "Dozens of people died.", "Dozens", [12, null, "dozens", "Dozens of"]],
    ["dozens more", "Dozens more were hurt.", "Dozens", [12, null, "dozens", "Dozens"]],
    ["hundreds", "Hundreds of people died.", "Hundreds", [100, null, "hundreds", "Hundreds of"]],
    ["tens of thousands", "Tens of thousands of people fled.", "Tens", [10_000, null, "tens of thousands", "Tens of thousands of"]],
    ["scores", "Scores of people died.", "Scores", [20, null, "scores", "Scores of"]],
    ["several hundred", "It hit several hundred people.", "several", [300, null, "several hundred", "several hundred"]],
    ["two dozen", "It hit two dozen people.", "two", [24, 24, null, "two dozen"]],
    ["half a dozen", "It hit half a dozen people.", "half", [6, 6, null, "half a dozen"]],
    ["a couple", "It hit a couple of people.", "a", [2, 2, null, "a couple of"]],
    ["a list, not a number", "Rooms five, seven and nine.", "five", [5, 5, null, "five"]],
  ])("%s", (_name, text, word, expected) => {
    expect(read(text, word)).toEqual(expected);
  });

  it.each([
    ["an article", "It hit a school.", "a"],
    ["a team that scores", "The team scores twice.", "scores"],
    ["a rifle", "An AK-47 was found.", "AK-47"],
    ["an age", "A 21-year-old fled.", "21-year-old"],
  ])("is not a number: %s", (_name, text, word) => {
    expect(read(text, word)).toBeNull();
  });

  it("reads single words", () => {
    expect(["twenty-three", "1,200", "1.5", "12,34", "ten-four", "x"].map(cardinalOf)).toEqual([23, 1200, 1.5, null, null, null]);
    expect(["third", "11th", "twenty-first", "11", "thirty"].map(ordinalOf)).toEqual([3, 11, 21, null, null]);
  });
});
