import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openActorRegister } from "../../src/desk/actor-register-file.ts";
import { type ActorsContext, decideOnActors, listActors, openActor } from "../../src/desk/actors-across.ts";
import { exportActors, importActors } from "../../src/desk/import-actors.ts";
import { type ReadingLookups, readWithProfiles } from "../../src/desk/read-document.ts";
import { linkerOn } from "../../src/desk/linker-on.ts";
import { openReadingEngine } from "../../src/desk/reading-engine.ts";
import { openShippedLinker } from "../../src/desk/shipped-linker.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { ActorRow } from "../../src/model/actor-row.ts";
import type { RecordedActorLink } from "../../src/model/actor-link.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Reading } from "../../src/model/reading.ts";
import { noStore } from "../../src/store/no-store.ts";
import type { Store, StoredActor } from "../../src/store/store.ts";
import { exampleFiles, exampleLookups, type ReadExample, readExampleWithProfiles } from "./examples.ts";

const linking = openShippedLinker();
const OWN = fileURLToPath(new URL("../../examples/actors", import.meta.url));
const maker = { by: "person:ada", recordedAt: new Date(0) };

/** A store in memory with all versions of each report, what links their incidents, links of actors, and imported entries. */
function storeOf(read: readonly ReadExample[]): Store & { readonly problems: Problem[] } {
  const links: RecordedActorLink[] = [];
  const entries = new Map<string, ActorRow>();
  const problems: Problem[] = [];
  let last = 0;
  /** Versions that had been seen by then, of each report the newest. */
  const newest = (asOf: string | null): ReadExample[] => {
    const known = read.filter(({ seen }) => asOf === null || seen === null || seen.slice(0, asOf.length) <= asOf);
    const ofReport = new Map(
      known.toSorted((a, b) => (a.seen ?? "").localeCompare(b.seen ?? "")).map((one) => [one.reading.report.id, one]),
    );
    return read.filter((one) => ofReport.get(one.reading.report.id) === one);
  };
  const actorsOf = (one: ReadExample): StoredActor[] =>
    one.reading.actors.map((actor) => {
      const of = (list: "attributedBy" | "claimedBy") =>
        one.reading.hypotheses.filter((said) => said.actorId === actor.id && said[list].length > 0).map(({ incident }) => incident);
      const { id, published } = one.reading.report;
      return { readingId: String(read.indexOf(one)), reportId: id, published, actor, held: of("attributedBy"), claimed: of("claimedBy") };
    });
  const profiles = read.flatMap((one) => one.profiles);
  const linker = linkerOn(linking);
  const incidentLinks = profiles.flatMap((profile, at) =>
    linker
      .compare(
        profile,
        profiles.slice(0, at).filter(({ report }) => report !== profile.report),
      )
      .map((link) => ({ ...link, id: `lnk_${at}`, by: linker.by })),
  );
  return {
    ...noStore(),
    problems,
    loadReading: (id) => Promise.resolve(read[Number(id)]?.reading ?? null),
    loadActors: (asOf) => Promise.resolve({ actors: newest(asOf).flatMap(actorsOf), links: [...links] }),
    loadIncidents: (asOf) =>
      Promise.resolve({
        incidents: newest(asOf).flatMap((one) => one.profiles.map((profile) => ({ readingId: String(read.indexOf(one)), profile }))),
        links: incidentLinks,
      }),
    recordActorLink: (link, { by }) => {
      const id = `alk_${++last}`;
      links.push({ ...link, id, by });
      return Promise.resolve(id);
    },
    takeActorLinkBack: (id) => {
      const at = links.findIndex((link) => link.id === id);
      if (at >= 0) links.splice(at, 1);
      return Promise.resolve(at >= 0);
    },
    loadRegister: () => Promise.resolve([...entries.values()]),
    recordRegister: (rows) => {
      const changed = rows.filter((row) => JSON.stringify(entries.get(row.key)) !== JSON.stringify(row));
      for (const row of changed) entries.set(row.key, row);
      return Promise.resolve(changed.map(({ key }) => key));
    },
    recordProblems: (more) => Promise.resolve(void problems.push(...more)),
  };
}

