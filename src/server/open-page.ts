import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix, relative, sep } from "node:path";
import type { Rollup } from "vite";
import { BUILT_PAGE, PAGE_BUILD, PAGE_SOURCES, PROJECT_FOLDER } from "./page-build-config.ts";
import { pageFile, type PageFile, type PageFiles } from "./page-files.ts";

/** File in a folder of a built page that tells from which sources it was built. */
const STAMP = "built-from.txt";

/** Where to look for a built page, and where to keep one. */
export interface PageFolders {
  /** Folders with a built page; the first that can be written keeps a new one. */
  readonly built: readonly string[];
  /** Told what went wrong where an older page has to do. */
  readonly onMistake: (error: unknown) => void;
}

/** Folders of a checkout, and, for one that cannot be written, of the user's data. */
export function pageFolders(dataFolder: string | null, onMistake: (error: unknown) => void): PageFolders {
  return { built: dataFolder === null ? [BUILT_PAGE] : [BUILT_PAGE, join(dataFolder, "web")], onMistake };
}

/**
 * The files of the page: as built, where they were built from the sources as they are; else built now, which takes a second or two,
 * and kept where a folder can be written. A page built from older sources is better than none.
 */
export async function openPage({ built, onMistake }: PageFolders): Promise<PageFiles> {
  const stamp = await sourceStamp();
  for (const folder of built) {
    if ((await stampOf(folder)) === stamp) return filesOf(folder);
  }
  try {
    const files = await buildPage();
    for (const folder of built) if (await keep(folder, files, stamp)) break;
    return files;
  } catch (error) {
    for (const folder of built) {
      if ((await stampOf(folder)) === null) continue;
      onMistake(error);
      return filesOf(folder);
    }
    throw error;
  }
}

/** A hash of everything that the page is built from. */
async function sourceStamp(): Promise<string> {
  const hash = createHash("sha256");
  const folders = [PAGE_SOURCES, ...["api", "model", "text", "views"].map((name) => join(dirname(PAGE_SOURCES), name))];
  const files = (await Promise.all(folders.map(filesUnder))).flat().filter((file) => !/\.test\.tsx?$/.test(file));
  for (const file of [...files, join(PROJECT_FOLDER, "package-lock.json")].sort()) {
    hash.update(relative(PROJECT_FOLDER, file)).update("\0");
    hash.update(await readFile(file).catch(() => "")).update("\0");
  }
  return hash.digest("hex");
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function stampOf(folder: string): Promise<string | null> {
  return readFile(join(folder, STAMP), "utf8").catch(() => null);
}

async function filesOf(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  for (const file of await filesUnder(folder)) {
    const path = `/${relative(folder, file).split(sep).join(posix.sep)}`;
    if (path !== `/${STAMP}`) files.set(path, pageFile(path, await readFile(file)));
  }
  return files;
}

async function buildPage(): Promise<PageFiles> {
  const { build } = await import("vite");
  const output = (await build({ ...PAGE_BUILD, configFile: false, logLevel: "error", build: { ...PAGE_BUILD.build, write: false } })) as
    Rollup.RollupOutput | Rollup.RollupOutput[];
  const parts = [output].flat().flatMap((one) => one.output);
  return new Map(parts.map((part) => [`/${part.fileName}`, pageFile(part.fileName, part.type === "asset" ? part.source : part.code)]));
}

/** Writes a built page beside its place and moves it there whole, so that no other process meets half a page. */
async function keep(folder: string, files: PageFiles, stamp: string): Promise<boolean> {
  try {
    await mkdir(dirname(folder), { recursive: true });
    const fresh = await mkdtemp(`${folder}-`);
    for (const [path, { body }] of files) {
      const target = join(fresh, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, body);
    }
    await writeFile(join(fresh, STAMP), stamp);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
    return true;
  } catch {
    return false;
  }
}
