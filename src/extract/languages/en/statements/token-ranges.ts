import type { TokenRange } from "./clause.ts";

/** Whether one of the ranges holds a token, or a range as a whole. */
export const holds = (ranges: readonly TokenRange[], inner: TokenRange | number): boolean => {
  const first = typeof inner === "number" ? inner : inner.first;
  const end = typeof inner === "number" ? inner + 1 : inner.end;
  return ranges.some((range) => range.first <= first && end <= range.end);
};

export const overlap = (a: TokenRange, b: TokenRange): boolean => a.first < b.end && b.first < a.end;

export const sizeOf = (ranges: readonly TokenRange[]): number => ranges.reduce((sum, { first, end }) => sum + end - first, 0);

/** Tokens that two lists of ranges share; ranges of one list must not overlap. */
export function shared(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let both = 0;
  for (const one of a) for (const other of b) both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.first, other.first));
  return both;
}