let lookups: ReadingLookups;
const examples: ReadExample[] = [];
beforeAll(async () => {
  lookups = exampleLookups();
  for (const file of exampleFiles()) examples.push(...(await readExampleWithProfiles(file, lookups)));
});

async function readNote(text: string, published: string | null, given: ReadingLookups = lookups): Promise<ReadExample> {
  for await (const { documents, report } of ingest({ kind: "bytes", bytes: Buffer.from(text), name: "note.txt", obtained: "pasted" })) {
    const [document] = documents;
    if (document === undefined || report === null) break;
    const context = { published, publisher: null, title: null };
    return { ...(await readWithProfiles(document, { ...report, published }, context, given)), seen: null };
  }
  throw new Error("the note was not read");
}

const read = async (...given: Parameters<typeof readNote>): Promise<Reading> => (await readNote(...given)).reading;

const context = (store: Store): ActorsContext => ({ store, linking, ...openActorRegister(OWN), today: "2025-07-01" });
const all = { asOf: null, limit: 100, offset: 0 };

const GUARD = "The Dawn Guard claimed responsibility for a bombing in Dunmere on 9 June 2025.";
const CLAIM = (day: string): string => `The Harrin Free Brigades claimed responsibility for the bombing in Dunmere on ${day}.`;

describe("an affiliation holds for its time", () => {
  it("what the Brigades claim in June 2025 does not count for the Front, whose wing they were until 2023", async () => {
    const letter = examples.map(({ reading }) => reading).find(({ report }) => report.file?.includes("10-letter") === true);
    expect(letter?.hypotheses.map(({ actor, claimedBy }) => [actor, claimedBy])).toEqual([
      ["Harrin Free Brigades", ["Harrin Free Brigades"]],
    ]);
    expect(letter?.actors.find(({ name }) => name === "Harrin Free Brigades")).toMatchObject({
      affiliateOf: null,
      affiliations: [{ name: "Northern Dawn Front", role: "wing", period: "2011/2023", standing: "former" }],
    });
  });

  it.each([
    {
      name: "a report of the time",
      text: CLAIM("3 May 2015"),
      published: "2015-05-04",
      of: "Northern Dawn Front",
      standing: "in-force",
      front: true,
    },
    {
      name: "an incident of the time, told later",
      text: CLAIM("3 May 2015"),
      published: "2025-05-04",
      of: null,
      standing: "former",
      front: true,
    },
    { name: "an incident of later", text: CLAIM("3 May 2024"), published: "2024-05-04", of: null, standing: "former", front: false },
    {
      name: "a report without a date, by the latest that is known",
      text: CLAIM("Monday"),
      published: null,
      of: "Northern Dawn Front",
      standing: "unknown",
      front: true,
    },
  ])("$name", async ({ text, published, of, standing, front }) => {
    const reading = await read(text, published);
    const brigades = reading.actors.find(({ name }) => name === "Harrin Free Brigades");
    expect([brigades?.affiliateOf, brigades?.affiliations?.map((one) => one.standing)]).toEqual([of, [standing]]);
    expect(reading.hypotheses.some(({ actor }) => actor === "Northern Dawn Front")).toBe(front);
  });

  it("a person's office is dated: the minister was director of the security service before", async () => {
    const speakerOf = async (published: string) =>
      (await read("The attack was planned abroad, Tomas Veldt said.", published)).statements.map((one) => one.speakerOf);
    expect(await speakerOf("2025-05-16")).toContain("Velmarki Interior Ministry");
    expect(await speakerOf("2020-05-16")).toContain("State Security Service");
    expect(await speakerOf("2015-05-16")).toEqual([null]);
  });
});

