import { describe, expect, test } from "vitest";
import type { Report } from "../model/report.ts";
import { noStore } from "../store/no-store.ts";
import type { Store, StoredActor } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import type { DeskParts } from "./create-desk.ts";
import type { ReadingEngine, ReadProgress } from "./desk.ts";
import { emptyReading } from "./empty-reading.ts";
import { aProblem, aReport, captured, deskWith, engine, memoryStore, readAll } from "./invented-desk.ts";

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
          readDocument: (document, report) => ({
            reading: { ...emptyReading(report, document, []), boilerplate: [{ start: 0, end: 1, text: "z" }] },
            profiles: [],
          }),
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

describe("showing", () => {
  test("tells an id that is cut too short", async () => {
    const desk = deskWith({ store: { ...noStore(), findReports: async () => ["rep_a1", "rep_a2"] } });
    await expect(desk.show("rep_a")).rejects.toMatchObject({ code: "ambiguous-id" });
  });

  test("gives null where there is no such report", async () => {
    expect(await deskWith({}).show("rep_none")).toBeNull();
  });
});

describe("deciding", () => {
  const said: unknown[] = [];
  const store: Store = {
    ...noStore(),
    loadActors: async () => ({ actors: ["act_grey", "act_grey-2", "act_pale"].map(storedActor), links: [] }),
    recordActorLink: async (...link) => {
      said.push(link);
      return "alk_1";
    },
    takeActorLinkBack: async (id) => id === "alk_1",
    takeLinkBack: async (id) => id === "lnk_1",
  };
  const storedActor = (id: string): StoredActor => ({
    readingId: "rdg_1",
    reportId: "rep_1",
    published: null,
    actor: { id, name: id, aliases: [], kind: "unknown", affiliateOf: null, country: null },
    held: [],
    claimed: [],
  });
  const given = { person: "ada", reason: "because" };

  test("keeps what a person holds of two actors, whose ids may be cut short", async () => {
    expect(await deskWith({ store }).decide(["act_pal", "act_grey"], "undecided", given)).toBe("alk_1");
    expect(said).toEqual([
      [
        { a: "act_grey", b: "act_pale", answer: "undecided", reason: "because" },
        { by: "person:ada", recordedAt: new Date(0) },
      ],
    ]);
  });

  test.each([
    { name: "an actor and an incident", ids: ["act_grey", "inc_1"], answer: "same", code: "unlike-ids" },
    { name: "two incidents that are held open", ids: ["inc_1", "inc_2"], answer: "undecided", code: "unlike-ids" },
    { name: "one actor", ids: ["act_pale", "act_pal"], answer: "same", code: "same-actor" },
    { name: "an id that fits two", ids: ["act_gre", "act_pale"], answer: "different", code: "ambiguous-id" },
    { name: "an actor that no report names", ids: ["act_none", "act_pale"], answer: "same", code: "no-such-actor" },
    { name: "incidents that there are not", ids: ["inc_1", "inc_2"], answer: "same", code: "no-such-incident" },
  ] as const)("refuses $name", async ({ ids, answer, code }) => {
    await expect(deskWith({ store }).decide(ids, answer, given)).rejects.toMatchObject({ code });
  });

  test("takes back links of actors as well as of incidents", async () => {
    const desk = deskWith({ store });
    expect(await Promise.all(["alk_1", "alk_2", "lnk_1", "lnk_2"].map((link) => desk.undo(link, given)))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
