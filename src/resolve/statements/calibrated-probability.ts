import type { Calibration } from "../../model/calibration.ts";
import { logOdds } from "../../model/log-odds.ts";
import type { SeenParts } from "../../model/seen-parts.ts";

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

/**
 * How often the reader is right, 0..1, about statements of which it saw as much as of this one: who speaks, the words that report and
 * what is said. Null where nobody has measured it: without a calibration, and for what the rules alone found.
 */
export function calibratedProbability(seen: SeenParts | null, calibration: Calibration | null): number | null {
  if (seen === null || calibration === null) return null;
  const features = calibrationFeatures(seen);
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += value * calibration[name as keyof CalibrationFeatures];
  return Number((1 / (1 + Math.exp(-sum))).toFixed(DECIMALS));
}
