import { compareDates, daysBetween } from "../model/edtf.ts";
import type { Incident } from "../model/incident.ts";
import type { WarnedPlace } from "../model/told-warning.ts";
import type { Outcome, Warning } from "../model/warning.ts";
import { type Agreement, placeAgrees, targetAgrees } from "./warning-fit.ts";

/** After this many days an attack is no longer compared with a warning whose window has passed; two months, a choice of the project's own. */
export const LATEST_DAYS = 60;

interface Candidate {
  readonly outcome: Outcome;
  /** 2 where the target agrees, 1 where one side does not name it, 0 where it differs. */
  readonly targetRank: number;
  readonly kindRank: number;
}

/**
 * Compares each warning with what the report (or the desk) knows to have happened since: in its window, late, elsewhere, foiled, or nothing.
 * `published`: EDTF of the latest knowledge; a window that it lies before or in is still open. A warning without a window, or without any
 * word on where or what, can be neither right nor wrong: void.
 */
export function warningOutcomes(
  warnings: readonly Warning[],
  incidents: readonly Incident[],
  published: string | null,
  countryOf: CountryOf = () => null,
): Warning[] {
  return warnings.map((warning) => ({ ...warning, outcome: outcomeOf(warning, { incidents, published, countryOf }) }));
}

/** ISO 3166-1 alpha-2 code of a country's name as written, or null for other names. */
export type CountryOf = (name: string) => string | null;

interface Known {
  readonly incidents: readonly Incident[];
  readonly published: string | null;
  readonly countryOf: CountryOf;
}

function outcomeOf(warning: Warning, { incidents, published, countryOf }: Known): Outcome {
  const window = windowOf(warning);
  if (window === null || (warning.place === null && warning.target === null)) return { kind: "void", incident: null, days: null };
  const candidates = incidents
    .map((incident) => compare({ warning, window, incident, countryOf }))
    .filter((candidate) => candidate !== null);
  candidates.sort(
    (a, b) => b.targetRank - a.targetRank || a.kindRank - b.kindRank || Math.abs(a.outcome.days ?? 0) - Math.abs(b.outcome.days ?? 0),
  );
  const best = candidates[0];
  if (best !== undefined) return best.outcome;
  const over = published === null || compareDates(window, published, { sameYear: !hasYears(window, published) }) === "before";
  return { kind: over ? "none-known" : "open", incident: null, days: null };
}

const hasYears = (a: string, b: string): boolean => !a.includes("XXXX") && !b.includes("XXXX");

/** The window as one EDTF interval, from its start (else the day of issue) to its end. */
export function windowOf({ windowStart, windowEnd, issued }: Pick<Warning, "windowStart" | "windowEnd" | "issued">): string | null {
  if (windowEnd === null) return null;
  const start = windowStart ?? issued;
  return start === null || start.includes("/") || windowEnd.includes("/") ? windowEnd : `${start}/${windowEnd}`;
}

const KIND_RANK: Readonly<Record<string, number>> = { "in-window": 0, foiled: 1, late: 2, elsewhere: 3 };

interface Comparison {
  readonly warning: Warning;
  readonly window: string;
  readonly incident: Incident;
  readonly countryOf: CountryOf;
}

function compare({ warning, window, incident, countryOf }: Comparison): Candidate | null {
  if (incident.date === null || incident.status === "threatened") return null;
  const options = { sameYear: !hasYears(window, incident.date) };
  const order = compareDates(incident.date, window, options);
  if (order === "before" || order === "unknown") return null;
  const place = placeAgrees(warnedPlace(warning.place, countryOf), incident.place);
  const target = targetAgrees(warning, incident.targets);
  const kind = kindOf(incident, order === "overlaps", place, target);
  if (kind === null) return null;
  const days = kind === "late" ? daysBetween(window, incident.date, options) : 0;
  if (days !== null && days > LATEST_DAYS) return null;
  return {
    outcome: { kind, incident: incident.id, days },
    targetRank: target === "yes" ? 2 : target === "unknown" ? 1 : 0,
    kindRank: KIND_RANK[kind] ?? 9,
  };
}

function kindOf(incident: Incident, inWindow: boolean, place: Agreement, target: Agreement): Outcome["kind"] | null {
  // Neither place nor target speaks for it: another matter.
  if (place !== "yes" && target !== "yes") return null;
  if (incident.status === "foiled") return inWindow && place !== "no" && target !== "no" ? "foiled" : null;
  if (place === "no") return inWindow ? "elsewhere" : null;
  if (inWindow) return "in-window";
  return target === "no" ? null : "late";
}

function warnedPlace(written: string | null, countryOf: CountryOf): WarnedPlace | null {
  if (written === null) return null;
  const country = countryOf(written);
  return { written, country, whole: country !== null };
}
