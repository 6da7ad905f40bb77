import { TextDecoder } from "node:util";
import { TableError } from "../table.ts";

/** Cells of a sheet that are shown as one. Rows and columns count from 1 and 0; both ends belong to it. */
export interface MergedCells {
  readonly written: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const MOST = 200_000;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** Characters of which a tag cut in two is surely shorter. */
const OVERLAP = 256;

/** Finds which cells are merged, by the row in which they begin; a sheet tells it after its rows. */
export async function findMergedCells(bytes: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<number, readonly MergedCells[]>> {
  const byTop = new Map<number, MergedCells[]>();
  const decoder = new TextDecoder();
  let count = 0;
  let left = "";
  for await (const piece of bytes) {
    const text = left + decoder.decode(piece, { stream: true });
    let read = 0;
    for (const match of text.matchAll(MERGED)) {
      read = match.index + match[0].length;
      if (++count > MOST)
        throw new TableError(
          "table-too-large",
          `More than ${MOST} groups of cells are merged. Unmerge them, or save the sheet as CSV (UTF-8).`,
        );
      const [, from = "", top = "", to = "", bottom = ""] = match;
      const merged: MergedCells = {
        written: `${from}${top}:${to}${bottom}`,
        top: Number(top),
        bottom: Number(bottom),
        left: columnIndex(from),
        right: columnIndex(to),
      };
      const others = byTop.get(merged.top);
      if (others === undefined) byTop.set(merged.top, [merged]);
      else others.push(merged);
    }
    left = text.slice(Math.max(read, text.length - OVERLAP));
  }
  return byTop;
}

/** Place of a column from 0 by its letters: `A` 0, `AA` 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + (letters.charCodeAt(at) - 64);
  return index - 1;
}

/** Letters of a column by its place from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
