import { mkdir, readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { StoreError } from "../store-error.ts";
import { packagedBinaries, reachableBinaries, type PostgresBinaries } from "./binaries.ts";
import { clusterExists, clusterPaths, DESK_USER, makeCluster, type ClusterPaths } from "./make-cluster.ts";
import { isCode, isRunning, readPostmaster, type Postmaster } from "./postmaster-file.ts";
import { startServer } from "./start-server.ts";
import { ownerOf, systemUser, type SystemUser } from "./system-user.ts";

/** How to reach a database. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A running PostgreSQL in a data folder, of which this process is a user until it leaves. */
export interface Cluster {
  readonly connection: Connection;
  /** Whether this process started the server or joined it. */
  readonly joined: boolean;
  /** Leaves; the last one out stops the server and waits until it has written everything. */
  leave(this: void): Promise<void>;
}

export interface ClusterOptions {
  /** Programs to run instead of those of the npm package; for trying other releases. */
  readonly binaries?: PostgresBinaries | undefined;
}

/** Everybody who uses the cluster holds this advisory lock, shared, in the maintenance database ("hear" in ASCII). */
const PRESENCE_LOCK = 0x68656172;

/** How long to wait for a server that is neither ready nor gone, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Folder for copies of the programs that the system user can reach, where root runs Hearsay. */
const PROGRAM_SHELF = "/var/lib/hearsay";

/** Makes, starts or joins the PostgreSQL of a data folder. */
export async function openCluster(dataFolder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const folder = resolve(dataFolder);
  const paths = clusterPaths(folder);
  try {
    const binaries = options.binaries ?? (await packagedBinaries());
    await makeDataFolder(folder);
    const known = await clusterExists(paths);
    const user = known ? await ownerOf(paths.cluster) : await systemUser();
    if (user?.uid === 0) throw new StoreError("store-damaged", `The cluster in ${paths.home} belongs to root, who cannot run PostgreSQL.`);
    const programs = await reachableBinaries(binaries, user, PROGRAM_SHELF);
    if (!known) await makeCluster(folder, programs, user);
    return await startOrJoin(paths, programs, user);
  } catch (error) {
    if (isCode(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC")) {
      throw new StoreError(
        "store-unavailable",
        `The data folder ${folder} cannot be used: ${String(error)}. Choose one that you can write with --data, or set DATABASE_URL.`,
        { cause: error },
      );
    }
    throw error;
  }
}

async function makeDataFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isFile()) throw new StoreError("store-unavailable", `The data folder ${folder} is a file. Choose a folder with --data.`);
  await mkdir(folder, { recursive: true, mode: 0o755 });
}

async function startOrJoin(paths: ClusterPaths, binaries: PostgresBinaries, user: SystemUser | null): Promise<Cluster> {
  const password = (await readFile(paths.password, "utf8")).trim();
  const deadline = performance.now() + PATIENCE_MS;
  let joined = true;
  while (performance.now() < deadline) {
    const postmaster = await readPostmaster(paths.cluster);
    if (postmaster === null || !(await isRunning(postmaster))) {
      await startServer(paths, binaries, user);
      joined = false;
      continue;
    }
    const presence = postmaster.ready ? await enter(connectionTo(paths, postmaster, password, "postgres")) : null;
    if (presence !== null) return clusterOf(paths, postmaster, password, presence, joined);
    await sleep(20);
  }
  throw new StoreError(
    "store-unavailable",
    `The desk's PostgreSQL in ${paths.home} runs but did not answer within ${PATIENCE_MS / 1000} s. See ${paths.log}; stop it, then try again.`,
  );
}

function connectionTo(paths: ClusterPaths, postmaster: Postmaster, password: string, database: string): Connection {
  // The socket's folder is not always named as this process would name it, but it is always the cluster's own.
  const host = postmaster.socketFolder === null ? (postmaster.address ?? "127.0.0.1") : paths.cluster;
  return { host, port: postmaster.port, user: DESK_USER, password, database };
}

/** Errors of a server that is starting, stopping or gone: whoever meets them tries again from the start. */
const PASSING = ["ECONNREFUSED", "ENOENT", "ECONNRESET", "EPIPE", "57P01", "57P02", "57P03"];

/** Holds the shared lock that says "somebody uses this server"; null where the server is on its way out. */
async function enter(connection: Connection): Promise<pg.Client | null> {
  const client = new pg.Client({ ...connection, application_name: "hearsay presence" });
  // A server that stops says so to everybody who is there; whoever works with it meets the same error in its own query.
  client.on("error", () => undefined);
  try {
    await client.connect();
    // Where the last one out is about to stop the server it holds the lock alone, and this waits for the server's end.
    await client.query("SELECT pg_advisory_lock_shared($1)", [PRESENCE_LOCK]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isCode(error, ...PASSING) || (error instanceof Error && error.message.startsWith("Connection terminated"))) return null;
    throw new StoreError(
      "store-unavailable",
      `The desk's PostgreSQL does not let the desk in: ${error instanceof Error ? error.message : String(error)}.`,
      { cause: error },
    );
  }
}

function clusterOf(paths: ClusterPaths, postmaster: Postmaster, password: string, presence: pg.Client, joined: boolean): Cluster {
  let leaving: Promise<void> | null = null;
  return {
    connection: connectionTo(paths, postmaster, password, DESK_USER),
    joined,
    leave: () => (leaving ??= leave(paths, postmaster, presence)),
  };
}

async function leave(paths: ClusterPaths, postmaster: Postmaster, presence: pg.Client): Promise<void> {
  const last = await presence
    .query("SELECT pg_advisory_unlock_shared($1)", [PRESENCE_LOCK])
    .then(() => presence.query<{ last: boolean }>("SELECT pg_try_advisory_lock($1) AS last", [PRESENCE_LOCK]))
    .then(({ rows }) => rows[0]?.last === true)
    .catch(() => false);
  if (last) await stop(paths, postmaster);
  await presence.end().catch(() => undefined);
}

/** Ends the server in its "fast" way: transactions under way are undone, what was committed is written out. */
async function stop(paths: ClusterPaths, postmaster: Postmaster): Promise<void> {
  try {
    process.kill(postmaster.pid, "SIGINT");
  } catch (error) {
    if (isCode(error, "ESRCH")) return;
    throw error;
  }
  for (;;) {
    const now = await readPostmaster(paths.cluster);
    if (now === null || now.pid !== postmaster.pid || !(await isRunning(now))) return;
    await sleep(5);
  }
}
