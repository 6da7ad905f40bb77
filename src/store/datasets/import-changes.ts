import type { ClientBase } from "pg";
import { unpackCells } from "./packed-cells.ts";

/** What an import has done to one row of its dataset. */
export interface RowChange {
  readonly key: string;
  readonly change: "added" | "changed" | "gone";
  /** Number of the row in the file; null where the file no longer has it. */
  readonly number: number | null;
  /** Columns that held something else before, by their names; of a row that is new or gone none. */
  readonly columns: Readonly<Record<string, { readonly before: string; readonly after: string }>>;
}

/** What an import added, changed and found gone, in the order of the file; what was gone comes last. */
export async function importChanges(
  client: ClientBase,
  importId: number,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly RowChange[]> {
  const { rows } = await client.query<{
    key: string;
    gone: boolean;
    number: number;
    names: string[];
    cells: string;
    namesBefore: string[] | null;
    cellsBefore: string | null;
  }>(
    `SELECT c.key, c.gone, c.row_number AS number, i.columns AS names, r.cells, was.columns AS "namesBefore", before_row.cells AS "cellsBefore"
     FROM hearsay.coded_incident c JOIN hearsay.dataset_import own ON own.id = $1 AND c.dataset_id = own.dataset_id
     JOIN hearsay.dataset_row r ON r.import_id = c.row_import AND r.number = c.row_number JOIN hearsay.dataset_import i ON i.id = c.row_import
     LEFT JOIN LATERAL (SELECT b.row_import, b.row_number FROM hearsay.coded_incident b
       WHERE b.dataset_id = c.dataset_id AND b.key = c.key AND b.id < c.id AND b.import_until = $1 ORDER BY b.id DESC LIMIT 1) before ON true
     LEFT JOIN hearsay.dataset_row before_row ON before_row.import_id = before.row_import AND before_row.number = before.row_number
     LEFT JOIN hearsay.dataset_import was ON was.id = before.row_import
     WHERE c.import_from = $1 AND (c.row_import = $1 OR c.gone) ORDER BY c.gone, c.row_number, c.key LIMIT $2 OFFSET $3`,
    [importId, limit, offset],
  );
  return rows.map(({ key, gone, number, names, cells, namesBefore, cellsBefore }) => {
    if (gone) return { key, change: "gone", number: null, columns: {} };
    if (namesBefore === null || cellsBefore === null) return { key, change: "added", number, columns: {} };
    const [before, after] = [unpackCells(cellsBefore), unpackCells(cells)];
    const differing = names.flatMap((name, index) => {
      const at = namesBefore.indexOf(name);
      const [old, now] = [before[at] ?? "", after[index] ?? ""];
      return at === -1 || old.trim() === now.trim() ? [] : [[name, { before: old, after: now }] as const];
    });
    return { key, change: "changed", number, columns: Object.fromEntries(differing) };
  });
}
