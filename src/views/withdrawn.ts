import { z } from "zod";
import { StatementSchema } from "../model/statement.ts";
import { StaleSchema } from "./stale.ts";

/** One version of a report: the same address captured again, or one of the versions that a file holds. */
export const VersionStampSchema = z.object({
  report: z.string(),
  version: z.number().int().nonnegative(),
  /** When the page says that it was so (EDTF), else when the desk recorded it (ISO 8601). */
  seen: z.string(),
});
export type VersionStamp = Readonly<z.infer<typeof VersionStampSchema>>;

/** What a report said of an incident and does not say any more: shown apart from what counts today, and never lost. */
export const WithdrawnSchema = z.object({
  statement: StatementSchema,
  publisher: z.string().nullable(),
  /** The last version that had it, and the next one, which has not. */
  last: VersionStampSchema,
  missingFrom: VersionStampSchema,
  /** How it is known that it vanished. */
  why: z.string(),
  /** What rested on it. */
  stale: z.array(StaleSchema),
});
export type Withdrawn = Readonly<z.infer<typeof WithdrawnSchema>>;
