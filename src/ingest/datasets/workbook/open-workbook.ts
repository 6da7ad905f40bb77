import type { RowDoubt } from "../../../model/coded-incident.ts";
import { columnNames, LONGEST_ROW, type Table, type TableBatch, TableError, type TableRow } from "../table.ts";
import { readPart } from "./archive-parts.ts";
import { findHeaderRow, type HeaderRow, LOOKED_AT } from "./header-row.ts";
import { columnLetters, findMergedCells } from "./merged-cells.ts";
import { ANY_WIDTH, type SheetContext, type SheetRow, sheetRows } from "./sheet-rows.ts";
import { readWorkbookParts, type WorkbookParts } from "./workbook-parts.ts";

interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly context: SheetContext;
  readonly header: HeaderRow;
}

/**
 * Reads one sheet of an Excel workbook (`.xlsx`) as a table: the first with the columns of a dataset that the desk knows, or else the first with a row of names. `names` are
 * the names of all files in the archive. Other sheets that hold a table are named in a doubt on the first row.
 */
export async function openWorkbook(file: string, names: ReadonlySet<string>): Promise<Table> {
  const parts = await readWorkbookParts(file, names);
  const sheets: Sheet[] = [];
  for (const { name, part } of parts.sheets) {
    const sheet = await sheetOf(file, { name, part }, parts);
    if (sheet !== null) sheets.push(sheet);
  }
  const sheet = sheets.find(({ header }) => header.known) ?? sheets[0];
  if (sheet === undefined)
    throw new TableError(
      "table-empty",
      `No sheet of the workbook has, in its first ${LOOKED_AT} rows, one with the names of the columns. Sheets: ${parts.sheets.map(({ name }) => name).join(", ")}.`,
    );
  const columns = columnNames(sheet.header.columns.map((name, at) => (name.trim() === "" ? `column ${columnLetters(at)}` : name)));
  const others = sheets.filter((other) => other !== sheet).map(({ name }) => name);
  return { columns, batches: batchesOf(file, sheet, others) };
}

async function sheetOf(
  file: string,
  { name, part }: { readonly name: string; readonly part: string },
  { strings, kinds, from1904 }: WorkbookParts,
): Promise<Sheet | null> {
  const context = { strings, kinds, from1904, merged: await findMergedCells(readPart(file, part)), width: ANY_WIDTH };
  const rows: SheetRow[] = [];
  for await (const more of sheetRows(readPart(file, part), context)) {
    rows.push(...more);
    if (rows.length >= LOOKED_AT) break;
  }
  const header = findHeaderRow(rows);
  return header === null ? null : { name, part, header, context: { ...context, width: header.columns.length } };
}

async function* batchesOf(file: string, { name, part, context, header }: Sheet, others: readonly string[]): AsyncGenerator<TableBatch> {
  let first = 1;
  for await (const read of sheetRows(readPart(file, part), context)) {
    const below = read.filter(({ number }) => number > header.number);
    if (below.length === 0) continue;
    const doubts = new Map<number, readonly RowDoubt[]>();
    for (const [index, row] of below.entries()) if (row.doubts.length > 0) doubts.set(first + index, row.doubts);
    if (first === 1 && others.length > 0) doubts.set(1, [sheetsLeftOut(name, others), ...(doubts.get(1) ?? [])]);
    yield { first, rows: below.map((row) => rowOf(row, context.width)), doubts };
    first += below.length;
  }
}

function rowOf({ number, cells, size }: SheetRow, width: number): TableRow {
  if (size > LONGEST_ROW)
    return {
      code: "row-too-long",
      message: `Row ${number} of the sheet holds ${size} characters, and at most ${LONGEST_ROW} are read. The row is left out.`,
    };
  return cells.length === width ? cells : [...cells, ...Array.from<string>({ length: width - cells.length }).fill("")];
}

const sheetsLeftOut = (name: string, others: readonly string[]): RowDoubt => ({
  code: "sheets-left-out",
  message: `The sheet "${name}" is read. Other sheets of the workbook hold tables, too, and are left out: ${others.slice(0, 10).join(", ")}. Save them as files of their own to import them.`,
});
