import { isEnglish } from "../ingest/language.ts";
import type { Captured, Source } from "../model/captured.ts";
import type { Problem } from "../model/problem.ts";
import type { Reading } from "../model/reading.ts";
import type { Document, Report } from "../model/report.ts";
import { readingIdOf } from "../store/record-ids.ts";
import type { Maker, ReadVersion, Store } from "../store/store.ts";
import { storedReading } from "../store/stored-reading.ts";
import { idFromHash, sha256Of } from "../text/hash.ts";
import type { LinkingModel } from "../resolve/across/incident-linker.ts";
import { checkReading } from "./check-reading.ts";
import type { ReadingEngine, ReadOutcome } from "./desk.ts";
import { linkerOn } from "./linker-on.ts";
import { emptyReading } from "./empty-reading.ts";
import { problemOfError } from "./problem-of-error.ts";
import type { DocumentReading } from "./read-document.ts";
import { reportChanges } from "./report-changes.ts";

/** Maker of what the desk itself records: reports, documents, problems of what could not be read. */
export const DESK_MAKER = "desk@1";

/** What reading one captured report needs. */
export interface ReadingParts {
  readonly store: Store;
  /** What was read with another one is read again. */
  readonly engine: ReadingEngine;
  /** What incidents of different reports are compared by. */
  readonly linking: () => LinkingModel;
  readonly clock: () => Date;
}

/**
 * Reads what was captured, unless the store has it from the same engine, and stores it: the whole report or nothing of it. What it has from that
 * engine is the newest reading again, should another one have read since.
 */
export async function readCaptured(captured: Captured, source: Source, parts: ReadingParts): Promise<ReadOutcome> {
  const { report, bytes, documents, problems } = captured;
  const newest = documents.at(-1);
  if (report === null || newest === undefined) return keepUnreadable(captured, source, parts);
  const { store, engine } = parts;
  const maker = { by: DESK_MAKER, recordedAt: parts.clock() };
  const idOf = ({ id }: Document): string =>
    readingIdOf({
      documentId: id,
      by: engine.by,
      fingerprint: engine.fingerprint,
      title: report.title,
      publisher: report.publisher,
      published: report.published,
    });
  const known = await store.knownReadings(documents.map(idOf));
  const versions: ReadVersion[] = [];
  for (const document of documents) {
    if (known.has(idOf(document))) continue;
    // What was wrong with the report as a whole is told once, with its newest version.
    const before = document === newest ? problems : [];
    versions.push({ id: idOf(document), document, by: engine.by, ...(await read(document, report, before, parts)) });
  }
  if (versions.length > 0) await store.recordReport({ ...maker, report, bytes, versions, problems: [] }, linkerOn(parts.linking()));
  else await store.recordCapture(report, maker);
  let standsAgain = false;
  for (const document of documents)
    if (known.has(idOf(document))) standsAgain = await takeForNewest(document, idOf(document), store, maker);
  const fresh = versions.find(({ document }) => document === newest)?.reading ?? null;
  const reading = fresh ?? (await store.loadReading(idOf(newest)));
  if (reading === null) throw new Error(`the reading ${idOf(newest)} was in the store and is not any more`);
  const changes = fresh === null && !standsAgain ? null : await reportChanges(store, idOf(newest), reading);
  const { file, address } = report;
  return {
    state: versions.length > 0 ? "read" : "already-read",
    reading: { ...reading, report: { ...reading.report, file, address } },
    versions: documents.length,
    ...(changes === null ? {} : { changes }),
  };
}

/** Makes a stored reading the newest of its text where another one is; false where it is the newest already. */
async function takeForNewest(document: Document, readingId: string, store: Store, maker: Maker): Promise<boolean> {
  if ((await store.newestReading(document.reportId, document.version)) === readingId) return false;
  await store.recordReadingAgain(readingId, maker);
  return true;
}

async function read(document: Document, report: Report, before: readonly Problem[], parts: ReadingParts): Promise<DocumentReading> {
  if (report.language !== null && !isEnglish(report.language))
    return { reading: storedReading(emptyReading(report, document, before)), profiles: [] };
  const { title, publisher, published } = report;
  let reading: Reading;
  let profiles: DocumentReading["profiles"] = [];
  try {
    const made = await parts.engine.readDocument(document, report, { title, publisher, published });
    reading = checkReading(made.reading);
    profiles = made.profiles;
  } catch (error) {
    const problem = problemOfError(error, { code: "reading-failed", stage: "extract", file: report.file ?? report.address });
    reading = emptyReading(report, document, [{ ...problem, sha256: report.sha256, size: report.size }]);
  }
  return { reading: storedReading({ ...reading, problems: [...before, ...reading.problems] }), profiles };
}

/** Keeps the bytes where they were seen, and the problems always. */
async function keepUnreadable({ report: known, bytes, problems }: Captured, source: Source, parts: ReadingParts): Promise<ReadOutcome> {
  const maker = { by: DESK_MAKER, recordedAt: parts.clock() };
  const report = known ?? (bytes === null ? null : unreadReport(bytes, problems, source));
  if (report === null) await parts.store.recordProblems(problems, maker);
  else await parts.store.recordReport({ ...maker, report, bytes, versions: [], problems }, linkerOn(parts.linking()));
  return { state: "unreadable", reading: storedReading(emptyReading(report ?? nameless(problems, source), null, problems)), versions: 0 };
}

function unreadReport(bytes: Uint8Array, problems: readonly Problem[], source: Source): Report {
  const sha256 = sha256Of(bytes);
  return {
    ...nameless(problems, source),
    id: idFromHash("rep", sha256),
    author: null,
    sha256,
    size: bytes.length,
    mediaType: "application/octet-stream",
    obtained: source.kind === "bytes" ? source.obtained : source.kind === "address" ? "address" : "file",
  };
}

/** What stands in the list for something of which not even the bytes were seen. */
function nameless(problems: readonly Problem[], source: Source): Reading["report"] {
  const file = problems[0]?.file ?? nameOf(source);
  return {
    id: idFromHash("unread", sha256Of(file ?? "")),
    title: null,
    publisher: null,
    published: null,
    language: null,
    sha256: problems[0]?.sha256 ?? null,
    file: source.kind === "address" ? null : file,
    address: source.kind === "address" ? source.address : null,
  };
}

/** File or address by which a user knows a source; null for standard input and pasted text. */
export function nameOf(source: Source): string | null {
  return source.kind === "path" ? source.path : source.kind === "address" ? source.address : source.name;
}
