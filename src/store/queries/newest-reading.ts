import type { ClientBase } from "pg";

/** Id of the newest reading of a report's newest version, or of the version asked for; null where there is none. */
export async function newestReading(client: ClientBase, reportId: string, version: number | null): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT reading.id FROM hearsay.document JOIN hearsay.reading_in_time reading ON reading.document_id = document.id
     WHERE document.report_id = $1 AND ($2::integer IS NULL OR document.version = $2)
     ORDER BY document.version DESC, reading.asked_at DESC, reading.id LIMIT 1`,
    [reportId, version],
  );
  return rows[0]?.id ?? null;
}
