import type { ClientBase } from "pg";
import { type Judgement, type RecordedJudgement, RecordedJudgementSchema } from "../../model/judgement.ts";
import type { Maker } from "../store.ts";

/** Adds what a person judges; gives its id. */
export async function insertJudgement(
  client: ClientBase,
  { judgement, reason }: { readonly judgement: Judgement; readonly reason: string },
  { by, recordedAt }: Maker,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    "INSERT INTO hearsay.judgement (judgement, reason, by, recorded_at) VALUES ($1, $2, $3, $4) RETURNING 'jdg_' || ordinal AS id",
    [JSON.stringify(judgement), reason, by, recordedAt],
  );
  return rows[0]?.id ?? "";
}

/** All judgements that were not taken back, in the order in which they were made. */
export async function loadJudgements(client: ClientBase): Promise<RecordedJudgement[]> {
  const { rows } = await client.query<{ id: string; judgement: unknown; reason: string; by: string; recordedAt: Date }>(
    `SELECT 'jdg_' || ordinal AS id, judgement, reason, by, recorded_at AS "recordedAt" FROM hearsay.judgement
     WHERE NOT EXISTS (SELECT FROM hearsay.judgement_taken_back back WHERE back.judgement = judgement.ordinal) ORDER BY ordinal`,
  );
  return rows.map((row) => RecordedJudgementSchema.parse({ ...row, recordedAt: row.recordedAt.toISOString() }));
}

/** Ids of statements that begin with the given letters, at most two. */
export async function findStatements(client: ClientBase, prefix: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT DISTINCT id FROM hearsay.statement WHERE starts_with(id, $1) ORDER BY id LIMIT 2",
    [prefix],
  );
  const ids = rows.map(({ id }) => id);
  return ids[0] === prefix ? [prefix] : ids;
}
