/** Parts cells; the unit separator of ASCII, which stands for nothing else. */
const SEPARATOR = "\u001f";
/** Begins a row that is packed as JSON, since a cell of it holds the separator, or what PostgreSQL cannot hold in text. */
const AS_JSON = "\u001e";

/** Halves of signs beyond the basic plane; a lone one cannot be written as UTF-8. */
const SURROGATE = /[\uD800-\uDFFF]/;

/** A row's cells in one text: what `dataset_row.cells` holds. */
export function packCells(cells: readonly string[]): string {
  const packed = cells.join(SEPARATOR);
  const plain = !packed.includes("\0") && !packed.includes(AS_JSON) && !SURROGATE.test(packed) && separators(packed) === cells.length - 1;
  return plain ? packed : `${AS_JSON}${JSON.stringify(cells)}`;
}

/** The cells of a packed row. */
export function unpackCells(packed: string): readonly string[] {
  return packed.startsWith(AS_JSON) ? (JSON.parse(packed.slice(1)) as string[]) : packed.split(SEPARATOR);
}

function separators(packed: string): number {
  let found = 0;
  for (let at = packed.indexOf(SEPARATOR); at !== -1; at = packed.indexOf(SEPARATOR, at + 1)) found++;
  return found;
}
