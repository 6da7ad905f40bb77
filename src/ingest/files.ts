import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { problemOf } from "./problem-of.ts";

/** A file that was found, or a problem in its place. */
export type FoundFile = { readonly path: string } | { readonly problem: Problem };

/** Folders below this depth are not entered; a deeper tree is a copy gone wrong or a trap. */
export const DEEPEST_FOLDER = 32;

/**
 * The files at a path: itself, or all files below a folder, in the order of their names. Hidden files and folders are passed over;
 * a folder that is reached a second time through a link is not entered again.
 */
export async function* findFiles(path: string, depth = 0, entered: ReadonlySet<string> = new Set()): AsyncGenerator<FoundFile> {
  let kind: Stats;
  try {
    kind = await stat(path);
  } catch (error) {
    yield { problem: unreadable(path, error) };
    return;
  }
  if (kind.isFile()) {
    yield { path };
    return;
  }
  if (!kind.isDirectory()) {
    const message = `${basename(path)} is neither a file nor a folder (a device, a pipe or a socket); a file was needed. Save what it gives as a file, or send it to standard input.`;
    yield { problem: problemOf({ code: "not-a-file", message }, { file: path }) };
    return;
  }
  yield* filesBelow(path, depth, entered);
}

async function* filesBelow(folder: string, depth: number, entered: ReadonlySet<string>): AsyncGenerator<FoundFile> {
  let names: string[];
  let real: string;
  try {
    real = await realpath(folder);
    names = await readdir(folder);
  } catch (error) {
    yield { problem: unreadable(folder, error) };
    return;
  }
  if (entered.has(real)) {
    const message = `The folder ${folder} leads back to a folder that it lies in (a link that goes in a circle); it was not entered a second time. Nothing needs to be done.`;
    yield { problem: problemOf({ code: "folder-in-circle", message }, { file: folder }) };
    return;
  }
  if (depth > DEEPEST_FOLDER) {
    const message = `The folder ${folder} lies more than ${DEEPEST_FOLDER} folders deep; it was not entered. Read it by giving its own path.`;
    yield { problem: problemOf({ code: "folder-too-deep", message }, { file: folder }) };
    return;
  }
  const within = new Set([...entered, real]);
  // By UTF-16 units, so that the order is the same in every locale.
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    if (!name.startsWith(".")) yield* findFiles(join(folder, name), depth + 1, within);
  }
}

/** What was read: whole, or its hash and size alone where it is over the limit. */
export type ReadResult =
  | { readonly kind: "whole"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large"; readonly sha256: string; readonly size: number }
  | { readonly kind: "unreadable"; readonly problem: Problem };

const CHUNK = 1 << 20;

/** Reads a file of at most `maxBytes`; of a larger one nothing is held but a megabyte at a time, for its hash. */
export async function readFileWithin(path: string, maxBytes: number): Promise<ReadResult> {
  try {
    const handle = await open(path, "r");
    try {
      return await readWithin(handle.createReadStream({ highWaterMark: CHUNK, autoClose: false }), maxBytes, (await handle.stat()).size);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { kind: "unreadable", problem: unreadable(path, error) };
  }
}

/** Reads a stream of at most `maxBytes`; of a longer one nothing is held, only its hash and size are taken. `expected` is its size where known. */
export async function readWithin(stream: AsyncIterable<Uint8Array>, maxBytes: number, expected = 0): Promise<ReadResult> {
  const hash = createHash("sha256");
  const chunks: Uint8Array[] = [];
  let size = 0;
  let held = expected <= maxBytes;
  for await (const chunk of stream) {
    size += chunk.length;
    hash.update(chunk);
    if (size > maxBytes) {
      held = false;
      chunks.length = 0;
    }
    if (held) chunks.push(chunk);
  }
  if (size > maxBytes) return { kind: "too-large", sha256: hash.digest("hex"), size };
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { kind: "whole", bytes };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no file or folder of that name",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  EISDIR: "it is a folder",
  EIO: "the disk gave an error",
  ENOTDIR: "a part of its path is not a folder",
};

function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown error";
  const message = `${path} could not be read: ${REASONS[code] ?? code}. A readable file or folder was needed; check the path and its permissions.`;
  return problemOf({ code: code === "ENOENT" ? "file-missing" : "file-unreadable", message }, { file: path });
}
