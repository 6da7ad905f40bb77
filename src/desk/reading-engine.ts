import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Encoder } from "../encoder/encoder.ts";
import { ENGINES } from "../extract/engines/index.ts";
import type { ActorRow } from "../model/actor-row.ts";
import type { Problem } from "../model/problem.ts";
import { openActorRegister } from "./actor-register-file.ts";
import type { ReadingEngine } from "./desk.ts";
import { loadGazetteer } from "./gazetteer-files.ts";
import { readWithProfiles } from "./read-document.ts";
import { openShippedEncoder, READER_FILE } from "./shipped-encoder.ts";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const DATA = fileURLToPath(new URL("../../data", import.meta.url));

/** Folders of the code that says what is read in a text. */
const READING_FOLDERS = ["model", "text", "extract", "resolve", "assess"];

/** A user's own look-ups. */
export interface OwnLookups {
  /** Files of places (CSV or JSON), looked up before the gazetteer. */
  readonly places: readonly string[];
  /** Folder of actors (`*.csv`, `*.tsv`), which win over the register's. */
  readonly actors?: string | undefined;
  /** Entries that were imported into the desk, which win over those that it ships. */
  readonly imported?: readonly ActorRow[] | undefined;
}

/** The trained reader together with the rules, or the rules alone: faster, and for comparison. */
export type ReaderChoice = "trained" | "rules";

/**
 * Opens the engine that the desk ships, with the user's own places and actors before the gazetteer and the register. Where the
 * trained reader's files are missing or broken, the rules read alone and a problem says so.
 */
export async function openReadingEngine({
  places,
  actors,
  imported = [],
  reader,
}: OwnLookups & { readonly reader: ReaderChoice }): Promise<ReadingEngine> {
  const { gazetteer, problems } = loadGazetteer(places);
  const { register, problems: actorProblems } = openActorRegister(actors, imported);
  const { encoder, problems: encoderProblems } = reader === "rules" ? { encoder: null, problems: [] } : openEncoderOrTell();
  const lookups = { gazetteer, register, encoder };
  return {
    readDocument: (document, report, context) => readWithProfiles(document, report, context, lookups),
    by: [...(encoder === null ? [] : [encoder.name]), ...ENGINES.map(({ name }) => name)].join(" "),
    fingerprint: await fingerprintOf(imported, [
      ...READING_FOLDERS.map((folder) => join(SOURCE, folder)),
      join(SOURCE, "desk", "read-document.ts"),
      DATA,
      ...(encoder === null ? [] : [join(SOURCE, "encoder"), READER_FILE]),
      ...places,
      ...(actors === undefined ? [] : [actors]),
    ]),
    problems: [
      ...encoderProblems,
      ...problems,
      ...actorProblems.map((message): Problem => ({ code: "actors-unreadable", stage: "resolve", message, file: actors ?? null })),
    ],
    close: async () => encoder?.close(),
  };
}

function openEncoderOrTell(): { encoder: Encoder | null; problems: Problem[] } {
  try {
    return { encoder: openShippedEncoder(), problems: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      encoder: null,
      problems: [{ code: "reader-missing", stage: "extract", message: `${why} Until then the rules read alone.`, file: null }],
    };
  }
}

async function fingerprintOf(imported: readonly ActorRow[], paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  if (imported.length > 0) hash.update(JSON.stringify(imported));
  for (const path of paths) {
    for await (const file of filesOf(path)) {
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    }
  }
  return hash.digest("hex");
}

/** The file itself, or all files below the folder in the order of their names; tests have no say in what is read. */
async function* filesOf(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) yield path;
  if (!found?.isDirectory()) return;
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* filesOf(join(path, entry.name));
    else if (!/\.test\.ts$|\.md$/.test(entry.name)) yield join(path, entry.name);
  }
}
