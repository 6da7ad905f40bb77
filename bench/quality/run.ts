import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ablationTable } from "./ablation/run-ablation.ts";
import { type Bench, BENCHES } from "./benches.ts";
import { openBench } from "./bench-files.ts";
import type { BenchTask } from "./bench-task.ts";
import { compare } from "./comparison.ts";
import { closeLookups, readWithReaderIn } from "./lookups.ts";
import { type KeptPredictions, openKept, predictionsOf } from "./predictions.ts";
import { type BenchResult, fails, qualityTable } from "./quality-table.ts";
import { robustnessTable } from "./robustness/run-robustness.ts";
import { openScorer } from "./scorer.ts";
import { TASKS } from "./tasks/index.ts";
import { openTrainedFigures } from "./trained-figures.ts";

const USAGE = `usage: npm run bench:quality -- DIR [NAME...] [--keep FOLDER] [--robustness | --ablation | --reader FOLDER]
DIR holds a folder bench/ with the dev files and scorers. NAMEs choose benches whose name holds one of them.
--keep FOLDER   keeps predictions by the engine's fingerprint, so that a run that was cut short goes on
--robustness    PolNeAR in lower case, upper case, with straight and with curly quotation marks
--ablation      PolNeAR without each reader and refiner of statements
--reader FOLDER the figures of another trained reader alone, as JSON: of each bench its measures
`;

async function runBench(folder: string, bench: Bench, kept: KeptPredictions | null): Promise<BenchResult> {
  const task: BenchTask = TASKS[bench.task];
  const { gold, options } = openBench(folder, bench);
  const asked = { task, inputs: gold, options };
  const predictions = {
    trained: await predictionsOf("trained", asked, kept),
    rules: await predictionsOf("rules", asked, kept),
    baseline: await task.baseline(gold, options),
  };
  const compared = compare(bench.measures, gold, predictions, await openScorer(folder, bench));
  return { bench: bench.name, compared };
}

async function figuresOf(folder: string, benches: readonly Bench[]): Promise<Record<string, Record<string, number | null>>> {
  const figures: Record<string, Record<string, number | null>> = {};
  for (const bench of benches) {
    const { gold, options } = openBench(folder, bench);
    const found = await (await openTrainedFigures(folder, bench, null))(gold, options);
    figures[bench.name] = Object.fromEntries(bench.measures.map(({ name }, at) => [name, found[at] ?? null]));
  }
  return figures;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: "string" }, robustness: { type: "boolean" }, ablation: { type: "boolean" }, reader: { type: "string" } },
  });
  const [directory, ...names] = positionals;
  if (directory === undefined || !existsSync(join(directory, "bench"))) {
    process.stderr.write(USAGE);
    return 2;
  }
  const folder = join(directory, "bench");
  const kept = values.keep === undefined ? null : await openKept(values.keep);
  try {
    if (values.robustness === true) {
      process.stdout.write(await robustnessTable(folder, kept));
      return 0;
    }
    if (values.ablation === true) {
      process.stdout.write(await ablationTable(folder, kept));
      return 0;
    }
    const benches = BENCHES.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
    if (values.reader !== undefined) {
      readWithReaderIn(values.reader);
      process.stdout.write(`${JSON.stringify(await figuresOf(folder, benches))}\n`);
      return 0;
    }
    const results: BenchResult[] = [];
    for (const bench of benches) {
      const started = Date.now();
      results.push(await runBench(folder, bench, kept));
      process.stderr.write(`${bench.name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
    }
    process.stdout.write(qualityTable(results));
    return fails(results) ? 1 : 0;
  } finally {
    await closeLookups();
  }
}

process.exitCode = await main();
