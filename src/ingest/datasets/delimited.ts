import Papa from "papaparse";
import { columnNames, LONGEST_ROW, type Table, type TableBatch, TableError, type TableRow } from "./table.ts";

/** Signs that part the cells of a row, in the order in which they are tried. */
const DELIMITERS = [",", "\t", ";", "|"] as const;
/** Rows by which it is told what parts their cells. */
const LOOKED_AT = 20;
/** Stands for no quotation mark at all. */
const NO_QUOTES = "\u0000";

/** What a file's first row says of how the others are written. */
export interface Dialect {
  /** Names of the columns where the first row holds none. */
  readonly unnamed?: readonly string[] | undefined;
  /** Whether quotation marks stand for themselves where tabs part the cells. */
  readonly literalQuotes?: boolean | undefined;
}

/** Reads delimited text (CSV, tab-separated) as a table; `dialectOf` is asked once, with the cells of the first row. */
export async function openDelimited(
  text: AsyncIterable<string>,
  dialectOf: (first: readonly string[]) => Dialect = () => ({}),
): Promise<Table> {
  const pieces = text[Symbol.asyncIterator]();
  let head = "";
  while (head.split("\n", LOOKED_AT + 2).length < LOOKED_AT + 2 && head.length < LONGEST_ROW) {
    const next = await pieces.next();
    if (next.done === true) break;
    head += next.value;
  }
  const guessed = Papa.parse<string[]>(head.slice(0, LONGEST_ROW), {
    preview: LOOKED_AT,
    skipEmptyLines: true,
    delimitersToGuess: [...DELIMITERS],
  });
  const first = guessed.data.find((cells) => cells.length > 1 || cells[0] !== "");
  if (first === undefined)
    throw new TableError("table-empty", "The file holds no rows: a first line with the names of its columns is needed.");
  const { unnamed, literalQuotes } = dialectOf(first);
  const rows = parsedRows(head, pieces, {
    delimiter: guessed.meta.delimiter,
    newline: guessed.meta.linebreak as "\n",
    ...(literalQuotes === true && guessed.meta.delimiter === "\t" ? { quoteChar: NO_QUOTES } : {}),
  });
  const names = unnamed ?? (await firstRow(rows));
  return { columns: columnNames(names), batches: batchesOf(rows, names.length) };
}

type Parsed = string[] | { readonly code: string; readonly message: string };

interface Rows {
  readonly next: () => Promise<readonly Parsed[] | null>;
  readonly putBack: (rows: readonly Parsed[]) => void;
}

async function firstRow(rows: Rows): Promise<readonly string[]> {
  for (let batch = await rows.next(); batch !== null; batch = await rows.next()) {
    const at = batch.findIndex((row) => Array.isArray(row));
    if (at === -1) continue;
    rows.putBack(batch.slice(at + 1));
    return batch[at] as string[];
  }
  throw new TableError("table-empty", "The file holds no row that can be read: a first line with the names of its columns is needed.");
}

async function* batchesOf(rows: Rows, width: number): AsyncGenerator<TableBatch> {
  let first = 1;
  for (let batch = await rows.next(); batch !== null; batch = await rows.next()) {
    if (batch.length === 0) continue;
    yield { first, rows: batch.map((row) => (Array.isArray(row) ? checked(row, width) : row)) };
    first += batch.length;
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

const OPEN_QUOTE = {
  code: "quote-open",
  message: "The row opens a quotation mark that nothing closes. It is left out, and reading goes on with the next line.",
} as const;

/** Rows as the text comes in. */
function parsedRows(head: string, pieces: AsyncIterator<string>, config: Papa.ParseConfig): Rows {
  const parser = new Papa.Parser(config);
  let left = head;
  let ended = false;
  let kept: readonly Parsed[] | null = null;
  const withoutLine = (): void => {
    const end = left.indexOf("\n");
    left = end === -1 ? "" : left.slice(end + 1);
  };
  const parse = (): Parsed[] => {
    const found: Parsed[] = [];
    for (;;) {
      const { data, meta, errors } = parser.parse(left, 0, !ended) as Papa.ParseResult<string[]>;
      const open = ended && errors.some(({ code }) => code === "MissingQuotes");
      const whole = open ? data.slice(0, -1) : data;
      for (const cells of whole) if (cells.length > 1 || cells[0] !== "") found.push(cells);
      if (!open && (ended || left.length - meta.cursor <= LONGEST_ROW)) {
        left = ended ? "" : left.slice(meta.cursor);
        return found;
      }
      left = left.slice(open ? startOfLast(left, config) : meta.cursor);
      found.push(OPEN_QUOTE);
      withoutLine();
    }
  };
  return {
    putBack: (rows) => (kept = rows),
    next: async () => {
      if (kept !== null) {
        const rows = kept;
        kept = null;
        return rows;
      }
      if (ended) return null;
      if (left === head && head !== "") {
        head = "";
        return parse();
      }
      const piece = await pieces.next();
      if (piece.done === true) ended = true;
      else left += piece.value;
      return parse();
    },
  };
}

/** Where the last row begins, which the parser holds for unfinished as long as more text may come. */
function startOfLast(text: string, config: Papa.ParseConfig): number {
  const { meta } = new Papa.Parser(config).parse(text, 0, true) as Papa.ParseResult<string[]>;
  return meta.cursor;
}
