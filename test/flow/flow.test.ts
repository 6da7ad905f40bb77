import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReadingLookups } from "../../src/desk/read-document.ts";
import { exampleFiles, exampleLookups, readExample } from "./examples.ts";
import { summaryOf } from "./summary.ts";

let lookups: ReadingLookups;
beforeAll(() => (lookups = exampleLookups()));

const outputOf = async (file: string): Promise<string> => {
  const readings = await readExample(file, lookups);
  return readings.map((reading, version) => (readings.length === 1 ? "" : `version ${version}: `) + summaryOf(reading)).join("\n");
};

/** Each expected output was reviewed by a person: a changed one is written beside it and compared by a person again. */
describe("example reports, from file to reading", () => {
  it.each(exampleFiles())("%s reads as reviewed", async (file) => {
    const actual = await outputOf(file);
    const expectedFile = fileURLToPath(new URL(`./expected/${file}.expected`, import.meta.url));
    const actualFile = expectedFile.replace(/\.expected$/, ".actual");
    const expected = existsSync(expectedFile) ? readFileSync(expectedFile, "utf8") : "";
    if (actual === expected) rmSync(actualFile, { force: true });
    else writeFileSync(actualFile, actual);
    expect(actual, `differs from ${expectedFile}: review ${actualFile}, and move it there if it is right`).toBe(expected);
  });

  it("an example read twice gives the same ids and records", async () => {
    expect(await readExample("05-state-insists.txt", lookups)).toEqual(await readExample("05-state-insists.txt", exampleLookups()));
  });

  it("every span slices to its text", async () => {
    for (const file of exampleFiles()) {
      for (const { statements, incidents, text } of await readExample(file, lookups)) {
        const spans = [
          ...statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
          ...incidents.flatMap((one) => one.mentions),
        ];
        for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
      }
    }
  });
});
