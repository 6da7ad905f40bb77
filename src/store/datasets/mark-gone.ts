import type { ImportScope } from "./dataset-store.ts";
import type { ImportContext } from "./import-context.ts";
import { STATE_COLUMNS } from "./state-columns.ts";

/** Ends an import: what a complete file no longer has within its scope is gone from then on, and kept as it was. */
export async function markGone(under: ImportContext, complete: ImportScope | null, rowsDone: number): Promise<void> {
  const { client, dataset, importId, versionRank, recordedAt } = under;
  let gone = 0;
  if (complete !== null) {
    const columns = STATE_COLUMNS.join(", ");
    const { rowCount } = await client.query(
      `WITH missing AS (
         UPDATE hearsay.coded_incident c SET newest = false, live = c.version_rank <> $3, import_until = $2
         WHERE c.dataset_id = $1 AND c.newest AND NOT c.gone AND c.version_rank <= $3 AND c.import_from <> $2
           AND ($4::text[] IS NULL OR c.country = ANY($4)) AND ($5::date IS NULL OR c.starts >= $5) AND ($6::date IS NULL OR c.starts <= $6)
           AND NOT EXISTS (SELECT FROM hearsay.import_seen s WHERE s.import_id = $2 AND s.incident = c.id)
         RETURNING c.*),
       fewer AS (
         INSERT INTO hearsay.coded_month_actor AS kept
         SELECT dataset_id, date_trunc('month', starts)::date, actor, -count(status), -count(*) FROM missing, unnest(actors) actor
         WHERE starts IS NOT NULL AND type IS NOT NULL AND (status IS NULL OR status = 'accomplished') GROUP BY 1, 2, 3
         ON CONFLICT (dataset_id, month, actor) DO UPDATE
         SET accomplished = kept.accomplished + excluded.accomplished, possible = kept.possible + excluded.possible)
       INSERT INTO hearsay.coded_incident
         (dataset_id, key, version_rank, row_import, row_number, digest, tells, live, newest, gone, import_from, ${columns})
       SELECT dataset_id, key, $3, row_import, row_number, digest, tells, true, true, true, $2, ${columns} FROM missing`,
      [dataset, importId, versionRank, complete.countries ?? null, complete.since ?? null, complete.until ?? null],
    );
    gone = rowCount ?? 0;
  }
  await client.query("DELETE FROM hearsay.import_seen WHERE import_id = $1", [importId]);
  await client.query(
    `INSERT INTO hearsay.import_part (import_id, rows_done, added, changed, same, unfit, gone, finished, recorded_at)
     VALUES ($1, $2, 0, 0, 0, 0, $3, true, $4)`,
    [importId, rowsDone, gone, recordedAt],
  );
}
