import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSpanIndex } from "./span-index.ts";

const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length }));

describe("createSpanIndex", () => {
  it("finds what a walk over all records finds", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 30 }), range, (records, asked) => {
        const index = createSpanIndex(records, (record) => [record]);
        const walked = records.filter((record) => record.start < asked.end && asked.start < record.end);
        expect(index.overlapping(asked).toSorted((a, b) => a.start - b.start || a.end - b.end)).toEqual(
          walked.toSorted((a, b) => a.start - b.start || a.end - b.end),
        );
      }),
    );
  });

  it("gives the last record that starts before an offset", () => {
    const index = createSpanIndex(
      [
        { start: 5, end: 9 },
        { start: 1, end: 20 },
        { start: 12, end: 13 },
      ],
      (record) => [record],
    );
    expect([0, 1, 2, 6, 12, 13].map((offset) => index.lastBefore(offset)?.start ?? null)).toEqual([null, null, 1, 5, 5, 12]);
  });

  it("finds a record by each of its spans, and nothing where there is none", () => {
    const index = createSpanIndex(["quoted"], () => [
      { start: 0, end: 4 },
      { start: 10, end: 14 },
    ]);
    expect(index.overlapping({ start: 11, end: 12 })).toEqual(["quoted"]);
    expect(index.overlapping({ start: 4, end: 10 })).toEqual([]);
  });
});
