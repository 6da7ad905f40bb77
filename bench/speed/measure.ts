import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import type { ReaderChoice } from "../../src/desk/reading-engine.ts";
import { chooseReader, closeLookups, openLookups } from "../quality/lookups.ts";
import { readText } from "../quality/read-text.ts";

export interface SpeedFigures {
  readonly texts: number;
  readonly words: number;
  readonly seconds: number;
  readonly wordsPerSecond: number;
  /** Highest resident memory of the process. */
  readonly peakMiB: number;
}

/** What is measured: bare wink-nlp, or the whole reading with one of the desk's readers. */
export type Measured = "wink" | ReaderChoice;

/** Which texts: all of the file `times` over, its words as one report of `joined` words, or its first `reports` reports. */
export interface Texts {
  readonly file: string;
  readonly times?: number;
  readonly joined?: number;
  readonly reports?: number;
}

interface Text {
  readonly text: string;
  /** Absent in benches of bare sentences. */
  readonly date?: string;
}

/** Texts read before the clock starts, so that the compiler is warm and the weights are loaded. */
const WARM_UP = 20;
/** Reports that are read at once, as a desk reads a stream: enough that no thread waits, few enough that memory stays flat. */
const AT_ONCE = 4;

const wordsOf = (text: string): number => text.split(/\s+/).length;

async function* lines(file: string): AsyncGenerator<Text> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    if (line.trim() !== "") yield JSON.parse(line) as Text;
}

async function* textsOf({ file, times = 1, joined, reports = Infinity }: Texts): AsyncGenerator<Text> {
  if (joined !== undefined) return yield await joinedText(file, joined);
  let count = 0;
  for (let i = 0; i < times; i++) for await (const text of lines(file)) if (count++ < reports) yield text;
}

async function joinedText(file: string, words: number): Promise<Text> {
  const texts: string[] = [];
  let count = 0;
  let date: string | undefined;
  for await (const each of lines(file)) {
    if (count >= words) break;
    texts.push(each.text);
    count += wordsOf(each.text);
    date = each.date;
  }
  return { text: texts.join("\n\n"), ...(date === undefined ? {} : { date }) };
}

function readerOf(kind: Measured): (text: Text) => Promise<unknown> {
  if (kind === "wink") {
    const nlp = winkNlp(winkModel, ["sbd", "pos"]);
    return ({ text }) => Promise.resolve(nlp.readDoc(text).tokens().length());
  }
  chooseReader(kind);
  const lookups = openLookups();
  return ({ text, date }) => readText(text, { published: date ?? null, title: null, publisher: null }, lookups);
}

async function main(): Promise<void> {
  const [kind, described = "{}"] = process.argv.slice(2) as [Measured, string?];
  const texts = JSON.parse(described) as Texts;
  const read = readerOf(kind);
  for await (const text of textsOf({ file: texts.file, reports: WARM_UP })) await read(text);
  const queue = textsOf(texts);
  let [count, words] = [0, 0];
  const start = process.hrtime.bigint();
  const lane = async (): Promise<void> => {
    for (let next = await queue.next(); next.done !== true; next = await queue.next()) {
      count++;
      words += wordsOf(next.value.text);
      await read(next.value);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  await closeLookups();
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  const figures: SpeedFigures = { texts: count, words, seconds, wordsPerSecond: words / seconds, peakMiB };
  process.stdout.write(JSON.stringify(figures));
}

await main();
