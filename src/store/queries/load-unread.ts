import type { ClientBase } from "pg";
import { ReadingSchema, type Reading } from "../../model/reading.ts";
import { problemOfRow, type ProblemRow } from "./list-problems.ts";

const REPORT = `
  SELECT report.id, capture.title, capture.publisher, capture.published, capture.language, report.sha256, capture.file, capture.address
  FROM hearsay.report JOIN hearsay.capture ON capture.report_id = report.id
  WHERE report.id = $1 ORDER BY capture.recorded_at, capture.id LIMIT 1`;

/** A report in which nothing could be read, as a reading that holds its problems alone; null where there is none of that id. */
export async function loadUnread(client: ClientBase, reportId: string): Promise<Reading | null> {
  const { rows } = await client.query<Reading["report"]>(REPORT, [reportId]);
  if (rows[0] === undefined) return null;
  const problems = await client.query<ProblemRow>(
    "SELECT * FROM hearsay.problem WHERE report_id = $1 AND reading_id IS NULL ORDER BY ordinal",
    [reportId],
  );
  return ReadingSchema.parse({
    report: rows[0],
    text: "",
    statements: [],
    incidents: [],
    warnings: [],
    hypotheses: [],
    overclaims: [],
    oddities: [],
    actors: [],
    boilerplate: [],
    problems: problems.rows.map(problemOfRow),
  });
}
