import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openReaderFile } from "./reader-file.ts";

const TINY = fileURLToPath(new URL("../../test/support/tiny-reader", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-reader-"));
cpSync(TINY, folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const calibratedBy = (calibration: unknown): string => {
  const described = JSON.parse(readFileSync(join(TINY, "reader.json"), "utf8")) as object;
  writeFileSync(join(folder, "reader.json"), JSON.stringify({ ...described, calibration }));
  return folder;
};

describe("the calibration of a trained reader", () => {
  const measured = { on: "invented reports", statements: 90, expectedError: 0.02 };
  const calibration = { bias: -1, cue: 0.5, content: 0.1, source: 0.3, withoutSource: -0.2, measured, responsibility: null };

  it("is taken from reader.json", () => expect(openReaderFile(calibratedBy(calibration)).calibration).toEqual(calibration));

  it("holds a second map for statements about responsibility", () => {
    const responsibility = { bias: 0.5, attribution: 0.8, rulesAlone: 0.1, ownVoice: -0.1, measured };
    expect(openReaderFile(calibratedBy({ ...calibration, responsibility })).calibration?.responsibility).toEqual(responsibility);
  });

  it("is null until somebody has measured it", () => expect(openReaderFile(TINY).calibration).toBeNull());

  it.each([
    ["a weight that would make surer mean seldomer right", { ...calibration, cue: -0.5 }],
    ["half of one", { bias: -1 }],
  ])("that is %s is refused", (_, broken) => expect(() => openReaderFile(calibratedBy(broken))).toThrow(/does not describe a reader/));
});
