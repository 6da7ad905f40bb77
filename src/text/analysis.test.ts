import { describe, expect, it } from "vitest";
import { analyse, sectionsOf } from "./analysis.ts";

const wordsOf = (text: string): string[] => analyse(text).tokens.map((token) => token.text);
const sentencesOf = (text: string): string[] => analyse(text).sentences.map(({ start, end }) => text.slice(start, end));

describe("tokens", () => {
  it.each([
    { name: "emoji and flags beside words", text: "😀 Rebels 🇺🇦 left.", tokens: ["😀", "Rebels", "🇺", "🇦", "left", "."] },
    { name: "combining marks", text: "Zoe\u0308l's house", tokens: ["Zoe\u0308l", "'s", "house"] },
    { name: "several hyphens make one word", text: "The ISIS-K-linked man", tokens: ["The", "ISIS-K-linked", "man"] },
    { name: "a number with hyphens", text: "a 21-year-old", tokens: ["a", "21-year-old"] },
    { name: "a hyphen with a space after it joins nothing", text: "co- pilot", tokens: ["co", "-", "pilot"] },
    { name: "a dash between spaces joins nothing", text: "left - and came", tokens: ["left", "-", "and", "came"] },
    { name: "no-break space and tab are white space", text: "a\u00a0b\tc", tokens: ["a", "b", "c"] },
    { name: "three dots are one mark", text: "left ... and", tokens: ["left", "...", "and"] },
    { name: "no text", text: "", tokens: [] },
    { name: "white space alone", text: " \n\n\t ", tokens: [] },
  ])("$name", ({ text, tokens }) => {
    expect(wordsOf(text)).toEqual(tokens);
    for (const token of analyse(text).tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it("offsets of a section are those of the document", () => {
    const text = "😀 The bridge fell. Nobody saw it.";
    const { tokens, sentences } = analyse(text, 20, text.length);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["Nobody", "saw", "it", "."]);
    expect(sentences.map(({ start }) => start)).toEqual([text.indexOf("Nobody")]);
  });
});

describe("parts of speech that are mended", () => {
  it.each([
    { name: "a participle after have", text: "They had foiled it.", word: "foiled", pos: "VERB", lemma: "foil" },
    { name: "a participle whose base ends in e", text: "The army has accused nobody.", word: "accused", pos: "VERB", lemma: "accuse" },
    { name: "no base form after is", text: "There is evidence.", word: "evidence", pos: "NOUN", lemma: "evidence" },
    {
      name: "a plural that is a verb before its object",
      text: "The group claims responsibility.",
      word: "claims",
      pos: "VERB",
      lemma: "claim",
    },
    {
      name: "the verb of what is said",
      text: "The monitor says the group claims the attack.",
      word: "claims",
      pos: "VERB",
      lemma: "claim",
    },
    { name: "a verb after and", text: "A bomb kills nine and wounds dozens.", word: "wounds", pos: "VERB", lemma: "wound" },
    { name: "a plural that is a noun stays one", text: "The claims were false.", word: "claims", pos: "NOUN", lemma: "claim" },
    { name: "a noun after a verb stays one", text: "The mayor rejected reports of a fire.", word: "reports", pos: "NOUN", lemma: "report" },
    { name: "an adjective after be stays one", text: "The town was red.", word: "red", pos: "ADJ", lemma: "red" },
  ])("$name", ({ text, word, pos, lemma }) => {
    const token = analyse(text).tokens.find((one) => one.text === word);
    expect([token?.pos, token?.lemma]).toEqual([pos, lemma]);
  });
});

describe("sentences", () => {
  it.each([
    {
      name: "a title before a name ends none",
      text: "Gen. Bo Hart left. Mr. Oll stayed.",
      sentences: ["Gen. Bo Hart left.", "Mr. Oll stayed."],
    },
    { name: "a number sign ends none", text: "Tram No. 4 left. It was full.", sentences: ["Tram No. 4 left.", "It was full."] },
    {
      name: "a closing mark belongs to the sentence before it",
      text: 'It fell. "It was loud." He left.',
      sentences: ["It fell.", '"It was loud."', "He left."],
    },
    { name: "a curly closing mark, too", text: "“It was loud.” She left.", sentences: ["“It was loud.”", "She left."] },
    { name: "a question in a quotation goes on", text: "He asked “Why?” and left.", sentences: ["He asked “Why?” and left."] },
    { name: "a short line is a title", text: "Bridge falls\nThe bridge fell.", sentences: ["Bridge falls", "The bridge fell."] },
    {
      name: "a long line that goes on in small letters is hard-wrapped",
      text: "The mayor of the town said in the evening that the bridge\nover the river was closed.",
      sentences: ["The mayor of the town said in the evening that the bridge\nover the river was closed."],
    },
    {
      name: "a long line that goes on with a name is hard-wrapped",
      text: "The mayor of the town said to reporters from the capital late on\nMonday that it was closed.",
      sentences: ["The mayor of the town said to reporters from the capital late on\nMonday that it was closed."],
    },
    { name: "a text without a stop", text: "the bridge fell", sentences: ["the bridge fell"] },
  ])("$name", ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("paragraphs end with an empty line, not with a line", () => {
    expect(analyse("One fell.\nTwo fell.\n\nThree fell.\n\n\nFour fell.").sentences.map(({ paragraph }) => paragraph)).toEqual([
      0, 0, 1, 2,
    ]);
  });

  it("each token knows its sentence, and sentences cover all tokens", () => {
    const { tokens, sentences } = analyse("One fell. “Two fell,” he said. Gen. Oll left.\n\nFour");
    expect(tokens.map(({ sentence }) => sentence)).toEqual(
      sentences.flatMap(({ index, firstToken, endToken }) => Array.from({ length: endToken - firstToken }, () => index)),
    );
  });
});

describe("quotations", () => {
  it.each([
    { name: "curly", text: "He said “yes” twice.", quotations: ["yes"], closed: [true] },
    { name: "straight", text: 'He said "yes" and "no".', quotations: ["yes", "no"], closed: [true, true] },
    { name: "guillemets", text: "He said «yes».", quotations: ["yes"], closed: [true] },
    { name: "low and high marks", text: "He said „yes“ and „no”.", quotations: ["yes", "no"], closed: [true, true] },
    { name: "doubled apostrophes", text: "He said ``yes''.", quotations: ["yes"], closed: [true] },
    { name: "over lines and sentences", text: "He said “Yes.\nAnd no.”", quotations: ["Yes.\nAnd no."], closed: [true] },
    { name: "opened anew by each paragraph", text: "“Yes.\n\n“And no.”", quotations: ["Yes.", "And no."], closed: [false, true] },
    { name: "never closed", text: "He said “yes and left.", quotations: ["yes and left."], closed: [false] },
    { name: "never opened", text: "He said yes” and left.", quotations: [], closed: [] },
    { name: "opened twice", text: "“Yes “no” he said.", quotations: ["Yes ", "no"], closed: [false, true] },
    { name: "nothing inside", text: "He said “” and left.", quotations: [], closed: [] },
    { name: "apostrophes quote nothing", text: "The rebels' camp isn't Oll's.", quotations: [], closed: [] },
  ])("$name", ({ text, quotations, closed }) => {
    const found = analyse(text).quotations;
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(quotations);
    expect(found.map((one) => one.closed)).toEqual(closed);
  });
});

describe("sections of long texts", () => {
  const paragraph = `${"The bridge over the river fell. ".repeat(40)}\n\n`;
  it.each([
    { name: "no text", text: "", count: 0, ends: "" },
    { name: "a short text", text: "One.\n\nTwo.", count: 1, ends: "Two." },
    { name: "paragraphs", text: paragraph.repeat(100), count: 3, ends: "\n\n" },
    { name: "one line of sentences", text: "The bridge fell. ".repeat(8000), count: 3, ends: ". " },
    { name: "words without a stop", text: "bridge ".repeat(20_000), count: 3, ends: " " },
    { name: "one endless word", text: "x".repeat(130_000), count: 3, ends: "x" },
    { name: "emoji alone", text: `x${"😀".repeat(40_000)}`, count: 2, ends: "😀" },
  ])("$name", ({ text, count, ends }) => {
    const sections = sectionsOf(text);
    expect(sections.length).toBe(count);
    expect(sections.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    for (const { start, end } of sections) expect(text.slice(start, end).endsWith(ends)).toBe(true);
  });
});
