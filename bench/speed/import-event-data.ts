import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { importDataset } from "../../src/desk/datasets/import-dataset.ts";
import { openShippedCodeTables } from "../../src/desk/datasets/shipped-code-tables.ts";
import { openCluster } from "../../src/store/embedded/open-cluster.ts";
import { openStore } from "../../src/store/open-store.ts";
import { GED_COLUMNS, gedCsv, inventedGedRow } from "../../test/datasets/invented-ged.ts";

/** What importing one file cost, beside a bare COPY of it. */
export interface ImportFigures {
  readonly rows: number;
  readonly importSeconds: number;
  readonly copySeconds: number;
  readonly peakMiB: number;
}

/** Importing a file of so many invented rows into an empty desk; run in a process of its own, for its memory. */
async function measure(rows: number): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-speed-"));
  const file = join(folder, "ged251.csv");
  const words =
    "Reports from the valley tell of shots at dusk, of a fire in the market and of many who fled over the old bridge before the army came".split(
      " ",
    );
  // Headlines as long as those of real files, whose rows have about 650 bytes.
  const row = (n: number) => ({
    ...inventedGedRow(n),
    source_headline: `${n}, ${Array.from({ length: 80 }, (_, at) => words[(n * 7 + at * 3) % words.length]).join(" ")}`,
  });
  for (let first = 0; first < rows; first += 10_000) {
    const part = gedCsv(Array.from({ length: Math.min(10_000, rows - first) }, (_, at) => row(first + at)));
    await writeFile(file, first === 0 ? part : part.slice(part.indexOf("\n") + 1), { flag: first === 0 ? "w" : "a" });
  }
  const now = new Date(0);
  const store = await openStore({ dataFolder: join(folder, "desk"), now });
  try {
    const cluster = await openCluster(join(folder, "desk"), {});
    const client = new pg.Client(cluster.connection);
    await client.connect();
    await client.query(`CREATE TABLE bare (${GED_COLUMNS.map((column) => `${column} text`).join(", ")})`);
    let start = performance.now();
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), client.query(copyFrom("COPY bare FROM STDIN (FORMAT csv, HEADER)")));
    const copySeconds = (performance.now() - start) / 1000;
    await client.end();
    await cluster.leave();
    const tables = openShippedCodeTables();
    start = performance.now();
    const { added } = await importDataset(store, { file, tables, maker: { by: "desk@1", recordedAt: now } });
    const importSeconds = (performance.now() - start) / 1000;
    if (added !== rows) throw new Error(`${added} of ${rows} rows were imported`);
    return { rows, importSeconds, copySeconds, peakMiB: process.resourceUsage().maxRSS / 1024 };
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const [rows] = process.argv.slice(2);
if (rows !== undefined) process.stdout.write(JSON.stringify(await measure(Number(rows))));
