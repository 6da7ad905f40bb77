import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openBench } from "../bench-files.ts";
import { type Bench, MUC4, POLNEAR } from "../benches.ts";
import { closeLookups } from "../lookups.ts";
import { predictionsOf } from "../predictions.ts";
import { openScorer, type Score } from "../scorer.ts";
import { TASKS } from "../tasks/index.ts";
import type { BenchInput } from "../bench-task.ts";
import { attributionMistakes } from "./attribution-mistakes.ts";
import { byClass, drawInProportion } from "./draw.ts";
import type { Mistake, Prediction } from "./mistake.ts";
import { partMistakes } from "./part-mistakes.ts";

const USAGE = `usage: npm run -s bench:mistakes -- DIR [--of N] [--seed N]
DIR holds a folder bench/ with the dev files and scorers. Reads PolNeAR and MUC-4 and draws mistakes to be read by people, as JSON lines:
three of five from PolNeAR, the rest from MUC-4, each kind by its share. The same seed draws the same.
--of N     how many (100)
--seed N   which (1)
`;

/** Share of PolNeAR: it has twice as many mistakes, and what is said matters most. */
const OF_ATTRIBUTIONS = 0.6;

async function mistakesOf(
  folder: string,
  bench: Bench,
  find: (line: BenchInput, predicted: Prediction, score: Score) => Mistake[],
): Promise<Mistake[]> {
  const { gold, options } = openBench(folder, bench);
  const predicted = await predictionsOf("trained", { task: TASKS[bench.task], inputs: gold, options }, null);
  const score = await openScorer(folder, bench);
  return gold.flatMap((line, at) => find(line, predicted[at] as Prediction, score));
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { of: { type: "string", default: "100" }, seed: { type: "string", default: "1" } },
  });
  const [directory] = positionals;
  const [count, seed] = [Number(values.of), Number(values.seed)];
  if (directory === undefined || !existsSync(join(directory, "bench")) || !Number.isInteger(count) || !Number.isInteger(seed)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const folder = join(directory, "bench");
  const said = await mistakesOf(folder, POLNEAR, attributionMistakes);
  const done = await mistakesOf(folder, MUC4, partMistakes);
  await closeLookups();
  const ofSaid = Math.round(count * OF_ATTRIBUTIONS);
  const drawn = [
    ...drawInProportion(said, ({ kind }) => kind, { count: ofSaid, seed }),
    ...drawInProportion(done, ({ of, kind }) => `${of} ${kind}`, { count: count - ofSaid, seed }),
  ];
  for (const [all, name] of [
    [said, "PolNeAR"],
    [done, "MUC-4"],
  ] as const) {
    const kinds = byClass(all, ({ of, kind }) => `${of} ${kind}`);
    process.stderr.write(`${name}: ${all.length}; ${[...kinds].map(([kind, members]) => `${kind} ${members.length}`).join(", ")}\n`);
  }
  for (const [at, mistake] of drawn.entries()) process.stdout.write(`${JSON.stringify({ number: at + 1, ...mistake })}\n`);
  return 0;
}

process.exitCode = await main();
