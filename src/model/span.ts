import { z } from "zod";

/**
 * A run of words in a document: half-open UTF-16 offsets into the document's text, and the words themselves.
 * Invariant, everywhere: `text.slice(start, end) === span.text`.
 */
export const SpanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
});
export type Span = Readonly<z.infer<typeof SpanSchema>>;

/** The span of `text` from `start` to `end`; the only way in which spans are made, so that the invariant cannot break. */
export function spanOf(text: string, start: number, end: number): Span {
  if (start < 0 || end > text.length || start > end) {
    throw new RangeError(`span ${start}..${end} does not lie in a text of ${text.length} UTF-16 units`);
  }
  return { start, end, text: text.slice(start, end) };
}

/** Whether two spans share at least one UTF-16 unit. */
export function overlaps(a: Pick<Span, "start" | "end">, b: Pick<Span, "start" | "end">): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Pick<Span, "start" | "end">, inner: Pick<Span, "start" | "end">): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
