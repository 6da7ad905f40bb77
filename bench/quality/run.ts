import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Bench, BENCHES } from "./benches.ts";
import { openBench } from "./bench-files.ts";
import type { BenchTask } from "./bench-task.ts";
import { compare } from "./comparison.ts";
import { closeLookups } from "./lookups.ts";
import { type KeptPredictions, openKept, predictionsOf } from "./predictions.ts";
import { type BenchResult, fails, qualityTable } from "./quality-table.ts";
import { robustnessTable } from "./robustness/run-robustness.ts";
import { openScorer } from "./scorer.ts";
import { TASKS } from "./tasks/index.ts";

const USAGE = `usage: npm run bench:quality -- DIR [NAME...] [--keep FOLDER] [--robustness]
DIR holds a folder bench/ with the dev files and scorers. NAMEs choose benches whose name holds one of them.
--keep FOLDER   keeps predictions by the engine's fingerprint, so that a run that was cut short goes on
--robustness    PolNeAR in lower case, upper case, with straight and with curly quotation marks
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
  return { bench: bench.name, ...(task.comesLater === undefined ? {} : { missing: task.comesLater }), compared };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: "string" }, robustness: { type: "boolean" } },
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
    const results: BenchResult[] = [];
    for (const bench of BENCHES.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)))) {
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
