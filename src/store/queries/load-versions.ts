import type { ClientBase } from "pg";
import type { StoredVersion } from "../store.ts";

/** The newest reading of each version of some reports, by report and version. */
export async function loadVersions(client: ClientBase, reportIds: readonly string[]): Promise<readonly StoredVersion[]> {
  const { rows } = await client.query<StoredVersion>(
    `SELECT DISTINCT ON (document.report_id, document.version)
       document.report_id AS report, document.version, reading.id AS "readingId", document.seen, document.recorded_at AS "recordedAt"
     FROM hearsay.document JOIN hearsay.reading_in_time reading ON reading.document_id = document.id
     WHERE document.report_id = ANY ($1)
     ORDER BY document.report_id, document.version, reading.asked_at DESC, reading.id`,
    [reportIds],
  );
  return rows;
}
