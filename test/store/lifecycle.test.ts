import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCluster } from "../../src/store/embedded/open-cluster.ts";
import { isRunning, readPostmaster } from "../../src/store/embedded/postmaster-file.ts";
import { migrate, knownMigrations } from "../../src/store/migrate.ts";
import { openStore } from "../../src/store/open-store.ts";
import { aRecord } from "./a-reading.ts";
import { freshFolder } from "./servers.ts";

const NOW = new Date("2024-05-06T00:00:00Z");
const HOLDER = fileURLToPath(new URL("hold-store.ts", import.meta.url));
const root = process.getuid?.() === 0;

let folder: string;

beforeEach(async () => {
  folder = await freshFolder();
});

afterEach(async () => {
  const postmaster = await readPostmaster(cluster()).catch(() => null);
  if (postmaster !== null && (await isRunning(postmaster))) process.kill(postmaster.pid, "SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

const cluster = (): string => join(folder, "postgresql", "cluster");

const running = async (): Promise<number | null> => {
  const postmaster = await readPostmaster(cluster()).catch(() => null);
  return postmaster !== null && (await isRunning(postmaster)) ? postmaster.pid : null;
};

interface Holder {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  said(words: string): Promise<void>;
  leave(): Promise<number>;
}

/** Another process that has the store open. */
function holdStore(): Holder {
  const holder = spawn(process.execPath, ["--import", "tsx", HOLDER, folder], { stdio: ["pipe", "pipe", "pipe"] });
  let told = "";
  holder.stdout.on("data", (chunk: Buffer) => (told += chunk.toString()));
  holder.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  const ended = once(holder, "exit") as Promise<[number]>;
  return {
    process: holder,
    async said(words) {
      while (!told.includes(words)) {
        if (holder.exitCode !== null || holder.signalCode !== null) throw new Error(`it ended and had not said "${words}", but: ${told}`);
        await Promise.race([once(holder.stdout, "data"), ended]);
      }
    },
    async leave() {
      holder.stdin.end();
      return (await ended)[0];
    },
  };
}

describe("the desk's own PostgreSQL", () => {
  test("asks everybody for the password, which only the user can read", async () => {
    const { connection, leave } = await openCluster(folder);
    const wrong = new pg.Client({ ...connection, database: "postgres", password: "hearsay" });
    await expect(wrong.connect()).rejects.toThrow(/password authentication failed/);
    await leave();
    const password = await stat(join(folder, "postgresql", "password"));
    expect(password.mode & 0o777).toBe(0o600);
    expect(password.uid === 0).toBe(false);
    const rules = await readFile(join(cluster(), "pg_hba.conf"), "utf8").catch(() => "");
    const methods = rules
      .split("\n")
      .filter((line) => /^(local|host)/.test(line))
      .map((line) => line.trim().split(/\s+/).at(-1));
    expect(new Set(methods)).toEqual(new Set(["scram-sha-256"]));
  });

  test("writes to the disk for good, and checks what it reads from it", async () => {
    const { connection, leave } = await openCluster(folder);
    const client = new pg.Client({ ...connection, database: "postgres" });
    await client.connect();
    const { rows } = await client.query(
      "SELECT current_setting('fsync') AS fsync, current_setting('data_checksums') AS checksums, current_setting('synchronous_commit') AS commit, current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS tcp",
    );
    expect(rows).toEqual([{ fsync: "on", checksums: "on", commit: "on", encoding: "UTF8", tcp: "" }]);
    await client.end();
    await leave();
  });

  test("is stopped by the last one out, and not before", async () => {
    const first = await openStore({ dataFolder: folder, now: NOW });
    const pid = await running();
    expect(pid).not.toBeNull();
    const other = holdStore();
    await other.said("open");
    expect(await running()).toBe(pid);
    await first.close();
    await first.close();
    expect(await running()).toBe(pid);
    expect(await other.leave()).toBe(0);
    expect(await running()).toBeNull();
    expect(await readFile(join(folder, "postgresql", "log"), "utf8")).toContain("database system is shut down");
  });

  test("is made and started once by processes that begin at the same time", async () => {
    const holders = [holdStore(), holdStore(), holdStore()];
    await Promise.all(holders.map((holder) => holder.said("open")));
    expect((await readdir(folder)).toSorted()).toEqual(["postgresql"]);
    const log = await readFile(join(folder, "postgresql", "log"), "utf8");
    expect(log.match(/ready to accept connections/g)).toHaveLength(1);
    expect(await Promise.all(holders.map((holder) => holder.leave()))).toEqual([0, 0, 0]);
    expect(await running()).toBeNull();
  });

  test("lets in those who come while the last one is leaving", async () => {
    for (let round = 0; round < 8; round++) {
      const leaving = await openStore({ dataFolder: folder, now: NOW });
      const [, coming] = await Promise.all([leaving.close(), openStore({ dataFolder: folder, now: NOW })]);
      await coming.recordReport(aRecord({ file: `round-${round}.txt` }));
      await coming.close();
    }
    const store = await openStore({ dataFolder: folder, now: NOW });
    expect(await store.listReports({ limit: 100, offset: 0 })).toHaveLength(8);
    await store.close();
    expect(await running()).toBeNull();
  });

  test("outlives a parent that is killed, is joined by the next one and stopped by it", async () => {
    const killed = holdStore();
    await killed.said("open");
    const pid = await running();
    killed.process.kill("SIGKILL");
    await once(killed.process, "exit");
    expect(await running()).toBe(pid);
    const store = await openStore({ dataFolder: folder, now: NOW });
    expect(await running()).toBe(pid);
    await store.close();
    expect(await running()).toBeNull();
  });

  test("starts anew after it was killed itself, with all that was written", async () => {
    const holder = holdStore();
    await holder.said("open");
    const store = await openStore({ dataFolder: folder, now: NOW });
    await store.recordReport(aRecord());
    process.kill((await running()) ?? 0, "SIGKILL");
    await store.close();
    await holder.leave();
    const again = await openStore({ dataFolder: folder, now: NOW });
    expect(await again.listReports({ limit: 9, offset: 0 })).toHaveLength(1);
    await again.close();
    expect(await running()).toBeNull();
  });

  const staleLocks: readonly { readonly name: string; readonly pid: (other: number) => number }[] = [
    { name: "belongs to nobody", pid: () => 0x3f_ff_fe },
    { name: "belongs to this very process since the machine was started again", pid: () => process.pid },
    { name: "belongs to a program of root", pid: () => 1 },
    { name: "belongs to another program of PostgreSQL's own user", pid: (other) => other },
  ];
  test.each(staleLocks)("starts where a lock was left over whose process $name", async ({ pid }) => {
    const before = await openStore({ dataFolder: folder, now: NOW });
    await before.recordReport(aRecord());
    const { uid, gid } = await stat(cluster());
    const other = spawn("sleep", ["600"], { stdio: "ignore", ...(root ? { uid, gid } : {}) });
    const locks = ["postmaster.pid", ".s.PGSQL.5432.lock"].map((name) => join(cluster(), name));
    const left = await Promise.all(locks.map((lock) => readFile(lock, "utf8")));
    await before.close();
    for (const [index, lock] of locks.entries()) {
      await writeFile(lock, (left[index] ?? "").replace(/^\d+/, String(pid(other.pid ?? 0))));
      if (root) await chown(lock, uid, gid);
    }
    const after = await openStore({ dataFolder: folder, now: NOW });
    expect(await after.listReports({ limit: 9, offset: 0 })).toHaveLength(1);
    await after.close();
    other.kill();
    expect(await running()).toBeNull();
    expect(await readdir(join(folder, "postgresql"))).not.toContain("recovering");
  });

  test("removes what a killed process left half made", async () => {
    const dead = join(folder, "postgresql.new-4194302-0a0b0c0d");
    const alive = join(folder, `postgresql.new-${process.ppid}-0a0b0c0d`);
    for (const left of [dead, alive]) await mkdir(join(left, "cluster"), { recursive: true });
    await (await openStore({ dataFolder: folder, now: NOW })).close();
    expect((await readdir(folder)).toSorted()).toEqual(["postgresql", `postgresql.new-${process.ppid}-0a0b0c0d`]);
  });

  test("works where the folder's path is too long for a socket", async () => {
    const deep = join(folder, "d".repeat(60), "e".repeat(60));
    const { connection, leave } = await openCluster(deep);
    expect(connection.host).toBe("127.0.0.1");
    const client = new pg.Client({ ...connection, database: "postgres" });
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('listen_addresses') AS tcp");
    expect(rows).toEqual([{ tcp: "127.0.0.1" }]);
    await client.end();
    await leave();
    expect(await readPostmaster(join(deep, "postgresql", "cluster"))).toBeNull();
  });

  test("tells a file in the folder's place", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(openStore({ dataFolder: file, now: NOW })).rejects.toMatchObject({ code: "store-unavailable" });
  });

  test.runIf(root)("works for root in a folder that PostgreSQL's user cannot enter, and leaves the folder as it is", async () => {
    const closed = join(folder, "closed");
    await mkdir(closed, { mode: 0o700 });
    const dataFolder = join(closed, "data");
    for (const name of ["one.txt", "two.txt"]) {
      const store = await openStore({ dataFolder, now: NOW });
      await store.recordReport(aRecord({ file: name }));
      await store.close();
    }
    const { connection, leave } = await openCluster(dataFolder);
    const client = new pg.Client(connection);
    await client.connect();
    const { rows } = await client.query("SELECT count(*)::integer AS reports FROM hearsay.report");
    expect(rows).toEqual([{ reports: 2 }]);
    await client.end();
    await leave();
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
  });

  test.skipIf(root)("tells an ordinary user of a folder that cannot be written", async () => {
    await chmod(folder, 0o500);
    await expect(openStore({ dataFolder: join(folder, "data"), now: NOW })).rejects.toMatchObject({ code: "store-unavailable" });
    await chmod(folder, 0o700);
  });
});

describe("migrations", () => {
  test("run once: a second time does nothing", async () => {
    const store = await openStore({ dataFolder: folder, now: NOW });
    const { client, end } = await connect();
    const before = await client.query("SELECT * FROM hearsay.migration ORDER BY number");
    expect(before.rows.length).toBe((await knownMigrations()).length);
    expect(await migrate(client, new Date(0))).toEqual([]);
    expect((await client.query("SELECT * FROM hearsay.migration ORDER BY number")).rows).toEqual(before.rows);
    await end();
    await store.close();
  });

  const refused: readonly { readonly name: string; readonly code: string; readonly sql: string }[] = [
    { name: "a newer schema", code: "store-newer", sql: "INSERT INTO hearsay.migration VALUES (1000, '1000-later.sql', 'x', now())" },
    {
      name: "a schema of a changed copy",
      code: "store-damaged",
      sql: "ALTER TABLE hearsay.migration DISABLE TRIGGER USER; UPDATE hearsay.migration SET checksum = 'x' WHERE number = 1",
    },
  ];
  for (const { name, code, sql } of refused) {
    test(`refuse ${name}`, async () => {
      const store = await openStore({ dataFolder: folder, now: NOW });
      const { client, end } = await connect();
      await client.query(sql);
      await end();
      await store.close();
      await expect(openStore({ dataFolder: folder, now: NOW })).rejects.toMatchObject({ code });
      expect(await running()).toBeNull();
    });
  }

  test("leave nothing behind where one of them fails", async () => {
    const { client, end } = await connect("postgres");
    const good = { number: 1, name: "0001-good.sql", sql: "CREATE TABLE hearsay.good (n integer)", checksum: "a" };
    const bad = { number: 2, name: "0002-bad.sql", sql: "CREATE TABLE hearsay.good (n integer)", checksum: "b" };
    await expect(migrate(client, NOW, [good, bad])).rejects.toThrow(/already exists/);
    expect((await client.query("SELECT to_regnamespace('hearsay') AS schema")).rows).toEqual([{ schema: null }]);
    expect(await migrate(client, NOW, [good])).toEqual([1]);
    await end();
  });

  async function connect(database?: string): Promise<{ client: pg.Client; end: () => Promise<void> }> {
    const { connection, leave } = await openCluster(folder);
    const client = new pg.Client({ ...connection, ...(database === undefined ? {} : { database }) });
    await client.connect();
    return { client, end: () => client.end().then(leave) };
  }
});

describe("a server by its address", () => {
  test("is told from one that keeps text otherwise than as UTF-8, and from one that is not there", async () => {
    const { connection, leave } = await openCluster(folder);
    const client = new pg.Client({ ...connection, database: "postgres" });
    await client.connect();
    await client.query("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
    await client.query("CREATE DATABASE fine");
    await client.end();
    const { user, password, host } = connection;
    const address = (name: string): string => `postgres://${user}:${password}@/${name}?host=${encodeURIComponent(host)}`;
    const open = (databaseUrl: string): Promise<void> =>
      openStore({ dataFolder: "/nowhere", databaseUrl, now: NOW }).then((store) => store.close());
    await expect(open(address("latin"))).rejects.toMatchObject({ code: "store-refused" });
    await expect(open(address("none"))).rejects.toMatchObject({ code: "store-unavailable" });
    await expect(open("postgres://nobody@127.0.0.1:1/none")).rejects.toMatchObject({ code: "store-unavailable" });
    await open(address("fine"));
    await leave();
  });
});
