import { z } from "zod";

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
  /** What it was fitted on, and how far off it was on the halves that it was not fitted on: mean distance of probability and share of right ones. */
  measured: z.object({ on: z.string(), statements: z.int().positive(), expectedError: z.number().min(0).max(1) }),
});
export type Calibration = Readonly<z.infer<typeof CalibrationSchema>>;
