import { spawn, type ChildProcess } from "node:child_process";
import { open, readFile, rename, rm, stat, writeFile, type FileHandle } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StoreError } from "../store-error.ts";
import type { PostgresBinaries } from "./binaries.ts";
import { dataDirectory, giveTo, idsOf, programEnvironment, type ClusterPaths } from "./make-cluster.ts";
import { isCode, isRunning, readPostmaster, type Postmaster } from "./postmaster-file.ts";
import type { SystemUser } from "./system-user.ts";

/** A Unix socket's path has room for 107 bytes (Linux; 103 on macOS); `/.s.PGSQL.5432.lock` takes 20 of them. */
const SOCKET_FOLDER_BYTES = 83;

/** The number is part of the socket's name only: nothing listens on it. */
const SOCKET_PORT = 5432;
const SOCKET = `.s.PGSQL.${SOCKET_PORT}`;

/** PostgreSQL's own log is begun anew past this size, in bytes; the one before is kept. */
const LOG_BYTES = 1 << 20;

/**
 * Starts the cluster's server in a session of its own, so that neither Ctrl-C in the terminal nor the end of this process
 * takes it away from others who have joined. Comes back when it is ready, or when another process was first to start it.
 */
export async function startServer(paths: ClusterPaths, binaries: PostgresBinaries, user: SystemUser | null): Promise<void> {
  await removeEmptyLock(paths);
  const stale = await readPostmaster(paths.cluster);
  const release = stale === null ? null : await takeOver(paths, stale, user);
  if (stale !== null && release === null) return;
  const log = await openLog(paths, user);
  try {
    const started = (await log.stat()).size;
    const directory = await dataDirectory(paths, user);
    const server = spawn(binaries.postgres, ["-D", directory, ...(await listening(paths, directory)), ...SETTINGS], {
      cwd: paths.cluster,
      env: programEnvironment(),
      stdio: ["ignore", log.fd, log.fd],
      detached: true,
      windowsHide: true,
      ...idsOf(user),
    });
    if ((await readyOrGone(server, paths)) === "gone") await explainEnd(paths, started);
    server.unref();
  } finally {
    await log.close();
    await release?.();
  }
}

const SETTINGS = [
  "fsync=on",
  "full_page_writes=on",
  "max_connections=100",
  "log_checkpoints=off",
  // Statements are short and many: compiling them costs more than it saves.
  "jit=off",
].flatMap((setting) => ["-c", setting]);

/** A Unix socket that only the server's user can reach, or, where its path is too long, the loopback interface; both ask for the password. */
async function listening(paths: ClusterPaths, directory: string): Promise<string[]> {
  if (process.platform !== "win32" && Buffer.byteLength(paths.cluster) <= SOCKET_FOLDER_BYTES) {
    return ["-p", String(SOCKET_PORT), "-k", directory, "-c", "listen_addresses=", "-c", "unix_socket_permissions=0700"];
  }
  return ["-p", String(await freePort()), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

async function openLog(paths: ClusterPaths, user: SystemUser | null): Promise<FileHandle> {
  const size = await stat(paths.log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_BYTES) await rename(paths.log, `${paths.log}.before`).catch(() => undefined);
  const log = await open(paths.log, "a", 0o600);
  await giveTo(user, paths.log);
  return log;
}

async function readyOrGone(server: ChildProcess, paths: ClusterPaths): Promise<"ready" | "gone"> {
  let gone = false;
  const end = (): void => void (gone = true);
  server.once("exit", end);
  server.once("error", end);
  // Recovery after a crash takes as long as it takes: only the server's own end stops the wait.
  for (;;) {
    if (gone) return "gone";
    const postmaster = await readPostmaster(paths.cluster);
    if (postmaster?.pid === server.pid && postmaster?.ready === true) break;
    await sleep(5);
  }
  server.removeListener("exit", end);
  return "ready";
}

/** Nothing to say where another process was faster; otherwise the server's last words. */
async function explainEnd(paths: ClusterPaths, started: number): Promise<void> {
  const words = (await readFile(paths.log)).subarray(started).toString("utf8").trim();
  if (words.includes('lock file "postmaster.pid" already exists') || words.includes('lock file "postmaster.pid" is empty')) return;
  if (words.includes("Address already in use")) return;
  const tail = words.split("\n").slice(-5).join("\n");
  throw new StoreError(
    "store-unavailable",
    `The desk's PostgreSQL did not start. Its last words (${paths.log}):\n${tail || "(none)"}\n` +
      "Check that the disk has room and that no other user owns the folder; or choose another folder with --data, or set DATABASE_URL.",
  );
}

/**
 * A `postmaster.pid` is left over from a crash, but its number may belong to another process, so that PostgreSQL
 * would wait for that one for ever. It takes its parent's number for its own: with that in the file it goes on to look whether any
 * memory of the old server is still in use, as after any crash. Null where another process is at it.
 */
async function takeOver(paths: ClusterPaths, stale: Postmaster, user: SystemUser | null): Promise<(() => Promise<void>) | null> {
  const lock = join(paths.home, "recovering");
  try {
    await (await open(lock, "wx", 0o600)).close();
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    const age = await stat(lock).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    // Whoever made it was killed in the midst of it.
    if (age > 10_000) await rm(lock, { force: true });
    await sleep(50);
    return null;
  }
  const release = (): Promise<void> => rm(lock, { force: true });
  const file = join(paths.cluster, "postmaster.pid");
  const now = await readPostmaster(paths.cluster);
  if (now !== null && now.pid === stale.pid && !(await isRunning(now))) {
    const lines = (await readFile(file, "utf8")).split("\n");
    await writeFile(`${file}.taken`, [String(process.pid), ...lines.slice(1)].join("\n"), { mode: 0o600 });
    await giveTo(user, `${file}.taken`);
    await rename(`${file}.taken`, file);
    // The socket has a lock of its own, with the same number in it.
    for (const name of [SOCKET, `${SOCKET}.lock`]) await rm(join(paths.cluster, name), { force: true });
  }
  return release;
}

/** PostgreSQL stops before an empty `postmaster.pid`, as a power cut can leave it; one that is being written fills within moments. */
async function removeEmptyLock(paths: ClusterPaths): Promise<void> {
  const file = join(paths.cluster, "postmaster.pid");
  const found = await stat(file).catch(() => null);
  if (found?.size === 0 && Date.now() - found.mtimeMs > 5_000) await rm(file, { force: true });
}
