/** A row of a table as its cells, with the number of the line on which it starts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a CSV text after RFC 4180, or of one whose cells another mark parts; empty rows are left out. */
export function csvRows(text: string, separator: "," | "\t" = ","): CsvRow[] {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let start = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((value) => value.trim() !== "")) rows.push({ line: start, cells });
    cells = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? "";
    if (mark === "\n") line++;
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (mark === '"' && cell === "") quoted = true;
    else if (mark === separator) {
      cells.push(cell);
      cell = "";
    } else if (mark === "\n") {
      endRow();
      start = line;
    } else if (mark !== "\r") cell += mark;
  }
  endRow();
  return rows;
}

/**
 * What a spreadsheet would take for a formula and run (OWASP, "CSV Injection"): = + - @ tab or a line break at the start. An apostrophe goes before it, and one
 * more where there are some, so that every cell is read back as it was.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** A row of CSV in which no cell is a formula. `cellOf` reads such a cell back. */
export const csvLine = (cells: readonly string[]): string =>
  cells
    .map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");

/** A cell as it was before `csvLine` made it safe. */
export const cellOf = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
