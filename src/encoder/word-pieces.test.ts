import { describe, expect, it } from "vitest";
import { WordPieces } from "./word-pieces.ts";
import { caseOf, wordsOf } from "./words.ts";

const LIST = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "bomb", "##ing", "##s", "e", "##l", '"', "'", "-"];
const pieces = new WordPieces(LIST.join("\n"));
const shown = (word: string): string =>
  pieces
    .of(word)
    .map((id) => LIST[id])
    .join(" ");

describe("word pieces", () => {
  it.each([
    ["bombings", "bomb ##ing ##s"],
    ["Bombing", "bomb ##ing"],
    ["Él", "e ##l"],
    ["”", '"'],
    ["’", "'"],
    ["—", "-"],
    ["rocket", "[UNK]"],
    ["bomb".repeat(11), "[UNK]"],
    ["\u0301", "[UNK]"],
    ["", "[UNK]"],
  ])("of %s", (word, expected) => {
    expect(shown(word)).toBe(expected);
  });

  it("keeps twelve pieces of a word", () => {
    expect(pieces.of(`bomb${"s".repeat(30)}`)).toHaveLength(12);
  });

  it("asks for a vocabulary with the marks", () => {
    expect(() => new WordPieces("bomb")).toThrow(/lacks the piece \[CLS\]/);
  });
});

describe("words", () => {
  it("are runs of letters and digits, and single marks, with their places", () => {
    const text = "x U.S.-led “Łódź”, 7th";
    expect(wordsOf(text, 2, text.length).map(({ start, end }) => text.slice(start, end))).toEqual(
      "U . S . - led “ Łódź ” , 7th".split(" "),
    );
  });

  it.each([
    ["police", 0],
    ["7", 0],
    ["Police", 1],
    ["A", 1],
    ["NATO", 2],
    ["McGrath", 3],
    ["iPhone", 3],
  ])("%s is written in way %i", (word, shape) => {
    expect(caseOf(word)).toBe(shape);
  });
});
