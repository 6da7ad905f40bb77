import type { ClientBase } from "pg";
import type { StoredReadingEntry } from "../store.ts";

/** All readings of the text that a reading is of, itself among them, the last asked for first. */
export async function readingsBeside(client: ClientBase, readingId: string): Promise<readonly StoredReadingEntry[]> {
  const { rows } = await client.query<StoredReadingEntry>(
    `SELECT other.id, other.by, other.recorded_at AS "recordedAt"
     FROM hearsay.reading JOIN hearsay.reading_in_time other ON other.document_id = reading.document_id
     WHERE reading.id = $1 ORDER BY other.asked_at DESC, other.id`,
    [readingId],
  );
  return rows;
}
