import { Readable } from "node:stream";
import Papa from "papaparse";
import { type Table, type TableBatch, TableError, type TableRow } from "./table.ts";

/** Signs that part the cells of a row, in the order in which they are tried. */
const DELIMITERS = [",", "\t", ";", "|"] as const;
/** Batches that may wait for whoever reads them, so that parsing and writing go on side by side. */
const AHEAD = 2;

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

/** Batches of rows as the parser gives them, which is held up while nobody takes them. */
async function* parsedRows(text: AsyncIterable<string>): AsyncGenerator<string[][]> {
  const waiting: string[][][] = [];
  let parser: Papa.Parser | null = null;
  let ended = false;
  let failed: Error | null = null;
  let wake: () => void = () => undefined;
  const input = Readable.from(text);
  Papa.parse<string[]>(input as unknown as Papa.LocalFile, {
    delimiter: "",
    delimitersToGuess: [...DELIMITERS],
    skipEmptyLines: true,
    chunk: ({ data }, handle) => {
      waiting.push(data);
      parser = handle;
      if (waiting.length >= AHEAD) handle.pause();
      wake();
    },
    complete: () => {
      ended = true;
      wake();
    },
    error: (error) => {
      failed = error;
      ended = true;
      wake();
    },
  });
  try {
    for (;;) {
      const batch = waiting.shift();
      if (batch !== undefined) {
        (parser as Papa.Parser | null)?.resume();
        yield batch;
      } else if (failed !== null) throw failed as Error;
      else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    input.destroy();
  }
}