describe("actors over the example reports", () => {
  it("the Front is one actor in all of them, with what is said of it and whose the Brigades were when", async () => {
    const store = storeOf(examples);
    const [front] = await listActors(context(store), all);
    expect(front).toMatchObject({ id: "act_northern-dawn", kind: "armed-group", reports: 9, claimed: 1, heldFor: 2 });
    // By a name that the register alone has.
    expect(await openActor(context(store), { query: "NDF", asOf: null })).toMatchObject({ id: "act_northern-dawn" });
    expect(await openActor(context(store), { query: "Southern Dawn", asOf: null })).toBeNull();
    const brigades = await openActor(context(store), { query: "the Free Brigades", asOf: null });
    expect(brigades).toMatchObject({
      affiliation: null,
      affiliations: [
        { name: "Northern Dawn Front", role: "wing", period: "2011/2023", standing: "former", source: "invented for the examples" },
      ],
      names: [
        { name: "Harrin Free Brigades", times: 3, reports: 3 },
        { name: "Free Brigades", times: 1, reports: 1 },
      ],
    });
    expect(brigades?.by.map(({ statement }) => statement.act)).toEqual(["claims-responsibility", "threatens"]);
    const judge = (await listActors(context(store), all)).find(({ name }) => name === "Peter Hallam");
    expect(judge).toMatchObject({ reports: 3, heldFor: 0 });
  });

  it("as of a day nothing counts that was published later", async () => {
    const store = storeOf(examples);
    const asOf = async (day: string) =>
      (await listActors(context(store), { ...all, asOf: day })).find(({ id }) => id === "act_northern-dawn");
    expect(await asOf("2025-05-13")).toBeUndefined();
    expect(await asOf("2025-05-14")).toMatchObject({ claimed: 0 });
    expect(await asOf("2025-05-15")).toMatchObject({ claimed: 1 });
  });

  it("are the same whichever report came first", async () => {
    const guard = await readNote(GUARD, "2025-06-10");
    const shape = async (readings: readonly ReadExample[]) =>
      (await listActors(context(storeOf(readings)), all))
        .map(({ name, reports, undecided }) => `${name}: ${reports}, ${undecided}`)
        .toSorted();
    expect(await shape([guard, ...examples.toReversed()])).toEqual(await shape([...examples, guard]));
  });

  it("a disputed name stays apart, is shown on both, and is the Front's only while a person says so", async () => {
    const store = storeOf([...examples, await readNote(GUARD, "2025-06-10")]);
    const start = await listActors(context(store), all);
    const guard = await openActor(context(store), { query: "Dawn Guard", asOf: null });
    expect(guard).toMatchObject({ reports: 1, claimed: 1, doubts: [{ id: "act_northern-dawn", name: "Northern Dawn Front" }] });
    expect(guard?.doubts[0]?.reason).toMatch(/disputed whether .*Dawn Guard is another name of Northern Dawn Front/);
    const front = await openActor(context(store), { query: "Northern Dawn Front", asOf: null });
    expect([front?.claimed, front?.disputed, front?.doubts.map(({ id }) => id)]).toEqual([1, ["Dawn Guard"], [guard?.id]]);
    const ids = [guard?.id ?? "", "act_northern-dawn"] as const;
    const joined = await decideOnActors(store, { ids, answer: "same", reason: "one spokesman" }, maker);
    expect(await openActor(context(store), { query: "Dawn Guard", asOf: null })).toMatchObject({
      id: "act_northern-dawn",
      reports: 10,
      claimed: 2,
    });
    const open = await decideOnActors(store, { ids, answer: "undecided", reason: "he denies it" }, maker);
    expect((await openActor(context(store), { query: "Dawn Guard", asOf: null }))?.doubts).toEqual([
      { id: "act_northern-dawn", name: "Northern Dawn Front", reason: "he denies it", by: "person:ada" },
    ]);
    for (const link of [open, joined]) expect(await store.takeActorLinkBack(link, "start again", maker)).toBe(true);
    expect(await listActors(context(store), all)).toEqual(start);
    await expect(decideOnActors(store, { ids: [ids[1], ids[1]], answer: "same", reason: "" }, maker)).rejects.toMatchObject({
      code: "same-actor",
    });
    await expect(decideOnActors(store, { ids: [ids[1], "act_none"], answer: "same", reason: "" }, maker)).rejects.toMatchObject({
      code: "no-such-actor",
    });
    await expect(openActor(context(store), { query: "act_state", asOf: null })).rejects.toMatchObject({ code: "ambiguous-id" });
  });
});

