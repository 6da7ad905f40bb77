import type { Token } from "../../../../text/analysis.ts";

/**
 * Nouns of incidents that are counted, as plurals: the kinds of the GTD codebook (2021, "Attack type") and of ACLED's (2023, "Event types") with
 * their near synonyms in WordNet 3.1. Numbers of people killed or of victims are figures, not tallies (codebook, "Settled questions").
 */
const INCIDENTS = new Set(
  (
    "attacks bombings shootings strikes airstrikes air-strikes raids incidents assaults explosions blasts ambushes assassinations kidnappings abductions hijackings stabbings " +
    "massacres plots shellings sieges robberies arsons poisonings rampages offensives clashes hostage-takings " +
    "break-ins hijacks detonations bombardments arson-attacks knifings suicide-bombings drive-bys battles skirmishes firefights gunfights incursions beheadings " +
    "atrocities carjackings lynchings pogroms sabotages"
  ).split(" "),
);

/** The same as a singular, for "the third attack this year". */
const singularOf = (plural: string): string =>
  plural.endsWith("ches") || plural.endsWith("shes")
    ? plural.slice(0, -2)
    : plural.endsWith("ies")
      ? `${plural.slice(0, -3)}y`
      : plural.slice(0, -1);
const SINGLE_INCIDENTS = new Set([...INCIDENTS].map(singularOf).concat("ambush", "siege", "massacre"));

/** Nouns that are incidents only with a word that says so: "lethal events", "acts of sabotage", "cases of arson". */
const GENERAL = new Set("events acts cases instances episodes attempts operations".split(" "));
const VIOLENT = new Set(
  "lethal fatal deadly violent terrorist terror conflict security hostile armed bombing kidnapping abduction assassination coup hijacking attack arson piracy battle".split(
    " ",
  ),
);
const VIOLENCE = new Set(
  "violence terrorism terror sabotage piracy arson aggression kidnapping abduction hijacking shelling hostage-taking vandalism torture".split(
    " ",
  ),
);

/** Whether the word at `at` is a noun, in the plural, of incidents that are counted. */
export const isIncidents = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at] as Token;
  if (INCIDENTS.has(lower)) return true;
  if (!GENERAL.has(lower)) return false;
  return VIOLENT.has(tokens[at - 1]?.lower ?? "") || (tokens[at + 1]?.lower === "of" && VIOLENCE.has(tokens[at + 2]?.lower ?? ""));
};

/** Whether a word is such a noun in the singular. */
export const isIncident = (token: Token): boolean => SINGLE_INCIDENTS.has(token.lower);

/** End of the words of what is counted: over a second noun ("clashes and attacks") and "of" with a kind of violence ("acts of sabotage"). */
export function endOfKind(tokens: readonly Token[], noun: number, limit: number): number {
  let end = noun + 1;
  for (;;) {
    const next = tokens[end];
    if (next === undefined || end >= limit) return end;
    if (next.lower === "of" && end + 1 < limit && VIOLENCE.has(tokens[end + 1]?.lower ?? "")) end += 2;
    else if (next.lower === "and" || next.lower === "or") {
      let at = end + 1;
      while (at < limit && at < end + 3 && !isIncidents(tokens, at) && /^(?:ADJ|NOUN)$/.test(tokens[at]?.pos ?? "")) at++;
      if (at >= limit || !isIncidents(tokens, at)) return end;
      end = at + 1;
    } else return end;
  }
}
