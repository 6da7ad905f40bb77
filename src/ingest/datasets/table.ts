/** Rows of a file in the order of the file. */
export interface TableBatch {
  /** Number of the first of them; the first row below the names of columns is 1. */
  readonly first: number;
  readonly rows: readonly TableRow[];
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
