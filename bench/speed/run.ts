import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tableOf } from "../quality/text-table.ts";
import { measureEventData } from "./event-data.ts";
import { measureLinking } from "./linking-cost.ts";
import type { Measured, SpeedFigures, Texts } from "./measure.ts";

const MEASURE = fileURLToPath(new URL("./measure.ts", import.meta.url));
/** Words a second of the whole reading, one process on two cores. */
const LEAST_WORDS = 4000;
const AIM_WORDS = 8000;
/** The rules alone must reach this share of bare wink-nlp's words a second. */
const LEAST_RATIO = 0.1;
/** Four times the text may cost at most this many times the time of once. */
const MOST_TIME = 4.4;
/** Peak memory over four times the reports, against once. */
const MOST_MEMORY = 1.2;
/** Time to link one report with others among 50,000 reports, against among 1,000. */
const MOST_LINKING = 1.5;
/** Rows a second of an import, against a bare COPY of the same file into a table without indexes. */
const LEAST_IMPORT = 0.4;
/** Counts at a million incidents, against bare SQL on a bare table of the same server. */
const MOST_COUNT = 2;
const MOST_ROLL_UP = 0.1;

interface Bar {
  readonly name: string;
  readonly found: string;
  readonly asked: string;
  readonly met: boolean;
}

/** Each measurement runs in a process of its own, so that one does not warm up or fill the memory of another. */
function measure(kind: Measured, texts: Texts): SpeedFigures {
  const run = spawnSync(process.execPath, ["--import", "tsx", MEASURE, kind, JSON.stringify(texts)], {
    encoding: "utf8",
    maxBuffer: 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`the measurement of ${kind} ended with ${run.status}: ${run.stderr.trim()}`);
  return JSON.parse(run.stdout) as SpeedFigures;
}

const atLeast = (name: string, found: number, bar: number, digits = 0): Bar => ({
  name,
  found: found.toFixed(digits),
  asked: `>= ${bar}`,
  met: found >= bar,
});
const atMost = (name: string, found: number, bar: number): Bar => ({
  name,
  found: found.toFixed(2),
  asked: `<= ${bar}`,
  met: found <= bar,
});

async function main(): Promise<number> {
  const [directory] = process.argv.slice(2);
  const train = directory === undefined ? "" : join(directory, "bench", "polnear", "train.jsonl");
  const dev = directory === undefined ? "" : join(directory, "bench", "polnear", "dev.jsonl");
  if (!existsSync(train) || !existsSync(dev)) {
    process.stderr.write("usage: npm run bench:speed -- DIR\nDIR holds bench/polnear/train.jsonl and dev.jsonl.\n");
    return 2;
  }
  const measured = {
    "bare wink-nlp (tokens, sentences, parts of speech)": measure("wink", { file: train }),
    "whole reading, rules alone": measure("rules", { file: train }),
    "whole reading": measure("trained", { file: dev }),
    "whole reading, text twice": measure("trained", { file: dev, times: 2 }),
    "whole reading, text four times": measure("trained", { file: dev, times: 4 }),
    "one report of 20,000 words": measure("trained", { file: dev, joined: 20_000 }),
    "a thousand reports in one call": measure("trained", {
      file: join(directory ?? "", "bench", "factuality", "uw.dev.jsonl"),
      reports: 1000,
    }),
  };
  const rows = Object.entries(measured).map(([name, { texts, words, seconds, wordsPerSecond, peakMiB }]) => [
    name,
    String(texts),
    String(words),
    seconds.toFixed(1),
    wordsPerSecond.toFixed(0),
    (wordsPerSecond / measured["bare wink-nlp (tokens, sentences, parts of speech)"].wordsPerSecond).toFixed(4),
    peakMiB.toFixed(0),
  ]);
  process.stdout.write(tableOf(["what", "reports", "words", "seconds", "words/s", "of wink", "peak MiB"], rows));
  const [wink, rules] = [measured["bare wink-nlp (tokens, sentences, parts of speech)"], measured["whole reading, rules alone"]];
  const linking = measureLinking();
  process.stdout.write(`\n${linking.table}`);
  const eventData = await measureEventData();
  process.stdout.write(`\n${eventData.table}`);
  const [once, four] = [measured["whole reading"], measured["whole reading, text four times"]];
  const bars = [
    atLeast(`words a second, whole reading (aim ${AIM_WORDS})`, once.wordsPerSecond, LEAST_WORDS),
    atLeast("rules alone, share of bare wink-nlp", rules.wordsPerSecond / wink.wordsPerSecond, LEAST_RATIO, 3),
    atMost("four times the text, times the time", four.seconds / once.seconds, MOST_TIME),
    atMost("four times the reports, times the memory", four.peakMiB / once.peakMiB, MOST_MEMORY),
    atMost("50,000 reports, times the time to link one of 1,000", linking.growth, MOST_LINKING),
    atLeast("import of event data, share of a bare COPY's rows a second", eventData.importShare, LEAST_IMPORT, 2),
    atMost("four times the rows of event data, times the memory", eventData.memory, MOST_MEMORY),
    atMost("counts at 1,000,000 incidents less 5 ms, times bare SQL", eventData.counts, MOST_COUNT),
    atMost("month by actor at 1,000,000 incidents, times bare SQL", eventData.rollUp, MOST_ROLL_UP),
  ];
  process.stdout.write(
    `\n${tableOf(
      ["bar", "found", "asked", ""],
      bars.map(({ name, found, asked, met }) => [name, found, asked, met ? "met" : "MISSED"]),
    )}`,
  );
  return bars.every(({ met }) => met) ? 0 : 1;
}

process.exitCode = await main();
