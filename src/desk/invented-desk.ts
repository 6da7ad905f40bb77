import type { Captured, Source } from "../model/captured.ts";
import { inventedStatement } from "../model/invented-statement.ts";
import type { Problem } from "../model/problem.ts";
import type { Document, Report } from "../model/report.ts";
import { spanOf } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { createRegister } from "../resolve/actors/register.ts";
import { noStore } from "../store/no-store.ts";
import type { ReportRecord, Store } from "../store/store.ts";
import { createDesk, type DeskParts } from "./create-desk.ts";
import type { Desk, ReadingEngine, ReadOptions, ReadOutcome, ReadProgress } from "./desk.ts";
import { emptyReading } from "./empty-reading.ts";
import { openShippedLinker } from "./shipped-linker.ts";
import { openShippedPlaces } from "./shipped-places.ts";

const source = (path: string): Source => ({ kind: "path", path });

/** A report whose names all come from one word. */
export function aReport(name: string, overrides: Partial<Report> = {}): Report {
  return {
    id: `rep_${name}`,
    title: name,
    publisher: null,
    author: null,
    published: null,
    language: "en",
    sha256: name.padEnd(64, "0"),
    size: 3,
    file: name,
    address: null,
    mediaType: "text/plain",
    obtained: "file",
    ...overrides,
  };
}

const aDocument = (report: Report, version = 0): Document => ({
  id: `doc_${report.id}_${version}`,
  reportId: report.id,
  version,
  text: `${report.title} ${version}`,
  offsets: [],
  boilerplate: [],
  titleSpan: null,
  seen: null,
});

/** The report as ingest gives it. */
export const captured = (report: Report, versions = 1, problems: readonly Problem[] = []): Captured => ({
  report,
  bytes: Buffer.from("abc"),
  documents: Array.from({ length: versions }, (_, version) => aDocument(report, version)),
  problems,
});

/** Somebody says the whole of a text. */
export const aStatement = (text: string, certainty: Statement["certainty"]): Statement =>
  inventedStatement({
    id: `st_${certainty}`,
    act: "states",
    certainty,
    content: [spanOf(text, 0, text.length)],
    speaker: { name: "Ada Strand", actorId: null },
    by: "test@1",
  });

/** A problem as ingest tells it. */
export const aProblem: Problem = { code: "file-missing", stage: "ingest", message: "There is no such file.", file: "gone" };

/** A store in memory, of what reading needs. */
export function memoryStore(): {
  readonly store: Store;
  readonly records: ReportRecord[];
  readonly problems: Problem[];
  readonly again: string[];
} {
  const again: string[] = [];
  const records: ReportRecord[] = [];
  const problems: Problem[] = [];
  const versions = () => records.flatMap((record) => record.versions);
  const store: Store = {
    ...noStore(),
    recordReport: async (record) => void records.push(record),
    recordReadingAgain: async (id) => void again.push(id),
    recordProblems: async (more) => void problems.push(...more),
    knownReadings: async (ids) =>
      new Set(
        versions()
          .map(({ id }) => id)
          .filter((id) => ids.includes(id)),
      ),
    loadReading: async (id) => versions().find((version) => version.id === id)?.reading ?? null,
    findReports: async (prefix) => [...new Set(records.map(({ report }) => report.id))].filter((id) => id.startsWith(prefix)),
    newestReading: async (reportId, version) =>
      versions()
        .filter(({ document }) => document.reportId === reportId && (version === null || document.version === version))
        .toSorted((a, b) => a.document.version - b.document.version)
        .at(-1)?.id ?? null,
    readingsBeside: async (readingId) => {
      const entries = records.flatMap((record, at) =>
        record.versions.map(({ id, by, document }) => ({ id, by, recordedAt: new Date(at), document: document.id })),
      );
      const of = entries.find(({ id }) => id === readingId)?.document;
      return entries.filter(({ document }) => document === of).toReversed();
    },
  };
  return { store, records, problems, again };
}

/** An engine that finds nothing, and tells by an overclaim which text it read. */
export const engine: ReadingEngine = {
  by: "test@1",
  fingerprint: "f",
  problems: [],
  readDocument: (document, report) => ({
    reading: { ...emptyReading(report, document, []), overclaims: [{ strong: "a", weak: "b", why: document.text }] },
    profiles: [],
  }),
};

/** A desk of invented parts but for those given. */
export function deskWith(parts: Partial<DeskParts>): Desk {
  const ingest: DeskParts["ingest"] = async function* (from) {
    if (from.kind === "path") yield captured(aReport(from.path));
  };
  return createDesk({
    dataFolder: null,
    store: noStore(),
    ingest,
    engine: () => Promise.resolve(engine),
    linking: openShippedLinker,
    places: openShippedPlaces,
    register: () => Promise.resolve({ register: createRegister(), rows: [], problems: [] }),
    clock: () => new Date(0),
    ...parts,
  });
}

/** Reads files of these names to the end. */
export async function readAll(
  desk: Desk,
  names: readonly string[],
  options?: ReadOptions,
  onProgress?: (progress: ReadProgress) => void,
): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for await (const outcome of desk.readSources(names.map(source), options, onProgress)) outcomes.push(outcome);
  return outcomes;
}
