import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { windowsOf } from "./windows.ts";

const SIZE = { core: 20, left: 4, right: 3 };

describe("windows", () => {
  it("hold every word in one core, whole sentences where they go in, and no more pieces than they may", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 120 });
    fc.assert(
      fc.property(sizes, fc.array(fc.integer({ min: 0, max: 119 })), (words, starts) => {
        const sentences = starts.filter((at) => at < words.length).toSorted((a, b) => a - b);
        const windows = windowsOf(words, sentences, SIZE);
        const count = (from: number, to: number): number => words.slice(from, to).reduce((sum, one) => sum + one, 0);
        expect(windows.flatMap(({ coreFirst, coreEnd }) => words.slice(coreFirst, coreEnd))).toEqual(words);
        for (const { first, coreFirst, coreEnd, end } of windows) {
          expect(count(coreFirst, coreEnd)).toBeLessThanOrEqual(SIZE.core);
          expect(count(first, coreFirst)).toBeLessThanOrEqual(SIZE.left);
          expect(count(coreEnd, end)).toBeLessThanOrEqual(SIZE.right);
        }
        const bounds = new Set([0, words.length, ...sentences]);
        const isLong = (at: number): boolean => {
          const begin = Math.max(0, ...[...bounds].filter((bound) => bound <= at));
          const close = Math.min(words.length, ...[...bounds].filter((bound) => bound > at));
          return count(begin, close) > SIZE.core;
        };
        for (const { coreEnd } of windows) expect(bounds.has(coreEnd) || isLong(coreEnd)).toBe(true);
      }),
      { seed: 11 },
    );
  });
});
