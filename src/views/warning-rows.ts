import { z } from "zod";
import type { Reading } from "../model/reading.ts";
import { OUTCOME_KINDS, type Warning } from "../model/warning.ts";
import { dateWords } from "./date-words.ts";
import { incidentLabels } from "./incident-label.ts";
import { outcomeWords } from "./plain-words.ts";

/** A warning and what became of it, in words. */
export const WarningRowSchema = z.object({
  statement: z.string(),
  issuer: z.string(),
  issued: z.string().nullable(),
  /** The time that it names; null where it names none. */
  window: z.string().nullable(),
  place: z.string().nullable(),
  target: z.string().nullable(),
  outcome: z.object({
    kind: z.enum(OUTCOME_KINDS),
    words: z.string(),
    incident: z.object({ id: z.string(), label: z.string() }).nullable(),
  }),
});
export type WarningRow = Readonly<z.infer<typeof WarningRowSchema>>;

/** The warnings of a reading, in its order. */
export function warningRows(reading: Reading): readonly WarningRow[] {
  const labels = incidentLabels(reading.incidents);
  return reading.warnings.map((warning) => {
    const { incident } = warning.outcome;
    const label = incident === null ? undefined : labels.get(incident);
    return {
      statement: warning.statement,
      issuer: warning.issuer ?? "Issuer not named",
      issued: warning.issued === null ? null : dateWords(warning.issued),
      window: windowWords(warning),
      place: warning.place,
      target: warning.target,
      outcome: {
        kind: warning.outcome.kind,
        words: outcomeWords(warning.outcome),
        incident: incident === null || label === undefined ? null : { id: incident, label },
      },
    };
  });
}

function windowWords({ windowStart, windowEnd }: Warning): string | null {
  if (windowStart === null && windowEnd === null) return null;
  return dateWords(`${windowStart ?? ".."}/${windowEnd ?? ".."}`);
}
