import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/desk/read-document.ts";
import type { Document, Report } from "../../src/model/report.ts";
import { type Reading, ReadingSchema } from "../../src/model/reading.ts";
import { spanOf } from "../../src/model/span.ts";
import { analyse, sectionsOf } from "../../src/text/analysis.ts";
import { idFromHash, sha256Of } from "../../src/text/hash.ts";
import { exampleLookups } from "../flow/examples.ts";

const SEED = 20_310_509;

/** Words and marks of reports, in no order: more of them mean something to the rules than arbitrary letters would. */
const PIECES =
  "the Northern Dawn Front|Kestria|Kestrian|agents|the minister|Anna Brandt|police|they|who|it|and|but|that|said|told|accused|denied|claimed responsibility|warned|according to|was|had|bombed|killed|attack|bombing|of|for|by|in|Pell Harbour|Dunmere|nine|at least 40|people|on Friday|2025|behind|responsible|no group|allegedly|“|”|\"|'|«|»|„|``|''|(|)|,|.|;|:|!|?|…|—|-|\n|\n\n|\r\n|\t|\u00a0|😀|🇺🇦|e\u0301|\ud83d|\udc00|\u202e|\0|Gen.|U.S.|İ|ß|ﬁ|攻击|هجوم".split(
    "|",
  );

/** Whole clauses, so that many texts hold statements, incidents and warnings for the marks and pieces between them to break. */
const CLAUSES = [
  "The Northern Dawn Front claimed responsibility for the bombing in Pell Harbour.",
  "The minister said that Kestrian agents may have bombed the terminal",
  "“We will strike every court,” the group said",
  "police said that at least nine people were killed in the attack in Dunmere on Friday",
  "The embassy warned of attacks on stations in Velmark over the next two days.",
  "Kestria is responsible for the bombing.",
  "the ministry and the governor dismissed the warning",
  "Anna Brandt told Harbour Radio that the army had said that rebels attacked the town.",
  "Kestria denied any involvement.",
  "She has counted seven attacks in Harrin since January",
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CLAUSES) },
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "")), { maxLength: 80 })
  .map((parts) => parts.map(([words, gap]) => words + gap).join(""));

const lookups = exampleLookups();

function read(text: string, boilerplate: Document["boilerplate"] = []): Promise<Reading> {
  const sha256 = sha256Of(text);
  const context = { title: null, publisher: "Harbour Radio", published: "2025-05-15" };
  const reportId = idFromHash("rep", sha256);
  const document: Document = {
    id: idFromHash("doc", sha256),
    reportId,
    version: 0,
    text,
    offsets: [],
    boilerplate,
    titleSpan: null,
    seen: null,
  };
  const known = { author: null, language: "en", sha256, size: text.length, file: null, address: null, mediaType: "text/plain" };
  const report: Report = { id: reportId, ...context, ...known, obtained: "pasted" };
  return readDocument(document, report, context, lookups);
}

/** All spans anywhere in a record. */
function spansIn(value: unknown): { start: number; end: number; text: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "start" in value && "end" in value && "text" in value;
  if (own && typeof value.start === "number" && typeof value.end === "number" && typeof value.text === "string")
    return [{ start: value.start, end: value.end, text: value.text }];
  return Object.values(value).flatMap(spansIn);
}

describe("reading any text", () => {
  it("gives records of the model with spans that are found in the text, and ids that exist", async () => {
    let statements = 0;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const reading = await read(text);
        ReadingSchema.parse(reading);
        for (const span of spansIn(reading)) expect(text.slice(span.start, span.end)).toBe(span.text);
        statements += reading.statements.length;
        const ids = new Set(reading.statements.map(({ id }) => id));
        const incidents = new Set(reading.incidents.map(({ id }) => id));
        expect(ids.size, "no two statements have one id").toBe(reading.statements.length);
        for (const one of reading.statements) {
          expect(one.nestedIn === null || ids.has(one.nestedIn)).toBe(true);
          expect(one.nestedIn).not.toBe(one.id);
          for (const about of one.about) expect(incidents).toContain(about);
        }
        for (const one of reading.warnings) expect(ids).toContain(one.statement);
        for (const one of reading.hypotheses) {
          expect(incidents).toContain(one.incident);
          for (const id of one.statements) expect(ids).toContain(id);
        }
        for (const { strong, weak } of reading.overclaims) expect([ids.has(strong), ids.has(weak)]).toEqual([true, true]);
        for (const one of reading.oddities) expect(ids).toContain(one.statement);
      }),
      { numRuns: 250, seed: SEED },
    );
    expect(statements, "the texts hold statements at all").toBeGreaterThan(100);
  });

  it("twice gives the same ids and records", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await read(text)).toEqual(await read(text));
      }),
      { numRuns: 60, seed: SEED + 1 },
    );
  });

  it("reads no statement where all is boilerplate", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect((await read(text, [spanOf(text, 0, text.length)])).statements).toEqual([]);
      }),
      { numRuns: 60, seed: SEED + 2 },
    );
  });
});

describe("cutting any text", () => {
  it("sections cover the text without gaps and cut no character in two", () => {
    const long = fc
      .tuple(
        anyText.filter((text) => text !== ""),
        fc.integer({ min: 1, max: 150_000 }),
      )
      .map(([text, length]) => text.repeat(Math.ceil(length / text.length)).slice(0, length));
    fc.assert(
      fc.property(long, (text) => {
        const sections = sectionsOf(text);
        expect(sections.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const { start, end } of sections) {
          expect(end).toBeGreaterThan(start);
          expect(/[\ud800-\udbff]$/.test(text.slice(0, end)) && /^[\udc00-\udfff]/.test(text.slice(end))).toBe(false);
        }
      }),
      { numRuns: 100, seed: SEED + 3 },
    );
  });

  it("tokens and sentences lie in the order of the text and slice to their words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences, quotations } = analyse(text);
        let last = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          last = token.end;
        }
        expect(sentences.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0)).toBe(tokens.length);
        for (const one of quotations) expect(one.outerStart < one.start && one.start < one.end && one.end <= one.outerEnd).toBe(true);
      }),
      { numRuns: 300, seed: SEED + 4 },
    );
  });
});
