import type { ClientBase } from "pg";
import type { KnownDataset, RowNote, StoredDataset, StoredImport, StoredNames } from "./dataset-store.ts";

const IMPORTS = `(SELECT coalesce(json_agg(i ORDER BY i.id DESC), '[]') AS imports FROM (
       SELECT i.id, i.version, i.file, i.sha256, i.complete, to_char(i.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt",
         coalesce(max(p.rows_done), 0) AS rows, coalesce(bool_or(p.finished), false) AS finished, coalesce(sum(p.added), 0) AS added,
         coalesce(sum(p.changed), 0) AS changed, coalesce(sum(p.same), 0) AS same, coalesce(sum(p.unfit), 0) AS unfit, coalesce(sum(p.gone), 0) AS gone
       FROM hearsay.dataset_import i LEFT JOIN hearsay.import_part p ON p.import_id = i.id WHERE i.dataset_id = d.id GROUP BY i.id) i)`;

/** The datasets with all their imports; what they hold is not counted, which would read every row. */
export async function loadDatasets(client: ClientBase): Promise<readonly KnownDataset[]> {
  const { rows } = await client.query<KnownDataset>(
    `SELECT d.id, d.key, d.title, d.citation, done.imports FROM hearsay.dataset d CROSS JOIN LATERAL ${IMPORTS} done ORDER BY d.key`,
  );
  return rows;
}

/** What the desk has of each dataset, with all its imports. */
export async function listDatasets(client: ClientBase): Promise<readonly StoredDataset[]> {
  const { rows } = await client.query<
    Omit<StoredDataset, "imports" | "incidents" | "gone"> & { incidents: string; gone: string; imports: StoredImport[] }
  >(
    `SELECT d.id, d.key, d.title, d.citation, held.incidents, held.gone, held.first::text, held.last::text, done.imports
     FROM hearsay.dataset d
     CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE NOT gone) AS incidents, count(*) FILTER (WHERE gone) AS gone, min(starts) AS first, max(ends) AS last
       FROM hearsay.coded_incident c WHERE c.dataset_id = d.id AND c.newest) held
     CROSS JOIN LATERAL ${IMPORTS} done
     ORDER BY d.key`,
  );
  return rows.map((row) => ({ ...row, incidents: Number(row.incidents), gone: Number(row.gone) }));
}

/** All names of sides and regions. */
export async function loadNames(client: ClientBase): Promise<StoredNames> {
  const actors = await client.query<StoredNames["actors"][number]>(
    "SELECT a.id, d.key AS dataset, a.name FROM hearsay.dataset_actor a JOIN hearsay.dataset d ON d.id = a.dataset_id ORDER BY a.id",
  );
  const regions = await client.query<StoredNames["regions"][number]>("SELECT id, country, name FROM hearsay.dataset_region ORDER BY id");
  return { actors: actors.rows, regions: regions.rows };
}

/** The last import that was done by a time; 0 for none. */
export async function lastImportBy(client: ClientBase, time: Date): Promise<number> {
  const { rows } = await client.query<{ id: number | null }>("SELECT max(id) AS id FROM hearsay.dataset_import WHERE recorded_at <= $1", [
    time,
  ]);
  return rows[0]?.id ?? 0;
}

/** What was wrong with rows of an import. */
export async function importProblems(
  client: ClientBase,
  importId: number,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly RowNote[]> {
  const { rows } = await client.query<RowNote>(
    "SELECT number, code, message, kept FROM hearsay.import_problem WHERE import_id = $1 ORDER BY number, ordinal LIMIT $2 OFFSET $3",
    [importId, limit, offset],
  );
  return rows;
}
