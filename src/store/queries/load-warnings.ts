import type { ClientBase } from "pg";
import type { StoredWarning } from "../store.ts";
import { NEWEST_READINGS } from "./load-incidents.ts";

const TERMS = ["issuer", "issued", "window_start", "window_end", "place", "target"];
const termsOf = (table: string): string => `ROW(${TERMS.map((column) => `${table}.${column}`).join(", ")})`;

/** A newer reading that has a warning in other terms tells another one: it was recorded when that reading was. */
const WARNINGS = `
  SELECT newest.id AS "readingId", warning.position, (
    SELECT min(earlier.recorded_at)
    FROM hearsay.document JOIN hearsay.reading ON reading.document_id = document.id JOIN hearsay.warning earlier ON earlier.reading_id = reading.id
    WHERE document.report_id = report.id AND ${termsOf("earlier")} IS NOT DISTINCT FROM ${termsOf("warning")}
  ) AS "recordedAt"
  FROM ${NEWEST_READINGS}
  JOIN hearsay.warning ON warning.reading_id = newest.id
  ORDER BY report.ordinal, warning.position`;

/** All warnings of the newest readings, with the time at which the desk first had each in its terms. */
export async function loadWarnings(client: ClientBase, asOf: string | null): Promise<readonly StoredWarning[]> {
  return (await client.query<StoredWarning>(WARNINGS, [asOf])).rows;
}
