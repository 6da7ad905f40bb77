import { describe, expect, test } from "vitest";
import type { Captured, Source } from "../model/captured.ts";
import type { Problem } from "../model/problem.ts";
import type { Document, Report } from "../model/report.ts";
import { spanOf } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { noStore } from "../store/no-store.ts";
import type { ReportRecord, Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { createDesk, type DeskParts } from "./create-desk.ts";
import type { ReadingEngine, ReadOptions, ReadOutcome, ReadProgress } from "./desk.ts";
import { emptyReading } from "./empty-reading.ts";

const source = (path: string): Source => ({ kind: "path", path });

function aReport(name: string, overrides: Partial<Report> = {}): Report {
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

const captured = (report: Report, versions = 1, problems: readonly Problem[] = []): Captured => ({
  report,
  bytes: Buffer.from("abc"),
  documents: Array.from({ length: versions }, (_, version) => aDocument(report, version)),
  problems,
});

/** Somebody says the whole of a text. */
const aStatement = (text: string, certainty: Statement["certainty"]): Statement => ({
  id: `st_${certainty}`,
  act: "states",
  polarity: "positive",
  certainty,
  framing: "neutral",
  source: [],
  cue: [],
  content: [spanOf(text, 0, text.length)],
  speaker: { name: "Ada Strand", actorId: null },
  speakerOf: null,
  through: [],
  accused: [],
  about: [],
  saidAt: null,
  nestedIn: null,
  tally: null,
  figure: null,
  probability: null,
  by: "test@1",
});

const aProblem: Problem = { code: "file-missing", stage: "ingest", message: "There is no such file.", file: "gone" };

/** A store in memory, of what reading needs. */
function memoryStore(): { readonly store: Store; readonly records: ReportRecord[]; readonly problems: Problem[] } {
  const records: ReportRecord[] = [];
  const problems: Problem[] = [];
  const versions = () => records.flatMap((record) => record.versions);
  const store: Store = {
    ...noStore(),
    recordReport: async (record) => void records.push(record),
    recordProblems: async (more) => void problems.push(...more),
    knownReadings: async (ids) =>
      new Set(
        versions()
          .map(({ id }) => id)
          .filter((id) => ids.includes(id)),
      ),
    loadReading: async (id) => versions().find((version) => version.id === id)?.reading ?? null,
    findReports: async (prefix) => [...new Set(records.map(({ report }) => report.id))].filter((id) => id.startsWith(prefix)),
    newestReading: async (reportId) =>
      records.findLast(({ report }) => report.id === reportId)?.versions.toSorted((a, b) => b.document.version - a.document.version)[0]
        ?.id ?? null,
    readingsBeside: async (readingId) => {
      const entries = records.flatMap((record, at) =>
        record.versions.map(({ id, by, document }) => ({ id, by, recordedAt: new Date(at), document: document.id })),
      );
      const of = entries.find(({ id }) => id === readingId)?.document;
      return entries.filter(({ document }) => document === of).toReversed();
    },
  };
  return { store, records, problems };
}

const engine: ReadingEngine = {
  by: "test@1",
  fingerprint: "f",
  problems: [],
  readDocument: (document, report) => ({
    ...emptyReading(report, document, []),
    overclaims: [{ strong: "a", weak: "b", why: document.text }],
  }),
};

function deskWith(parts: Partial<DeskParts>): ReturnType<typeof createDesk> {
  const ingest: DeskParts["ingest"] = async function* (from) {
    if (from.kind === "path") yield captured(aReport(from.path));
  };
  return createDesk({
    dataFolder: null,
    store: noStore(),
    ingest,
    engine: () => Promise.resolve(engine),
    clock: () => new Date(0),
    ...parts,
  });
}

async function readAll(
  desk: ReturnType<typeof createDesk>,
  names: readonly string[],
  options?: ReadOptions,
  onProgress?: (progress: ReadProgress) => void,
): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for await (const outcome of desk.readSources(names.map(source), options, onProgress)) outcomes.push(outcome);
  return outcomes;
}

describe("reading sources", () => {
  test("tells all reports in the order given", async () => {
    const outcomes = await readAll(deskWith({}), ["b", "a", "c"]);
    expect(outcomes.map(({ reading }) => reading.report.id)).toEqual(["rep_b", "rep_a", "rep_c"]);
  });

  test("answers from the store what was read before, under the name that it has now", async () => {
    const { store, records } = memoryStore();
    const desk = deskWith({
      store,
      ingest: async function* (from) {
        if (from.kind === "path") yield captured(aReport("same", { file: from.path }));
      },
    });
    const [first, second] = await readAll(desk, ["here", "there"]);
    expect([first?.state, second?.state]).toEqual(["read", "already-read"]);
    expect(second?.reading.report.file).toBe("there");
    expect(second?.reading.overclaims).toEqual(first?.reading.overclaims);
    expect(records).toHaveLength(1);
  });

  const readAgain: readonly { readonly name: string; readonly change: Partial<ReadingEngine>; readonly report?: Partial<Report> }[] = [
    { name: "another engine", change: { by: "test@2" } },
    { name: "other rules", change: { fingerprint: "g" } },
    { name: "another date", change: {}, report: { published: "2024" } },
  ];
  test.each(readAgain)("reads again with $name", async ({ change, report }) => {
    const { store } = memoryStore();
    await readAll(deskWith({ store }), ["a"]);
    const again = deskWith({
      store,
      engine: () => Promise.resolve({ ...engine, ...change }),
      ingest: async function* () {
        yield captured(aReport("a", report));
      },
    });
    expect((await readAll(again, ["a"]))[0]?.state).toBe("read");
  });

  test("tells what a newer engine reads otherwise, once, and keeps the older reading", async () => {
    const { store, records } = memoryStore();
    const saying =
      (certainty: Statement["certainty"]): ReadingEngine["readDocument"] =>
      (document, report) => ({ ...emptyReading(report, document, []), statements: [aStatement(document.text, certainty)] });
    const desk = (by: string, certainty: Statement["certainty"]): ReturnType<typeof createDesk> =>
      deskWith({ store, engine: () => Promise.resolve({ ...engine, by, readDocument: saying(certainty) }) });
    const [first] = await readAll(desk("test@1", "certain"), ["a"]);
    expect([first?.changes, await desk("test@1", "certain").changes("rep_a")]).toEqual([undefined, null]);
    const newer = desk("test@2", "possible");
    const [second, third] = await readAll(newer, ["a", "a"]);
    expect(second?.changes).toMatchObject({
      before: { by: "test@1" },
      after: { by: "test@2" },
      added: [],
      gone: [],
      changed: [{ fields: ["certainty"], before: { certainty: "certain" }, after: { certainty: "possible" } }],
    });
    expect(third).not.toHaveProperty("changes");
    expect(await newer.changes("rep_a")).toEqual({ ...second?.changes, report: expect.anything() as object });
    expect(await newer.changes("rep_none")).toBeNull();
    expect(records.flatMap(({ versions }) => versions.map(({ by }) => by))).toEqual(["test@1", "test@2"]);
  });

  test("reads all versions and tells the newest, with what was wrong with the report told once", async () => {
    const { store, records } = memoryStore();
    const desk = deskWith({
      store,
      ingest: async function* () {
        yield captured(aReport("a"), 3, [aProblem]);
      },
    });
    const [outcome] = await readAll(desk, ["a"]);
    expect(outcome).toMatchObject({ versions: 3, reading: { text: "a 2", problems: [aProblem] } });
    expect(records[0]?.versions.map(({ reading }) => reading.problems.length)).toEqual([0, 0, 1]);
  });

  test("reads nothing out of a text in another language, and keeps it", async () => {
    const { store, records } = memoryStore();
    const desk = deskWith({
      store,
      ingest: async function* () {
        yield captured(aReport("a", { language: "fr" }), 1, [{ ...aProblem, code: "language-not-read" }]);
      },
    });
    const [outcome] = await readAll(desk, ["a"]);
    expect(outcome).toMatchObject({ state: "read", reading: { text: "a 0", overclaims: [], problems: [{ code: "language-not-read" }] } });
    expect(records).toHaveLength(1);
  });

  test.each(["en", "en-GB", null])("reads a text in language %s", async (language) => {
    const desk = deskWith({
      ingest: async function* () {
        yield captured(aReport("a", { language }));
      },
    });
    expect((await readAll(desk, ["a"]))[0]?.reading.overclaims).toHaveLength(1);
  });

  test("gives what the user says of the reports to whoever captures them", async () => {
    const seen: unknown[] = [];
    const desk = deskWith({
      ingest: async function* (_, { given }) {
        seen.push(given);
        yield captured(aReport("a"));
      },
    });
    await readAll(desk, ["a"], { published: "2024", publisher: "Vale Courier" });
    await readAll(desk, ["a"], { published: undefined });
    expect(seen).toEqual([{ published: "2024", publisher: "Vale Courier" }, {}]);
  });

  test("ends between two reports when it is told to", async () => {
    const abort = new AbortController();
    const outcomes = await readAll(deskWith({}), ["a", "b", "c"], { signal: abort.signal }, ({ reports }) => {
      if (reports === 2) abort.abort();
    });
    expect(outcomes).toHaveLength(2);
  });

  test("ends between two reports of one folder when it is told to", async () => {
    const abort = new AbortController();
    const desk = deskWith({
      ingest: async function* () {
        for (const name of ["a", "b", "c"]) yield captured(aReport(name));
      },
    });
    const outcomes = await readAll(desk, ["folder"], { signal: abort.signal }, ({ reports }) => {
      if (reports === 2) abort.abort();
    });
    expect(outcomes).toHaveLength(2);
  });

  test("tells how far it is", async () => {
    const told: ReadProgress[] = [];
    await readAll(deskWith({}), ["a", "b"], {}, (progress) => told.push(progress));
    expect(told).toEqual([
      { reports: 0, unreadable: 0, characters: 0, current: "a" },
      { reports: 1, unreadable: 0, characters: 3, current: "a" },
      { reports: 1, unreadable: 0, characters: 3, current: "b" },
      { reports: 2, unreadable: 0, characters: 6, current: "b" },
    ]);
  });
});

describe("bad reports", () => {
  test("are kept as problems, and the others are read", async () => {
    const { store, problems } = memoryStore();
    const desk = deskWith({
      store,
      ingest: async function* (from) {
        if (from.kind !== "path") return;
        yield from.path === "gone" ? { report: null, bytes: null, documents: [], problems: [aProblem] } : captured(aReport(from.path));
      },
    });
    const outcomes = await readAll(desk, ["a", "gone", "b"]);
    expect(outcomes.map(({ state }) => state)).toEqual(["read", "unreadable", "read"]);
    expect(outcomes[1]?.reading).toMatchObject({ report: { file: "gone", sha256: null }, problems: [aProblem] });
    expect(problems).toEqual([aProblem]);
  });

  test("keep their bytes where they were seen", async () => {
    const { store, records } = memoryStore();
    const bytes = Buffer.from([1, 2, 3]);
    const desk = deskWith({
      store,
      ingest: async function* () {
        yield { report: null, bytes, documents: [], problems: [{ ...aProblem, code: "not-text" }] };
      },
    });
    const [outcome] = await readAll(desk, ["gone"]);
    expect(outcome?.state).toBe("unreadable");
    expect(outcome?.reading.report.id).toMatch(/^rep_[0-9a-f]{16}$/);
    expect(records[0]).toMatchObject({
      bytes,
      report: { size: 3, id: outcome?.reading.report.id },
      problems: [{ code: "not-text" }],
      versions: [],
    });
  });

  const faults: readonly { readonly name: string; readonly code: string; readonly parts: Partial<DeskParts> }[] = [
    {
      name: "capturing",
      code: "capture-failed",
      parts: {
        ingest: async function* (from) {
          if (from.kind === "path" && from.path === "bad") throw new TypeError("planted");
          if (from.kind === "path") yield captured(aReport(from.path));
        },
      },
    },
    {
      name: "reading",
      code: "reading-failed",
      parts: {
        engine: () =>
          Promise.resolve({
            ...engine,
            readDocument: (document, report, context) => {
              if (report.file === "bad") throw new TypeError("planted");
              return engine.readDocument(document, report, context);
            },
          }),
      },
    },
    {
      name: "storing",
      code: "not-stored",
      parts: {
        store: {
          ...noStore(),
          recordReport: async ({ report }) => {
            if (report.file === "bad") throw new TypeError("planted");
          },
        },
      },
    },
  ];
  test.each(faults)("that are the fault of $name are told as such, and the others are read", async ({ code, parts }) => {
    const outcomes = await readAll(deskWith(parts), ["a", "bad", "b"]);
    expect(outcomes.map(({ reading }) => reading.problems.map((problem) => problem.code))).toEqual([[], [code], []]);
    expect(outcomes[1]?.reading.problems[0]?.message).toMatch(/TypeError: planted.*fault of Hearsay/);
    expect(outcomes[1]?.reading.problems[0]?.file).toBe("bad");
  });

  test("whose spans do not lie in the text are a fault of reading", async () => {
    const desk = deskWith({
      engine: () =>
        Promise.resolve({
          ...engine,
          readDocument: (document, report) => ({ ...emptyReading(report, document, []), boilerplate: [{ start: 0, end: 1, text: "z" }] }),
        }),
    });
    const [outcome] = await readAll(desk, ["a"]);
    expect(outcome?.reading.boilerplate).toEqual([]);
    expect(outcome?.reading.problems).toMatchObject([{ code: "reading-failed" }]);
  });

  test("do not hide a store that cannot go on", async () => {
    const store: Store = { ...noStore(), recordReport: () => Promise.reject(new StoreError("store-unavailable", "It is gone.")) };
    await expect(readAll(deskWith({ store }), ["a", "b"])).rejects.toMatchObject({
      name: "DeskError",
      code: "store-unavailable",
      message: "It is gone.",
    });
  });
});

describe("what a person should look at", () => {
  const withStatements = async (): Promise<ReturnType<typeof createDesk>> => {
    const { store } = memoryStore();
    const readDocument: ReadingEngine["readDocument"] = (document, report) => {
      const statement = aStatement(document.text, "certain");
      const statements = [0.9, 0.2, null].map((probability, at) => ({ ...statement, id: `st_${at}`, probability }));
      return { ...emptyReading(report, document, []), statements };
    };
    const listToReview: Store["listToReview"] = async ({ limit, offset }) => {
      const readingId = (await store.newestReading("rep_a", null)) ?? "";
      return [2, 7, 1].map((position) => ({ readingId, position })).slice(offset, offset + limit);
    };
    const desk = deskWith({ store: { ...store, listToReview }, engine: () => Promise.resolve({ ...engine, readDocument }) });
    await readAll(desk, ["a"]);
    return desk;
  };
  const ids = (entries: Awaited<ReturnType<ReturnType<typeof createDesk>["review"]>>): unknown =>
    entries?.map(({ report, statement }) => `${report.id} ${statement.id}`);

  test("in one report", async () => {
    const desk = await withStatements();
    expect(ids(await desk.review({ report: "rep_a" }))).toEqual(["rep_a st_1", "rep_a st_2", "rep_a st_0"]);
    expect(ids(await desk.review({ report: "rep_a", limit: 1, offset: 1 }))).toEqual(["rep_a st_2"]);
    expect(await desk.review({ report: "rep_none" })).toBeNull();
  });

  test("in all of them, in the order of the store", async () => {
    const desk = await withStatements();
    expect(ids(await desk.review())).toEqual(["rep_a st_2", "rep_a st_1"]);
    expect(ids(await desk.review({ limit: 1 }))).toEqual(["rep_a st_2"]);
  });
});

describe("showing", () => {
  test("tells an id that is cut too short", async () => {
    const desk = deskWith({ store: { ...noStore(), findReports: async () => ["rep_a1", "rep_a2"] } });
    await expect(desk.show("rep_a")).rejects.toMatchObject({ code: "ambiguous-id" });
  });

  test("gives null where there is no such report", async () => {
    expect(await deskWith({}).show("rep_none")).toBeNull();
  });
});
