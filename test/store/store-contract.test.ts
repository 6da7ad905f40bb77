import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ReadingSchema } from "../../src/model/reading.ts";
import { openCluster } from "../../src/store/embedded/open-cluster.ts";
import { inventedProfile } from "../../src/resolve/across/invented-profile.ts";
import { storedReading } from "../../src/store/stored-reading.ts";
import type { Hypothesis } from "../../src/model/assessment.ts";
import type { ActorRow } from "../../src/model/actor-row.ts";
import type { Report } from "../../src/model/report.ts";
import type { Linker, ReadVersion, Store } from "../../src/store/store.ts";
import { REVIEW_ORDER, reviewQueue } from "../../src/views/review-queue.ts";
import { aCodedRow, anImportRequest } from "./a-coded-incident.ts";
import { aDocument, aProblem, aReading, aRecord, aReport, aVersion, RECORDED_AT } from "./a-reading.ts";
import { openTestStore, testServers, type FreshPlace } from "./servers.ts";

for (const server of await testServers()) {
  const why = server.missing === null ? "" : ` (not here: ${server.missing})`;
  // In CI a server that lacks is a failure.
  describe.skipIf(server.missing !== null && process.env["CI"] !== "true")(`store on ${server.name}${why}`, () => {
    contract(() => server.fresh());
  });
}

/** Finds incidents by one key and takes all for one. */
const aLinker = (key: string): Linker => ({
  by: "linker-xx@1",
  keysOf: () => ({ kept: [key], looked: [key, `${key} again`], reach: null }),
  compare: (profile, others) =>
    others.map((other) => {
      const [a = "", b = ""] = [profile.id, other.id].toSorted();
      return { a, b, answer: "same", probability: 0.9, reason: "both burned" };
    }),
});

