import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { listIncidents, openIncident } from "../../src/desk/incidents-across.ts";
import { type ReadingLookups, readWithProfiles } from "../../src/desk/read-document.ts";
import { openShippedLinker } from "../../src/desk/shipped-linker.ts";
import { listWarnings } from "../../src/desk/warnings-across.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { WarningBoardSchema } from "../../src/views/warning-board.ts";
import { storeOf } from "./example-store.ts";
import { exampleFiles, exampleLookups, type ReadExample, readExampleWithProfiles } from "./examples.ts";

const linking = openShippedLinker();

let lookups: ReadingLookups;
let examples: ReadExample[];
beforeAll(async () => {
  examples = [];
  lookups = exampleLookups();
  for (const file of exampleFiles()) examples.push(...(await readExampleWithProfiles(file, lookups)));
});

const board = async (read: readonly ReadExample[], asOf: string | null = null, issuer: string | null = null) =>
  WarningBoardSchema.parse(await listWarnings(storeOf(read), { linking }, { asOf, issuer }));

/** Reads invented reports, each with its head lines. */
async function readTexts(...texts: readonly string[]): Promise<ReadExample[]> {
  const read: ReadExample[] = [];
  for (const [at, text] of texts.entries())
    for await (const { report, documents } of ingest({ kind: "bytes", bytes: Buffer.from(text), name: `${at}.txt`, obtained: "file" })) {
      if (report === null) throw new Error(text);
      const { title, publisher, published } = report;
      for (const document of documents)
        read.push({ ...(await readWithProfiles(document, report, { title, publisher, published }, lookups)), seen: document.seen });
    }
  return read;
}

const report = (date: string, title: string, body: string): string =>
  `Title: ${title}\nDate: ${date}\nLanguage: en\nSource: Karsova Courier\n\n${body}\n`;

describe("the warning of the examples", () => {
  const embassy = "Kestrian Embassy in Karsova";

  it("is open where nothing else is known", async () => {
    const { warnings, issuers, span } = await board(examples.slice(0, 1));
    expect(warnings).toMatchObject([
      {
        issuer: embassy,
        windowStart: "2025-05-02",
        windowEnd: "2025-05-07",
        place: "Velmark",
        outcome: { kind: "open", counts: "neither" },
      },
    ]);
    expect(span).toBeNull();
    expect(issuers).toMatchObject([{ issuer: embassy, outcomes: { open: 1 }, hitRate: null }]);
  });

  it("is one that two reports tell, seven days late, and was registered before", async () => {
    const { warnings, issuers, attacks } = await board(examples);
    expect(warnings).toMatchObject([
      {
        published: "2025-05-02",
        recordedAt: "2025-12-01T00:00:00.000Z",
        outcome: { kind: "late", days: 7, lookedBackOn: "no", counts: "miss", uncertain: [] },
      },
    ]);
    expect(warnings[0]?.outcome.label).toBe("Bombing, Pell Harbour, 14 May 2025");
    expect(warnings[0]?.told.map(({ published }) => published)).toEqual(["2025-05-02", "2025-05-20"]);
    // From 14 May to 3 June six days in a row begin on 14 to 29 May. The bombing lies in those of 14 May alone; whether the shooting of 3 June is of the kind cannot be told.
    expect(warnings[0]?.baseRate).toEqual({ days: 6, windows: 15, held: 1, share: 1 / 15 });
    expect(issuers).toMatchObject([{ scored: { hits: 0, misses: 1 }, hitRate: 0, note: expect.stringMatching(/^Too few/) as string }]);
    expect(attacks).toEqual({ known: 2, warnedOf: 0, unsure: 0 });
  });

  it.each([
    ["2025-05-06", "open", false, null],
    ["2025-05-10", "none-known", false, null],
    ["2025-05-15", "late", true, 7],
  ])("as of %s is %s", async (asOf, kind, watched, days) => {
    const { warnings } = await board(examples, asOf);
    expect(warnings).toMatchObject([{ outcome: { kind, watched, days } }]);
    expect(warnings[0]?.told).toHaveLength(1);
  });

  it("is not known before it was published", async () => {
    expect((await board(examples, "2025-05-01")).warnings).toEqual([]);
  });

  it("is looked back on where the report of it before the attack is not there", async () => {
    const { warnings, issuers } = await board(examples.slice(1));
    expect(warnings).toMatchObject([{ published: "2025-05-20", outcome: { kind: "late", lookedBackOn: "yes", counts: "neither" } }]);
    expect(issuers).toMatchObject([{ lookedBackOn: 1, scored: { hits: 0, misses: 0 }, hitRate: null }]);
  });

  it("stands on the page of the bombing, and not on that of the shooting", async () => {
    const store = storeOf(examples);
    const [bombing, shooting] = await listIncidents(store, linking, { limit: 2, offset: 0 });
    const page = async (id: string | undefined, asOf: string | null) => openIncident(store, linking, { id: id ?? "", asOf });
    expect((await page(bombing?.id, null))?.warnings).toMatchObject([{ issuer: embassy, kind: "late", days: 7, lookedBackOn: "no" }]);
    expect((await page(bombing?.id, "2025-05-14"))?.warnings).toMatchObject([{ kind: null, why: "the reports do not tell its target" }]);
    const reports = async (asOf: string | null) => (await page(bombing?.id, asOf))?.warnings[0]?.told.length;
    expect([await reports("2025-05-19"), await reports("2025-05-20")]).toEqual([1, 2]);
    expect((await page(shooting?.id, null))?.warnings).toEqual([]);
  });

  it("is found by words of its issuer's name", async () => {
    expect((await board(examples, null, "kestrian emb")).warnings).toHaveLength(1);
    const others = await board(examples, null, "ministry");
    expect([others.warnings, others.issuers]).toEqual([[], []]);
  });
});

