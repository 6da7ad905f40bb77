import { createHash } from "node:crypto";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";

/** What makes one reading differ from another: the text, the engine, and what was known of the report. */
export interface ReadingKey {
  readonly documentId: string;
  /** Maker and version of the engine. */
  readonly by: string;
  /** Stands for the rules and look-ups that it had. */
  readonly fingerprint: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** `rdg_` and a hash: the same engine that reads the same text with the same knowledge gives the same reading. */
export const readingIdOf = (key: ReadingKey): string =>
  idOf("rdg", [key.documentId, key.by, key.fingerprint, key.title, key.publisher, key.published]);

/** `cap_` and a hash: the same bytes that come the same way are one capture. */
export const captureIdOf = (report: Report): string =>
  idOf("cap", [
    report.id,
    report.obtained,
    report.file,
    report.address,
    report.mediaType,
    report.title,
    report.publisher,
    report.author,
    report.published,
    report.language,
  ]);

/** `prb_` and a hash: the same problem, met again, is the same record. */
export const problemIdOf = (
  problem: Problem,
  owner: { readonly reportId: string | null; readonly readingId: string | null; readonly position: number },
): string =>
  idOf("prb", [
    owner.reportId,
    owner.readingId,
    owner.position,
    problem.code,
    problem.stage,
    problem.message,
    problem.file,
    problem.sha256 ?? null,
    problem.size ?? null,
  ]);

function idOf(prefix: string, parts: readonly (string | number | null)[]): string {
  return `${prefix}_${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 24)}`;
}
