import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { build, type Rollup } from "vite";
import { PAGE_BUILD } from "../../src/server/page-build-config.ts";

/** Bytes, compressed, that the page may load before anything of it is opened: a slow line has it within two seconds or so. */
const MOST = 250 * 1024;

test("the first load of the page is small, and holds nothing that makes code from words", async () => {
  const built = (await build({ ...PAGE_BUILD, logLevel: "silent", build: { ...PAGE_BUILD.build, write: false } })) as Rollup.RollupOutput;
  const files = built.output.map((file) => ({ name: file.fileName, code: file.type === "chunk" ? file.code : file.source }));
  const first = files.filter(({ name }) => /\.(js|css|html)$/.test(name));
  expect(first.length).toBe(3);
  expect(first.reduce((sum, { code }) => sum + gzipSync(code).length, 0)).toBeLessThan(MOST);
  // The page's security policy blocks it, and the browser would say so on the console of every view: zod tries it as soon as it is loaded.
  for (const { name, code } of first) expect([name, /[=(,]\s*Function\b(?![.])/.test(String(code))]).toEqual([name, false]);
}, 60_000);