describe("warnings over invented reports", () => {
  const WARNED = report(
    "2025-09-01",
    "Ministry warns of attacks on bus stations",
    "The Kestrian Foreign Ministry warned on Monday that attacks on bus stations in Velmark were likely over the next five days.",
  );
  const AGAIN = report(
    "2025-09-20",
    "Ministry warns of attacks on churches",
    "The Kestrian Foreign Ministry warned on Saturday that attacks on churches in Velmark were likely over the next three days.",
  );
  const STRUCK = report(
    "2025-09-04",
    "Bomb at Dunmere bus station",
    "DUNMERE, Velmark - A bomb exploded in the bus station of Dunmere on Thursday, killing three people, police said. Gunmen had attacked the bus station, police said.",
  );
  const QUIET = report(
    "2025-10-15",
    "Bridge opens in Karsova",
    "KARSOVA, Velmark - Gunmen attacked a school in Karsova on Tuesday, killing two people, police said.",
  );

  it("a hit and a miss of one issuer", async () => {
    const { warnings, issuers, attacks } = await board(await readTexts(WARNED, STRUCK, AGAIN, QUIET));
    expect(warnings.map(({ target, outcome }) => [target, outcome.kind, outcome.counts])).toEqual([
      ["bus stations", "in-window", "hit"],
      ["churches", "none-known", "miss"],
    ]);
    expect(issuers).toMatchObject([{ warnings: 2, scored: { hits: 1, misses: 1 }, hitRate: 0.5 }]);
    expect(attacks).toMatchObject({ warnedOf: 1 });
  });

  it("a warning for one town is not met by an attack in another of the same country, within a report as over reports", async () => {
    const read = await readTexts(
      report(
        "2025-09-20",
        "Embassy had warned of attacks",
        "The Kestrian Embassy warned on 1 September that attacks in Karsova were likely over the next five days. A bomb exploded in the bus station of Dunmere on 4 September, killing three people, police said.",
      ),
    );
    expect(read[0]?.reading.warnings).toMatchObject([{ place: "Karsova", outcome: { kind: "none-known" } }]);
    expect((await board(read)).warnings).toMatchObject([{ outcome: { kind: "none-known", uncertain: [] } }]);
  });

  it("are scored the same in any order of the reports", async () => {
    const read = [...(await readTexts(WARNED, STRUCK, AGAIN, QUIET)), ...examples];
    const shape = async (all: readonly ReadExample[]) => {
      const { warnings, issuers, attacks, span } = await board(all);
      // An incident goes by the id that it has in the report that came first, and the desk has its own times.
      const scored = warnings.map(({ id, outcome: { incident: _incident, uncertain, ...outcome }, baseRate, told, maybe }) => {
        const reports = told.map(({ report: from, statement }) => [from, statement]);
        return { id, outcome, uncertain: uncertain.map(({ label, why }) => [label, why]), baseRate, reports, maybe };
      });
      return { scored, issuers, attacks, span };
    };
    const expected = await shape(read);
    expect(expected.scored.length).toBeGreaterThanOrEqual(3);
    const anyOrder = fc.shuffledSubarray([...read.keys()], { minLength: read.length });
    await fc.assert(
      fc.asyncProperty(anyOrder, async (order) => {
        expect(await shape(order.map((at) => read[at] as ReadExample))).toEqual(expected);
      }),
      { seed: 20_250_502, numRuns: 8 },
    );
    expect(await shape(read.toReversed())).toEqual(expected);
  });
});