function contract(fresh: () => Promise<FreshPlace>): void {
  let store: Store;
  let client: pg.Client;
  const ends: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const place = await fresh();
    ends.push(() => place.remove());
    store = await openTestStore(place);
    ends.push(() => store.close());
    const { databaseUrl } = place.options;
    if (databaseUrl === undefined) {
      const cluster = await openCluster(place.options.dataFolder, place.options);
      ends.push(() => cluster.leave());
      client = new pg.Client({ ...cluster.connection });
    } else client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    ends.push(() => client.end());
  });

  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  });

  const countOf = async (table: string): Promise<number> => {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::integer AS n FROM hearsay.${table}`);
    return rows[0]?.n ?? -1;
  };

  const countsOf = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const table of ["report", "report_bytes", "capture", "document", "reading", "statement", "accused", "figure", "problem"]) {
      counts[table] = await countOf(table);
    }
    return counts;
  };

  test("gives back a reading exactly as it was recorded", async () => {
    const record = aRecord();
    await store.recordReport(record);
    const reading = await store.loadReading(record.versions[0].id);
    expect(reading).toEqual(storedReading(record.versions[0].reading));
    expect(JSON.stringify(reading)).toBe(JSON.stringify(ReadingSchema.parse(storedReading(record.versions[0].reading))));
  });

  test("gives back the bytes as received", async () => {
    const record = aRecord({ file: "bytes.txt" });
    await store.recordReport(record);
    expect(Buffer.from((await store.loadBytes(record.report.id)) ?? [])).toEqual(record.bytes);
    expect(await store.loadBytes("rep_none")).toBeNull();
  });

  test("keeps one record of what is recorded twice", async () => {
    const record = aRecord({ file: "twice.txt" });
    await store.recordReport(record);
    const before = await countsOf();
    await store.recordReport(record);
    await Promise.all([store.recordReport(record), store.recordReport(record)]);
    const after = await countsOf();
    expect(after).toEqual(before);
  });

  test("records the same bytes that come another way as another capture of the same report", async () => {
    const record = aRecord({ file: "here.txt" });
    const { report } = record;
    await store.recordReport(record);
    const [reports, captures] = [await countOf("report"), await countOf("capture")];
    await store.recordCapture({ ...report, file: "there.txt" }, record);
    await store.recordCapture({ ...report, file: "there.txt" }, record);
    expect([await countOf("report"), await countOf("capture")]).toEqual([reports, captures + 1]);
  });

  test("writes a report whole or not at all", async () => {
    const record = aRecord({ file: "half.txt" });
    const { document, reading } = record.versions[0];
    const [incident] = reading.incidents;
    if (incident?.place == null) throw new Error("the invented reading has lost its place");
    const broken = { ...reading, incidents: [{ ...incident, place: { ...incident.place, lat: 91 } }] };
    await expect(store.recordReport({ ...record, versions: [aVersion(record.report, document, broken)] })).rejects.toThrow(/place_lat/);
    expect(await store.findReports(record.report.id)).toEqual([]);
    // The connection is as good as before.
    await store.recordReport(record);
    expect(await store.findReports(record.report.id)).toEqual([record.report.id]);
  });

  test("keeps characters that PostgreSQL cannot hold as U+FFFD, so that offsets stay true", async () => {
    const base = aRecord({ file: "odd.txt", title: "NUL \0 and half \ud83d" });
    const text = "one\0two \ud83d three \udc00";
    const document = aDocument(base.report, { text, offsets: [], boilerplate: [], titleSpan: null });
    const reading = { ...aReading(base.report, document), text, boilerplate: [{ start: 0, end: 5, text: "one\0t" }] };
    const version = aVersion(base.report, document, reading);
    await store.recordReport({ ...base, versions: [version] });
    const stored = await store.loadReading(version.id);
    expect(stored?.text).toBe("one\ufffdtwo \ufffd three \ufffd");
    expect(stored?.report.title).toBe("NUL \ufffd and half \ufffd");
    for (const { start, end, text: words } of stored?.boilerplate ?? []) expect(stored?.text.slice(start, end)).toBe(words);
    expect(stored).toEqual(storedReading(reading));
  });

  test("gives back any words through COPY", async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 4 }), async (words) => {
        const base = aRecord({ file: `words-${number++}.txt` });
        const reading = base.versions[0].reading;
        const [statement, ...others] = reading.statements;
        const [first = ""] = words;
        if (statement === undefined) return;
        const said = { ...statement, through: words, speakerOf: first, content: [{ start: 0, end: first.length, text: first }] };
        const version = aVersion(base.report, base.versions[0].document, { ...reading, statements: [said, ...others] });
        await store.recordReport({ ...base, versions: [version] });
        expect(await store.loadReading(version.id)).toEqual(storedReading(version.reading));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("gives the actors of the newest readings with what they are said to have done, and what people hold of them", async () => {
    const base = aRecord({ file: "actors.txt" });
    const said = base.versions[0].reading.hypotheses[0];
    const hypotheses = [
      said,
      { ...said, incident: "inc_2", attributedBy: [] },
      { ...said, incident: "inc_3", claimedBy: [] },
    ] as Hypothesis[];
    const version = { ...base.versions[0], reading: { ...base.versions[0].reading, hypotheses } };
    const record = { ...base, versions: [version] };
    await store.recordReport(record);
    const ofReport = async (asOf: string | null) =>
      (await store.loadActors(asOf)).actors.filter(({ reportId }) => reportId === record.report.id);
    const [grey, police] = await ofReport(null);
    const { affiliations: _dated, ...bare } = version.reading.actors[0] ?? { affiliations: [] };
    expect(grey).toEqual({
      readingId: version.id,
      reportId: record.report.id,
      published: version.reading.report.published,
      actor: bare,
      held: ["inc_1", "inc_3"],
      claimed: ["inc_1", "inc_2"],
    });
    expect(police).toMatchObject({ actor: { id: "act_police" }, held: [], claimed: [] });
    // A newer reading without actors stands for the text, and what had not been seen by then is left out.
    const second = { ...version, id: `${version.id}-2`, by: "rules/en@2", reading: { ...version.reading, actors: [] } };
    await store.recordReport({ ...record, versions: [second], recordedAt: new Date(RECORDED_AT.getTime() + 1) });
    expect(await ofReport(null)).toEqual([]);
    expect(await ofReport("2024-05-04")).toEqual([]);
    const maker = { by: "person:ada", recordedAt: RECORDED_AT };
    const link = { a: "act_grey", b: "act_police", answer: "undecided" as const, reason: "who\u0000 knows" };
    const id = await store.recordActorLink(link, maker);
    expect((await store.loadActors(null)).links).toEqual([{ ...link, reason: "who\ufffd knows", id, by: "person:ada" }]);
    expect(await store.takeActorLinkBack("lnk_1", "an incident's", maker)).toBe(false);
    expect(await store.takeActorLinkBack("alk_999999", "none", maker)).toBe(false);
    expect(await store.takeActorLinkBack(id, "now we know", maker)).toBe(true);
    expect(await store.takeActorLinkBack(id, "again", maker)).toBe(false);
    expect((await store.loadActors(null)).links).toEqual([]);
  });

  test("keeps what people judge, and that they take it back", async () => {
    const maker = { by: "person:ada", recordedAt: RECORDED_AT };
    const judgement = { kind: "source", source: "Vale\u0000 Courier", grade: "B", valid: null } as const;
    const id = await store.recordJudgement({ judgement, reason: "often right" }, maker);
    const mine = async () => (await store.loadJudgements()).filter((one) => one.id === id);
    expect(await mine()).toEqual([
      {
        id,
        judgement: { ...judgement, source: "Vale\ufffd Courier" },
        reason: "often right",
        by: "person:ada",
        recordedAt: RECORDED_AT.toISOString(),
      },
    ]);
    await expect(store.recordJudgement({ judgement, reason: "a machine" }, { ...maker, by: "rules/en@1" })).rejects.toThrow();
    expect(await store.takeJudgementBack("lnk_1", "another's", maker)).toBe(false);
    expect(await store.takeJudgementBack("jdg_999999", "none", maker)).toBe(false);
    expect(await store.takeJudgementBack(id, "no more", maker)).toBe(true);
    expect(await store.takeJudgementBack(id, "again", maker)).toBe(false);
    expect(await mine()).toEqual([]);
  });

  test("finds statements by the beginning of their ids", async () => {
    const record = aRecord({ file: "found.txt" });
    await store.recordReport(record);
    const ids = record.versions.flatMap(({ reading }) => reading.statements.map(({ id }) => id));
    const [id = ""] = ids;
    expect(id).not.toBe("");
    expect(await store.findStatements(id)).toEqual([id]);
    expect(await store.findStatements("st_none")).toEqual([]);
  });

  test("keeps imported entries of the register, of each key the newest, and nothing twice", async () => {
    const maker = { by: "person:ada", recordedAt: RECORDED_AT };
    const entry = (key: string, name: string): ActorRow => ({
      key,
      name,
      aliases: ["=1+1", '{a,"b\\'],
      disputed: ["Pale Wave"],
      kind: "armed-group",
      mentionType: "armed-group",
      affiliations: [{ parent: "lanterns", role: "wing", period: "2009/2023" }],
      country: null,
      demonyms: [],
      source: "invented",
    });
    expect(await store.recordRegister([entry("b", "B"), entry("a", "A")], maker)).toEqual(["b", "a"]);
    expect(await store.recordRegister([entry("b", "B"), entry("a", "A")], maker)).toEqual([]);
    expect(await store.recordRegister([entry("b", "B two"), entry("a", "A")], maker)).toEqual(["b"]);
    expect(await store.loadRegister()).toEqual([entry("a", "A"), entry("b", "B two")]);
    // What it was once is a change again.
    expect(await store.recordRegister([entry("b", "B")], maker)).toEqual(["b"]);
    expect(await countOf("register_row")).toBe(4);
  });

  test("refuses to change, remove or empty any record", async () => {
    const kept = aRecord({ file: "kept.txt" });
    await store.recordReport(kept);
    await store.recordReadingAgain(kept.versions[0].id, kept);
    for (const name of ["ka", "kb"]) {
      const report = aReport({ file: `${name}.txt` });
      const profiles = [inventedProfile(`inc_${name}`, "barn fire", { report: report.id })];
      await store.recordReport(
        { ...aRecord(), report, versions: [{ ...aVersion(report, aDocument(report)), profiles }] },
        aLinker("barn fire"),
      );
    }
    const decided = await store.recordLink({ a: "inc_ka", b: "inc_kb", answer: "different", reason: "two barns" }, kept);
    await store.takeLinkBack(decided, "one barn", kept);
    const imported = await store.datasets.openImport(anImportRequest({ file: "kept.csv" }));
    const rowsOf = {
      rows: [aCodedRow(1, { key: "kept" })],
      notes: [{ number: 2, code: "row-width", message: "Two cells.", kept: false }],
      rowsDone: 2,
    };
    await imported.writePart(rowsOf);
    await imported.close();
    const counted = { countId: "cnt_1", definition: { countries: ["SY"] }, statement: null, count: 1, low: 1, high: 1, reason: "to see" };
    await store.datasets.keepCount(counted, kept);
    expect(await store.datasets.keptCounts({ limit: 9, offset: 0 })).toMatchObject([counted]);
    const { rows } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'hearsay' AND table_type = 'BASE TABLE'",
    );
    // Worked out from records, and kept current with them.
    const workedOut = new Set(["coded_incident", "coded_month_actor", "dataset_actor", "dataset_region", "import_seen"]);
    const tables = rows.map(({ name }) => name).filter((name) => !workedOut.has(name));
    expect(tables).toEqual(expect.arrayContaining(["report", "report_bytes", "document", "reading", "statement", "problem", "migration"]));
    const empty: string[] = [];
    for (const table of tables) if ((await countOf(table)) === 0) empty.push(table);
    expect(empty, "tables of which no record is tried").toEqual([]);
    for (const table of tables) {
      // The maker's time is the least that anybody could want to change; rows of a file have that of their import.
      const change = ["dataset_row", "import_problem"].includes(table) ? "import_id = 0" : "recorded_at = now()";
      await expect(client.query(`UPDATE hearsay.${table} SET ${change}`), `update ${table}`).rejects.toThrow(/never changed/);
      await expect(client.query(`DELETE FROM hearsay.${table}`), `delete ${table}`).rejects.toThrow(/never changed/);
      await expect(client.query(`TRUNCATE hearsay.${table} CASCADE`), `truncate ${table}`).rejects.toThrow(/never changed/);
    }
  });

  test("names the maker and the time of every record, as they were passed in", async () => {
    const record = aRecord({ file: "made.txt" });
    await store.recordReport(record);
    const { rows } = await client.query("SELECT by, recorded_at FROM hearsay.report WHERE id = $1", [record.report.id]);
    expect(rows).toEqual([{ by: "desk@1", recorded_at: RECORDED_AT }]);
    const makers = await client.query<{ by: string }>("SELECT by FROM hearsay.statement WHERE reading_id = $1 ORDER BY position", [
      record.versions[0].id,
    ]);
    expect(makers.rows.map(({ by }) => by)).toEqual(["rules/en@1", "rules/en@2", "rules/en@1"]);
  });

  test("shows the newest version, or the one asked for", async () => {
    const report = aReport({ file: "versions.txt" });
    const versions = [0, 1].map((version) => aVersion(report, aDocument(report, { version })));
    await store.recordReport({ ...aRecord(), report, versions });
    expect(await store.newestReading(report.id, null)).toBe(versions[1]?.id);
    expect(await store.newestReading(report.id, 0)).toBe(versions[0]?.id);
    expect(await store.newestReading(report.id, 2)).toBeNull();
    const listed = (await store.listReports({ limit: 1, offset: 0 }))[0];
    expect(listed).toMatchObject({ id: report.id, versions: 2, statements: 3, incidents: 2, problems: 2, recordedAt: RECORDED_AT });
  });

  test("tells the addresses that reports came from, in order, and the newest reading of each version", async () => {
    const report = aReport({ file: "paper.txt", address: "https://paper.example/a" });
    const versions = [0, 1].map((version) => aVersion(report, aDocument(report, { version, seen: version === 0 ? "2024-05-05" : null })));
    await store.recordReport({ ...aRecord(), report, versions });
    const again = aReport({ file: "paper-2.txt", address: "https://paper.example/a?utm_source=feed" });
    await store.recordReport({ ...aRecord(), report: again, versions: [aVersion(again, aDocument(again))] });
    await store.recordCapture({ ...report, address: null, file: "copy.txt" }, { by: "desk@1", recordedAt: RECORDED_AT });
    const ours = (await store.loadAddresses()).filter(({ address }) => address.includes("paper.example"));
    expect(ours).toEqual([
      { report: report.id, address: report.address },
      { report: again.id, address: again.address },
    ]);
    expect(await store.loadVersions([report.id])).toEqual([
      { report: report.id, version: 0, readingId: versions[0]?.id, seen: "2024-05-05", recordedAt: RECORDED_AT },
      { report: report.id, version: 1, readingId: versions[1]?.id, seen: null, recordedAt: RECORDED_AT },
    ]);
    expect((await store.loadVersions([report.id, again.id])).map((one) => one.report).toSorted()).toEqual(
      [report.id, report.id, again.id].toSorted(),
    );
    expect(await store.loadVersions(["rep_none"])).toEqual([]);
  });

  test("keeps older readings of a text beside the newest, and tells them all", async () => {
    const record = aRecord({ file: "again.txt" });
    const [first] = record.versions;
    const second = { ...first, id: `${first.id}-2`, by: "reader-xx@2 rules/en@1" };
    await store.recordReport(record);
    await store.recordReport({ ...record, versions: [second], recordedAt: new Date(RECORDED_AT.getTime() + 1) });
    const told = await store.readingsBeside(first.id);
    expect(told.map(({ id, by }) => [id, by])).toEqual([
      [second.id, second.by],
      [first.id, first.by],
    ]);
    expect(told[1]?.recordedAt).toEqual(RECORDED_AT);
    expect(await store.readingsBeside(second.id)).toEqual(told);
    expect(await store.loadReading(first.id)).toEqual(storedReading(first.reading));
    expect(await store.readingsBeside("rdg_none")).toEqual([]);
  });

  test("takes a reading that is asked for once more for the newest again", async () => {
    const record = aRecord({ file: "back.txt" });
    const { report, versions } = record;
    const [first] = versions;
    const second = { ...first, id: `${first.id}-2`, by: "rules/en@2", reading: { ...first.reading, statements: [] } };
    const after = (milliseconds: number): Date => new Date(RECORDED_AT.getTime() + milliseconds);
    await store.recordReport(record);
    await store.recordReport({ ...record, versions: [second], recordedAt: after(1) });
    expect(await store.newestReading(report.id, null)).toBe(second.id);
    await store.recordReadingAgain(first.id, { by: "desk@1", recordedAt: after(2) });
    expect(await store.newestReading(report.id, null)).toBe(first.id);
    expect((await store.readingsBeside(first.id)).map(({ id }) => id)).toEqual([first.id, second.id]);
    const listed = (await store.listReports({ limit: 10_000, offset: 0 })).find(({ id }) => id === report.id);
    expect(listed?.statements).toBe(first.reading.statements.length);
    const queue = await store.listToReview({ ...REVIEW_ORDER, limit: 10_000, offset: 0 });
    expect(queue.some(({ readingId }) => readingId === first.id)).toBe(true);
  });

  test("lists statements for review in the order of the desk, from the newest readings alone", async () => {
    const report = aReport({ file: "review.txt" });
    const documents = [0, 1].map((version) => aDocument(report, { version }));
    const measured = documents.map((document, version) => {
      const reading = aReading(report, document);
      const [claim, tally, account] = reading.statements;
      if (claim === undefined || tally === undefined || account === undefined)
        throw new Error("the invented reading has lost its statements");
      const { accused } = claim;
      const statements = [
        { ...tally, probability: 0.001 },
        { ...claim, probability: null },
        { ...account, probability: 0.002 },
        { ...account, accused, probability: 0.4 },
        { ...claim, accused: [], probability: 0.4 },
      ];
      return aVersion(report, document, { ...reading, statements: version === 0 ? reading.statements : statements });
    });
    await store.recordReport({ ...aRecord(), report, versions: measured });
    const [, newest] = measured;
    const all = await store.listToReview({ ...REVIEW_ORDER, limit: 10_000, offset: 0 });
    const ofReport = all.filter(({ readingId }) => readingId === newest?.id).map(({ position }) => position);
    const statements = newest?.reading.statements ?? [];
    expect(ofReport).toEqual([3, 4, 1, 0, 2]);
    expect(ofReport).toEqual(reviewQueue(statements).map((statement) => statements.indexOf(statement)));
    expect(all.some(({ readingId }) => readingId === measured[0]?.id)).toBe(false);
    expect(await store.listToReview({ ...REVIEW_ORDER, limit: 2, offset: 1 })).toEqual(all.slice(1, 3));
  });

  test("links incidents of different reports as they come, each two once, and gives those of the newest readings", async () => {
    const [one, other] = [aReport({ file: "links-a.txt" }), aReport({ file: "links-b.txt" })];
    const version = (report: Report, incident: string, number = 0): ReadVersion => ({
      ...aVersion(report, aDocument(report, { version: number })),
      profiles: [inventedProfile(incident, "mill fire", { report: report.id })],
    });
    const asked: string[][] = [];
    const plain = aLinker("mill fire");
    const linker: Linker = {
      ...plain,
      compare: (profile, others) => {
        asked.push([profile.id, ...others.map(({ id }) => id)]);
        return plain.compare(profile, others);
      },
    };
    const record = (report: Report, ...versions: ReadVersion[]) => store.recordReport({ ...aRecord(), report, versions }, linker);
    await record(one, version(one, "inc_la"));
    await record(other, version(other, "inc_lb"));
    // The same reading once more changes nothing; a second version of a text is compared with others' alone, and says what is said already.
    await record(other, version(other, "inc_lb"));
    await record(other, version(other, "inc_lb", 1));
    expect(asked).toEqual([["inc_la"], ["inc_lb", "inc_la"], ["inc_lb", "inc_la"]]);
    const { incidents, links } = await store.loadIncidents(null);
    const ofTest = incidents.filter(({ profile }) => profile.id.startsWith("inc_l"));
    expect(ofTest.map(({ profile }) => profile.id)).toEqual(["inc_la", "inc_lb"]);
    expect(ofTest[1]?.readingId).toBe(version(other, "inc_lb", 1).id);
    // Both versions of the text were seen on 5 May 2024.
    const then = async (asOf: string) =>
      (await store.loadIncidents(asOf)).incidents.filter(({ profile }) => profile.id.startsWith("inc_l"));
    expect(await then("2024-05-04")).toEqual([]);
    expect(await then("2024-05-05")).toEqual(ofTest);
    const had = await store.capturedBy(RECORDED_AT.toISOString().slice(0, 16));
    expect([had.reports.has(one.id), ofTest.every(({ readingId }) => had.readings.has(readingId))]).toEqual([true, true]);
    const before = await store.capturedBy("2000");
    expect([before.reports.size, before.readings.size, before.decisions.size]).toEqual([0, 0, 0]);
    const machines = { a: "inc_la", b: "inc_lb", answer: "same", probability: 0.9, reason: "both burned", by: "linker-xx@1" };
    const ofBoth = (all: typeof links) => all.filter(({ a }) => a === "inc_la");
    expect(ofBoth(links)).toEqual([{ ...machines, id: expect.stringMatching(/^lnk_\d+$/) as string }]);
    const maker = { by: "person:ada", recordedAt: RECORDED_AT };
    const persons = { a: "inc_la", b: "inc_lb", answer: "different" as const, reason: "two mills" };
    const id = await store.recordLink(persons, maker);
    expect(ofBoth((await store.loadIncidents(null)).links)[1]).toMatchObject({ ...persons, probability: null, id, by: "person:ada" });
    const decided = [RECORDED_AT, new Date(RECORDED_AT.getTime() - 60_000)].map((time) =>
      store.capturedBy(time.toISOString().slice(0, 16)),
    );
    expect((await Promise.all(decided)).map(({ decisions }) => decisions.has(id))).toEqual([true, false]);
    expect(await store.takeLinkBack(ofBoth(links)[0]?.id ?? "", "a machine's stays", maker)).toBe(false);
    expect(await store.takeLinkBack("lnk_999999", "none", maker)).toBe(false);
    expect(await store.takeLinkBack(id, "it was one", maker)).toBe(true);
    expect(await store.takeLinkBack(id, "again", maker)).toBe(false);
    expect(ofBoth((await store.loadIncidents(null)).links)).toEqual(ofBoth(links));
  });

  test("gives the warnings of the newest readings, each with the time at which it was first recorded in its terms, and what they are compared with", async () => {
    const base = aRecord({ file: "warned.txt" });
    const { report } = base;
    const [first] = base.versions;
    const after = (milliseconds: number): Date => new Date(RECORDED_AT.getTime() + milliseconds);
    const [warning, vague] = first.reading.warnings;
    if (warning === undefined || vague === undefined) throw new Error("the invented reading has lost its warnings");
    // The second reading has one warning in the same terms, by another statement and with another outcome, and one with another window.
    const again = { ...warning, statement: "st_9", outcome: { kind: "open" as const, incident: null, days: null } };
    const reading = { ...first.reading, warnings: [{ ...vague, windowEnd: "2024-05-09" }, again] };
    await store.recordReport(base);
    await store.recordReport({ ...base, versions: [{ ...first, id: `${first.id}-2`, by: "rules/en@2", reading }], recordedAt: after(5) });
    const ofTest = (await store.loadWarnings(null)).filter(({ readingId }) => readingId.startsWith(first.id));
    expect(ofTest).toEqual([
      { readingId: `${first.id}-2`, position: 0, recordedAt: after(5) },
      { readingId: `${first.id}-2`, position: 1, recordedAt: RECORDED_AT },
    ]);
    const facts = (await store.loadIncidentFacts(null)).filter(({ readingId }) => readingId.startsWith(first.id));
    expect(facts).toEqual(
      reading.incidents.map(({ id, type, status, date, place, targets }) => ({
        readingId: `${first.id}-2`,
        published: report.published,
        incident: { id, type, status, date, place, targets },
      })),
    );
    // The text was seen on 5 May 2024.
    const before = [...(await store.loadWarnings("2024-05-04")), ...(await store.loadIncidentFacts("2024-05-04"))];
    expect(before.filter(({ readingId }) => readingId.startsWith(first.id))).toEqual([]);
  });

  test("keeps a report in which nothing could be read, with its problems", async () => {
    const report = aReport({ file: "unread.bin", language: null });
    const problem = aProblem({ code: "not-text", file: "unread.bin", sha256: report.sha256, size: 3 });
    await store.recordReport({ ...aRecord(), report, versions: [], problems: [problem] });
    await store.recordReport({ ...aRecord(), report, versions: [], problems: [problem] });
    const unread = await store.loadUnread(report.id);
    expect(unread).toMatchObject({ report: { id: report.id, file: "unread.bin" }, text: "", statements: [], problems: [problem] });
    expect(await store.newestReading(report.id, null)).toBeNull();
    expect(await store.loadUnread("rep_none")).toBeNull();
  });

  test("lists problems, the last first, each once", async () => {
    const maker = { by: "desk@1", recordedAt: RECORDED_AT };
    await store.recordProblems([aProblem({ code: "file-missing", file: "/a" }), aProblem({ code: "file-missing", file: "/b" })], maker);
    await store.recordProblems([aProblem({ code: "file-missing", file: "/a" })], maker);
    const listed = await store.listProblems({ limit: 2, offset: 0 });
    expect(listed.map(({ problem }) => problem.file)).toEqual(["/b", "/a"]);
    expect(listed[0]).toMatchObject({ reportId: null, by: "desk@1", recordedAt: RECORDED_AT });
    expect(await store.listProblems({ limit: 1, offset: 1 })).toHaveLength(1);
  });

  test("finds reports by the start of their id, whole ids before longer ones", async () => {
    for (const id of ["rep_abc", "rep_abcd", "rep_b%_"]) {
      await store.recordReport({ ...aRecord({ file: id }), report: aReport({ file: id, id }), versions: [] });
    }
    expect(await store.findReports("rep_abc")).toEqual(["rep_abc"]);
    expect(await store.findReports("rep_ab")).toEqual(["rep_abc", "rep_abcd"]);
    expect(await store.findReports("rep_b%")).toEqual(["rep_b%_"]);
    expect(await store.findReports("%")).toEqual([]);
  });

  test("tells which readings it has", async () => {
    const record = aRecord({ file: "known.txt" });
    await store.recordReport(record);
    expect(await store.knownReadings([record.versions[0].id, "rdg_none"])).toEqual(new Set([record.versions[0].id]));
    expect(await store.loadReading("rdg_none")).toBeNull();
  });
}
