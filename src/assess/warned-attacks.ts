import type { JoinedWarning, KnownIncident } from "../model/told-warning.ts";
import { compareIncident, type Days, happenedOn, lookedBack, windowDays } from "./outcome-over-reports.ts";

/**
 * Attacks, carried out or tried, that the desk's reports told while they were news, and those of them that lay in the window of a warning, by anybody, that was told
 * before. An attack that may be what was warned of counts for neither.
 */
export interface WarnedAttacks {
  readonly known: number;
  readonly warnedOf: number;
  readonly unsure: number;
}

export function warnedAttacks(
  incidents: readonly KnownIncident[],
  warnings: readonly Pick<JoinedWarning, "terms" | "told">[],
): WarnedAttacks {
  const windows = warnings.flatMap(({ terms, told }) => {
    const window = terms.place === null && terms.warning.target === null ? null : windowDays(terms);
    return window === null ? [] : [{ terms, told, window }];
  });
  const counts = { known: 0, warnedOf: 0, unsure: 0 };
  for (const incident of incidents) {
    if (!incident.news || (incident.status !== "accomplished" && incident.status !== "attempted")) continue;
    const happened = happenedOn(incident);
    if (happened === null) continue;
    counts.known++;
    const compared = windows
      .filter(({ window, told }) => touches(window, happened) && lookedBack(told, window, happened) === "no")
      .map(({ terms, window }) => compareIncident(terms, window, incident));
    if (compared.some((one) => one?.sure && one.kind === "in-window")) counts.warnedOf++;
    else if (compared.some((one) => one !== null && !one.sure)) counts.unsure++;
  }
  return counts;
}

const touches = (a: Days, b: Days): boolean => a.first <= b.last && b.first <= a.last;
