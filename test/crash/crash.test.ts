import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCluster } from "../../src/store/embedded/open-cluster.ts";
import { isRunning, readPostmaster } from "../../src/store/embedded/postmaster-file.ts";
import { freshFolder } from "../store/servers.ts";
import { STATEMENTS } from "./tiny-reports.ts";

const READER = fileURLToPath(new URL("read-tiny-reports.ts", import.meta.url));
const REPORTS = 500;
const KILLS = 20;

let folder: string;

beforeAll(async () => {
  folder = await freshFolder();
});

afterAll(async () => {
  await killServer();
  await rm(folder, { recursive: true, force: true });
});

/** mulberry32: the same moments in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Run {
  /** Reports that the process said were stored, new or not. */
  readonly told: readonly string[];
  readonly fresh: number;
  readonly code: number | null;
}

/** Reads all reports in a process of its own, which is killed at the moment that `kill` tells, if any. */
async function readAll(kill?: { readonly afterFresh: number; readonly delayMs: number }): Promise<Run> {
  const reader = spawn(process.execPath, ["--import", "tsx", READER, folder, String(REPORTS)], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  let killing = false;
  const fresh = (): number => said.match(/^read .*\n/gm)?.length ?? 0;
  reader.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (kill === undefined || killing || fresh() < kill.afterFresh) return;
    killing = true;
    void sleep(kill.delayMs).then(() => reader.kill("SIGKILL"));
  });
  const [code] = (await once(reader, "close")) as [number | null];
  return { told: [...said.matchAll(/^[a-z-]+ (rep_\w+)\n/gm)].map(([, id]) => id ?? ""), fresh: fresh(), code };
}

async function killServer(): Promise<void> {
  const postmaster = await readPostmaster(join(folder, "postgresql", "cluster")).catch(() => null);
  if (postmaster === null || !(await isRunning(postmaster))) return;
  process.kill(postmaster.pid, "SIGKILL");
  while (await isRunning(postmaster)) await sleep(5);
}

interface Kept {
  readonly ids: readonly string[];
  /** Reports that have not exactly one capture, one document, one reading, all statements, all accused and their bytes. */
  readonly broken: readonly string[];
}

const KEPT = `
  SELECT report.id,
    (SELECT count(*) FROM hearsay.capture WHERE report_id = report.id) = 1
    AND (SELECT count(*) FROM hearsay.report_bytes WHERE report_id = report.id) = 1
    AND (SELECT count(*) FROM hearsay.document WHERE report_id = report.id) = 1
    AND (SELECT count(*) FROM hearsay.reading JOIN hearsay.document ON document.id = document_id WHERE report_id = report.id) = 1
    AND (SELECT count(*) FROM hearsay.statement JOIN hearsay.reading ON reading.id = reading_id
      JOIN hearsay.document ON document.id = document_id WHERE report_id = report.id) = $1
    AND (SELECT count(*) FROM hearsay.accused JOIN hearsay.reading ON reading.id = reading_id
      JOIN hearsay.document ON document.id = document_id WHERE report_id = report.id) = $1 AS whole
  FROM hearsay.report`;

async function kept(): Promise<Kept> {
  const cluster = await openCluster(folder);
  const client = new pg.Client(cluster.connection);
  try {
    await client.connect();
    const { rows } = await client.query<{ id: string; whole: boolean }>(KEPT, [STATEMENTS]);
    return { ids: rows.map(({ id }) => id), broken: rows.filter(({ whole }) => !whole).map(({ id }) => id) };
  } finally {
    await client.end();
    await cluster.leave();
  }
}

test(`loses and doubles no report when it is killed ${KILLS} times while it reads ${REPORTS}`, { timeout: 900_000 }, async () => {
  const random = randomFrom(20_240_506);
  const told = new Set<string>();
  for (let round = 0; round < KILLS; round++) {
    const run = await readAll({ afterFresh: 1 + Math.floor(random() * 22), delayMs: random() * 12 });
    expect(run.code, `round ${round}: it was killed, it did not end`).toBeNull();
    for (const id of run.told) told.add(id);
    // In every other round the whole machine goes down, as far as a test can do that.
    if (round % 2 === 1) await killServer();
    const { ids, broken } = await kept();
    expect(broken, `round ${round}: reports that are not whole, or double`).toEqual([]);
    expect(
      [...told].filter((id) => !ids.includes(id)),
      `round ${round}: reports that were told as stored and are lost`,
    ).toEqual([]);
    expect(ids.length - told.size, `round ${round}: reports that were stored and not yet told`).toBeLessThanOrEqual(KILLS);
  }
  const before = (await kept()).ids.length;
  expect(before, "the kills left something to do").toBeLessThan(REPORTS);
  const last = await readAll();
  expect(last.code).toBe(0);
  expect([new Set(last.told).size, last.fresh]).toEqual([REPORTS, REPORTS - before]);
  const { ids, broken } = await kept();
  expect([ids.length, broken]).toEqual([REPORTS, []]);
});
