import { type ReadingLookups, readDocument } from "../../src/desk/read-document.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { Captured } from "../../src/model/captured.ts";
import { type Reading, ReadingSchema } from "../../src/model/reading.ts";

/** The readings of a captured report, one for each document; `published` where the report itself does not say. */
export async function readCaptured(captured: Captured, published: string | null, lookups: ReadingLookups): Promise<Reading[]> {
  const { report } = captured;
  if (report === null) return [];
  const context = { published: published ?? report.published, publisher: report.publisher, title: report.title };
  const readings: Reading[] = [];
  for (const document of captured.documents) readings.push(ReadingSchema.parse(await readDocument(document, report, context, lookups)));
  return readings;
}

/** Captures a file, or every file of a folder. */
export async function captureAll(path: string): Promise<Captured[]> {
  const all: Captured[] = [];
  for await (const captured of ingest({ kind: "path", path })) all.push(captured);
  return all;
}
