import { z } from "zod";

/** One incident and one actor with those who speak for and against it; lists hold names, "publisher" for its own voice. */
export const HypothesisSchema = z.object({
  incident: z.string(),
  actor: z.string(),
  actorId: z.string().nullable(),
  claimedBy: z.array(z.string()),
  attributedBy: z.array(z.string()),
  deniedBy: z.array(z.string()),
  dismissedBy: z.array(z.string()),
  /** Names of the independent sources behind them, as far as one report tells. */
  origins: z.array(z.string()),
  /** Ids of the statements that it rests on. */
  statements: z.array(z.string()),
  /** Actor that this one is an affiliate of: its attributions count towards that one, too, and are shown apart. */
  affiliateOf: z.string().nullable(),
});
export type Hypothesis = Readonly<z.infer<typeof HypothesisSchema>>;

/** The report says it more surely in `strong` than those it cites, or than it says in `weak`. */
export const OverclaimSchema = z.object({ strong: z.string(), weak: z.string(), why: z.string() });
export type Overclaim = Readonly<z.infer<typeof OverclaimSchema>>;

/** Something in a statement that does not fit the report's own dates or words. */
export const ODDITY_KINDS = ["dismissed-before-event", "window-ended-before-event", "claimed-before-event"] as const;
export const OdditySchema = z.object({ kind: z.enum(ODDITY_KINDS), statement: z.string(), why: z.string() });
export type Oddity = Readonly<z.infer<typeof OdditySchema>>;
