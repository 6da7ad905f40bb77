import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DatasetImportOutcome } from "../../src/desk/datasets/import-dataset.ts";
import { openDesk } from "../../src/desk/compose.ts";
import { gedCsv, inventedGedRow } from "../datasets/invented-ged.ts";
import { freshFolder } from "../store/servers.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const ROWS = 60_000;
const KILLS = 10;

let folder: string;
beforeAll(async () => {
  folder = await freshFolder();
  await writeFile(join(folder, "ged251.csv"), gedCsv(Array.from({ length: ROWS }, (_, n) => inventedGedRow(n))));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Imports the file in a process of its own, which is killed after so many milliseconds, if any. */
async function importFile(killAfterMs?: number): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const args = ["--import", "tsx", MAIN, "import", join(folder, "ged251.csv"), "--data", join(folder, "desk"), "--format", "json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, DATABASE_URL: "" } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  if (killAfterMs !== undefined) void sleep(killAfterMs).then(() => child.kill("SIGKILL"));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

test("an import that is killed ten times goes on where it was, loses nothing and doubles nothing", { timeout: 240_000 }, async () => {
  // Long enough to begin, mostly too short to end; the moments differ from kill to kill.
  let killed = 0;
  for (let kill = 0; kill < KILLS; kill++) if ((await importFile(700 + 137 * kill)).code === null) killed++;
  expect(killed).toBeGreaterThan(0);
  const { code, out, err } = await importFile();
  expect([code, code === 0 ? "" : err]).toEqual([0, ""]);
  const [outcome] = JSON.parse(out) as [DatasetImportOutcome];
  expect(outcome).toMatchObject({ rows: ROWS, finished: true, unfit: 0, changed: 0 });
  const desk = await openDesk({ dataFolder: join(folder, "desk"), databaseUrl: null });
  try {
    expect((await desk.datasets.count({})).count).toBe(ROWS);
    const [dataset] = await desk.datasets.list();
    expect(dataset?.incidents).toBe(ROWS);
    // On a fast machine one of those that were to be killed may have come to its end; each row is new but once.
    expect(dataset?.imports.reduce((sum, { added }) => sum + added, 0)).toBe(ROWS);
    const byMonth = await desk.datasets.count({}, { by: ["month", "actor"] });
    const plain = await desk.datasets.count({ since: "2000-01-01" }, { by: ["month", "actor"] });
    expect(byMonth.groups?.lines).toEqual(plain.groups?.lines);
  } finally {
    await desk.close();
  }
});
