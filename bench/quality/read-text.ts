import { type ReadingLookups, readDocument } from "../../src/desk/read-document.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Document, Report, ReportContext } from "../../src/model/report.ts";
import { idFromHash, sha256Of } from "../../src/text/hash.ts";

/** A bare text as the document that ingest would make of it. */
export function documentOf(text: string): Document {
  const id = idFromHash("doc", sha256Of(text));
  return { id, reportId: idFromHash("rep", sha256Of(text)), version: 0, text, offsets: [], boilerplate: [], titleSpan: null, seen: null };
}

/** The whole reading of a bare text, as the product reads it. */
export function readText(text: string, context: ReportContext, lookups: ReadingLookups): Promise<Reading> {
  const document = documentOf(text);
  const report: Report = {
    id: document.reportId,
    ...context,
    author: null,
    language: "en",
    sha256: sha256Of(text),
    size: text.length,
    file: null,
    address: null,
    mediaType: "text/plain",
    obtained: "pasted",
  };
  return readDocument(document, report, context, lookups);
}
