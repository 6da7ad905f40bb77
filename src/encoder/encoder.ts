import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Calibration } from "../model/calibration.ts";
import type { Perception } from "../model/perception.ts";
import type { DecodedWindow, EncodedWindow } from "./decode-window.ts";
import type { EncoderSettings } from "./encode-worker.ts";
import { openReaderFile, type ReaderFile } from "./reader-file.ts";
import { SeenWords } from "./seen-words.ts";
import { WordPieces } from "./word-pieces.ts";
import { type Window, windowsOf } from "./windows.ts";
import { caseOf, type Word, wordsOf } from "./words.ts";

/** Windows that a thread is handed at once: passing each alone would cost more than it saves. */
const BATCH = 8;
/** Threads, at most: each holds the weights. */
const MOST_THREADS = 4;
/** Milliseconds after which a thread without work ends, so that it keeps no memory and holds up no exit. */
const IDLE_MS = 2_000;

/** Words that stand for somebody or something named elsewhere. */
const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself|who|whom|whose|we|us|our)$/i;

/** A section of a document: where it lies and where its sentences begin, in UTF-16 units of the text. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly { readonly start: number }[];
}

/** How many threads read, and how many windows each is handed at once; what is found does not depend on them. */
export interface EncoderOptions {
  readonly threads?: number;
  readonly batch?: number;
}

/** The trained encoder: text in, what it saw out. Threads start with the first text and end when there is none. */
export interface Encoder {
  /** Maker of what it finds: `reader-en@1`. */
  readonly name: string;
  /** How often it is right about statements; null where nobody has measured it. */
  readonly calibration: Calibration | null;
  perceive(text: string, section: Section): Promise<Perception>;
  close(): Promise<void>;
}

/** Opens the reader in a folder of models. Throws in plain words where a file is missing or broken. */
export function openEncoder(
  folder: string,
  { threads = Math.min(MOST_THREADS, availableParallelism()), batch = BATCH }: EncoderOptions = {},
): Encoder {
  const reader = openReaderFile(folder);
  const pieces = new WordPieces(reader.vocabulary);
  const settings: EncoderSettings = { model: reader.model, heads: reader.heads, tokenSize: reader.tokenSize };
  let pool: Piscina<readonly EncodedWindow[], DecodedWindow[]> | null = null;
  const start = (): Piscina<readonly EncodedWindow[], DecodedWindow[]> =>
    (pool ??= new Piscina({ ...workerStart(), workerData: settings, minThreads: 0, maxThreads: threads, idleTimeout: IDLE_MS }));
  const name = `${reader.name}@${reader.version}`;
  return {
    name,
    calibration: reader.calibration,
    async perceive(text, section) {
      const words = wordsOf(text, section.start, section.end);
      const [windows, encoded] = encode(text, words, section, pieces, reader);
      const decoded: DecodedWindow[] = [];
      await Promise.all(
        batchesOf(encoded, batch).map(async (places) => {
          const found = await start().run(places.map((place) => encoded[place] as EncodedWindow));
          for (const [at, place] of places.entries()) decoded[place] = found[at] as DecodedWindow;
        }),
      );
      return new SeenWords(
        name,
        words,
        windows.map((window, at) => [window, decoded[at] as DecodedWindow] as const),
        reader,
      );
    },
    async close() {
      await pool?.destroy();
      pool = null;
    },
  };
}

/** Run from source, a thread first needs a loader for TypeScript. */
function workerStart(): { filename: string; execArgv: string[] } {
  if (!import.meta.url.endsWith(".ts")) return { filename: fileURLToPath(new URL("./encode-worker.js", import.meta.url)), execArgv: [] };
  return { filename: fileURLToPath(new URL("./encode-worker.ts", import.meta.url)), execArgv: ["--import", import.meta.resolve("tsx")] };
}

function encode(
  text: string,
  words: readonly Word[],
  section: Section,
  pieces: WordPieces,
  reader: ReaderFile,
): [Window[], EncodedWindow[]] {
  const written = words.map(({ start, end }) => text.slice(start, end));
  const ids = written.map((word) => pieces.of(word));
  const sizes = ids.map(({ length }) => length);
  const windows = windowsOf(sizes, firstWords(words, section.sentences), reader.window);
  return [windows, windows.map((window) => encodeWindow(window, written, ids, pieces))];
}

function encodeWindow(window: Window, written: readonly string[], ids: readonly (readonly number[])[], pieces: WordPieces): EncodedWindow {
  const flat = [pieces.begin];
  const cases = [0];
  const firstPiece: number[] = [];
  const pronouns: number[] = [];
  for (let word = window.first; word < window.end; word++) {
    firstPiece.push(flat.length);
    const shape = caseOf(written[word] ?? "");
    for (const id of ids[word] ?? []) {
      flat.push(id);
      cases.push(shape);
    }
    if (word >= window.coreFirst && word < window.coreEnd && PRONOUN.test(written[word] ?? "")) pronouns.push(word - window.first);
  }
  flat.push(pieces.end);
  cases.push(0);
  return {
    ids: Int32Array.from(flat),
    cases: Uint8Array.from(cases),
    firstPiece: Int32Array.from(firstPiece),
    coreFirst: window.coreFirst - window.first,
    coreEnd: window.coreEnd - window.first,
    pronouns: Int32Array.from(pronouns),
  };
}

/** Place of the first word at or after each sentence's beginning. */
function firstWords(words: readonly Word[], sentences: Section["sentences"]): number[] {
  const firsts: number[] = [];
  let word = 0;
  for (const { start } of sentences) {
    while (word < words.length && (words[word]?.start ?? 0) < start) word++;
    firsts.push(word);
  }
  return firsts;
}

/** Windows of like length together, the longest first: no thread is left with a long rest. */
function batchesOf(windows: readonly EncodedWindow[], size: number): number[][] {
  const order = windows.map((_, place) => place).sort((a, b) => (windows[b]?.ids.length ?? 0) - (windows[a]?.ids.length ?? 0) || a - b);
  const batches: number[][] = [];
  for (let at = 0; at < order.length; at += size) batches.push(order.slice(at, at + size));
  return batches;
}
