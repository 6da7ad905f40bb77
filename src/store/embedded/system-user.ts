import { execFile } from "node:child_process";
import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { StoreError } from "../store-error.ts";

const run = promisify(execFile);

/** The user that PostgreSQL runs as where Hearsay itself is run by root. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whether Hearsay is run by root, which PostgreSQL refuses to be run by. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The system user for a new cluster: `postgres` where there is one, as every packaged PostgreSQL makes it,
 * else `hearsay`, which is made where it lacks. Null for ordinary users, who run PostgreSQL as themselves.
 */
export async function systemUser(): Promise<SystemUser | null> {
  if (!isRoot()) return null;
  const known = (await lookUp("postgres")) ?? (await lookUp("hearsay"));
  if (known !== null) return known;
  const makers: readonly (readonly [string, readonly string[]])[] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "hearsay"]],
    // BusyBox, as in Alpine.
    ["adduser", ["-S", "-D", "-H", "-s", "/bin/false", "hearsay"]],
  ];
  let cause: unknown;
  for (const [program, args] of makers) {
    try {
      await run(program, [...args]);
      const made = await lookUp("hearsay");
      if (made !== null) return made;
    } catch (error) {
      // Another process may have made it at the same moment.
      const made = await lookUp("hearsay");
      if (made !== null) return made;
      cause ??= error;
    }
  }
  throw new StoreError(
    "store-unavailable",
    "PostgreSQL cannot be run by root, and no system user could be made for it. " +
      "Make one (useradd --system hearsay), run Hearsay as an ordinary user, or set DATABASE_URL.",
    { cause },
  );
}

/** The user to whom an existing cluster belongs, where root runs Hearsay: that one goes on with it. */
export async function ownerOf(folder: string): Promise<SystemUser | null> {
  if (!isRoot()) return null;
  const { uid, gid } = await stat(folder);
  return { name: `user ${uid}`, uid, gid };
}

async function lookUp(name: string): Promise<SystemUser | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { name, uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
  } catch {
    return null;
  }
}

/** Whether the user may enter a folder and all folders above it, by their modes. */
export async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  return (await closedFolder(folder, user)) === null;
}

/** The innermost folder on the way to `folder`, itself among them, that the user may not enter; null where the way is open. */
export async function closedFolder(folder: string, user: SystemUser): Promise<string | null> {
  let at = await realpath(folder);
  for (;;) {
    const { mode, uid, gid } = await stat(at);
    const open = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
    if (open === 0) return at;
    const above = dirname(at);
    if (above === at) return null;
    at = above;
  }
}
