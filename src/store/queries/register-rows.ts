import type { ClientBase } from "pg";
import { type ActorRow, ActorRowSchema } from "../../model/actor-row.ts";
import type { Maker } from "../store.ts";

/** The imported entries of the register that count, in the order of their keys. */
export async function loadRegister(client: ClientBase): Promise<readonly ActorRow[]> {
  const { rows } = await client.query<{ entry: unknown }>(
    `SELECT entry FROM (SELECT DISTINCT ON (key) key, entry FROM hearsay.register_row ORDER BY key, ordinal DESC) newest ORDER BY key COLLATE "C"`,
  );
  return rows.map(({ entry }) => ActorRowSchema.parse(entry));
}

/** Adds those entries that are not there just so; gives the keys of those that were added. */
export async function insertRegisterRows(
  client: ClientBase,
  entries: readonly ActorRow[],
  { by, recordedAt }: Maker,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ key: string }>(
    `INSERT INTO hearsay.register_row (key, entry, by, recorded_at)
     SELECT given.key, given.entry, $3, $4 FROM unnest($1::text[], $2::jsonb[]) WITH ORDINALITY AS given (key, entry, place)
     WHERE given.entry IS DISTINCT FROM (SELECT entry FROM hearsay.register_row old WHERE old.key = given.key ORDER BY ordinal DESC LIMIT 1)
     ORDER BY given.place RETURNING key`,
    [entries.map(({ key }) => key), entries.map((entry) => JSON.stringify(entry)), by, recordedAt],
  );
  return rows.map(({ key }) => key);
}
