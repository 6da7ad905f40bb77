import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchInput, BenchTask } from "./bench-task.ts";
import { type Bench, BENCHES, type Measure } from "./benches.ts";
import { readJsonLines, writeJsonLines } from "./json-lines.ts";
import { TASKS } from "./tasks/index.ts";

/** How far above the trivial baseline a held measure must stand, in points. */
const MARGIN = 10;

interface Row {
  readonly bench: string;
  readonly measure: string;
  readonly reader: string;
  readonly baseline: string;
  readonly verdict: string;
  readonly missed: boolean;
}

function figure(json: unknown, measure: Measure): number | null {
  let value: unknown = json;
  for (const key of measure.path) value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof value === "number" ? value * measure.scale : null;
}

function scored(folder: string, bench: Bench, lines: readonly object[], work: string): unknown {
  const predicted = join(work, "predicted.jsonl");
  writeJsonLines(predicted, lines);
  const run = spawnSync(
    process.execPath,
    [join(folder, bench.scorer), join(folder, bench.gold), predicted, ...(bench.scorerOptions ?? []), "--json"],
    {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (run.status !== 0) throw new Error(`the scorer of ${bench.name} ended with ${run.status}: ${run.stderr.trim()}`);
  return JSON.parse(run.stdout);
}

/** Lines whose text stands in a file of its own get it from there. */
function withDocuments(inputs: readonly BenchInput[], documents: readonly BenchInput[] | undefined): BenchInput[] {
  const byId = new Map((documents ?? []).map((document) => [document["id"], document]));
  return inputs.map((input) =>
    input["text"] === undefined && byId.has(input["id"]) ? { ...byId.get(input["id"]), ...input } : { ...input },
  );
}

const show = (value: number | null, measure: Measure): string => (value === null ? "-" : value.toFixed(measure.scale === 100 ? 1 : 3));

function rowOf(bench: Bench, task: BenchTask, measure: Measure, json: { reader: unknown; baseline: unknown }): Row {
  const reader = figure(json.reader, measure);
  const baseline = figure(json.baseline, measure);
  const row = { bench: bench.name, measure: measure.name, reader: show(reader, measure), baseline: show(baseline, measure) };
  if (task.comesLater !== undefined) return { ...row, verdict: `empty: ${task.comesLater}`, missed: false };
  const bars: { text: string; met: boolean }[] = [];
  if (measure.held) bars.push({ text: `>= baseline + ${MARGIN}`, met: reader !== null && reader >= (baseline ?? 0) + MARGIN });
  if (measure.atLeast !== undefined) bars.push({ text: `>= ${measure.atLeast}`, met: reader !== null && reader >= measure.atLeast });
  const missed = bars.some((bar) => !bar.met);
  return { ...row, verdict: bars.map((bar) => `${bar.text}: ${bar.met ? "met" : "MISSED"}`).join("; "), missed };
}

async function runBench(folder: string, bench: Bench, work: string): Promise<Row[]> {
  const task: BenchTask = TASKS[bench.task];
  const documents = bench.documents === undefined ? undefined : readJsonLines(join(folder, bench.documents));
  const inputs = withDocuments(readJsonLines(join(folder, bench.gold)), documents);
  const options = documents === undefined ? {} : { documents };
  const reader = scored(folder, bench, await task.predict(inputs, options), work);
  const baseline = scored(folder, bench, await task.baseline(inputs, options), work);
  return bench.measures.map((measure) => rowOf(bench, task, measure, { reader, baseline }));
}

function print(rows: readonly Row[]): void {
  const columns = ["bench", "measure", "reader", "baseline", "verdict"] as const;
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] as number))
      .join("  ")
      .trimEnd();
  process.stdout.write(`${line(columns)}\n${line(widths.map((width) => "-".repeat(width)))}\n`);
  for (const row of rows) process.stdout.write(`${line(columns.map((column) => row[column]))}\n`);
}

async function main(): Promise<number> {
  const [directory, only] = process.argv.slice(2);
  if (directory === undefined || !existsSync(join(directory, "bench"))) {
    process.stderr.write("usage: npm run bench:quality -- DIR [BENCH]\nDIR holds a folder bench/ with the dev files and scorers.\n");
    return 2;
  }
  const work = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const rows: Row[] = [];
  try {
    for (const bench of BENCHES) {
      if (only !== undefined && !bench.name.includes(only)) continue;
      process.stderr.write(`${bench.name} ...\n`);
      rows.push(...(await runBench(join(directory, "bench"), bench, work)));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  print(rows);
  return rows.some((row) => row.missed) ? 1 : 0;
}

process.exitCode = await main();
