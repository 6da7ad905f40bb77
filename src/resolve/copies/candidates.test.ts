import { describe, expect, it } from "vitest";
import { anchorsOf } from "./anchors.ts";
import { withoutCommonWords } from "./common-words.ts";
import { foldedWords } from "./folded-words.ts";
import { bandKeys } from "./min-hash.ts";
import { withoutQuotations } from "./own-words.ts";
import { shinglesOf } from "./shingles.ts";
import { ownLength, wordsInCommon } from "./words-in-common.ts";

/** So many words, no two alike, from a number on. */
const words = (from: number, count: number) => Array.from({ length: count }, (_, at) => `word${from + at}`);
const shingles = (...parts: readonly (readonly string[])[]) => shinglesOf(parts.flat());

describe("foldedWords", () => {
  it.each([
    ["capitals and marks", "The “Café” burnt!", ["the", "cafe", "burnt"]],
    ["apostrophes", "Halm's men’s don't", ["halms", "mens", "dont"]],
    ["hyphens part words", "car-bomb", ["car", "bomb"]],
    ["figures", "9 killed, 1,200 fled", ["9", "killed", "1", "200", "fled"]],
    ["letters of a script without spaces", "町で9人", ["町", "て", "9", "人"]],
    ["nothing", " – ", []],
  ])("%s", (_, text, folded) => expect(foldedWords(text)).toEqual(folded));
});

describe("withoutQuotations", () => {
  it.each([
    ["straight marks", 'He said "we go" twice.', "He said   twice."],
    ["curly marks", "“We go,” he said.", "  he said."],
    ["guillemets", "Er sagte »wir gehen« laut.", "Er sagte   laut."],
    ["an apostrophe is no mark", "the mayor’s men’s car", "the mayor’s men’s car"],
    ["a quotation ends with its paragraph", 'He said "we go\nand left".', 'He said "we go\nand left".'],
  ])("%s", (_, text, left) => expect(withoutQuotations(text)).toBe(left));
});

describe("candidates", () => {
  it("a passage of sixteen words gives two texts a common anchor, wherever it stands", () => {
    for (let passage = 0; passage < 50; passage++) {
      const [a, b] = [
        shingles(words(0, 200), words(9_000 + passage * 50, 16), words(400, 30)),
        shingles(words(9_000 + passage * 50, 16), words(800, 60)),
      ];
      const of = new Set(anchorsOf(a).map((at) => a[at]));
      expect(anchorsOf(b).some((at) => of.has(b[at]))).toBe(true);
    }
  });

  it.each([
    ["no words", 0, 0],
    ["fewer than a shingle", 4, 0],
    ["one shingle", 5, 1],
    ["fewer than a window", 12, 1],
  ])("anchors of %s", (_, count, anchors) => expect(anchorsOf(shingles(words(0, count)))).toHaveLength(anchors));

  it.each([
    ["the same text", words(0, 300), true],
    ["a text with a tenth more", [...words(0, 300), ...words(900, 30)], true],
    ["a text with other words", words(900, 300), false],
    ["no text", [], false],
  ])("MinHash: %s", (_, other, meets) => {
    const keys = new Set(bandKeys(shingles(words(0, 300))));
    expect(bandKeys(shingles(other)).some((key) => keys.has(key))).toBe(meets);
  });
});

describe("words in common", () => {
  it.each([
    ["the same text", words(0, 40), words(0, 40), 1, 1],
    ["half of a text", words(0, 40), words(0, 20), 1, 0.5],
    ["runs in another order", words(0, 40), [...words(20, 20), ...words(0, 20)], 1, 1],
    ["a run of seven words", words(0, 40), [...words(0, 7), ...words(900, 13)], 0, 0],
    ["a run of eight words", words(0, 40), [...words(0, 8), ...words(900, 12)], 0.4, 0.2],
    ["nothing", words(0, 40), words(900, 40), 0, 0],
    ["no words", words(0, 40), [], 0, 0],
  ])("%s", (_, a, b, ofShorter, ofLonger) => expect(wordsInCommon(shingles(a), shingles(b))).toEqual({ ofShorter, ofLonger }));

  it("leaves out what lies between anchors that many have", () => {
    const text = shingles(words(0, 100));
    const anchors = anchorsOf(text);
    expect(ownLength(withoutCommonWords(text, anchors, () => false))).toBe(100);
    expect(ownLength(withoutCommonWords(text, anchors, () => true))).toBe(0);
    const tail = new Set(anchors.slice(-3).map((at) => text[at]));
    const own = withoutCommonWords(text, anchors, (anchor) => tail.has(anchor));
    expect([...own].lastIndexOf(0)).toBe(text.length - 1);
    expect([...own].indexOf(0)).toBe(anchors.at(-3));
  });
});
