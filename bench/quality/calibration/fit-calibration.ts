import type { Calibration, ResponsibilityCalibration } from "../../../src/model/calibration.ts";
import { calibrationFeatures, probabilityBy, responsibilityFeatures } from "../../../src/resolve/statements/calibrated-probability.ts";
import type { CaseExample } from "./case-examples.ts";
import type { Example } from "./examples.ts";
import { fitLogistic } from "./logistic.ts";
import { expectedError, type Outcome } from "./reliability.ts";

/** A statement of which is known whether it is right. */
export interface Judged {
  /** Place of its document: statements of one document stand or fall together. */
  readonly document: number;
  readonly right: boolean;
}

/** A map from features to how often statements are right, and how it is fitted. */
interface Fit<One extends Judged, Name extends string> {
  readonly features: (one: One) => Readonly<Record<Name, number>>;
  /** In the order of the equations. */
  readonly names: readonly Name[];
  /** Those whose weight is never below 0. */
  readonly rising: ReadonlySet<Name>;
  /** In how many parts the documents are cut: each part is weighed by a map that was fitted on the others. */
  readonly folds: number;
  readonly ridge: number;
}

/** Keeps weights finite where the examples are told apart without a fault. */
const SLIGHT = 1e-5;
/** Few reports: a kind of statement that happens to be always right among them is not always right. */
const FIRM = 1e-2;

const ATTRIBUTIONS: Fit<Example, "bias" | "cue" | "content" | "source" | "withoutSource"> = {
  features: ({ seen }) => calibrationFeatures(seen),
  names: ["bias", "cue", "content", "source", "withoutSource"],
  rising: new Set(["cue", "content", "source"]),
  folds: 2,
  ridge: SLIGHT,
};

/** Every report is a part of its own: there are few. */
const responsibilityFit = (examples: readonly CaseExample[]): Fit<CaseExample, "bias" | "attribution" | "rulesAlone" | "ownVoice"> => ({
  features: ({ attribution, hasCue }) => responsibilityFeatures(attribution, hasCue),
  names: ["bias", "attribution", "rulesAlone", "ownVoice"],
  rising: new Set(["attribution"]),
  folds: new Set(examples.map(({ document }) => document)).size,
  ridge: FIRM,
});

/** How attributions stand with probabilities of a map that was fitted on the other half of the documents, in the order of the examples. */
export const heldOutAttributions = (examples: readonly Example[]): Outcome[] => heldOut(examples, ATTRIBUTIONS);

/** The same for statements about responsibility, fitted on all other reports. */
export const heldOutResponsibility = (examples: readonly CaseExample[]): Outcome[] => heldOut(examples, responsibilityFit(examples));

/** The map that ships for attributions: fitted on all examples, with the error of the halves. `on` names the documents. */
export const fitAttributions = (examples: readonly Example[], on: string): Omit<Calibration, "responsibility"> => ({
  ...weightsOf(examples, ATTRIBUTIONS),
  measured: measuredOn(on, heldOutAttributions(examples)),
});

/** The same for statements about responsibility. */
export const fitResponsibility = (examples: readonly CaseExample[], on: string): ResponsibilityCalibration => ({
  ...weightsOf(examples, responsibilityFit(examples)),
  measured: measuredOn(on, heldOutResponsibility(examples)),
});

function heldOut<One extends Judged, Name extends string>(examples: readonly One[], fit: Fit<One, Name>): Outcome[] {
  const foldOf = ({ document }: One): number => document % fit.folds;
  const maps = Array.from({ length: fit.folds }, (_, fold) =>
    weightsOf(
      examples.filter((one) => foldOf(one) !== fold),
      fit,
    ),
  );
  return examples.map((one) => ({
    probability: probabilityBy(maps[foldOf(one)] as Readonly<Record<Name, number>>, fit.features(one)),
    right: one.right,
  }));
}

function weightsOf<One extends Judged, Name extends string>(examples: readonly One[], fit: Fit<One, Name>): Record<Name, number> {
  const rows = examples.map((one) => {
    const features = fit.features(one);
    return fit.names.map((name) => features[name]);
  });
  const rising = new Set(fit.names.flatMap((name, at) => (fit.rising.has(name) ? [at] : [])));
  const fitted = fitLogistic(
    rows,
    examples.map(({ right }) => right),
    { rising, ridge: fit.ridge },
  );
  return Object.fromEntries(fit.names.map((name, at) => [name, rounded(fitted[at] ?? 0)])) as Record<Name, number>;
}

const measuredOn = (on: string, outcomes: readonly Outcome[]): Calibration["measured"] => ({
  on,
  statements: outcomes.length,
  expectedError: rounded(expectedError(outcomes)),
});

/** Decimals that a weight keeps. */
const DECIMALS = 4;
const rounded = (number: number): number => Number(number.toFixed(DECIMALS));
