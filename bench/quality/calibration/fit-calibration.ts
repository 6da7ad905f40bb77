import type { Calibration } from "../../../src/model/calibration.ts";
import type { SeenParts } from "../../../src/model/seen-parts.ts";
import {
  calibratedProbability,
  calibrationFeatures,
  type CalibrationFeatures,
} from "../../../src/resolve/statements/calibrated-probability.ts";
import type { Example } from "./examples.ts";
import { fitLogistic } from "./logistic.ts";
import { expectedError, type Outcome } from "./reliability.ts";

const NAMES = ["bias", "cue", "content", "source", "withoutSource"] as const satisfies readonly (keyof CalibrationFeatures)[];
const RISING: ReadonlySet<number> = new Set(NAMES.flatMap((name, at) => (name === "bias" || name === "withoutSource" ? [] : [at])));

/** Decimals that a weight keeps. */
const DECIMALS = 4;

/** How the examples stand with probabilities of a map that was fitted on the other half of the documents, in the order of the examples. */
export function heldOut(examples: readonly Example[]): Outcome[] {
  const isEven = ({ document }: Example): boolean => document % 2 === 0;
  const fittedOn = { even: weightsOf(examples.filter(isEven)), odd: weightsOf(examples.filter((one) => !isEven(one))) };
  return examples.map((example) => ({
    probability: probabilityBy(isEven(example) ? fittedOn.odd : fittedOn.even, example.seen),
    right: example.right,
  }));
}

/** The map that ships: fitted on all examples, with the error of the halves. `on` names the documents. */
export function fitCalibration(examples: readonly Example[], on: string): Calibration {
  const measured = { on, statements: examples.length, expectedError: rounded(expectedError(heldOut(examples))) };
  return { ...weightsOf(examples), measured };
}

type Weights = Omit<Calibration, "measured">;

function weightsOf(examples: readonly Example[]): Weights {
  const rows = examples.map(({ seen }) => {
    const features = calibrationFeatures(seen);
    return NAMES.map((name) => features[name]);
  });
  const fitted = fitLogistic(
    rows,
    examples.map(({ right }) => right),
    RISING,
  );
  const [bias = 0, cue = 0, content = 0, source = 0, withoutSource = 0] = fitted.map(rounded);
  return { bias, cue, content, source, withoutSource };
}

function probabilityBy(weights: Weights, seen: SeenParts): number {
  const probability = calibratedProbability(seen, { ...weights, measured: { on: "", statements: 1, expectedError: 0 } });
  if (probability === null) throw new Error("a calibration gave no probability");
  return probability;
}

const rounded = (number: number): number => Number(number.toFixed(DECIMALS));
