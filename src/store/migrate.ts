import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { ClientBase } from "pg";
import { StoreError } from "./store-error.ts";

/** One step of the schema: a file `NNNN-<what>.sql`, never altered once it has been released. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** Hexadecimal SHA-256 of the file. */
  readonly checksum: string;
}

/** Only one process alters a database's schema at a time ("migr" in ASCII). */
const MIGRATION_LOCK = 0x6d696772;

const FOLDER = new URL("./migrations/", import.meta.url);

/** The migrations that this release knows, in order. */
export async function knownMigrations(folder: URL = FOLDER): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    files.map(async (name, index) => {
      const number = Number.parseInt(name, 10);
      if (number !== index + 1) throw new Error(`migration ${name} is out of order: number ${index + 1} was due`);
      const sql = await readFile(new URL(name, folder), "utf8");
      return { number, name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** Brings the database's schema up to this release, in one transaction; gives the numbers of the migrations that it ran. */
export async function migrate(client: ClientBase, now: Date, migrations?: readonly Migration[]): Promise<readonly number[]> {
  const known = migrations ?? (await knownMigrations());
  if (missing(known, await applied(client)).length === 0) return [];
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await client.query("CREATE SCHEMA IF NOT EXISTS hearsay");
    await client.query(
      "CREATE TABLE IF NOT EXISTS hearsay.migration " +
        "(number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, recorded_at timestamptz NOT NULL)",
    );
    // Another process may have done it while this one waited for the lock.
    const due = missing(known, await applied(client));
    for (const { number, name, sql, checksum } of due) {
      await client.query(sql);
      await client.query("INSERT INTO hearsay.migration VALUES ($1, $2, $3, $4)", [number, name, checksum, now]);
    }
    await client.query("COMMIT");
    return due.map(({ number }) => number);
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

async function applied(client: ClientBase): Promise<readonly Applied[]> {
  const { rows: tables } = await client.query<{ found: boolean }>("SELECT to_regclass('hearsay.migration') IS NOT NULL AS found");
  if (tables[0]?.found !== true) return [];
  const { rows } = await client.query<Applied>("SELECT number, name, checksum FROM hearsay.migration ORDER BY number");
  return rows;
}

function missing(known: readonly Migration[], done: readonly Applied[]): readonly Migration[] {
  const newest = done.at(-1);
  if (newest !== undefined && newest.number > known.length) {
    throw new StoreError(
      "store-newer",
      `The store was written by a newer Hearsay: its schema is at ${newest.number} (${newest.name}), this release knows ${known.length}. ` +
        "Use that newer release, or another data folder.",
    );
  }
  for (const { number, name, checksum } of done) {
    if (known[number - 1]?.checksum === checksum) continue;
    throw new StoreError(
      "store-damaged",
      `The store's schema step ${number} (${name}) is not the one that this release knows. ` +
        "The store was made by a changed copy of Hearsay: use that copy, or another data folder.",
    );
  }
  return known.slice(done.length);
}
