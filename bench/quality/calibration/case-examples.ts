import type { ReadingLookups } from "../../../src/desk/read-document.ts";
import type { Calibration } from "../../../src/model/calibration.ts";
import type { Reading } from "../../../src/model/reading.ts";
import { isOfResponsibility } from "../../../src/resolve/statements/calibrated-probability.ts";
import { type CaseScorer, type CodedCase, readCase } from "../../cases/coded-cases.ts";
import { pairedOnes } from "../one-by-one.ts";
import type { Judged } from "./fit-calibration.ts";

/** A statement about responsibility or danger in a coded report, with whether the coders have it, too. */
export interface CaseExample extends Judged {
  /** How probable it is an attribution at all, by a map that was fitted elsewhere; null where rules alone found it. */
  readonly attribution: number | null;
  readonly hasCue: boolean;
}

/** Reads coded reports with a map for attributions and tells of each statement about responsibility whether it is right. */
export async function caseExamplesOf(
  cases: readonly CodedCase[],
  scorer: CaseScorer,
  { lookups, attributions }: { readonly lookups: ReadingLookups; readonly attributions: Calibration },
): Promise<CaseExample[]> {
  const { encoder } = lookups;
  if (encoder == null) throw new Error("only the trained reader is calibrated");
  const weighing: ReadingLookups = {
    ...lookups,
    encoder: {
      name: encoder.name,
      calibration: { ...attributions, responsibility: null },
      perceive: (text, section) => encoder.perceive(text, section),
      close: () => encoder.close(),
    },
  };
  const examples: CaseExample[] = [];
  for (const [document, one] of cases.entries()) {
    const reading = await readCase(one, weighing);
    const told = reading.statements.filter((statement) => isOfResponsibility(statement));
    const scored = (first: number) => scorer.score(one.expected, withStatements(reading, told.slice(0, first)), reading.text);
    const counted = pairedOnes(told.length, (first) => scored(first).claimed);
    const right = pairedOnes(told.length, (first) => scored(first).rightClaims);
    for (const [at, { probability, cue }] of told.entries())
      if (counted.has(at)) examples.push({ document, attribution: probability, hasCue: cue.length > 0, right: right.has(at) });
  }
  return examples;
}

/** The reading as if it held no others; what stands within a statement that is left out stands alone. */
const withStatements = (reading: Reading, statements: Reading["statements"]): Reading => ({ ...reading, statements });
