import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What PostgreSQL writes of a running server into `postmaster.pid` (src/include/utils/pidfile.h of PostgreSQL). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of its Unix socket; null where it has none. */
  readonly socketFolder: string | null;
  /** First address that it listens on by TCP; null where it listens on none. */
  readonly address: string | null;
  readonly ready: boolean;
}

/** Reads a cluster's `postmaster.pid`; null where there is none, or where it is still being written. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  let written: string;
  try {
    written = await readFile(join(cluster, "postmaster.pid"), "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
  const [pid, , , port, socketFolder, address, , status] = written.split("\n").map((line) => line.trim());
  const number = Number.parseInt(pid ?? "", 10);
  if (!(number > 0)) return null;
  return {
    pid: number,
    port: Number.parseInt(port ?? "", 10) || 0,
    socketFolder: socketFolder || null,
    address: address || null,
    ready: status === "ready",
  };
}

/**
 * Whether the process is there and is a PostgreSQL. After a restart of the machine, and still more of a container, the
 * number in a stale file soon belongs to something else; and a killed server whose parent never asked for it stays as a zombie.
 */
export async function isRunning(postmaster: Postmaster): Promise<boolean> {
  try {
    process.kill(postmaster.pid, 0);
  } catch (error) {
    if (!isCode(error, "EPERM")) return false;
  }
  if (process.platform !== "linux") return true;
  try {
    // "pid (name) state ...": the name may hold spaces and brackets.
    const line = await readFile(`/proc/${postmaster.pid}/stat`, "utf8");
    const name = line.slice(line.indexOf("(") + 1, line.lastIndexOf(")"));
    const state = line.slice(line.lastIndexOf(")") + 2, line.lastIndexOf(")") + 3);
    return name.startsWith("post") && state !== "Z" && state !== "X";
  } catch (error) {
    return !isCode(error, "ENOENT") && !isCode(error, "ESRCH");
  }
}

/** Whether an error of Node's or of PostgreSQL's carries the code. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && codes.includes(code);
}
