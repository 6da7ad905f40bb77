import Papa from "papaparse";
import { type Table, type TableBatch, TableError, type TableRow } from "./table.ts";

/** Signs that part the cells of a row, in the order in which they are tried. */
const DELIMITERS = [",", "\t", ";", "|"] as const;

/** Reads delimited text (CSV, tab-separated) as a table; `unnamed` gives the columns of a file that has no first line of names. */
export async function openDelimited(text: AsyncIterable<string>, unnamed: readonly string[] | null = null): Promise<Table> {
  const rows = parsedRows(text)[Symbol.asyncIterator]();
  const first = await rows.next();
  const head = first.done === true ? [] : first.value;
  const [names, ...rest] = unnamed === null ? head : [unnamed as string[], ...head];
  if (names === undefined)
    throw new TableError("table-empty", "The file holds no rows: a first line with the names of its columns is needed.");
  return { columns: names.map((name) => name.trim()), batches: batchesOf(rest, rows, names.length) };
}

async function* batchesOf(rest: readonly string[][], rows: AsyncIterator<string[][]>, width: number): AsyncGenerator<TableBatch> {
  let first = 1;
  let batch: readonly string[][] = rest;
  for (;;) {
    if (batch.length > 0) {
      yield { first, rows: batch.map((cells) => checked(cells, width)) };
      first += batch.length;
    }
    const next = await rows.next();
    if (next.done === true) return;
    batch = next.value;
  }
}

function checked(cells: readonly string[], width: number): TableRow {
  if (cells.length === width) return cells;
  if (cells.length > width && cells.slice(width).every((cell) => cell === "")) return cells.slice(0, width);
  return {
    code: "row-width",
    message: `The row has ${cells.length} cells and the file ${width} columns: a sign that parts cells is missing, or stands within one that is not in quotation marks. The row is left out.`,
  };
}

/** Batches of rows, one for each piece of text. */
async function* parsedRows(text: AsyncIterable<string>): AsyncGenerator<string[][]> {
  let parser: Papa.Parser | null = null;
  let left = "";
  const parse = (last: boolean): string[][] => {
    parser ??= new Papa.Parser(dialectOf(left));
    const { data, meta } = parser.parse(left, 0, !last) as Papa.ParseResult<string[]>;
    left = left.slice(meta.cursor);
    return data.filter((cells) => cells.length > 1 || cells[0] !== "");
  };
  for await (const piece of text) {
    left += piece;
    yield parse(false);
  }
  if (left !== "") yield parse(true);
}

/** What parts cells and rows, as the beginning of the text shows. */
function dialectOf(beginning: string): Papa.ParseConfig {
  const { meta } = Papa.parse(beginning, { preview: 20, delimitersToGuess: [...DELIMITERS] });
  return { delimiter: meta.delimiter, newline: meta.linebreak as "\n" };
}
