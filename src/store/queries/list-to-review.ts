import type { ClientBase } from "pg";
import type { ReviewRequest, StoredReviewEntry } from "../store.ts";

/** The newest reading of each report, its statements in one order; `views/review-queue.ts` orders those of one reading the same way. */
const ENTRIES = `
  SELECT newest.id AS "readingId", statement.position
  FROM hearsay.report
  JOIN LATERAL (
    SELECT reading.id FROM hearsay.document JOIN hearsay.reading_in_time reading ON reading.document_id = document.id
    WHERE document.report_id = report.id ORDER BY document.version DESC, reading.asked_at DESC, reading.id LIMIT 1
  ) newest ON true
  JOIN hearsay.statement ON statement.reading_id = newest.id
  ORDER BY
    statement.act = ANY ($1) OR EXISTS (
      SELECT FROM hearsay.accused WHERE accused.reading_id = newest.id AND accused.statement = statement.position
    ) DESC,
    coalesce(statement.probability, $2), report.ordinal DESC, statement.position
  LIMIT $3 OFFSET $4`;

/** Statements in the order in which a person should look at them. */
export async function listToReview(client: ClientBase, request: ReviewRequest): Promise<readonly StoredReviewEntry[]> {
  const { firstActs, unmeasured, limit, offset } = request;
  const { rows } = await client.query<StoredReviewEntry>(ENTRIES, [firstActs, unmeasured, limit, offset]);
  return rows;
}
