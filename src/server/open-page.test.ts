import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "./open-page.ts";
import type { PageFiles } from "./page-files.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-page-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const onMistake = (error: unknown): never => {
  throw error;
};
const textOf = (files: PageFiles, path: string): string => new TextDecoder().decode(files.get(path)?.body);

test("the page is built once, kept where a folder can be written, and taken from there while its sources stay the same", async () => {
  await writeFile(join(folder, "no-folder"), "");
  // A folder below a file can not be made: it stands for a checkout that can not be written.
  const built = [join(folder, "no-folder", "web"), join(folder, "web")];
  const first = await openPage({ built, onMistake });
  expect(textOf(first, "/index.html")).toContain('<div id="page">');
  expect([...first.keys()].map((path) => path.replace(/-[\w-]+\./, "-*.")).sort()).toEqual([
    "/assets/icon-*.svg",
    "/assets/index-*.css",
    "/assets/index-*.js",
    "/index.html",
  ]);
  expect(await readdir(folder)).toEqual(["no-folder", "web"]);

  const again = await openPage({ built, onMistake });
  expect([...again.keys()].sort()).toEqual([...first.keys()].sort());
  expect(again.get("/index.html")).toEqual(first.get("/index.html"));

  const index = join(folder, "web", "index.html");
  await writeFile(index, "kept as it is");
  expect(textOf(await openPage({ built, onMistake }), "/index.html")).toBe("kept as it is");

  await writeFile(join(folder, "web", "built-from.txt"), "other sources");
  expect(textOf(await openPage({ built, onMistake }), "/index.html")).toContain('<div id="page">');
  expect(await readFile(index, "utf8")).toContain('<div id="page">');
});

test("the page has no inline script or style, so that the strictest policy holds", async () => {
  const index = textOf(await openPage({ built: [join(folder, "web")], onMistake }), "/index.html");
  expect(index.match(/<script[^>]*>/g)).toEqual([expect.stringContaining('src="/assets/')]);
  expect(index).not.toMatch(/<style|style=|\son\w+=|https?:/);
});
