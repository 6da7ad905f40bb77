import type { TokenRange } from "./clause.ts";

/** Whether one of the ranges holds a token, or a range as a whole. */
export const holds = (ranges: readonly TokenRange[], inner: TokenRange | number): boolean => {
  const first = typeof inner === "number" ? inner : inner.first;
  const end = typeof inner === "number" ? inner + 1 : inner.end;
  return ranges.some((range) => range.first <= first && end <= range.end);
};

export const overlap = (a: TokenRange, b: TokenRange): boolean => a.first < b.end && b.first < a.end;
