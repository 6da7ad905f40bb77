import type { Captured, Source } from "../model/captured.ts";
import type { PlaceNames } from "../model/lookups.ts";
import type { Reading } from "../model/reading.ts";
import type { LinkingModel } from "../resolve/across/incident-linker.ts";
import type { Maker, Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { REVIEW_ORDER, reviewQueue } from "../views/review-queue.ts";
import type { Desk, Ingest, ReadingEngine, ReadOptions, ReadOutcome, ReadProgress, ReviewEntry } from "./desk.ts";
import type { OpenedRegister } from "./actor-register-file.ts";
import { type ActorsContext, decideOnActors, listActors, openActor } from "./actors-across.ts";
import { atEdge } from "./at-edge.ts";
import { asCaptured } from "./as-captured.ts";
import { createDatasetDesk } from "./datasets/create-dataset-desk.ts";
import { DeskError } from "./desk-error.ts";
import { emptyReading } from "./empty-reading.ts";
import { exportActors, importActors } from "./import-actors.ts";
import { decideOnIncidents, listIncidents, openIncident } from "./incidents-across.ts";
import { recordJudgement } from "./judgements.ts";
import { problemOfError } from "./problem-of-error.ts";
import { DESK_MAKER, nameOf, readCaptured, type ReadingParts } from "./read-captured.ts";
import { reportOf } from "./report-of.ts";
import { reportChanges } from "./report-changes.ts";
import { listWarnings } from "./warnings-across.ts";
import { revisionOf } from "./revisions.ts";

/** What a desk is joined from. */
export interface DeskParts {
  readonly dataFolder: string | null;
  readonly store: Store;
  readonly ingest: Ingest;
  /** Opens the reading engine, which takes a moment: called once, when the first report is read. */
  readonly engine: () => Promise<ReadingEngine>;
  /** Opens what incidents of different reports are compared by: called once, when it is first needed. */
  readonly linking: () => LinkingModel;
  /** Opens what tells which names are countries, for places that no report has resolved: called once, when it is first needed. */
  readonly places: () => PlaceNames;
  /** Opens the register of actors as it is now, with what was imported and the user's own. */
  readonly register: () => Promise<OpenedRegister>;
  readonly clock: () => Date;
}

/** Entries that a list gives where nobody says how many. */
const PAGE = 1000;

/** Joins the stages, the store and the clock to a desk. */
export function createDesk(parts: DeskParts): Desk {
  const { store } = parts;
  let model: LinkingModel | null = null;
  const linking = (): LinkingModel => (model ??= parts.linking());
  let names: PlaceNames | null = null;
  const places = (): PlaceNames => (names ??= parts.places());
  let opened: Promise<ReadingEngine> | null = null;
  const engine = (): Promise<ReadingEngine> => (opened ??= parts.engine());
  const show: Desk["show"] = async (id, { version } = {}) => {
    const reportId = await atEdge(reportOf(store, id));
    if (reportId === null) return null;
    const readingId = await atEdge(store.newestReading(reportId, version ?? null));
    if (readingId !== null) return atEdge(store.loadReading(readingId));
    return version === undefined ? atEdge(store.loadUnread(reportId)) : null;
  };
  const storeAt = (capturedBy: string | undefined): Promise<Store> =>
    capturedBy === undefined ? Promise.resolve(store) : asCaptured(store, capturedBy);
  const actorsContext = async (): Promise<ActorsContext> => {
    const { register, rows } = await parts.register();
    return { store, linking: linking(), register, rows, today: parts.clock().toISOString().slice(0, 10) };
  };
  return {
    dataFolder: parts.dataFolder,
    datasets: createDatasetDesk(parts),
    readSources: (sources, options = {}, onProgress = () => undefined) =>
      readSources(sources, { parts: { ...parts, engine, linking }, options, onProgress }),
    list: async (page = {}) => {
      const reports = await atEdge(store.listReports({ limit: page.limit ?? PAGE, offset: page.offset ?? 0 }));
      return reports.map((report) => ({ ...report, recordedAt: report.recordedAt.toISOString() }));
    },
    show,
    changes: async (id, { version } = {}) => {
      const reportId = await atEdge(reportOf(store, id));
      const readingId = reportId === null ? null : await atEdge(store.newestReading(reportId, version ?? null));
      return readingId === null ? null : atEdge(reportChanges(store, readingId));
    },
    revision: async (id, { version } = {}) => {
      const reportId = await atEdge(reportOf(store, id));
      return reportId === null ? null : atEdge(revisionOf(store, reportId, version ?? null));
    },
    review: async ({ report: id, limit = PAGE, offset = 0 } = {}) => {
      if (id === undefined) return atEdge(toReview(store, { limit, offset }));
      const reading = await show(id);
      if (reading === null) return null;
      const { report, statements } = reading;
      return reviewQueue(statements)
        .slice(offset, offset + limit)
        .map((statement) => ({ report, statement }));
    },
    incidents: ({ limit = PAGE, offset = 0 } = {}) => atEdge(listIncidents(store, linking(), { limit, offset })),
    incident: (id, { asOf, capturedBy } = {}) =>
      atEdge(storeAt(capturedBy).then((then) => openIncident(then, linking(), { id, asOf: asOf ?? null, places }))),
    warnings: ({ asOf, capturedBy, issuer } = {}) =>
      atEdge(
        storeAt(capturedBy).then((then) =>
          listWarnings(then, { linking: linking(), places }, { asOf: asOf ?? null, issuer: issuer ?? null }),
        ),
      ),
    decide: (ids, answer, { person, reason }) =>
      atEdge(decideOn(store, { ids, answer, reason }, { by: `person:${person}`, recordedAt: parts.clock() })),
    judge: (judgement, { person, reason }) =>
      atEdge(recordJudgement(store, { judgement, reason }, { by: `person:${person}`, recordedAt: parts.clock() })),
    undo: (link, { person, reason }) => {
      const maker = { by: `person:${person}`, recordedAt: parts.clock() };
      if (link.startsWith("jdg_")) return atEdge(store.takeJudgementBack(link, reason, maker));
      return atEdge(link.startsWith("alk_") ? store.takeActorLinkBack(link, reason, maker) : store.takeLinkBack(link, reason, maker));
    },
    actors: ({ asOf, limit = PAGE, offset = 0 } = {}) =>
      atEdge(actorsContext().then((context) => listActors(context, { asOf: asOf ?? null, limit, offset }))),
    actor: (query, { asOf } = {}) => atEdge(actorsContext().then((context) => openActor(context, { query, asOf: asOf ?? null }))),
    importActors: (file, person) => atEdge(importActors(store, file, { by: `person:${person}`, recordedAt: parts.clock() })),
    exportActors: (file) => atEdge(parts.register().then(({ rows }) => exportActors(rows, file))),
    problems: async (page = {}) => {
      const problems = await atEdge(store.listProblems({ limit: page.limit ?? PAGE, offset: page.offset ?? 0 }));
      return problems.map((entry) => ({ ...entry, recordedAt: entry.recordedAt.toISOString() }));
    },
    close: async () => {
      await (await opened?.catch(() => null))?.close?.();
      await atEdge(store.close());
    },
  };
}

/** Two actors or two incidents, as their ids tell. */
async function decideOn(store: Store, decided: Parameters<typeof decideOnActors>[1], maker: Maker): Promise<string> {
  const actors = decided.ids.filter((id) => id.startsWith("act_")).length;
  if (actors === 2) return decideOnActors(store, decided, maker);
  if (actors === 1)
    throw new DeskError("unlike-ids", `${decided.ids.join(" and ")} are an actor and an incident: two of a kind are needed.`);
  if (decided.answer === "undecided")
    throw new DeskError("unlike-ids", "Only of two actors may it be held open whether they are one. Give the ids of two: act_91e9.");
  return decideOnIncidents(store, decided, maker);
}

/** A page of the queue of all reports; a reading in which several statements stand is loaded once. */
async function toReview(store: Store, page: { readonly limit: number; readonly offset: number }): Promise<ReviewEntry[]> {
  const entries = await store.listToReview({ ...REVIEW_ORDER, ...page });
  const readings = new Map<string, Reading | null>();
  for (const { readingId } of entries) if (!readings.has(readingId)) readings.set(readingId, await store.loadReading(readingId));
  return entries.flatMap(({ readingId, position }) => {
    const reading = readings.get(readingId);
    const statement = reading?.statements[position];
    return reading == null || statement === undefined ? [] : [{ report: reading.report, statement }];
  });
}

interface Run {
  readonly parts: DeskParts;
  readonly options: ReadOptions;
  readonly onProgress: (progress: ReadProgress) => void;
}

async function* readSources(sources: Iterable<Source> | AsyncIterable<Source>, run: Run): AsyncGenerator<ReadOutcome> {
  const { options, onProgress } = run;
  const parts = { ...run.parts, engine: await run.parts.engine() };
  const { publisher, published, signal } = options;
  const given = { ...(publisher === undefined ? {} : { publisher }), ...(published === undefined ? {} : { published }) };
  let reports = 0;
  let unreadable = 0;
  let characters = 0;
  for await (const source of sources) {
    if (signal?.aborted) return;
    onProgress({ reports, unreadable, characters, current: nameOf(source) });
    for await (const captured of ingestSafely(source, parts.ingest, given)) {
      const outcome = await atEdge(readSafely(captured, source, parts));
      const { report, text } = outcome.reading;
      reports++;
      unreadable += outcome.state === "unreadable" ? 1 : 0;
      characters += text.length;
      onProgress({ reports, unreadable, characters, current: report.file ?? report.address });
      yield outcome;
      if (signal?.aborted) return;
    }
  }
}

/** Ingest tells bad input as problems; should it throw all the same, that is told as one, too. */
async function* ingestSafely(source: Source, ingest: Ingest, given: Parameters<Ingest>[1]["given"]): AsyncGenerator<Captured> {
  try {
    yield* ingest(source, { given });
  } catch (error) {
    const problem = problemOfError(error, { code: "capture-failed", stage: "ingest", file: nameOf(source) });
    yield { report: null, bytes: null, documents: [], problems: [problem] };
  }
}

/** A store that cannot go on ends the run; anything else that goes wrong with one report is a problem of that report. */
async function readSafely(captured: Captured, source: Source, parts: ReadingParts): Promise<ReadOutcome> {
  try {
    return await readCaptured(captured, source, parts);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const { report } = captured;
    const problem = problemOfError(error, { code: "not-stored", stage: "store", file: report?.file ?? report?.address ?? nameOf(source) });
    const seen = report === null ? problem : { ...problem, sha256: report.sha256, size: report.size };
    await parts.store.recordProblems([...captured.problems, seen], { by: DESK_MAKER, recordedAt: parts.clock() });
    const name = {
      id: "unread",
      title: null,
      publisher: null,
      published: null,
      language: null,
      sha256: null,
      file: nameOf(source),
      address: null,
    };
    return { state: "unreadable", reading: emptyReading(report ?? name, null, [...captured.problems, seen]), versions: 0 };
  }
}
