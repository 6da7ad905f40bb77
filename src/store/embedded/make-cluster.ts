import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { StoreError } from "../store-error.ts";
import type { PostgresBinaries } from "./binaries.ts";
import { isCode } from "./postmaster-file.ts";
import { closedFolder, type SystemUser } from "./system-user.ts";

const run = promisify(execFile);

/** Name of the cluster's superuser and of the desk's database. */
export const DESK_USER = "hearsay";

/** The folders and files of a cluster under a data folder. */
export interface ClusterPaths {
  /** Holds all of it, so that a new cluster appears at once or not at all. */
  readonly home: string;
  /** PostgreSQL's data directory, with its socket. */
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
}

/** Where a data folder keeps its cluster. */
export function clusterPaths(dataFolder: string): ClusterPaths {
  return pathsIn(join(dataFolder, "postgresql"));
}

const pathsIn = (home: string): ClusterPaths => ({
  home,
  cluster: join(home, "cluster"),
  password: join(home, "password"),
  log: join(home, "log"),
});

/** Whether the cluster has been made. */
export async function clusterExists(paths: ClusterPaths): Promise<boolean> {
  return stat(join(paths.cluster, "PG_VERSION")).then(
    () => true,
    (error: unknown) => {
      if (isCode(error, "ENOENT")) return false;
      throw error;
    },
  );
}

/**
 * Makes a cluster beside its place and moves it there in one step: of two processes that make one at the same time the first
 * wins and the other takes its cluster. What a killed process left half made is removed.
 */
export async function makeCluster(dataFolder: string, binaries: PostgresBinaries, user: SystemUser | null): Promise<void> {
  await removeHalfMade(dataFolder);
  const draft = pathsIn(join(dataFolder, `postgresql.new-${process.pid}-${randomBytes(4).toString("hex")}`));
  try {
    await mkdir(draft.home, { mode: 0o700 });
    await writeFile(draft.password, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
    await mkdir(draft.cluster, { mode: 0o700 });
    await giveTo(user, draft.home, draft.cluster, draft.password);
    await initialise(draft, binaries, user);
    await rename(draft.home, clusterPaths(dataFolder).home);
  } catch (error) {
    await rm(draft.home, { recursive: true, force: true });
    if (!isCode(error, "ENOTEMPTY", "EEXIST", "EPERM")) throw error;
    if (!(await clusterExists(clusterPaths(dataFolder)))) throw error;
  }
}

async function initialise(draft: ClusterPaths, binaries: PostgresBinaries, user: SystemUser | null): Promise<void> {
  const args = [
    `--pgdata=${await dataDirectory(draft, user)}`,
    `--username=${DESK_USER}`,
    `--pwfile=${join("..", basename(draft.password))}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--data-checksums",
    "--no-instructions",
    ...binaries.initdbFlags,
  ];
  try {
    await run(binaries.initdb, args, { cwd: draft.cluster, env: programEnvironment(), ...idsOf(user) });
  } catch (cause) {
    const words = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : String(cause);
    throw new StoreError(
      "store-unavailable",
      `PostgreSQL could not make a new cluster in ${draft.home}: ${words || String(cause)}. ` +
        "Check that the disk has room and that the folder can be written, choose another folder with --data, or set DATABASE_URL.",
      { cause },
    );
  }
}

async function removeHalfMade(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const pid = /^postgresql\.new-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(dataFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/**
 * The data directory as its programs are told it; they are started in it. Where root's PostgreSQL runs as a system user who cannot enter
 * a folder on the way (root's home, or a temporary folder), Linux still lets a process that was started in the directory work
 * there, and `/proc/self/cwd` names it without the way.
 */
export async function dataDirectory(paths: ClusterPaths, user: SystemUser | null): Promise<string> {
  const closed = user === null ? null : await closedFolder(paths.cluster, user);
  if (closed === null) return paths.cluster;
  if (process.platform === "linux") return "/proc/self/cwd";
  throw new StoreError(
    "store-unavailable",
    `Hearsay is run by root, so its PostgreSQL runs as ${user?.name}, who cannot enter ${closed}, where the data folder lies. ` +
      "Choose another folder with --data (as root, the default is /var/lib/hearsay), run Hearsay as an ordinary user, or set DATABASE_URL.",
  );
}

/** Makes the paths the user's own, where PostgreSQL runs as another user. */
export async function giveTo(user: SystemUser | null, ...paths: readonly string[]): Promise<void> {
  if (user === null) return;
  for (const path of paths) await chown(path, user.uid, user.gid);
}

/** How a program is started as the user. */
export const idsOf = (user: SystemUser | null): { uid?: number; gid?: number } => (user === null ? {} : { uid: user.uid, gid: user.gid });

/** PostgreSQL sees nothing of the caller's environment (PGDATA, PGPORT, LC_ALL and others would change what it does). */
export const programEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"] ?? "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
  ...(process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : {}),
});
