import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listIncidents, openIncident } from "../../src/desk/incidents-across.ts";
import { linkerOn } from "../../src/desk/linker-on.ts";
import { revisionOf } from "../../src/desk/revisions.ts";
import { openShippedLinker } from "../../src/desk/shipped-linker.ts";
import { type DocumentReading, readWithProfiles } from "../../src/desk/read-document.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { RecordedLink } from "../../src/model/incident-link.ts";
import type { Document } from "../../src/model/report.ts";
import { noStore } from "../../src/store/no-store.ts";
import type { Store } from "../../src/store/store.ts";
import { exampleLookups } from "./examples.ts";

const REVISED = new URL("../../examples/reports/06-revised-tolls.json", import.meta.url).pathname;

const head = (address: string): string => `Title: Two killed in blast at Dunmere market
Date: 2025-09-02
Language: en
Source: Vale Courier
URL: ${address}

`;
const BLAST = "DUNMERE, Velmark - A bomb exploded in the market of Dunmere on Tuesday morning, killing two people, police said.";
const BLAME = "Interior Minister Tomas Veldt said that Kestria carried out the bombing.";
const FRONT = "The State Security Service said that the Northern Dawn Front carried out the attack.";
const THIRD = "Police spokeswoman Ilse Moran said that the bomb was hidden in a fish crate.";

const FIRST = `${head("https://courier.example/2025/09/02/dunmere")}${[BLAST, BLAME, FRONT, THIRD].join("\n\n")}\n`;
/** The market's paragraph on the crate moved up, one attribution softened, one taken out. */
const SECOND = `${head("http://www.courier.example/2025/09/02/dunmere/?utm_source=feed#top")}${[BLAST, THIRD, FRONT.replace("said that the Northern Dawn Front carried out", "said it suspects that the Northern Dawn Front carried out")].join("\n\n")}\n`;
const FERRY = `${head("https://courier.example/2025/09/02/dunmere")}KARSOVA, Velmark - Fishing boats stayed in port on Friday because of a storm in the north, the coast guard said.\n`;

interface Read extends DocumentReading {
  readonly document: Document;
  readonly address: string | null;
}

/** A store in memory with reports as they came; each incident of a report is linked with those of the reports before it. */
function storeOf(read: readonly Read[], decided: readonly RecordedLink[] = []): Store {
  const linker = linkerOn(openShippedLinker());
  const links: RecordedLink[] = read.flatMap(({ profiles }, at) => {
    const others = read.slice(0, at).flatMap((one) => one.profiles);
    return profiles.flatMap((profile) =>
      linker.compare(profile, others).map((link, nth) => ({ ...link, id: `lnk_${at}_${nth}`, by: linker.by })),
    );
  });
  const newest = read.filter((one, at) => !read.slice(at + 1).some(({ reading }) => reading.report.id === one.reading.report.id));
  return {
    ...noStore(),
    loadReading: (id) => Promise.resolve(read[Number(id)]?.reading ?? null),
    loadAddresses: () =>
      Promise.resolve(read.flatMap(({ reading, address }) => (address === null ? [] : [{ report: reading.report.id, address }]))),
    loadVersions: (ids) =>
      Promise.resolve(
        read.flatMap(({ reading, document }, at) =>
          ids.includes(reading.report.id)
            ? [
                {
                  report: reading.report.id,
                  version: document.version,
                  readingId: String(at),
                  seen: document.seen,
                  recordedAt: new Date(1000 * at),
                },
              ]
            : [],
        ),
      ),
    loadIncidents: () =>
      Promise.resolve({
        incidents: newest.flatMap((one) => one.profiles.map((profile) => ({ readingId: String(read.indexOf(one)), profile }))),
        links: [...links, ...decided],
      }),
  };
}

