import type { KnownIncident, ScoredOutcome, ToldWarning } from "../model/told-warning.ts";
import { compareIncident, type Days, happenedOn, windowDays } from "./outcome-over-reports.ts";

/** A warning as the attacks are counted against it. */
export interface WarningBefore {
  readonly terms: ToldWarning;
  readonly outcome: ScoredOutcome;
}

/**
 * Attacks, carried out or tried, that the desk's reports told while they were news, and those of them that lay in the window of a warning, by anybody, that was told
 * before. An attack that may be what was warned of counts for neither.
 */
export interface WarnedAttacks {
  readonly known: number;
  readonly warnedOf: number;
  readonly unsure: number;
}

export function warnedAttacks(incidents: readonly KnownIncident[], warnings: readonly WarningBefore[]): WarnedAttacks {
  const told = warnings.flatMap(({ terms, outcome }) => {
    const window = outcome.kind === "void" || outcome.lookedBackOn !== "no" ? null : windowDays(terms);
    return window === null ? [] : [{ terms, window }];
  });
  const counts = { known: 0, warnedOf: 0, unsure: 0 };
  for (const incident of incidents) {
    if (!incident.news || (incident.status !== "accomplished" && incident.status !== "attempted")) continue;
    const happened = happenedOn(incident);
    if (happened === null) continue;
    counts.known++;
    const compared = told
      .filter(({ window }) => touches(window, happened))
      .map(({ terms, window }) => compareIncident(terms, window, incident));
    if (compared.some((one) => one?.sure && one.kind === "in-window")) counts.warnedOf++;
    else if (compared.some((one) => one !== null && !one.sure)) counts.unsure++;
  }
  return counts;
}

const touches = (a: Days, b: Days): boolean => a.first <= b.last && b.first <= a.last;
