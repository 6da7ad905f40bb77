import type { ClientBase } from "pg";

/** Those of the readings that the store has. */
export async function knownReadings(client: ClientBase, readingIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM hearsay.reading WHERE id = ANY ($1)", [readingIds]);
  return new Set(rows.map(({ id }) => id));
}
