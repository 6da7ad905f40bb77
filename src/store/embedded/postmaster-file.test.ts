import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isRunning, readPostmaster, type Postmaster } from "./postmaster-file.ts";

let cluster: string;
beforeEach(async () => {
  cluster = await mkdtemp(join(tmpdir(), "hearsay-test-"));
});
afterEach(() => rm(cluster, { recursive: true, force: true }));

const files: readonly { readonly name: string; readonly lines: readonly string[]; readonly found: Postmaster | null }[] = [
  {
    name: "a server on a socket",
    lines: ["4711", "/data", "1714979289", "5432", "/data", "", "  5432001  32768", "ready   "],
    found: { pid: 4711, port: 5432, socketFolder: "/data", address: null, ready: true },
  },
  {
    name: "a server on the loopback interface that is starting",
    lines: ["4711", "/data", "1714979289", "40123", "", "127.0.0.1", "  5432001  32768", "starting"],
    found: { pid: 4711, port: 40_123, socketFolder: null, address: "127.0.0.1", ready: false },
  },
  {
    name: "a file that is still being written",
    lines: ["4711"],
    found: { pid: 4711, port: 0, socketFolder: null, address: null, ready: false },
  },
  { name: "an empty file", lines: [], found: null },
  { name: "something else", lines: ["not a number"], found: null },
];

test.each(files)("reads $name", async ({ lines, found }) => {
  await writeFile(join(cluster, "postmaster.pid"), lines.map((line) => `${line}\n`).join(""));
  expect(await readPostmaster(cluster)).toEqual(found);
});

test("tells where there is no file", async () => {
  expect(await readPostmaster(cluster)).toBeNull();
});

const server: Postmaster = { pid: process.pid, port: 0, socketFolder: null, address: null, ready: true };

test("does not take a process that has ended for a running server", async () => {
  expect(await isRunning({ ...server, pid: 0x3f_ff_fe })).toBe(false);
});

test.runIf(process.platform === "linux")("does not take another program for a running server", async () => {
  expect(await isRunning(server)).toBe(false);
});
