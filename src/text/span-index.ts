import type { Span } from "../model/span.ts";

type Range = Pick<Span, "start" | "end">;

/** Records of a document by their place in its text: each look-up costs what it finds, not what the document holds. */
export interface SpanIndex<T> {
  /** Records that share a unit with the range, in the order of their places. A record with several spans may come twice. */
  overlapping(range: Range): T[];
  /** The last record that starts before the offset, or null. */
  lastBefore(offset: number): T | null;
}

/** Indexes records by one or more spans each. */
export function createSpanIndex<T>(records: readonly T[], spansOf: (record: T) => readonly Range[]): SpanIndex<T> {
  const entries = records.flatMap((record) => spansOf(record).map(({ start, end }) => ({ start, end, record })));
  entries.sort((a, b) => a.start - b.start || a.end - b.end);
  // The furthest end among the entries up to each one tells how far left a look-up must go.
  const reach = new Float64Array(entries.length);
  let furthest = 0;
  entries.forEach((entry, at) => {
    furthest = Math.max(furthest, entry.end);
    reach[at] = furthest;
  });
  /** Number of entries that start before the offset. */
  const before = (offset: number): number => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle] as Range).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    overlapping({ start, end }) {
      const found: T[] = [];
      for (let at = before(end) - 1; at >= 0 && (reach[at] as number) > start; at--) {
        const entry = entries[at] as (typeof entries)[number];
        if (entry.end > start) found.push(entry.record);
      }
      return found.toReversed();
    },
    lastBefore: (offset) => entries[before(offset) - 1]?.record ?? null,
  };
}
