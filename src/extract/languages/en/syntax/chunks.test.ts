import { describe, expect, it } from "vitest";
import { analyse } from "../../../../text/analysis.ts";
import { type Chunk, chunksOf } from "./chunks.ts";

function chunksIn(text: string): { readonly words: string; readonly chunk: Chunk; readonly head: string }[] {
  const analysis = analyse(text);
  const wordsOf = (first: number, end: number): string =>
    analysis.tokens
      .slice(first, end)
      .map((token) => token.text)
      .join(" ");
  return chunksOf(analysis).map((chunk) => ({
    words: wordsOf(chunk.firstToken, chunk.endToken),
    chunk,
    head: wordsOf(chunk.head, chunk.head + 1),
  }));
}

const phrasesIn = (text: string): string[] =>
  chunksIn(text)
    .filter(({ chunk }) => chunk.kind === "noun-phrase")
    .map(({ words, head }) => `${words} > ${head}`);

const verbsIn = (text: string): string[] =>
  chunksIn(text).flatMap(({ words, chunk }) => {
    if (chunk.kind !== "verb-group") return [];
    const { lemma, form, passive, negated, modal } = chunk;
    return [
      [words, ">", lemma, form, passive ? "passive" : "", negated ? "negated" : "", modal ?? ""].filter((part) => part !== "").join(" "),
    ];
  });

describe("noun phrases", () => {
  it.each([
    ["an article and adjectives", "The old stone house burned.", ["The old stone house > house"]],
    ["a comma between adjectives", "A large, old house burned.", ["A large , old house > house"]],
    ["a genitive", "The group's affiliate left.", ["The group 's affiliate > affiliate"]],
    ["what hangs on by a preposition is a phrase of its own", "The head of the bank left.", ["The head > head", "the bank > bank"]],
    ["a participle before its noun", "A suspected bomber left.", ["A suspected bomber > bomber"]],
    ["a number with an adverb", "Barely 200 people came.", ["Barely 200 people > people"]],
    ["a name with an ampersand", "Anna Brill & Sons left.", ["Anna Brill & Sons > Sons"]],
    ["a pronoun", "They left.", ["They > They"]],
    ["a number alone", "Seven of the men left.", ["Seven > Seven", "the men > men"]],
    ["no phrase over a verb", "The mayor saw the bridge.", ["The mayor > mayor", "the bridge > bridge"]],
    ["no phrase over the end of a sentence", "He saw the mayor. The bridge fell.", ["He > He", "the mayor > mayor", "The bridge > bridge"]],
    ["no phrase in a verb alone", "Run!", []],
  ])("%s", (_name, text, expected) => {
    expect(phrasesIn(text)).toEqual(expected);
  });

  it("tells names and pronouns from other phrases", () => {
    const kinds = chunksIn("Anna Brill saw her and the house.").flatMap(({ chunk }) =>
      chunk.kind === "noun-phrase" ? [[chunk.proper, chunk.pronoun]] : [],
    );
    expect(kinds).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});

describe("verb groups", () => {
  it.each([
    ["a lone past tense", "The bridge fell.", ["fell > fall finite"]],
    ["a passive with a negation", "He had not been killed.", ["had not been killed > kill finite passive negated"]],
    ["an adverb inside", "He was quickly shot.", ["was quickly shot > shoot finite passive"]],
    ["a modal", "It may explode.", ["may explode > explode finite may"]],
    ["a long future", "It will have been closed.", ["will have been closed > close finite passive will"]],
    ["do as an auxiliary", "He did not say.", ["did not say > say finite negated"]],
    ["an infinitive", "She wants to leave.", ["wants > want finite", "to leave > leave infinitive"]],
    ["a reduced relative", "A bomb planted by rebels exploded.", ["planted > plant participle passive", "exploded > explode finite"]],
    ["to before a noun is no infinitive", "She went to the school.", ["went > go finite"]],
    ["be alone is no passive", "The town was quiet.", ["was > be finite"]],
    ["no verb", "The old town.", []],
  ])("%s", (_name, text, expected) => {
    expect(verbsIn(text)).toEqual(expected);
  });
});
