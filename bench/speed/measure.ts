import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { openLookups } from "../quality/lookups.ts";
import { readText } from "../quality/read-text.ts";

export interface SpeedFigures {
  readonly times: number;
  readonly words: number;
  readonly seconds: number;
  readonly wordsPerSecond: number;
  /** Highest resident memory of the process. */
  readonly peakMiB: number;
}

/** One pass over a file of JSON lines, read as a stream; `each` gets every text. */
async function pass(file: string, each: (text: string, published: string) => void): Promise<void> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  for await (const line of lines) {
    if (line.trim() === "") continue;
    const { text, date } = JSON.parse(line) as { text: string; date: string };
    each(text, date);
  }
}

function readerOf(kind: string): (text: string, published: string) => void {
  if (kind === "wink") {
    const nlp = winkNlp(winkModel, ["sbd", "pos"]);
    return (text) => void nlp.readDoc(text).tokens().length();
  }
  const lookups = openLookups();
  return (text, published) => void readText(text, { published, title: null, publisher: null }, lookups);
}

async function main(): Promise<void> {
  const [kind = "", file = "", count = "1"] = process.argv.slice(2);
  const read = readerOf(kind);
  const times = Number(count);
  // A first pass over the beginning warms up the compiler; it is not counted.
  let warm = 0;
  await pass(file, (text, published) => {
    if (warm++ < 100) read(text, published);
  });
  let words = 0;
  let elapsed = 0n;
  for (let i = 0; i < times; i++) {
    await pass(file, (text, published) => {
      words += text.split(/\s+/).length;
      const start = process.hrtime.bigint();
      read(text, published);
      elapsed += process.hrtime.bigint() - start;
    });
  }
  const seconds = Number(elapsed) / 1e9;
  const figures: SpeedFigures = { times, words, seconds, wordsPerSecond: words / seconds, peakMiB: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(figures));
}

await main();
