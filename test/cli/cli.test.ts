import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ReadingSchema } from "../../src/model/reading.ts";
import { isRunning, readPostmaster } from "../../src/store/embedded/postmaster-file.ts";
import { freshFolder } from "../store/servers.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const Readings = z.array(ReadingSchema.strict());

const ENGLISH =
  "Title: Blast at the mill\nDate: 2024-05-06\nSource: Vale Courier\n\nThe Grey Lantern said on Sunday that it had planted the bomb at the mill. The mayor said that nobody was hurt.\n";
const FRENCH =
  "Une bombe a explosé samedi dans le moulin de la vallée. Selon la police, trois personnes ont été blessées et les auteurs sont en fuite.\n";

let folder: string;
let data: string;

beforeAll(async () => {
  folder = await freshFolder();
  data = join(folder, "data");
  await writeFile(join(folder, "mill.txt"), ENGLISH);
  await writeFile(join(folder, "moulin.txt"), FRENCH);
  await writeFile(join(folder, "program.bin"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xff, 0xfe, 0, 1]));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Whatever a command does, and however it ends, it leaves no server behind. */
afterEach(async () => {
  const postmaster = await readPostmaster(join(data, "postgresql", "cluster")).catch(() => null);
  if (postmaster === null || !(await isRunning(postmaster))) return;
  process.kill(postmaster.pid, "SIGKILL");
  throw new Error("PostgreSQL was left running");
});

type Hearsay = ChildProcessByStdio<Writable, Readable, Readable>;

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Hearsay {
  const { DATABASE_URL: _, ...rest } = process.env;
  return spawn(process.execPath, ["--import", import.meta.resolve("tsx"), MAIN, ...args], {
    cwd: folder,
    env: { ...rest, HEARSAY_DATA: data, ...env },
    stdio: "pipe",
  });
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Waits until its output has the words; it may also end without them. */
async function saying(hearsay: Hearsay, words: string): Promise<void> {
  const closed = once(hearsay, "close");
  let out = "";
  hearsay.stdout.on("data", (chunk: Buffer | string) => (out += String(chunk)));
  while (!out.includes(words) && hearsay.exitCode === null) await Promise.race([once(hearsay.stdout, "data"), closed]);
}

async function ended(hearsay: Hearsay): Promise<Ended> {
  let out = "";
  let err = "";
  hearsay.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  hearsay.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  const [code] = (await once(hearsay, "close")) as [number | null];
  return { code, out, err };
}

function run(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const hearsay = start(args, env);
  hearsay.stdin.end(input);
  return ended(hearsay);
}

describe("hearsay read", () => {
  test("prints what design.md calls a reading, reads on past bad reports, and says the same the second time", async () => {
    const args = ["read", "mill.txt", "gone.txt", "program.bin", "moulin.txt", "-", "--format", "json"];
    const first = await run(args, "The mayor of the valley denied that the Grey Lantern had been behind the blast at the mill.");
    expect(first.code).toBe(3);
    const readings = Readings.parse(JSON.parse(first.out));
    expect(readings.map(({ report }) => report.file)).toEqual(["mill.txt", "gone.txt", "program.bin", "moulin.txt", null]);
    expect(readings.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ["file-missing"],
      ["not-text"],
      ["language-not-read"],
      [],
    ]);
    expect(readings[0]?.report).toMatchObject({ title: "Blast at the mill", publisher: "Vale Courier", published: "2024-05-06" });
    expect(readings[0]?.statements.length).toBeGreaterThan(0);
    expect(first.err).toMatch(/gone\.txt could not be read/);

    const second = await run(args, "The mayor of the valley denied that the Grey Lantern had been behind the blast at the mill.");
    expect(second.out).toBe(first.out);

    const listed = z
      .array(z.object({ id: z.string(), file: z.string().nullable() }))
      .parse(JSON.parse((await run(["list", "--format", "json"])).out));
    expect(listed.map(({ file }) => file)).toEqual([null, "moulin.txt", "program.bin", "mill.txt"]);

    const id = readings[0]?.report.id ?? "";
    const shown = await run(["show", id.slice(0, 14), "--format", "json"]);
    expect([shown.code, JSON.parse(shown.out)]).toEqual([0, readings[0]]);

    const problems = await run(["problems"]);
    expect(problems.out).toMatch(/gone\.txt[\s\S]*program\.bin|program\.bin[\s\S]*gone\.txt/);
    expect((await run(["show", "rep_none"])).code).toBe(5);
  });

  test("reads again with another engine, keeps the older reading and tells what changed", async () => {
    const text =
      "Title: Blast at the weir\nDate: 2024-05-07\n\nThe mayor harrumphed that the Grey Lantern had planted the bomb at the weir.\n";
    await writeFile(join(folder, "weir.txt"), text);
    const changesOf = async (args: readonly string[]): Promise<string> => (await run(args)).out.replace(/^[\s\S]*?(?=What changed|$)/, "");
    expect(await changesOf(["read", "weir.txt", "--engine", "rules"])).toBe("");
    const told = await changesOf(["read", "weir.txt"]);
    expect(told).toMatch(/^What changed since rules\/en@\d+ read it on [\d-]{10}\n {2}now read by reader-en@\d+ rules\/en@\d+, on /);
    expect(await changesOf(["read", "weir.txt"])).toBe("");
    const listed = z.array(z.object({ id: z.string(), file: z.string().nullable() }));
    const report = listed.parse(JSON.parse((await run(["list", "--format", "json"])).out)).find(({ file }) => file === "weir.txt");
    expect((await run(["changes", report?.id ?? ""])).out).toBe(told);
    expect(await changesOf(["read", "weir.txt", "--engine", "rules"])).toMatch(/^What changed since reader-en/);
  });

  test("prints plain text without a colour where nobody looks, and takes --published and --publisher", async () => {
    const { code, out } = await run(["read", "-", "--published", "2024-05-07", "--publisher", "Mill Post", "--no-store"], ENGLISH);
    expect(code).toBe(0);
    expect(out).toMatch(/^Blast at the mill\nMill Post · published 2024-05-07/);
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\u001b/);
  });

  test("keeps nothing where it is asked to keep nothing", async () => {
    const elsewhere = join(folder, "nothing");
    const { code, out } = await run(["read", "mill.txt", "--no-store", "--format", "json", "--data", elsewhere]);
    expect([code, Readings.parse(JSON.parse(out)).length]).toEqual([0, 1]);
    expect(await readdir(folder)).not.toContain("nothing");
  });

  test("says in one sentence what is wrong with the store", async () => {
    const { code, out, err } = await run(["list"], "", { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
    expect([code, out]).toEqual([4, ""]);
    expect(err).toMatch(/^hearsay: The server of DATABASE_URL cannot be reached: .*ECONNREFUSED.*\n$/);
  });
});

describe("hearsay that is stopped", () => {
  beforeAll(async () => {
    await mkdir(join(folder, "many"));
    for (let number = 0; number < 1_500; number++) {
      await writeFile(
        join(folder, "many", `${number}.txt`),
        `Report ${number} from the valley\n\nThe mayor said that ${number} people were hurt in the blast at the mill.\n`,
      );
    }
  });

  const signals: readonly { readonly signal: NodeJS.Signals; readonly code: number }[] = [
    { signal: "SIGINT", code: 130 },
    { signal: "SIGTERM", code: 143 },
  ];
  test.each(signals)("by $signal prints a whole array, stops its PostgreSQL and ends with $code", async ({ signal, code }) => {
    const hearsay = start(["read", "many", "--format", "json"]);
    const end = ended(hearsay);
    await saying(hearsay, '"Report 1 from');
    hearsay.kill(signal);
    const result = await end;
    expect(result.code).toBe(code);
    expect(result.err).not.toMatch(/Error/);
    const readings = Readings.parse(JSON.parse(result.out));
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.length).toBeLessThan(1_500);
  });

  test("by the end of whoever takes its output ends without a word, and stops its PostgreSQL", async () => {
    const hearsay = start(["read", "many", "--format", "json"]);
    let err = "";
    hearsay.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
    await saying(hearsay, "[");
    hearsay.stdout.destroy();
    const [code] = (await once(hearsay, "exit")) as [number | null];
    expect(code).toBe(141);
    expect(err).not.toMatch(/EPIPE|Error/);
  });
});

describe("hearsay desk", () => {
  test("tells its address, answers there, and ends well when it is told to stop", async () => {
    const hearsay = start(["desk", "mill.txt", "--port", "0"]);
    const end = ended(hearsay);
    let out = "";
    hearsay.stdout.on("data", (chunk: string) => (out += chunk));
    await saying(hearsay, "\n");
    const address = /^The desk is open at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(out)?.[1] ?? "";
    const reports = (await (await fetch(`${address}/api/reports`)).json()) as { readonly reports: readonly { readonly file: string }[] };
    expect(reports.reports.map(({ file }) => file)).toContain("mill.txt");
    hearsay.kill("SIGINT");
    expect((await end).code).toBe(0);
  });
});
