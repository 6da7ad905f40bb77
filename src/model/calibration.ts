import { z } from "zod";

/** What a calibration was fitted on, and how far off it was on the parts that it was not fitted on: mean distance of probability and share of right ones. */
const MeasuredSchema = z.object({ on: z.string(), statements: z.int().positive(), expectedError: z.number().min(0).max(1) });

/**
 * How often statements about responsibility, danger and number are right: weights of a logistic regression. Measured apart, since reports of
 * attacks hold far more of them than the news on which the rest is measured, and since rules find many that the trained reader does not see.
 */
export const ResponsibilityCalibrationSchema = z.object({
  bias: z.number(),
  /** Of the log odds that the same words are an attribution at all. */
  attribution: z.number().nonnegative(),
  /** In the place of these log odds, where rules alone found that somebody says it. */
  rulesAlone: z.number(),
  /** The same, where the publisher says it and no words report. */
  ownVoice: z.number(),
  measured: MeasuredSchema,
});
export type ResponsibilityCalibration = Readonly<z.infer<typeof ResponsibilityCalibrationSchema>>;

/**
 * Turns what the trained reader saw of a statement into how often it is right about such statements: weights of a logistic regression on
 * the log odds of each part (Platt 1999), fitted on documents with annotations that the reader has not learned from. Made by
 * `npm run bench:calibration`.
 */
export const CalibrationSchema = z.object({
  bias: z.number(),
  /** No weight is below 0: what the reader sees more surely is never taken to be right less often. */
  cue: z.number().nonnegative(),
  content: z.number().nonnegative(),
  source: z.number().nonnegative(),
  /** In the place of the source's log odds where nobody is named. */
  withoutSource: z.number(),
  measured: MeasuredSchema,
  /** Null where it has not been measured: then these statements are weighed like all others, and what rules alone found not at all. */
  responsibility: ResponsibilityCalibrationSchema.nullable(),
});
export type Calibration = Readonly<z.infer<typeof CalibrationSchema>>;
