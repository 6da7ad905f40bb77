import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SpeedFigures } from "./measure.ts";

const MEASURE = fileURLToPath(new URL("./measure.ts", import.meta.url));
/** The reading must reach this share of bare wink-nlp's words a second. */
const LEAST_RATIO = 0.1;
/** Four times the text may cost at most this many times the time of once. */
const MOST_TIME = 4.4;
/** Peak memory over four times the reports, against once. */
const MOST_MEMORY = 1.2;

/** Each measurement runs in a process of its own, so that one does not warm up or fill the memory of another. */
function measure(kind: "wink" | "reading", file: string, times: number): SpeedFigures {
  const run = spawnSync(process.execPath, ["--import", "tsx", MEASURE, kind, file, String(times)], {
    encoding: "utf8",
    maxBuffer: 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`the measurement of ${kind} ended with ${run.status}: ${run.stderr.trim()}`);
  return JSON.parse(run.stdout) as SpeedFigures;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const deviation = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};

function main(): number {
  const [directory] = process.argv.slice(2);
  const file = directory === undefined ? "" : join(directory, "bench", "polnear", "train.jsonl");
  if (!existsSync(file)) {
    process.stderr.write("usage: npm run bench:speed -- DIR\nDIR holds bench/polnear/train.jsonl.\n");
    return 2;
  }
  const rounds = [0, 1, 2].map(() => ({ wink: measure("wink", file, 1), reading: measure("reading", file, 1) }));
  const wink = rounds.map((round) => round.wink.wordsPerSecond);
  const reading = rounds.map((round) => round.reading.wordsPerSecond);
  const ratio = median(reading) / median(wink);
  process.stdout.write(`words in the text: ${rounds[0]?.reading.words}\n`);
  process.stdout.write(
    `bare wink-nlp (tokens, sentences, parts of speech): ${Math.round(median(wink))} words/s (sd ${Math.round(deviation(wink))})\n`,
  );
  process.stdout.write(`whole reading, rules alone: ${Math.round(median(reading))} words/s (sd ${Math.round(deviation(reading))})\n`);
  process.stdout.write(`ratio: ${ratio.toFixed(3)} (at least ${LEAST_RATIO})\n\n`);

  const runs = [1, 2, 4].map((times) => measure("reading", file, times));
  const [once, , four] = runs as [SpeedFigures, SpeedFigures, SpeedFigures];
  process.stdout.write("text  seconds  times once  peak memory (MiB)\n");
  for (const run of runs) {
    process.stdout.write(
      `${run.times}x    ${run.seconds.toFixed(2).padStart(7)}  ${(run.seconds / once.seconds).toFixed(2).padStart(10)}  ${run.peakMiB.toFixed(0).padStart(17)}\n`,
    );
  }
  const time = four.seconds / once.seconds;
  const memory = four.peakMiB / once.peakMiB;
  process.stdout.write(
    `\n4x text in ${time.toFixed(2)} times the time (at most ${MOST_TIME}); peak memory ${memory.toFixed(2)} times (at most ${MOST_MEMORY})\n`,
  );
  const met = ratio >= LEAST_RATIO && time <= MOST_TIME && memory <= MOST_MEMORY;
  process.stdout.write(met ? "all bars met\n" : "a bar is MISSED\n");
  return met ? 0 : 1;
}

process.exitCode = main();