describe("a register that is imported", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-actors-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "own.csv");
  const FRONT =
    "key,name,aliases,disputed aliases,kind,mention type,affiliations,source\nnorthern-dawn,Northern Dawn Front,NDF,Dawn Guard,armed-group,armed-group,,a list\n";

  it("is used by readings from then on, nothing of it is doubled, and bad rows are told with their lines", async () => {
    const store = storeOf([]);
    const before = await read("The NDF claimed responsibility for a bombing in Dunmere.", null, {
      ...lookups,
      register: openActorRegister().register,
    });
    expect(before.actors.map(({ id }) => id)).not.toContain("act_northern-dawn");
    writeFileSync(file, `${FRONT}broken,,,,armed-group,armed-group,,a list\nwing,Wing,,,armed-group,armed-group,nobody @ 2019/..,a list\n`);
    const first = await importActors(store, file, maker);
    expect(first).toMatchObject({ added: ["northern-dawn", "wing"], updated: [], unchanged: 0 });
    expect(first.problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "actor-row-unreadable: line 3: the name is missing.",
      expect.stringMatching(/^actor-parent-unknown: wing: its parent "nobody" is in no register/),
    ]);
    expect(store.problems).toEqual(first.problems);
    expect(await importActors(store, file, maker)).toMatchObject({ added: [], updated: [], unchanged: 2 });
    writeFileSync(file, FRONT.replace("NDF", "NDF|Northern Dawn"));
    expect(await importActors(store, file, maker)).toMatchObject({ added: [], updated: ["northern-dawn"], unchanged: 0, problems: [] });
    const { register } = openActorRegister(undefined, await store.loadRegister());
    const after = await read("The NDF claimed responsibility for a bombing in Dunmere.", null, { ...lookups, register });
    expect(after.actors.map(({ id }) => id)).toContain("act_northern-dawn");
  });

  it("comes back the same from export and import, and another register makes reports be read anew", async () => {
    const store = storeOf([]);
    writeFileSync(file, FRONT);
    await importActors(store, file, maker);
    const { rows } = openActorRegister(OWN, await store.loadRegister());
    const out = join(folder, "out.csv");
    expect(await exportActors(rows, out)).toBe(rows.length);
    const fresh = storeOf([]);
    const again = await importActors(fresh, out, maker);
    // What the desk ships is not copied; the rest is there as it was.
    expect([again.problems, again.unchanged > 500, again.added.includes("islamic-state")]).toEqual([[], true, false]);
    const back = openActorRegister(undefined, await fresh.loadRegister());
    const sorted = (list: readonly ActorRow[]) => list.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(sorted(back.rows)).toEqual(sorted(rows));
    await exportActors(back.rows, join(folder, "twice.csv"));
    expect(readFileSync(join(folder, "twice.csv"), "utf8")).toBe(readFileSync(out, "utf8"));
    await expect(exportActors(rows, join(folder, "no", "folder.csv"))).rejects.toMatchObject({ code: "not-written" });
    expect((await importActors(store, join(folder, "gone.csv"), maker)).problems[0]?.message).toMatch(/could not be opened/);
    const fingerprint = async (imported: readonly ActorRow[]) =>
      (await openReadingEngine({ places: [], imported, reader: "rules" })).fingerprint;
    expect(await fingerprint(await store.loadRegister())).not.toBe(await fingerprint([]));
  });
});
