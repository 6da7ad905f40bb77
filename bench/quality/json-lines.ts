import { readFileSync, writeFileSync } from "node:fs";
import type { BenchInput } from "./bench-task.ts";

/** Reads a file of JSON lines; an error names the line. */
export function readJsonLines(file: string): BenchInput[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      try {
        return [JSON.parse(line) as BenchInput];
      } catch (error) {
        throw new Error(`${file}, line ${index + 1}: not JSON`, { cause: error });
      }
    });
}

export function writeJsonLines(file: string, lines: readonly object[]): void {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
