import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReadingLookups } from "../../src/desk/read-document.ts";
import type { Reading } from "../../src/model/reading.ts";
import { captureAll, readCaptured } from "./read-captured.ts";

/** A report with what careful readers find in it. */
export interface CodedCase {
  readonly name: string;
  readonly folder: string;
  /** When it was published, where its text does not say so. */
  readonly published: string | null;
  readonly expected: unknown;
}

/** What the cases' own scorer gives. */
export interface CaseScore {
  readonly brokenSpans: number;
  readonly recall: number;
  readonly precisionOfResponsibility: number;
  readonly allRight: number;
  /** Statements of responsibility or danger in the reading, without those that coders may leave out; and those of them that coders have, too. */
  readonly claimed: number;
  readonly rightClaims: number;
  readonly facts: Readonly<Record<string, number | null>> | null;
}
export interface CaseScorer {
  score(expected: unknown, reading: Pick<Reading, "statements">, text: string): CaseScore;
  scoreAll(results: readonly CaseScore[]): CaseScore;
}

/** The scorer of the cases in DIR/cases. */
export async function openCaseScorer(directory: string): Promise<CaseScorer> {
  return (await import(pathToFileURL(join(directory, "cases", "score-case.mjs")).href)) as CaseScorer;
}

/** The cases in DIR/cases, in the order of their names. */
export function codedCases(directory: string): CodedCase[] {
  const cases = join(directory, "cases");
  return readdirSync(cases)
    .toSorted()
    .flatMap((name) => {
      const file = join(cases, name, "expected.json");
      if (!existsSync(file)) return [];
      const expected = JSON.parse(readFileSync(file, "utf8")) as { readonly report: { readonly published: string | null } };
      return [{ name, folder: join(cases, name), published: expected.report.published, expected }];
    });
}

/** Reads a case's article as the product does. */
export async function readCase({ folder, published }: Pick<CodedCase, "folder" | "published">, lookups: ReadingLookups): Promise<Reading> {
  const [captured] = await captureAll(join(folder, "article.txt"));
  const [reading] = captured === undefined ? [] : await readCaptured(captured, published, lookups);
  if (reading === undefined) throw new Error(`${folder}/article.txt could not be read`);
  return reading;
}
