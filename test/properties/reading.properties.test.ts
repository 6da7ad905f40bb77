import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLookups } from "../../bench/quality/lookups.ts";
import { readText } from "../../bench/quality/read-text.ts";
import type { Reading } from "../../src/model/reading.ts";
import { analyse, sectionsOf } from "../../src/text/analysis.ts";

const CONTEXT = { published: "2031-05-09", title: null, publisher: null };
const WORDS =
  "police said that the rebels attacked Sutan on Friday killed wounded at least 12 people “ ” \" '' ( ) , . : ; ? — and but who it they We Red Tide claimed responsibility denied suspects according to 😀 é ä́ \n \n\n KILLED".split(
    " ",
  );
/** Texts of words, marks of all kinds, line breaks and characters beyond the basic plane, in any order. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 60 })
  .map((words) => words.join(" "));

const spansOf = ({ statements, incidents }: Reading) => [
  ...statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  ...incidents.flatMap(({ mentions }) => mentions),
];

describe("a reading of any text", () => {
  const lookups = openLookups();

  it("has spans that slice to their words, and outer statements that exist", () => {
    fc.assert(
      fc.property(text, (words) => {
        const reading = readText(words, CONTEXT, lookups);
        for (const span of spansOf(reading)) expect(words.slice(span.start, span.end)).toBe(span.text);
        const ids = new Set(reading.statements.map(({ id }) => id));
        for (const { nestedIn } of reading.statements) expect(nestedIn === null || ids.has(nestedIn)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("is the same when read again", () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(readText(words, CONTEXT, lookups)).toEqual(readText(words, CONTEXT, lookups));
      }),
      { numRuns: 40 },
    );
  });
});

describe("analysis of any text", () => {
  it("has tokens in order that slice to their words", () => {
    fc.assert(
      fc.property(text, (words) => {
        let end = 0;
        for (const token of analyse(words).tokens) {
          expect(words.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          end = token.end;
        }
      }),
    );
  });

  it("cuts a text into sections without a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom("a", "word ", "A line.\n", "Eight 😀 words. "), (length, unit) => {
        const whole = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
        const sections = sectionsOf(whole);
        expect(sections.map(({ start, end }) => whole.slice(start, end)).join("")).toBe(whole);
      }),
      { numRuns: 30 },
    );
  });
});
