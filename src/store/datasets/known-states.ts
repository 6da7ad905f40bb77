import type { ClientBase } from "pg";
import { storable } from "../storable.ts";
import { unpackCells } from "./packed-cells.ts";
import { STATE_COLUMNS, type StateColumns } from "./state-columns.ts";

/** A state that the desk has of a key, as far as an unchanged row is known again by it. */
export interface KnownState {
  readonly id: string;
  readonly versionRank: string;
  readonly digest: string;
  readonly importFrom: number;
  readonly newest: boolean;
  readonly gone: boolean;
  /** Whether its file had the columns of this one. */
  readonly sameColumns: boolean;
  /** Whether this import has come upon it already. */
  readonly seen: boolean;
}

/** All of a state. */
export interface StateDetails {
  readonly key: string;
  readonly rowImport: number;
  readonly rowNumber: number;
  readonly tells: number;
  readonly columns: StateColumns;
  /** The row's cells by the names of their columns. */
  readonly cells: ReadonlyMap<string, string>;
}

/** What the desk has under keys: of each key the states of its versions, older ones first. */
export async function loadStates(
  client: ClientBase,
  given: { readonly dataset: number; readonly importId: number },
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownState[]>> {
  // Without statistics of a table that is being filled the planner would read it whole for each part.
  await client.query("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
  const { rows } = await client.query<KnownState & { key: string }>(
    `SELECT c.key, c.id, c.version_rank AS "versionRank", c.digest, c.import_from AS "importFrom", c.newest, c.gone,
            (SELECT f.columns = i.columns FROM hearsay.dataset_import f, hearsay.dataset_import i WHERE f.id = c.row_import AND i.id = $3) AS "sameColumns",
            EXISTS (SELECT FROM hearsay.import_seen s WHERE s.import_id = $3 AND s.incident = c.id) AS seen
     FROM hearsay.coded_incident c WHERE c.dataset_id = $1 AND c.key = ANY($2) AND c.live ORDER BY c.version_rank`,
    [given.dataset, storable(keys), given.importId],
  );
  const states = new Map<string, KnownState[]>();
  for (const { key, ...state } of rows) {
    const before = states.get(key);
    if (before === undefined) states.set(key, [state]);
    else before.push(state);
  }
  return states;
}

/** All that is known of the states that stand under keys, by their ids. */
export async function loadDetails(
  client: ClientBase,
  dataset: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StateDetails>> {
  const dates = new Set<keyof StateColumns>(["starts", "ends"]);
  const columns = STATE_COLUMNS.map((column) => (dates.has(column) ? `c.${column}::text` : `c.${column}`)).join(", ");
  const { rows } = await client.query<
    StateColumns & {
      id: string;
      key: string;
      row_import: number;
      row_number: number;
      tells: number;
      cells: string;
      names: readonly string[];
    }
  >(
    `SELECT c.id, c.key, c.row_import, c.row_number, c.tells, r.cells, i.columns AS names, ${columns}
     FROM hearsay.coded_incident c JOIN hearsay.dataset_row r ON r.import_id = c.row_import AND r.number = c.row_number
     JOIN hearsay.dataset_import i ON i.id = c.row_import WHERE c.dataset_id = $1 AND c.key = ANY($2) AND c.live`,
    [dataset, storable(keys)],
  );
  return new Map(
    rows.map((row) => {
      const cells = unpackCells(row.cells);
      return [
        row.id,
        {
          key: row.key,
          rowImport: row.row_import,
          rowNumber: row.row_number,
          tells: row.tells,
          columns: Object.fromEntries(STATE_COLUMNS.map((column) => [column, row[column]])) as unknown as StateColumns,
          cells: new Map(row.names.map((name, index) => [name, cells[index] ?? ""])),
        },
      ];
    }),
  );
}
