import type { ClientBase } from "pg";

/** Ids that begin with the given letters, at most two. */
export async function findReports(client: ClientBase, prefix: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM hearsay.report WHERE starts_with(id, $1) ORDER BY id = $1 DESC, id LIMIT 2",
    [prefix],
  );
  const ids = rows.map(({ id }) => id);
  return ids[0] === prefix ? [prefix] : ids;
}
