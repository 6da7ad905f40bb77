import { z } from "zod";

/** Which of the times of a statement stands for when it was said: its own, that of the version of a page that has it, or that of the report. */
export const SAID_TIME_KINDS = ["said", "seen", "published"] as const;

/** When something was said, as near as the desk knows. */
export const SaidTimeSchema = z.object({
  /** EDTF; null where neither the words nor the report tell. */
  edtf: z.string().nullable(),
  of: z.enum(SAID_TIME_KINDS).nullable(),
});
export type SaidTime = Readonly<z.infer<typeof SaidTimeSchema>>;

/** A statement in one version of one report. */
export const StatementPlaceSchema = z.object({
  report: z.string(),
  /** 0 for the first version of the report. */
  version: z.number().int().nonnegative(),
  statement: z.string(),
});
export type StatementPlace = Readonly<z.infer<typeof StatementPlaceSchema>>;
