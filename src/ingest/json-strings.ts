import { MappedTextBuilder } from "../text/offset-map.ts";
import type { OffsetRun } from "../text/offset-map.ts";

/** One escape in a JSON string, or a run of characters that stand for themselves. */
const PART = /\\u[0-9a-fA-F]{4}|\\.|[^\\]+/gs;

/**
 * Finds where the characters of a JSON string stand in the JSON text, from `from` on. Characters written as escapes are not mapped.
 * `text` is the string as it is kept (some characters may have been replaced, one for one); `end` is where the next search starts.
 */
export function alignJsonString(
  value: string,
  text: string,
  original: string,
  from: number,
): { offsets: readonly OffsetRun[]; end: number } {
  for (const written of [JSON.stringify(value), escapedToAscii(value)]) {
    const at = original.indexOf(written, from);
    if (at >= 0) return { offsets: runsOf(written, text, at), end: at + written.length };
  }
  return { offsets: [], end: from };
}

function runsOf(written: string, text: string, at: number): readonly OffsetRun[] {
  const mapped = new MappedTextBuilder();
  for (const part of written.slice(1, -1).matchAll(PART)) {
    const escaped = part[0].startsWith("\\");
    const piece = text.slice(mapped.length, mapped.length + (escaped ? 1 : part[0].length));
    if (escaped || piece === part[0]) mapped.add(piece, escaped ? null : at + 1 + part.index);
    else for (let i = 0; i < piece.length; i++) mapped.add(piece[i] as string, piece[i] === part[0][i] ? at + 1 + part.index + i : null);
  }
  return mapped.build().offsets;
}

const escapedToAscii = (value: string): string =>
  JSON.stringify(value).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
