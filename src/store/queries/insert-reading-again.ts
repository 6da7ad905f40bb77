import type { ClientBase } from "pg";
import type { Maker } from "../store.ts";

/** Adds that a reading was asked for once more. */
export async function insertReadingAgain(client: ClientBase, readingId: string, { by, recordedAt }: Maker): Promise<void> {
  await client.query("INSERT INTO hearsay.reading_again (reading_id, by, recorded_at) VALUES ($1, $2, $3)", [readingId, by, recordedAt]);
}
