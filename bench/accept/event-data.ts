import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDesk } from "../../src/desk/compose.ts";
import type { DatasetImportOptions } from "../../src/desk/datasets/import-dataset.ts";
import type { Recount } from "../../src/desk/datasets/recount.ts";
import type { Desk } from "../../src/desk/desk.ts";
import type { CountDefinition } from "../../src/model/count-definition.ts";

/** One line of the table that acceptance prints. */
interface Check {
  readonly name: string;
  readonly found: string;
  readonly bar: string;
  readonly met: boolean;
}

const equal = (name: string, found: unknown, bar: unknown): Check => ({
  name,
  found: String(found),
  bar: String(bar),
  met: String(found) === String(bar),
});

interface Quoted {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  /** What a plain script over the file counts. */
  readonly counted?: { readonly dataset: string; readonly low: number; readonly high: number };
}

const SYRIA = "ucdp/ged-syria-2016-2019.csv";
const BANGLADESH = "ucdp/ged191-bangladesh-myanmar.csv";
/** What the readme of the data says that the files hold. */
const SCOPES: Readonly<Record<string, DatasetImportOptions>> = {
  [SYRIA]: { version: "19.2", complete: { countries: ["SY"], since: "2016-01-01", until: "2019-11-30" } },
  [BANGLADESH]: { complete: { countries: ["BD", "MM"], until: "2018-12-31" } },
};
const FILES: readonly string[] = [
  BANGLADESH,
  SYRIA,
  "ucdp/ged231-sample1000.csv",
  "ucdp/ged251-sample9972.csv",
  "icews/events.2018.sample.tab",
  "gdelt/mentions-sample.csv",
];
const WINDOW = { actors: ["IS"], since: "2016-08-01", until: "2019-04-30" } as const satisfies CountDefinition;

/** Event data are taken in whole, counted as is known, and quoted numbers counted again. */
export async function eventDataChecks(directory: string): Promise<Check[]> {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-accept-"));
  const desk = await openDesk({ dataFolder: folder, databaseUrl: null });
  try {
    return [...(await importChecks(desk, directory)), ...(await countChecks(desk)), ...(await recountChecks(desk, directory))];
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function importChecks(desk: Desk, directory: string): Promise<Check[]> {
  const checks: Check[] = [];
  for (const file of FILES) {
    const path = join(directory, "data", file);
    const first = await desk.datasets.importFile(path, SCOPES[file]);
    const again = await desk.datasets.importFile(path, SCOPES[file]);
    checks.push(
      equal(`${file}: rows that are incidents or named problems`, first.added + first.changed + first.same + first.unfit, first.rows),
      equal(`${file}: changes by a second import`, again.added + again.changed + again.gone, 0),
    );
  }
  return checks;
}

async function countChecks(desk: Desk): Promise<Check[]> {
  const of = async (definition: CountDefinition) => desk.datasets.count({ ...WINDOW, ...definition });
  const bangladesh = await of({ datasets: ["ucdp-ged@19.1"], countries: ["BD"] });
  const outsideDhaka = await of({ datasets: ["ucdp-ged@19.1"], countries: ["BD"], excludedRegions: ["Dhaka"] });
  const syria = await of({ datasets: ["ucdp-ged@19.2"], countries: ["SY"] });
  const outside = await of({ datasets: ["ucdp-ged@19.2"], countries: ["SY"], excludedRegions: ["Deir ez-Zor governorate", "Raqqa"] });
  return [
    equal("IS in Bangladesh, 19.1", bangladesh.count, 28),
    equal(
      "IS in Bangladesh: told that the data end before the window",
      bangladesh.notes.some(({ code }) => code === "ends-early"),
      true,
    ),
    equal("IS in Bangladesh outside Dhaka Division, 19.1", outsideDhaka.count, 16),
    equal("IS in Syria: low, count, high", [syria.low, syria.count, syria.high], [4953, 4956, 4960]),
    equal("IS in Syria outside Deir ez-Zor and Raqqa", outside.count, 2062),
    equal("of those, said to tell no region", outside.notes.find(({ code }) => code === "without-region")?.message.match(/^\d+/)?.[0], 128),
  ];
}

async function recountChecks(desk: Desk, directory: string): Promise<Check[]> {
  const { tallies } = JSON.parse(await readFile(new URL("../../test/recount/quoted-tallies.json", import.meta.url), "utf8")) as {
    readonly tallies: readonly Quoted[];
  };
  const known = tallies.filter(({ counted }) => counted !== undefined);
  const wrong: string[] = [];
  for (const { id, published, text, counted } of known) {
    const version = counted?.dataset === SYRIA ? "ucdp-ged@19.2" : "ucdp-ged@19.1";
    const answer = await recountOf(
      desk,
      { kind: "bytes", bytes: Buffer.from(text), name: `${id}.txt`, obtained: "pasted" },
      { published, version },
    );
    const held = answer?.datasets[0]?.held;
    if (held == null || held.low !== counted?.low || held.high !== counted.high)
      wrong.push(`${id} (${held == null ? (answer?.datasets[0]?.reasons.join(" ") ?? "no number read") : `${held.low} to ${held.high}`})`);
  }
  const moscow = await recountOf(
    desk,
    { kind: "path", path: join(directory, "cases", "moscow-2024", "article.txt") },
    { published: "2024-03-23", version: "ucdp-ged" },
  );
  return [
    equal(
      `quoted numbers counted again as a plain script does${wrong.length === 0 ? "" : `; not: ${wrong.join(", ")}`}`,
      known.length - wrong.length,
      known.length,
    ),
    equal("moscow: the quoted number", moscow?.datasets.map(({ verdict }) => verdict).join(), "cannot-be-checked"),
  ];
}

async function recountOf(
  desk: Desk,
  source: Parameters<Desk["readSources"]>[0] extends Iterable<infer One> | AsyncIterable<infer One> ? One : never,
  { published, version }: { readonly published: string; readonly version: string },
): Promise<Recount | null> {
  for await (const { reading } of desk.readSources([source], { published })) {
    const quoting = reading.statements.find(({ tally }) => tally != null);
    if (quoting !== undefined) return desk.datasets.recount(quoting.id, { datasets: [version] });
  }
  return null;
}
