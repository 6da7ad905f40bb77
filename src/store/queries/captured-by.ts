import type { ClientBase } from "pg";
import type { CapturedBy } from "../store.ts";

/** UTC, so that a prefix of it can be compared. */
const WHEN = (column: string): string => `left(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'), length($1)) <= $1`;

/** What the desk had by a time, a prefix of ISO 8601 in UTC. */
export async function capturedBy(client: ClientBase, time: string): Promise<CapturedBy> {
  const { rows: readings } = await client.query<{ report: string; reading: string }>(
    `SELECT report.id AS report, reading.id AS reading
     FROM hearsay.report JOIN hearsay.document ON document.report_id = report.id JOIN hearsay.reading ON reading.document_id = document.id
     WHERE ${WHEN("report.recorded_at")}`,
    [time],
  );
  const { rows: links } = await client.query<{ id: string }>(
    `SELECT 'lnk_' || ordinal AS id FROM hearsay.incident_link WHERE probability IS NULL AND ${WHEN("recorded_at")}`,
    [time],
  );
  return {
    reports: new Set(readings.map(({ report }) => report)),
    readings: new Set(readings.map(({ reading }) => reading)),
    decisions: new Set(links.map(({ id }) => id)),
  };
}
