import type { ClientBase } from "pg";
import type { Problem } from "../../model/problem.ts";
import { problemIdOf } from "../record-ids.ts";
import type { Maker } from "../store.ts";

/** What problems belong to: a reading, a report without one, or nothing that the desk could hold. */
export interface ProblemOwner {
  readonly reportId: string | null;
  readonly readingId: string | null;
}

/** Adds problems where they are not there yet. There are few of them: one statement each is enough. */
export async function insertProblems(client: ClientBase, problems: readonly Problem[], owner: ProblemOwner, maker: Maker): Promise<void> {
  for (const [index, problem] of problems.entries()) {
    // Within a reading the place counts; elsewhere the same problem met again is the same record.
    const position = owner.readingId === null ? 0 : index;
    await client.query(
      `INSERT INTO hearsay.problem
         (id, report_id, reading_id, position, code, stage, message, file, sha256, size, span, by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING`,
      [
        problemIdOf(problem, { ...owner, position }),
        owner.reportId,
        owner.readingId,
        index,
        problem.code,
        problem.stage,
        problem.message,
        problem.file,
        problem.sha256 ?? null,
        problem.size ?? null,
        problem.span === undefined ? null : JSON.stringify(problem.span),
        maker.by,
        maker.recordedAt,
      ],
    );
  }
}