let folder: string;
const lookups = exampleLookups();
async function readFile(path: string): Promise<Read[]> {
  const read: Read[] = [];
  for await (const { report, documents, problems } of ingest({ kind: "path", path })) {
    if (report === null) throw new Error(JSON.stringify(problems));
    const { title, publisher, published, address } = report;
    for (const document of documents)
      read.push({ ...(await readWithProfiles(document, report, { title, publisher, published }, lookups)), document, address });
  }
  return read;
}
async function readText(name: string, text: string): Promise<Read[]> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return readFile(path);
}

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "hearsay-revised-"))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("an article that was read again at its address", () => {
  let read: Read[];
  beforeAll(async () => void (read = [...(await readText("first.txt", FIRST)), ...(await readText("second.txt", SECOND))]));
  const idOf = (at: number): string => read[at]?.reading.report.id ?? "";

  it("tells what was softened, what vanished and what was only moved, each with where its words are now", async () => {
    const revision = await revisionOf(storeOf(read), idOf(1), null);
    expect(revision).toMatchObject({ relation: "revision", before: { report: idOf(0) }, after: { report: idOf(1) } });
    const of = (words: string) =>
      revision?.changes?.statements.find(
        ({ before }) => before?.content.some(({ text }) => text.includes(words)) && before.act !== "reports",
      );
    expect(of("Northern Dawn Front carried out")).toMatchObject({ kind: "softened" });
    expect(of("Kestria")).toMatchObject({ kind: "vanished", after: null });
    expect(of("Kestria")?.anchors.map(({ kind }) => kind)).toEqual(["gone"]);
    const crate = revision?.changes?.statements.find(({ before }) => before?.content.some(({ text }) => text.includes("fish crate")));
    expect(crate?.kind).toBe("kept");
    expect(crate?.anchors.map(({ kind }) => kind)).toEqual(["moved"]);
    expect(revision?.changes?.stale).toContainEqual(expect.objectContaining({ what: "position", of: "Kestria" }));
  });

  it("the first capture revises nothing", async () => expect(await revisionOf(storeOf(read), idOf(0), null)).toBeNull());

  it("the newest counts on the page of the incident, and what it says no more is shown as withdrawn", async () => {
    const incident = read[1]?.reading.incidents[0]?.id ?? "";
    const page = await openIncident(storeOf(read), openShippedLinker(), { id: incident, asOf: null });
    expect(page?.told.map(({ report }) => report)).toEqual([idOf(1)]);
    expect(page?.positions.map(({ accused }) => accused)).not.toContain("Kestria");
    const withdrawn = page?.withdrawn.filter(({ statement }) => statement.accused.some(({ name }) => name === "Kestria"));
    expect(withdrawn).toHaveLength(1);
    expect(withdrawn?.[0]).toMatchObject({ last: { report: idOf(0) }, missingFrom: { report: idOf(1) }, publisher: "Vale Courier" });
    expect(withdrawn?.[0]?.stale).toContainEqual(expect.objectContaining({ what: "position", of: "Kestria" }));
  });

  it("is one report in the list of incidents", async () => {
    const [bombing] = await listIncidents(storeOf(read), openShippedLinker(), { limit: 1, offset: 0 });
    expect(bombing).toMatchObject({ type: "bombing", reports: 1 });
  });

  it("what a person decided of the older version is stale where it rests on what was withdrawn", async () => {
    const [a = "", b = ""] = read.map(({ reading }) => reading.incidents[0]?.id ?? "").toSorted();
    const decided = { id: "lnk_9", a, b, answer: "same", probability: null, reason: "one market", by: "person:ada" } as const;
    const page = await openIncident(storeOf(read, [decided]), openShippedLinker(), {
      id: read[1]?.reading.incidents[0]?.id ?? "",
      asOf: null,
    });
    const kestria = page?.withdrawn.find(({ statement }) => statement.accused.some(({ name }) => name === "Kestria"));
    expect(kestria?.stale).toContainEqual(expect.objectContaining({ what: "link", of: "lnk_9, by person:ada" }));
    expect(page?.links).toContainEqual(decided);
  });

  it("a page that tells of the incident no more leaves it standing, without what was withdrawn", async () => {
    const market =
      "The market has stood beside the old salt warehouse since 1911. It opens each day at six, and fishermen sell their catch there.";
    const address = head("https://courier.example/market");
    const both = [
      ...(await readText("market-1.txt", `${address}${[market, BLAST, BLAME].join("\n\n")}\n`)),
      ...(await readText("market-2.txt", `${address.replace("Two killed in blast at", "Old")}${market}\n`)),
    ];
    expect(both[1]?.reading.incidents).toEqual([]);
    const id = both[0]?.reading.incidents[0]?.id ?? "";
    const page = await openIncident(storeOf(both), openShippedLinker(), { id, asOf: null });
    expect(page?.told.map(({ report }) => report)).toEqual([both[0]?.reading.report.id]);
    expect(page?.withdrawn.some(({ statement }) => statement.accused.some(({ name }) => name === "Kestria"))).toBe(true);
    expect(page?.said.filter(({ statement }) => statement.accused.length > 0)).toEqual([]);
    expect(page?.positions).toEqual([]);
  });

  it("another article at the address is no revision", async () => {
    const other = [...read.slice(0, 1), ...(await readText("ferry.txt", FERRY))];
    const revision = await revisionOf(storeOf(other), other[1]?.reading.report.id ?? "", null);
    expect(revision).toMatchObject({ relation: "another-text", changes: null });
  });
});

describe("a file that holds several versions", () => {
  it("tells what each says otherwise than the one before", async () => {
    const read = await readFile(REVISED);
    const store = storeOf(read);
    const id = read[0]?.reading.report.id ?? "";
    const revision = await revisionOf(store, id, null);
    expect(revision).toMatchObject({ relation: "revision", before: { version: 1 }, after: { version: 2 } });
    const kinds = revision?.changes?.statements.map(({ kind, after }) => `${kind}: ${after?.speaker?.name}`);
    expect(kinds).toEqual(["kept: Northern Dawn Front", "appeared: Velmarki Interior Ministry"]);
    const killed = (figures: readonly { readonly min: number }[] | undefined) => figures?.map(({ min }) => min);
    const changed = revision?.changes?.figures.find(({ kind }) => kind === "killed");
    expect([killed(changed?.before), killed(changed?.after)]).toEqual([[14], [16]]);
    expect(await revisionOf(store, id, 0)).toBeNull();
    expect((await revisionOf(store, id, 1))?.changes?.statements.map(({ kind }) => kind)).toEqual(["appeared"]);
  });
});
