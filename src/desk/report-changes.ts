import type { Reading } from "../model/reading.ts";
import type { Store, StoredReadingEntry } from "../store/store.ts";
import { readingChanges } from "../views/reading-changes.ts";
import type { ReadingStamp, ReportChanges } from "./desk.ts";

/**
 * What the reading with that id has otherwise than the last other reading of the same text before it. Null where it is the first one, or
 * there is none of that id.
 */
export async function reportChanges(store: Store, readingId: string, read?: Reading): Promise<ReportChanges | null> {
  const entries = await store.readingsBeside(readingId);
  const at = entries.findIndex(({ id }) => id === readingId);
  const [later, earlier] = [entries[at], entries[at + 1]];
  if (later === undefined || earlier === undefined) return null;
  const after = read ?? (await store.loadReading(later.id));
  const before = await store.loadReading(earlier.id);
  if (after === null || before === null) return null;
  return { report: after.report, before: stampOf(earlier), after: stampOf(later), ...readingChanges(before, after) };
}

const stampOf = ({ by, recordedAt }: StoredReadingEntry): ReadingStamp => ({ by, recordedAt: recordedAt.toISOString() });
