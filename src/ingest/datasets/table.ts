import type { RowDoubt } from "../../model/coded-incident.ts";

/** Longest row that is read, in characters; what is longer is no row of a table. */
export const LONGEST_ROW = 1 << 20;

/** Rows of a file in the order of the file. */
export interface TableBatch {
  /** Number of the first of them; the first row below the names of columns is 1. */
  readonly first: number;
  readonly rows: readonly TableRow[];
  /** What is said of rows that are read all the same, by the number of the row: merged cells, a formula without its value. */
  readonly doubts?: ReadonlyMap<number, readonly RowDoubt[]>;
}

/** The cells of a row, or what kept them from being read: an open quotation mark, more cells than there are columns. */
export type TableRow = readonly string[] | { readonly code: string; readonly message: string };

export const isCells = (row: TableRow): row is readonly string[] => Array.isArray(row);

/** A file of rows and columns, read from its beginning to its end once, so that memory stays flat at any size. */
export interface Table {
  /** As the file names them. */
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<TableBatch>;
}

/** A file that cannot be read as rows and columns: the message says what was found, what was needed and what to do. */
export class TableError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Names of columns, trimmed; of columns with one name each has its own: `date`, `date 2`. */
export function columnNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const plain = name.trim();
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain} ${count}`;
  });
}
