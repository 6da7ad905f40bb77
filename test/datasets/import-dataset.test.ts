import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type DatasetImportOptions, type DatasetImportOutcome, importDataset } from "../../src/desk/datasets/import-dataset.ts";
import { openShippedCodeTables } from "../../src/desk/datasets/shipped-code-tables.ts";
import { openStore } from "../../src/store/open-store.ts";
import { type CountQuery, UNBOUNDED } from "../../src/store/datasets/count-query.ts";
import type { Store } from "../../src/store/store.ts";
import { GED_COLUMNS, gedCsv, type GedRow, inventedGedRow } from "./invented-ged.ts";

const NOW = new Date("2026-03-01T10:00:00Z");

describe("importing a file of event data", () => {
  const tables = openShippedCodeTables();
  const opened: { store: Store; folder: string }[] = [];
  let store: Store;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "hearsay-import-"));
    store = await openStore({ dataFolder: join(folder, "desk"), now: NOW });
    opened.push({ store, folder });
  });
  afterAll(async () => {
    for (const each of opened) {
      await each.store.close();
      await rm(each.folder, { recursive: true, force: true });
    }
  });

  async function take(name: string, csv: string, options: DatasetImportOptions = {}): Promise<DatasetImportOutcome> {
    const file = join(folder, name);
    await writeFile(file, csv);
    return importDataset(store, { file, tables, maker: { by: "desk@1", recordedAt: NOW } }, options);
  }

  const ALL: CountQuery = { ...UNBOUNDED, datasets: [{ id: 1, versionRank: null }] };
  const held = async (query: Partial<CountQuery> = {}) => store.datasets.rows({ ...ALL, ...query }, { limit: 10_000, offset: 0 });
  const rows = (count: number, change: (row: GedRow, n: number) => GedRow | null = (row) => row): GedRow[] =>
    Array.from({ length: count }, (_, n) => change(inventedGedRow(n), n)).filter((row) => row !== null);

  /** The roll-up says what a count of the rows says. */
  async function expectRollUpHolds(): Promise<void> {
    const rolled = await store.datasets.groups(ALL, ["month", "actor"]);
    const counted = await store.datasets.groups({ ...ALL, since: "0001-01-01" }, ["month", "actor"]);
    expect(rolled).toEqual(counted);
  }

  test("keeps every row with every column, and a second time changes nothing", async () => {
    const csv = gedCsv(rows(500));
    expect(await take("ged251.csv", csv)).toMatchObject({
      dataset: "ucdp-ged",
      version: "25.1",
      rows: 500,
      added: 500,
      changed: 0,
      same: 0,
      unfit: 0,
      gone: 0,
    });
    expect(await take("ged251.csv", csv)).toMatchObject({ rows: 500, added: 0, changed: 0, same: 500, unfit: 0, gone: 0 });
    const all = await held();
    expect(all.map(({ columns }) => columns).toSorted((a, b) => Number(a["id"]) - Number(b["id"]))).toEqual(rows(500));
    await expectRollUpHolds();
  });

  test("an edited copy shows just what was added, changed and removed, each kept with its time", async () => {
    await take("ged251.csv", gedCsv(rows(300)));
    const edited = gedCsv([
      ...rows(300, (row, n) =>
        n < 7
          ? null
          : n % 50 === 0
            ? { ...row, best: "40", side_a: "Reed Brigade" }
            : n === 299
              ? { ...row, source_headline: "Another headline" }
              : row,
      ),
      inventedGedRow(1000),
      inventedGedRow(1001),
    ]);
    // Rows that it lacks are not gone where nobody says that it is complete.
    expect(await take("ged251.csv", edited)).toMatchObject({ rows: 295, added: 2, changed: 6, same: 287, gone: 0 });
    expect(await held()).toHaveLength(302);
    await expectRollUpHolds();
    expect(await take("ged251.csv", edited, { complete: {} })).toMatchObject({ added: 0, changed: 0, same: 295, gone: 7 });
    expect(await held()).toHaveLength(295);
    await expectRollUpHolds();
    const changed = (await held()).find(({ key }) => key === "1050");
    expect(changed).toMatchObject({ killed: { best: 40 }, actors: expect.arrayContaining(["Reed Brigade"]) as unknown });
    expect(await store.datasets.changes(2, { limit: 100, offset: 0 })).toEqual([
      ...["1050", "1100", "1150", "1200", "1250"].map((key) => ({
        key,
        change: "changed",
        number: Number(key) - 1006,
        columns: {
          ...(inventedGedRow(Number(key) - 1000).side_a === "Reed Brigade"
            ? {}
            : { side_a: { before: inventedGedRow(Number(key) - 1000).side_a, after: "Reed Brigade" } }),
          best: { before: String((Number(key) - 1000) % 7), after: "40" },
        },
      })),
      {
        key: "1299",
        change: "changed",
        number: 293,
        columns: { source_headline: { before: inventedGedRow(299).source_headline, after: "Another headline" } },
      },
      { key: "2000", change: "added", number: 294, columns: {} },
      { key: "2001", change: "added", number: 295, columns: {} },
    ]);
    expect((await store.datasets.changes(3, { limit: 100, offset: 0 })).map(({ key, change }) => `${change} ${key}`)).toEqual(
      Array.from({ length: 7 }, (_, n) => `gone ${1000 + n}`),
    );
    // As it was after the first import.
    expect(await held({ lastImport: 1 })).toHaveLength(300);
    expect((await held({ lastImport: 1 })).find(({ key }) => key === "1050")).toMatchObject({
      killed: { best: 50 % 7 },
    });
    // What is gone comes back with the next file that has it.
    expect(await take("ged251.csv", gedCsv(rows(7)))).toMatchObject({ added: 0, changed: 7, same: 0 });
    expect(await held()).toHaveLength(302);
    await expectRollUpHolds();
  });

  test("what a file is complete for bounds what is gone", async () => {
    await take(
      "ged251.csv",
      gedCsv([
        ...rows(20),
        inventedGedRow(20, { country: "Chad" }),
        inventedGedRow(21, { date_start: "2019-01-01", date_end: "2019-01-01" }),
      ]),
    );
    expect(await take("ged251.csv", gedCsv(rows(15)), { complete: { countries: ["SY"], until: "2018-12-31" } })).toMatchObject({ gone: 5 });
    expect((await held()).map(({ key }) => key)).toEqual(expect.arrayContaining(["1020", "1021"]));
  });

  test("a newer version updates, and what its columns do not tell stays", async () => {
    await take("ged231.csv", gedCsv(rows(10)));
    const short = ["id", "type_of_violence", "latitude", "longitude", "country", "date_start", "date_end", "low", "best", "high"] as const;
    const moved = rows(11, (row, n) => (n === 3 ? { ...row, latitude: "35.5555" } : row));
    expect(await take("ged251.csv", gedCsv(moved, short))).toMatchObject({ version: "25.1", added: 1, changed: 1, same: 9 });
    const third = (await held()).find(({ key }) => key === "1003");
    expect(third).toMatchObject({ lat: 35.5555, region: "Longcoast Governorate", version: "25.1" });
    expect(third?.actors).toContain("Grey Lantern");
    // As it stood in the older version.
    const before = await held({ datasets: [{ id: 1, versionRank: "00000023.00000001" }] });
    expect(before).toHaveLength(10);
    expect(before.find(({ key }) => key === "1003")).toMatchObject({ lat: Number(inventedGedRow(3).latitude), version: "23.1" });
    await expectRollUpHolds();
  });

  test("an older version that comes later changes nothing of a newer one but what that does not tell", async () => {
    const short = GED_COLUMNS.filter((column) => !["side_a", "side_b", "adm_1"].includes(column));
    await take(
      "ged251.csv",
      gedCsv(
        rows(3, (row) => ({ ...row, best: "9" })),
        short,
      ),
    );
    expect((await held())[0]?.actors).toEqual([]);
    await take("ged231.csv", gedCsv(rows(3)));
    const [first] = await held();
    expect(first).toMatchObject({ killed: { best: 9 }, version: "25.1" });
    expect(first?.actors).toContain("Grey Lantern");
    await expectRollUpHolds();
  });

  test("rows that cannot be an incident are named, and the others kept", async () => {
    const good = rows(4);
    const csv = `${gedCsv(good)}${gedCsv([inventedGedRow(1)]).split("\n")[1]}\nonly,three,cells\n${gedCsv([inventedGedRow(5, { id: "" })]).split("\n")[1]}\n`;
    const outcome = await take("ged251.csv", csv);
    expect(outcome).toMatchObject({ rows: 7, added: 4, unfit: 3 });
    expect(outcome.added + outcome.changed + outcome.same + outcome.unfit).toBe(outcome.rows);
    expect(
      (await store.datasets.problems(outcome.import, { limit: 10, offset: 0 })).map(({ number, code, kept }) => ({ number, code, kept })),
    ).toEqual([
      { number: 5, code: "row-repeats", kept: false },
      { number: 6, code: "row-width", kept: false },
      { number: 7, code: "row-without-id", kept: false },
    ]);
  });

  test("what is doubtful is left out of an incident and said", async () => {
    const outcome = await take(
      "ged251.csv",
      gedCsv([
        inventedGedRow(0, { latitude: "0", longitude: "0" }),
        inventedGedRow(1, { latitude: "120.5", longitude: "33.1" }),
        inventedGedRow(2, { country: "Freedonia" }),
        inventedGedRow(3, { date_start: "2018-13-40" }),
        inventedGedRow(4, { type_of_violence: "9" }),
      ]),
    );
    expect(outcome).toMatchObject({ added: 5, unfit: 0 });
    const notes = await store.datasets.problems(outcome.import, { limit: 10, offset: 0 });
    expect(notes.map(({ code, kept }) => ({ code, kept }))).toEqual(
      ["null-island", "coordinates-swapped", "country-unknown", "date-unreadable", "code-unknown"].map((code) => ({ code, kept: true })),
    );
  });

  test("one that is broken off is taken up where it was left", async () => {
    const csv = gedCsv(rows(9000));
    const stop = new AbortController();
    const file = join(folder, "ged251.csv");
    await writeFile(file, csv);
    const first = await importDataset(store, { file, tables, maker: { by: "desk@1", recordedAt: NOW } }, { signal: stop.signal }, () =>
      stop.abort(),
    );
    expect(first.finished).toBe(false);
    expect(first.added).toBeGreaterThan(0);
    expect(first.added).toBeLessThan(9000);
    const second = await take("ged251.csv", csv);
    expect(second).toMatchObject({ import: first.import, resumedAt: first.rows, finished: true, rows: 9000, added: 9000, unfit: 0 });
    expect((await store.datasets.count(ALL)).count).toBe(9000);
    await expectRollUpHolds();
  });

  test("refuses a file that no dataset knows, and one that is not there", async () => {
    await expect(take("poem.csv", "roses,violets\nred,blue\n")).rejects.toThrow(
      /columns that no dataset known to the desk has: roses, violets/,
    );
    await expect(
      importDataset(store, { file: join(folder, "gone.csv"), tables, maker: { by: "desk@1", recordedAt: NOW } }),
    ).rejects.toThrow(/cannot be read/);
    await expect(take("empty.csv", "")).rejects.toThrow(/holds no rows/);
  });

  test("lets one import at a time into a dataset", async () => {
    await take("ged251.csv", gedCsv(rows(2)));
    const file = join(folder, "ged251.csv");
    await writeFile(file, gedCsv(rows(9000)));
    const maker = { by: "desk@1", recordedAt: NOW };
    const both = await Promise.allSettled([importDataset(store, { file, tables, maker }), importDataset(store, { file, tables, maker })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
