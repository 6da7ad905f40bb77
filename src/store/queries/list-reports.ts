import type { ClientBase } from "pg";
import type { Page, StoredReport } from "../store.ts";

const REPORTS = `
  SELECT
    report.id,
    coalesce(newest.title, capture.title) AS title,
    coalesce(newest.publisher, capture.publisher) AS publisher,
    coalesce(newest.published, capture.published) AS published,
    coalesce(newest.language, capture.language) AS language,
    report.sha256, capture.file, capture.address, report.recorded_at AS "recordedAt",
    (SELECT count(*)::integer FROM hearsay.document WHERE document.report_id = report.id) AS versions,
    (SELECT count(*)::integer FROM hearsay.statement WHERE statement.reading_id = newest.id) AS statements,
    (SELECT count(*)::integer FROM hearsay.incident WHERE incident.reading_id = newest.id) AS incidents,
    (SELECT count(*)::integer FROM hearsay.problem
      WHERE problem.reading_id = newest.id OR (problem.report_id = report.id AND problem.reading_id IS NULL)) AS problems
  FROM hearsay.report
  JOIN LATERAL (
    SELECT * FROM hearsay.capture WHERE capture.report_id = report.id ORDER BY recorded_at, id LIMIT 1
  ) capture ON true
  LEFT JOIN LATERAL (
    SELECT reading.* FROM hearsay.document JOIN hearsay.reading_in_time reading ON reading.document_id = document.id
    WHERE document.report_id = report.id ORDER BY document.version DESC, reading.asked_at DESC, reading.id LIMIT 1
  ) newest ON true
  ORDER BY report.ordinal DESC LIMIT $1 OFFSET $2`;

/** Reports, the last recorded first. */
export async function listReports(client: ClientBase, page: Page): Promise<readonly StoredReport[]> {
  const { rows } = await client.query<StoredReport>(REPORTS, [page.limit, page.offset]);
  return rows;
}
