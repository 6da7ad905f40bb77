import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDesk } from "../../src/desk/compose.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { gedCsv, type GedRow, inventedGedRow } from "../datasets/invented-ged.ts";

const ACTORS = fileURLToPath(new URL("../../examples/actors", import.meta.url));
const GROUP = "Northern Dawn Front";

/** Ten attacks of the Front in the first half of 2016, two of them in Homs, one that may be of July; and others. */
const ROWS: readonly GedRow[] = [
  ...Array.from({ length: 10 }, (_, n) =>
    inventedGedRow(n, {
      side_a: GROUP,
      side_b: "Government of Vale",
      type_of_violence: "1",
      adm_1: n < 2 ? "Homs Governorate" : "Daraa Governorate",
      date_start: `2016-0${(n % 6) + 1}-10`,
      date_end: n === 5 ? "2016-07-04" : `2016-0${(n % 6) + 1}-10`,
    }),
  ),
  ...Array.from({ length: 30 }, (_, n) => inventedGedRow(100 + n, { side_a: "Tide Front", side_b: "Government of Vale" })),
];

describe("event data beside the desk's reports", () => {
  let folder: string;
  let desk: Desk;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hearsay-flow-"));
    desk = await openDesk({ dataFolder: join(folder, "desk"), databaseUrl: null, actors: ACTORS, reader: "rules" });
    await writeFile(join(folder, "ged251.csv"), gedCsv(ROWS));
  });
  afterAll(async () => {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function quoting(sentence: string, published = "2016-12-01"): Promise<string> {
    const source = { kind: "bytes", bytes: Buffer.from(sentence), name: "note.txt", obtained: "pasted" } as const;
    for await (const { reading } of desk.readSources([source], { published })) {
      const quoted = reading.statements.find(({ tally }) => tally != null);
      if (quoted !== undefined) return quoted.id;
    }
    throw new Error(`no number was read in: ${sentence}`);
  }

  test("a quoted number cannot be checked before there are data, nor on data that nobody calls complete", async () => {
    const id = await quoting(`The Corvin Institute recorded 10 attacks by the ${GROUP} in Syria between January 2016 and June 2016.`);
    expect((await desk.datasets.recount(id)).datasets).toEqual([]);
    await desk.datasets.importFile(join(folder, "ged251.csv"));
    const [answer] = (await desk.datasets.recount(id)).datasets;
    expect(answer).toMatchObject({ verdict: "cannot-be-checked", held: { count: 10, low: 9, high: 10 } });
    expect(answer?.reasons.join(" ")).toContain("Nobody says that the files of ucdp-ged hold all of SY from 2016-01-01 to 2016-06-30");
  });

  test("on complete data it is the same, left open, or differs, with what makes the difference", async () => {
    await desk.datasets.importFile(join(folder, "ged251.csv"), {
      complete: { countries: ["SY"], since: "2016-01-01", until: "2016-12-31" },
    });
    const verdictOf = async (sentence: string) => (await desk.datasets.recount(await quoting(sentence))).datasets[0];
    expect(
      await verdictOf(`The Corvin Institute recorded ten attacks by the ${GROUP} in Syria between January 2016 and June 2016.`),
    ).toMatchObject({
      verdict: "same",
      difference: 0,
    });
    const nine = await verdictOf(`The Corvin Institute recorded nine attacks by the ${GROUP} in Syria between January 2016 and June 2016.`);
    expect(nine).toMatchObject({ verdict: "left-open", difference: 1 });
    expect(nine?.alternatives[0]).toMatchObject({
      otherwise: "what is imprecise taken as inside or outside (9 to 10)",
      rows: [{ key: "1005", fits: "count" }],
    });
    const outside = await verdictOf(
      `The Corvin Institute recorded 10 attacks by the ${GROUP} in Syria between January 2016 and June 2016, excluding Homs.`,
    );
    expect(outside).toMatchObject({ verdict: "differs", difference: -2, held: { count: 8 } });
    expect(outside?.alternatives).toContainEqual(expect.objectContaining({ otherwise: "with the excluded regions", count: 10 }));
    expect(outside?.alternatives.find(({ otherwise }) => otherwise === "with the excluded regions")?.rows.map(({ key }) => key)).toEqual([
      "1000",
      "1001",
    ]);
    expect(
      await verdictOf(`The Corvin Institute recorded 3 attacks by the ${GROUP} in Chad between January 2016 and June 2016.`),
    ).toMatchObject({
      verdict: "cannot-be-checked",
      reasons: ["ucdp-ged holds nothing of TD."],
    });
  });

  test("a person sets the definition right", async () => {
    const id = await quoting(`The Corvin Institute recorded ten attacks by the ${GROUP} in Syria between January 2016 and June 2016.`);
    const { definition, datasets } = await desk.datasets.recount(id, { until: "2016-03-31" });
    expect(definition).toMatchObject({ since: "2016-01-01", until: "2016-03-31" });
    expect(datasets[0]).toMatchObject({ held: { count: 6 } });
  });

  test("a count that was kept says what changed since", async () => {
    const definition = { actors: [GROUP], countries: ["SY"] };
    const before = await desk.datasets.count(definition);
    expect(before).toMatchObject({ count: 10, since: null });
    await desk.datasets.save(before, { statement: null, person: "ada", reason: "a first look" });
    await writeFile(
      join(folder, "ged261.csv"),
      gedCsv([
        ...ROWS.slice(1).map((row) => (row.id === "1003" ? { ...row, side_a: "Tide Front" } : row)),
        inventedGedRow(900, { side_a: GROUP }),
      ]),
    );
    await desk.datasets.importFile(join(folder, "ged261.csv"), { complete: {} });
    const after = await desk.datasets.count(definition);
    expect(after).toMatchObject({
      count: 9,
      since: { count: 10, by: "person:ada", added: ["ucdp-ged 1900"], removed: ["ucdp-ged 1000", "ucdp-ged 1003"] },
    });
    expect(after.id).toBe(before.id);
    // As it stood in the older version.
    expect((await desk.datasets.count({ ...definition, datasets: ["ucdp-ged@25.1"] })).count).toBe(10);
    expect(after.citation).toContain("UCDP Georeferenced Event Dataset (GED), versions 25.1, 26.1");
  });

  test("names that nothing bears are no count of nothing", async () => {
    await expect(desk.datasets.count({ actors: ["Nobody At All"] })).rejects.toThrow(/No dataset has a side "Nobody At All"/);
    await expect(desk.datasets.count({ regions: ["Atlantis"], countries: ["SY"] })).rejects.toThrow(
      /No dataset has a region "Atlantis" in SY/,
    );
    await expect(desk.datasets.count({ datasets: ["ucdp-ged@1.1"] })).rejects.toThrow(/no version "1.1"/);
  });
});
