import { execFile } from "node:child_process";
import { chmod, cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { packagedBinaries, reachableBinaries } from "./binaries.ts";
import { systemUser } from "./system-user.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("an ordinary user runs the programs where they are", async () => {
  const binaries = await packagedBinaries();
  expect(await reachableBinaries(binaries, null, folder)).toEqual(binaries);
  expect(await readdir(folder)).toEqual([]);
});

describe.runIf(process.getuid?.() === 0)("for root, whose project may lie where PostgreSQL's user cannot enter", () => {
  test("the programs are copied once to where that user can run them", async () => {
    const shipped = await packagedBinaries();
    const closed = join(folder, "closed");
    const shelf = join(folder, "shelf");
    await cp(dirname(dirname(shipped.postgres)), join(closed, "native"), { recursive: true, verbatimSymlinks: true });
    await chmod(closed, 0o700);
    await chmod(folder, 0o711);
    const within = { ...shipped, initdb: join(closed, "native", "bin", "initdb"), postgres: join(closed, "native", "bin", "postgres") };
    const user = await systemUser();
    const reachable = await reachableBinaries(within, user, shelf);
    expect(reachable.postgres.startsWith(shelf)).toBe(true);
    expect(await reachableBinaries(within, user, shelf)).toEqual(reachable);
    expect(await readdir(shelf)).toHaveLength(1);
    const ids = user === null ? {} : { uid: user.uid, gid: user.gid };
    const { stdout } = await promisify(execFile)(reachable.postgres, ["--version"], { cwd: "/", ...ids });
    expect(stdout).toMatch(/^postgres \(PostgreSQL\) \d+/);
  });
});
