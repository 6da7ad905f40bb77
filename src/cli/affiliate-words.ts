import type { Hypothesis } from "../model/assessment.ts";
import type { Reading } from "../model/reading.ts";

/** Whose branch an actor is said to be responsible as; "" for none. Where neither report nor incident has a date, it says that the time was not known. */
export function affiliateWords({ actorId, affiliateOf, incident }: Hypothesis, { actors, incidents }: Reading): string {
  if (affiliateOf === null) return "";
  const tie = actors.find(({ id }) => id === actorId)?.affiliations?.find(({ name }) => name === affiliateOf);
  const isGuess = tie?.standing === "unknown" && incidents.find(({ id }) => id === incident)?.date == null;
  return `affiliate of ${affiliateOf}${isGuess ? ` (${tie.period ?? "at some time"}; the report has no date, and the latest is taken)` : ""}`;
}
