import type { Problem } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import type { Document, Report } from "../model/report.ts";

/** A reading in which nothing was found: of a report that could not be read, or whose language the desk does not read. */
export function emptyReading(report: Reading["report"] | Report, document: Document | null, problems: readonly Problem[]): Reading {
  const { id, title, publisher, published, language, sha256, file, address } = report;
  return {
    report: { id, title, publisher, published, language, sha256, file, address },
    text: document?.text ?? "",
    statements: [],
    incidents: [],
    warnings: [],
    hypotheses: [],
    overclaims: [],
    oddities: [],
    actors: [],
    boilerplate: document === null ? [] : [...document.boilerplate],
    problems: [...problems],
  };
}
