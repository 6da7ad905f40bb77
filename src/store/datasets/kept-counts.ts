import type { ClientBase } from "pg";
import { CountDefinitionSchema } from "../../model/count-definition.ts";
import { storable } from "../storable.ts";
import type { Maker } from "../store.ts";
import type { KeptCount } from "./dataset-store.ts";

/** Keeps a count that was made. */
export async function keepCount(
  client: ClientBase,
  { countId, definition, statement, count, low, high, reason }: Omit<KeptCount, "by" | "recordedAt" | "lastImport">,
  { by, recordedAt }: Maker,
): Promise<void> {
  await client.query(
    `INSERT INTO hearsay.count_run (count_id, definition, statement_id, counted, low, high, last_import, reason, by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, (SELECT coalesce(max(id), 0) FROM hearsay.dataset_import), $7, $8, $9)`,
    [countId, JSON.stringify(storable(definition)), statement, count, low, high, storable(reason), storable(by), recordedAt],
  );
}

/** Counts that were kept, the last one first. */
export async function keptCounts(
  client: ClientBase,
  { limit, offset, countId }: { readonly limit: number; readonly offset: number; readonly countId?: string },
): Promise<readonly KeptCount[]> {
  const { rows } = await client.query<Omit<KeptCount, "definition" | "recordedAt"> & { definition: unknown; recordedAt: Date }>(
    `SELECT count_id AS "countId", definition, statement_id AS statement, counted AS count, low, high, last_import AS "lastImport", reason, by, recorded_at AS "recordedAt"
     FROM hearsay.count_run WHERE $3::text IS NULL OR count_id = $3 ORDER BY ordinal DESC LIMIT $1 OFFSET $2`,
    [limit, offset, countId ?? null],
  );
  return rows.map((row) => ({ ...row, definition: CountDefinitionSchema.parse(row.definition), recordedAt: row.recordedAt.toISOString() }));
}
