import type { Problem } from "../model/problem.ts";
import type { Finding } from "./importer.ts";

/** What a problem is about. */
export interface ProblemSubject {
  /** File or address; null for standard input. */
  readonly file: string | null;
  readonly sha256?: string;
  readonly size?: number;
  readonly stage?: "ingest" | "fetch";
}

/** The problem that a finding is, once it is known what it is about. */
export function problemOf(finding: Finding, subject: ProblemSubject): Problem {
  return {
    code: finding.code,
    stage: subject.stage ?? "ingest",
    message: finding.message,
    file: subject.file,
    ...(subject.sha256 === undefined ? {} : { sha256: subject.sha256 }),
    ...(subject.size === undefined ? {} : { size: subject.size }),
  };
}

/** A number of bytes in words: `200 MB`. */
export function bytesInWords(size: number): string {
  if (size < 1_000) return `${size} bytes`;
  const [unit, divisor] = size < 1e6 ? ["kB", 1e3] : size < 1e9 ? ["MB", 1e6] : ["GB", 1e9];
  const number = size / divisor;
  return `${number >= 10 ? Math.round(number) : number.toFixed(1)} ${unit}`;
}
