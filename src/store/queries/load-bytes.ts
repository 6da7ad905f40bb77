import type { ClientBase } from "pg";

/** A report's bytes as received; null where the store does not have them. */
export async function loadBytes(client: ClientBase, reportId: string): Promise<Uint8Array | null> {
  const { rows } = await client.query<{ bytes: Buffer }>("SELECT bytes FROM hearsay.report_bytes WHERE report_id = $1", [reportId]);
  return rows[0]?.bytes ?? null;
}
