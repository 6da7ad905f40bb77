import type { RowDoubt } from "../../../model/coded-incident.ts";
import { TableError } from "../table.ts";
import { columnIndex, columnLetters, type MergedCells } from "./merged-cells.ts";
import { dayOfSerial, type NumberKind, shownNumber } from "./number-formats.ts";
import { textCollector } from "./shared-strings.ts";
import { readXml } from "./xml-reader.ts";

/** Columns that a sheet of Excel can have. */
const MOST_COLUMNS = 16_384;

/** What the cells of a sheet point to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  /** Whether days count from 1904, as old workbooks of the Macintosh have it. */
  readonly from1904: boolean;
  readonly merged: ReadonlyMap<number, readonly MergedCells[]>;
  /** Columns from the first that are read; what stands right of them is left out, and said to be. */
  readonly width: number;
}

/** A row of a sheet that holds something. */
export interface SheetRow {
  /** As Excel counts it, from 1. */
  readonly number: number;
  /** As many as there are up to the last that holds something. */
  readonly cells: readonly string[];
  readonly doubts: readonly RowDoubt[];
  /** Characters in all its cells. */
  readonly size: number;
}

/** Rows of a sheet in their order, those without anything left out; formulas by the values that were saved with them, dates as `2019-04-30`. */
export async function* sheetRows(bytes: AsyncIterable<Uint8Array>, context: SheetContext): AsyncGenerator<readonly SheetRow[]> {
  const sheet = new SheetReader(context);
  for await (const _ of readXml(bytes, sheet)) {
    const rows = sheet.take();
    if (rows.length > 0) yield rows;
  }
}

/** All that a sheet can hold in its columns. */
export const ANY_WIDTH = MOST_COLUMNS;

interface Cell {
  at: number;
  type: string;
  style: number;
  value: string;
  inValue: boolean;
  formula: boolean;
}

class SheetReader {
  readonly #context: SheetContext;
  readonly #collector = textCollector();
  /** Merged cells that reach further down, by their column, with what the first holds. */
  readonly #open = new Map<number, { readonly merged: MergedCells; readonly value: string }>();
  #rows: SheetRow[] = [];
  #number = 0;
  #cells: string[] = [];
  #doubts: RowDoubt[] = [];
  #size = 0;
  #next = 0;
  #cell: Cell | null = null;
  #inSheet = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  take(): readonly SheetRow[] {
    const rows = this.#rows;
    if (rows.length > 0) this.#rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "sheetData") this.#inSheet = true;
    if (!this.#inSheet) return;
    const cell = this.#cell;
    if (cell !== null) {
      if (name === "v") cell.inValue = true;
      else if (name === "f") cell.formula = true;
      else this.#collector.open(name);
    } else if (name === "row") this.#beginRow(attributes["r"]);
    else if (name === "c") this.#beginCell(attributes);
  };

  readonly close = (name: string): void => {
    const cell = this.#cell;
    if (cell !== null) {
      if (name === "v") cell.inValue = false;
      else if (name === "c") this.#endCell(cell);
      else this.#collector.close(name);
    } else if (name === "row" && this.#inSheet) this.#endRow();
    else if (name === "sheetData") this.#inSheet = false;
  };

  readonly text = (piece: string): void => {
    const cell = this.#cell;
    if (cell === null) return;
    if (cell.inValue) cell.value += piece;
    else this.#collector.text(piece);
  };

  #beginRow(written: string | undefined): void {
    const number = written === undefined ? this.#number + 1 : Number(written);
    if (!(Number.isInteger(number) && number > this.#number))
      throw new TableError(
        "table-damaged",
        `The sheet has a row ${written ?? ""} after row ${this.#number}: rows must come in order. Save the workbook anew, or save its sheet as CSV (UTF-8).`,
      );
    this.#number = number;
    this.#cells = [];
    this.#doubts = [];
    this.#size = 0;
    this.#next = 0;
  }

  #beginCell(attributes: Readonly<Record<string, string>>): void {
    const letters = /^[A-Z]{1,3}(?=\d)/.exec(attributes["r"] ?? "")?.[0];
    const at = letters === undefined ? this.#next : columnIndex(letters);
    this.#next = at + 1;
    this.#cell = { at, type: attributes["t"] ?? "n", style: Number(attributes["s"] ?? -1), value: "", inValue: false, formula: false };
    this.#collector.begin();
  }

  #endCell(cell: Cell): void {
    this.#cell = null;
    const text = this.#textOf(cell);
    if (text === "") return;
    if (cell.at >= this.#context.width) {
      this.#doubt({
        code: "cell-outside",
        message: `The cell ${this.#nameOf(cell)} stands right of the columns with names: it is left out.`,
      });
      return;
    }
    while (this.#cells.length < cell.at) this.#cells.push("");
    this.#cells[cell.at] = text;
    this.#size += text.length;
  }

  #textOf(cell: Cell): string {
    const { strings, kinds, from1904 } = this.#context;
    const { type, value } = cell;
    switch (type) {
      case "s":
        return strings[Number(value)] ?? "";
      case "inlineStr":
        return this.#collector.take();
      case "str":
      case "d":
        return value;
      case "b":
        return value === "1" ? "TRUE" : "FALSE";
      case "e":
        this.#doubt({
          code: "cell-error",
          message: `The cell ${this.#nameOf(cell)} holds the error ${value.slice(0, 20)}: it is taken for empty.`,
        });
        return "";
      default:
    }
    if (value === "") {
      if (cell.formula)
        this.#doubt({
          code: "formula-without-value",
          message: `The cell ${this.#nameOf(cell)} holds a formula that was saved without its value: it is taken for empty. Open the workbook in a spreadsheet program and save it.`,
        });
      return "";
    }
    const kind = kinds[cell.style] ?? "number";
    return (kind === "number" ? null : dayOfSerial(Number(value), kind, from1904)) ?? shownNumber(value);
  }

  #endRow(): void {
    const cells = this.#cells;
    const own = cells.length > 0;
    for (const [left, { merged, value }] of this.#open) {
      if (merged.bottom < this.#number) this.#open.delete(left);
      else if (own && (cells[left] ?? "") === "") {
        while (cells.length < left) cells.push("");
        cells[left] = value;
        this.#size += value.length;
        this.#doubtMerged(merged, value);
      }
    }
    for (const merged of this.#context.merged.get(this.#number) ?? []) {
      const value = cells[merged.left] ?? "";
      if (value === "") continue;
      this.#doubtMerged(merged, value);
      if (merged.bottom > merged.top) this.#open.set(merged.left, { merged, value });
    }
    if (own) this.#rows.push({ number: this.#number, cells, doubts: this.#doubts, size: this.#size });
  }

  #doubtMerged({ written, top, bottom }: MergedCells, value: string): void {
    this.#doubt({
      code: "cells-merged",
      message:
        bottom > top
          ? `The cells ${written} are merged: what they hold ("${value.slice(0, 60)}") is taken for each of their rows, in the first of their columns.`
          : `The cells ${written} are merged: what they hold ("${value.slice(0, 60)}") is taken for the first of their columns alone.`,
    });
  }

  #doubt(doubt: RowDoubt): void {
    // A row with thousands of faulty cells says so ten times.
    if (this.#doubts.length < 10) this.#doubts.push(doubt);
  }

  #nameOf = ({ at }: Cell): string => `${columnLetters(at)}${this.#number}`;
}
