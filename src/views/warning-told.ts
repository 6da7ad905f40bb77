import { z } from "zod";
import type { JoinedWarning } from "../model/told-warning.ts";

/** A warning over all reports that tell it: its terms as the first published report has them, and when the desk had them. */
export const WarningToldSchema = z.object({
  /** Id of its statement in the report that was published first. */
  id: z.string(),
  /** Null where the words name nobody. */
  issuer: z.string().nullable(),
  /** EDTF. */
  issued: z.string().nullable(),
  windowStart: z.string().nullable(),
  windowEnd: z.string().nullable(),
  place: z.string().nullable(),
  target: z.string().nullable(),
  /** EDTF: when the first report that tells it was published. */
  published: z.string().nullable(),
  /** ISO 8601: when the desk first recorded it in the terms of any of its reports, without looking at any outcome. */
  recordedAt: z.string(),
  /** Its statements, the first published first. */
  told: z.array(z.object({ report: z.string(), published: z.string().nullable(), statement: z.string(), recordedAt: z.string() })),
});
export type WarningTold = Readonly<z.infer<typeof WarningToldSchema>>;

export function warningTold({ terms, told }: JoinedWarning): WarningTold {
  const { statement, issued, windowStart, windowEnd, place, target } = terms.warning;
  return {
    id: statement,
    issuer: terms.issuer?.name ?? null,
    issued,
    windowStart,
    windowEnd,
    place,
    target,
    published: terms.published,
    recordedAt: told.map(({ recordedAt }) => recordedAt).toSorted()[0] ?? terms.recordedAt,
    told: told.map(({ report, published, warning, recordedAt }) => ({ report, published, statement: warning.statement, recordedAt })),
  };
}
