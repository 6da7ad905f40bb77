import { sliceOffsets } from "./offset-map.ts";
import type { OffsetRun } from "./offset-map.ts";

/** A text in which characters that no database or page can hold stand replaced, one for one, by U+FFFD. */
export interface ReadableText {
  readonly text: string;
  /** Runs that are as in the original; the replaced characters lie between them. */
  readonly offsets: readonly OffsetRun[];
  /** Number of NUL characters that were replaced. */
  readonly nuls: number;
  /** Number of halves of surrogate pairs that stood alone and were replaced. */
  readonly loneSurrogates: number;
}

// NUL cannot be stored by PostgreSQL, a lone surrogate cannot be written as UTF-8.
// eslint-disable-next-line no-control-regex
const UNREADABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Replaces NUL characters and lone surrogates by U+FFFD; nothing moves. `original` is where the text starts in the decoded original. */
export function readableText(text: string, original = 0): ReadableText {
  let nuls = 0;
  let loneSurrogates = 0;
  let from = 0;
  const offsets: OffsetRun[] = [];
  const readable = text.replace(UNREADABLE, (character: string, at: number) => {
    if (character === "\0") nuls++;
    else loneSurrogates++;
    if (at > from) offsets.push({ text: from, original: original + from, length: at - from });
    from = at + 1;
    return "\ufffd";
  });
  if (from === 0) return { text, offsets: sliceOffsets(text, original), nuls, loneSurrogates };
  if (from < text.length) offsets.push({ text: from, original: original + from, length: text.length - from });
  return { text: readable, offsets, nuls, loneSurrogates };
}
