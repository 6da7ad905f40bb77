import { formatOf } from "../formats/index.ts";
import { readDay } from "../row-cells.ts";
import type { SheetRow } from "./sheet-rows.ts";

/** Rows at the top of a sheet among which the one with the names of the columns is looked for. */
export const LOOKED_AT = 50;

/** The row with the names of the columns, which titles and notes may stand above. */
export interface HeaderRow {
  /** As Excel counts rows. */
  readonly number: number;
  readonly columns: readonly string[];
  /** Whether it is that of a dataset that the desk knows. */
  readonly known: boolean;
}

/**
 * Finds the names of the columns: those of a dataset that the desk knows, or else the first row that fills at least 60% of the columns of the fullest row, mostly with
 * words, not numbers or dates. Null where no row does.
 */
export function findHeaderRow(rows: readonly SheetRow[]): HeaderRow | null {
  const looked = rows.slice(0, LOOKED_AT);
  const known = looked.find(({ cells }) => formatOf(cells) !== null);
  if (known !== undefined) return { number: known.number, columns: known.cells, known: true };
  const filled = (row: SheetRow): readonly string[] => row.cells.filter((cell) => cell.trim() !== "");
  const fullest = Math.max(0, ...looked.map((row) => filled(row).length));
  const words = (cell: string): boolean => Number.isNaN(Number(cell)) && readDay(cell.trim()) === null;
  const found = looked.find((row) => {
    const cells = filled(row);
    return cells.length >= 2 && cells.length >= 0.6 * fullest && cells.filter(words).length >= 0.8 * cells.length;
  });
  return found === undefined ? null : { number: found.number, columns: found.cells, known: false };
}
