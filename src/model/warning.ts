import { z } from "zod";

export const OUTCOME_KINDS = ["in-window", "late", "elsewhere", "foiled", "none-known", "void", "open"] as const;

/** What became of a warning, as far as the report (or the desk) knows. */
export const OutcomeSchema = z.object({
  kind: z.enum(OUTCOME_KINDS),
  /** Id of the incident that it is compared with. */
  incident: z.string().nullable(),
  /** Days from the end of the window to the incident; null where there is none. */
  days: z.number().int().nullable(),
});

/** One statement read as a warning of violence. Times are EDTF. */
export const WarningSchema = z.object({
  /** Id of the statement. */
  statement: z.string(),
  issuer: z.string().nullable(),
  issued: z.string().nullable(),
  windowStart: z.string().nullable(),
  windowEnd: z.string().nullable(),
  /** As written. */
  place: z.string().nullable(),
  /** What or who is said to be in danger, as written. */
  target: z.string().nullable(),
  outcome: OutcomeSchema,
});
export type Warning = Readonly<z.infer<typeof WarningSchema>>;
export type Outcome = Readonly<z.infer<typeof OutcomeSchema>>;
