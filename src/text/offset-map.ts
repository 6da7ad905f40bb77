import type { Document } from "../model/report.ts";

/** One run of a document's text that stands, character for character, in the decoded original. */
export type OffsetRun = Document["offsets"][number];

/** A working text and the runs of it that were copied from the decoded original, in the order of the text. */
export interface MappedText {
  readonly text: string;
  readonly offsets: readonly OffsetRun[];
}

/** Builds a working text piece by piece and keeps where each piece came from. */
export class MappedTextBuilder {
  readonly #pieces: string[] = [];
  readonly #runs: { text: number; original: number; length: number }[] = [];
  #length = 0;

  /** Length of the text so far, in UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  /** Adds characters that stand at `original` of the decoded original; null for characters that do not stand there. */
  add(piece: string, original: number | null): void {
    if (piece === "") return;
    if (original !== null) {
      const last = this.#runs.at(-1);
      if (last && last.text + last.length === this.#length && last.original + last.length === original) last.length += piece.length;
      else this.#runs.push({ text: this.#length, original, length: piece.length });
    }
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  build(): MappedText {
    return { text: this.#pieces.join(""), offsets: this.#runs };
  }
}

/** The map of a text that is one slice of the original, which starts at `original`. */
export function sliceOffsets(text: string, original: number): OffsetRun[] {
  return text === "" ? [] : [{ text: 0, original, length: text.length }];
}

/** Where a character of the text stands in the decoded original; null where it was not copied from it. */
export function originalOffsetOf(offsets: readonly OffsetRun[], at: number): number | null {
  let low = 0;
  let high = offsets.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = offsets[middle] as OffsetRun;
    if (at < run.text) high = middle - 1;
    else if (at >= run.text + run.length) low = middle + 1;
    else return run.original + (at - run.text);
  }
  return null;
}

/**
 * Finds the lines of a text in an original that also holds other things (headers, encoded parts), in order.
 * Lines that do not stand there as they are stay unmapped. Linear: each line is looked for within `reach` UTF-16 units.
 */
export function alignLines(text: string, original: string, reach = 20_000): OffsetRun[] {
  const runs: { text: number; original: number; length: number }[] = [];
  let cursor = 0;
  let start = 0;
  while (start <= text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(start, end);
    if (line.trim() !== "") {
      const found = original.slice(cursor, cursor + reach + line.length).indexOf(line);
      if (found >= 0) {
        runs.push({ text: start, original: cursor + found, length: line.length });
        cursor += found + line.length;
      }
    }
    if (lineEnd < 0) break;
    start = end + 1;
  }
  return runs;
}

/** The map of a text into the original of its original: `runs` lead from the text to a middle text, `further` from there on. Both in order. */
export function composeOffsets(runs: readonly OffsetRun[], further: readonly OffsetRun[]): OffsetRun[] {
  const composed: OffsetRun[] = [];
  for (const run of runs) {
    const end = run.original + run.length;
    for (let at = firstEndingAfter(further, run.original); at < further.length; at++) {
      const next = further[at] as OffsetRun;
      if (next.text >= end) break;
      const from = Math.max(run.original, next.text);
      const to = Math.min(end, next.text + next.length);
      composed.push({ text: run.text + (from - run.original), original: next.original + (from - next.text), length: to - from });
    }
  }
  return composed;
}

/** The first run that ends after an offset of the text. */
function firstEndingAfter(runs: readonly OffsetRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as OffsetRun;
    if (run.text + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
