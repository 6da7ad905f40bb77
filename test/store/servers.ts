import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { PostgresBinaries } from "../../src/store/embedded/binaries.ts";
import { openStore, type StoreOptions } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";

/** A fresh, empty place for a store's records on some server. */
export interface FreshPlace {
  readonly options: Omit<StoreOptions, "now">;
  remove(): Promise<void>;
}

/** A server on which the store's contract is tried. */
export interface TestServer {
  readonly name: string;
  /** Why it cannot be tried here; null where it can. */
  readonly missing: string | null;
  fresh(): Promise<FreshPlace>;
}

/** A new folder under the system's temporary one; PostgreSQL's own user can enter it. */
export async function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "hearsay-test-"));
}

async function freshCluster(binaries: PostgresBinaries | undefined): Promise<FreshPlace> {
  const dataFolder = await freshFolder();
  // Releases before 16 cannot work in a folder that they cannot enter by its path.
  if (binaries !== undefined) await chmod(dataFolder, 0o711);
  return { options: { dataFolder, binaries }, remove: () => rm(dataFolder, { recursive: true, force: true }) };
}

/** The programs of Debian's PostgreSQL 15, or of a newer release that Debian has; null where there are none. */
async function debianBinaries(): Promise<PostgresBinaries | null> {
  const folder = "/usr/lib/postgresql";
  const releases = existsSync(folder) ? (await readdir(folder)).map(Number).filter((release) => release >= 15) : [];
  const oldest = releases.toSorted((a, b) => a - b)[0];
  if (oldest === undefined) return null;
  const bin = join(folder, String(oldest), "bin");
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres"), initdbFlags: ["--locale=C"] };
}

async function freshDatabase(address: string): Promise<FreshPlace> {
  const name = `hearsay_test_${process.pid}_${Date.now()}`;
  const asking = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await asking(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { options: { dataFolder: "/nowhere", databaseUrl: url.href }, remove: () => asking(`DROP DATABASE ${name} WITH (FORCE)`) };
}

const OLDER_MISSING = "no PostgreSQL 15 or newer in /usr/lib/postgresql (apt-get install postgresql-15) and no HEARSAY_TEST_DATABASE_URL";

/** The desk's own PostgreSQL, and an older one: Debian's, or the server of HEARSAY_TEST_DATABASE_URL. */
export async function testServers(): Promise<readonly TestServer[]> {
  const given = process.env["HEARSAY_TEST_DATABASE_URL"];
  const debian = await debianBinaries();
  return [
    { name: "the desk's own PostgreSQL", missing: null, fresh: () => freshCluster(undefined) },
    given
      ? { name: "the server of HEARSAY_TEST_DATABASE_URL", missing: null, fresh: () => freshDatabase(given) }
      : {
          name: "an older PostgreSQL",
          missing: debian === null ? OLDER_MISSING : null,
          fresh: () => (debian === null ? Promise.reject(new Error(OLDER_MISSING)) : freshCluster(debian)),
        },
  ];
}

/** Opens a store with a fixed time, so that records can be compared. */
export const openTestStore = (place: FreshPlace): Promise<Store> => openStore({ ...place.options, now: new Date("2024-05-06T00:00:00Z") });
