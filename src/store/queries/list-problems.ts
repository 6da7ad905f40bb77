import type { ClientBase } from "pg";
import { ProblemSchema, type Problem } from "../../model/problem.ts";
import type { Page, StoredProblem } from "../store.ts";
import { storedProblem } from "../stored-reading.ts";

/** A row of the table of problems. */
export interface ProblemRow {
  readonly code: string;
  readonly stage: string;
  readonly message: string;
  readonly file: string | null;
  readonly sha256: string | null;
  /** bigint, which the driver gives as text, and JSON as a number. */
  readonly size: string | number | null;
  readonly span: unknown;
}

interface ListedProblemRow extends ProblemRow {
  readonly report_id: string | null;
  readonly by: string;
  readonly recorded_at: Date;
}

export function problemOfRow(row: ProblemRow): Problem {
  const { code, stage, message, file, sha256, size, span } = row;
  return storedProblem(
    ProblemSchema.parse({ code, stage, message, file, sha256, size: size === null ? null : Number(size), span: span ?? undefined }),
  );
}

/** Problems, the last recorded first. */
export async function listProblems(client: ClientBase, page: Page): Promise<readonly StoredProblem[]> {
  const { rows } = await client.query<ListedProblemRow>("SELECT * FROM hearsay.problem ORDER BY ordinal DESC LIMIT $1 OFFSET $2", [
    page.limit,
    page.offset,
  ]);
  return rows.map((row) => ({ problem: problemOfRow(row), reportId: row.report_id, recordedAt: row.recorded_at, by: row.by }));
}
