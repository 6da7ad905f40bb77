import type { Calibration } from "../../model/calibration.ts";
import { logOdds } from "../../model/log-odds.ts";
import type { SeenParts } from "../../model/seen-parts.ts";
import type { Act, Statement } from "../../model/statement.ts";

/** The reader's own probabilities are bounded here: beyond, they tell nothing more of how often it is right. */
const SUREST = 0.999;

/** Decimals that a probability keeps: fewer than would show how many threads read. */
const DECIMALS = 4;

/** What the calibration weighs, in the order of its weights; a 1 for what is there or not. */
export function calibrationFeatures({ cue, content, source }: SeenParts): CalibrationFeatures {
  return {
    bias: 1,
    cue: logOdds(cue, SUREST),
    content: logOdds(content, SUREST),
    source: source === null ? 0 : logOdds(source, SUREST),
    withoutSource: source === null ? 1 : 0,
  };
}

/** One number for each weight of a calibration. */
export type CalibrationFeatures = Readonly<Record<"bias" | "cue" | "content" | "source" | "withoutSource", number>>;

/** The same for statements about responsibility: `attribution` is the probability that the words are an attribution, null where the trained reader saw none. */
export function responsibilityFeatures(attribution: number | null, hasCue: boolean): ResponsibilityFeatures {
  const unseen = attribution === null;
  return {
    bias: 1,
    attribution: attribution === null ? 0 : logOdds(attribution, SUREST),
    rulesAlone: unseen && hasCue ? 1 : 0,
    ownVoice: unseen && !hasCue ? 1 : 0,
  };
}
export type ResponsibilityFeatures = Readonly<Record<"bias" | "attribution" | "rulesAlone" | "ownVoice", number>>;

/** What a probability rests on: what the trained reader saw, and what kind of statement it is. */
export interface Weighed extends Pick<Statement, "act" | "cue" | "accused"> {
  readonly seen: SeenParts | null;
}

const OF_RESPONSIBILITY: ReadonlySet<Act> = new Set<Act>([
  "claims-responsibility",
  "denies-responsibility",
  "attributes",
  "accuses",
  "dismisses",
  "warns",
  "threatens",
]);

/** Whether a statement tells who did it, or of danger: by its act, or as an account that names a doer. */
export const isOfResponsibility = ({ act, accused }: Pick<Statement, "act" | "accused">): boolean =>
  OF_RESPONSIBILITY.has(act) || (act === "reports" && accused.length > 0);

/**
 * How often the reader is right, 0..1, about statements like this one: that somebody says so, in these words, and, of statements about
 * responsibility, that they are about it. Null where nobody has measured it.
 */
export function calibratedProbability(weighed: Weighed, calibration: Calibration | null): number | null {
  if (calibration === null) return null;
  const { seen, cue } = weighed;
  const attribution = seen === null ? null : probabilityBy(calibration, calibrationFeatures(seen));
  const { responsibility } = calibration;
  if (responsibility === null || (attribution !== null && !isOfResponsibility(weighed))) return attribution;
  return probabilityBy(responsibility, responsibilityFeatures(attribution, cue.length > 0));
}

/** By weights of the same names as the features. */
export function probabilityBy<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  features: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features) as [Name, number][]) sum += value * weights[name];
  return Number((1 / (1 + Math.exp(-sum))).toFixed(DECIMALS));
}
