import type { Analysis } from "../../../../text/analysis.ts";

/** Words that say that somebody died, without a number: those of crime reports and courts. */
const DEATH_WORDS = new Set(
  "fatal fatally deadly murder murdered homicide manslaughter slaying slain killing killed died death autopsy coroner funeral".split(" "),
);

/** Whether a text says anywhere that somebody died, be it without a number ("a fatal shooting", "charged with murder"). */
export function tellsOfDeath(analysis: Analysis): boolean {
  return analysis.tokens.some((token) => DEATH_WORDS.has(token.lower));
}
