import { earliest, latest } from "../model/edtf.ts";
import type { JoinedWarning, KnownIncident, ScoredOutcome, ToldWarning } from "../model/told-warning.ts";
import type { Outcome } from "../model/warning.ts";
import { type Agreement, placeAgrees, remembered, targetAgrees } from "./warning-fit.ts";
import { LATEST_DAYS, windowOf } from "./warning-outcomes.ts";

/** Days since 1970-01-01, both ends within. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY_MS = 86_400_000;
const dayOf = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso) / DAY_MS);

/** The days that an EDTF date or interval can mean; null where either end is open or its year is not known. */
export function daysOf(edtf: string | null): Days | null {
  if (edtf === null) return null;
  const [first, last] = [dayOf(earliest(edtf)), dayOf(latest(edtf))];
  return first === null || last === null || first > last ? null : { first, last };
}

/** The days that a warning speaks of; null where it sets no end, or nobody knows the year: such a warning can not be put beside incidents of many years. */
export const windowDays = ({ warning }: Pick<ToldWarning, "warning">): Days | null => daysOf(windowOf(warning));

/** Of an incident that is dated more roughly than to a month nobody can say whether it lay in a window of days. */
const ROUGHEST_DAYS = 31;

/** The days on which an incident may have happened; null where it was only feared, has no date or one that is rougher than a month. */
export const happenedOn = remembered(({ date, status }: KnownIncident): Days | null => {
  const days = status === "threatened" ? null : daysOf(date);
  return days === null || days.last - days.first >= ROUGHEST_DAYS ? null : days;
});

/** How an incident lies to a warning's terms, without its date: what was warned of, another matter, or not to be told. */
export interface Fit {
  readonly place: Agreement;
  readonly target: Agreement;
  /** Whether all that the warning names agrees; `unknown` where something cannot be told or one of both speaks against it. */
  readonly whole: Agreement;
}

/** What the warning does not name cannot speak against an incident. Of place and target, one at least has to agree; a plot that was foiled against another target is another matter. */
export function fitOf({ warning, place }: Pick<ToldWarning, "warning" | "place">, incident: KnownIncident): Fit {
  const where = placeAgrees(place, incident.place);
  const what = targetAgrees(warning, incident.targets);
  const agrees = what === "yes" || (where === "yes" && !(incident.status === "foiled" && what === "no"));
  const whole = (place === null || where === "yes") && (warning.target === null || what === "yes");
  return { place: where, target: what, whole: !agrees ? "no" : whole ? "yes" : "unknown" };
}

/** How one incident lies to one warning. */
export type Compared =
  | { readonly sure: true; readonly kind: "in-window" | "late" | "elsewhere" | "foiled"; readonly days: number }
  | { readonly sure: false; readonly within: boolean; readonly why: string };

/** How an incident lies to a warning; null where it is another matter: before the window, long after it, or in neither the place nor on the target. */
export function compareIncident(told: Pick<ToldWarning, "warning" | "place">, window: Days, incident: KnownIncident): Compared | null {
  const happened = happenedOn(incident);
  if (happened === null || happened.last < window.first) return null;
  const late = happened.first - window.last;
  if (late > LATEST_DAYS) return null;
  const fit = fitOf(told, incident);
  if (fit.whole === "no") return null;
  const inside = happened.first >= window.first && happened.last <= window.last;
  if (!inside && late <= 0) {
    if (fit.place === "no" || fit.target === "no") return null;
    return { sure: false, within: true, why: "its date may lie in the window or outside it" };
  }
  if (fit.place === "no") return inside && incident.status !== "foiled" ? { sure: true, kind: "elsewhere", days: 0 } : null;
  if (fit.target === "no") return inside ? { sure: false, within: true, why: "the words for its target are others" } : null;
  if (incident.status === "foiled" && !inside) return null;
  if (fit.whole === "unknown")
    return { sure: false, within: inside, why: fit.place === "unknown" && told.place !== null ? NO_PLACE : NO_TARGET };
  return { sure: true, kind: inside ? (incident.status === "foiled" ? "foiled" : "in-window") : "late", days: inside ? 0 : late };
}

const NO_PLACE = "nobody knows whether its place lies in the place warned of";
const NO_TARGET = "the reports do not tell its target";

/** What was known, and until when. */
export interface Knowledge {
  readonly incidents: readonly KnownIncident[];
  /** EDTF time that is asked about; null for all that the desk has: then the time of the last report. */
  readonly asOf: string | null;
  /** EDTF day of the last report; null where no report has a date. */
  readonly lastPublished: string | null;
}

const VOID: ScoredOutcome = {
  kind: "void",
  incident: null,
  days: null,
  lookedBackOn: "no",
  watched: false,
  uncertain: [],
  counts: "neither",
};

const RANK: Readonly<Record<(Compared & { readonly sure: true })["kind"], number>> = { "in-window": 0, foiled: 1, late: 2, elsewhere: 3 };

/**
 * Compares a warning with the incidents over all reports. One that sets no dated end, or names neither place nor target, is void. A hit is an attack in the window
 * (carried out, tried or foiled) that agrees with all that the warning names; one that may be it makes the warning neither a hit nor a miss.
 */
export function outcomeOverReports(
  { terms, told }: Pick<JoinedWarning, "terms" | "told">,
  { incidents, asOf, lastPublished }: Knowledge,
): ScoredOutcome {
  const window = windowDays(terms);
  if (window === null || (terms.place === null && terms.warning.target === null)) return VOID;
  const compared = incidents
    .map((incident) => ({ incident, is: compareIncident(terms, window, incident) }))
    .filter((one): one is { incident: KnownIncident; is: Compared } => one.is !== null)
    .toSorted((a, b) => inTime(a.incident, b.incident));
  const uncertain = compared.flatMap(({ incident, is }) =>
    is.sure ? [] : [{ incident: incident.id, label: incident.label, within: is.within, why: is.why }],
  );
  const now = daysOf(asOf ?? lastPublished)?.first;
  const over = now !== undefined && now > window.last;
  const watched = (daysOf(lastPublished)?.last ?? -Infinity) > window.last;
  const sure = compared.flatMap(({ incident, is }) =>
    is.sure && (over || is.kind !== "elsewhere") ? [{ incident, is, back: lookedBack(told, window, daysOf(incident.date)) }] : [],
  );
  // Of two attacks in the window, that of the day on which it was told may be why it was told: the other one counts.
  const rank = ({ is, back }: (typeof sure)[number]): number => RANK[is.kind] + (back === "no" ? 0 : 0.5);
  const [best] = sure.toSorted((a, b) => rank(a) - rank(b) || a.is.days - b.is.days);
  const kind: Outcome["kind"] = best?.is.kind ?? (over ? "none-known" : "open");
  const lookedBackOn = best?.back ?? (kind === "open" ? "no" : lookedBack(told, window, null));
  const outcome = { kind, incident: best?.incident.id ?? null, days: best?.is.days ?? null, lookedBackOn, watched, uncertain };
  return { ...outcome, counts: countsAs(outcome) };
}

/** Dates as text are in the order of time where they have one length; of one day, in the order of the labels: ids hang on which report came first. */
const inTime = (a: KnownIncident, b: KnownIncident): number => {
  const key = ({ date, label, id }: KnownIncident): string => `${date ?? ""} ${label} ${id}`;
  return key(a) < key(b) ? -1 : 1;
};

function countsAs({ kind, lookedBackOn, watched, uncertain }: Omit<ScoredOutcome, "counts">): ScoredOutcome["counts"] {
  if (kind === "open" || kind === "void" || lookedBackOn !== "no") return "neither";
  if (kind === "in-window" || kind === "foiled") return "hit";
  return watched && !uncertain.some(({ within }) => within) ? "miss" : "neither";
}

/**
 * Whether the warning was first told when its outcome was known: after the incident, or after the window's end. On the day of the incident nobody can tell. A report
 * without a date may be older than all others.
 */
export function lookedBack(told: readonly ToldWarning[], window: Days, happened: Days | null): ScoredOutcome["lookedBackOn"] {
  const days = told.map(({ published }) => daysOf(published));
  const first = days.reduce<Days | null>((best, one) => (one !== null && (best === null || one.last < best.last) ? one : best), null);
  if (first === null) return "unknown";
  const end = Math.min(window.last + 1, happened?.first ?? Infinity);
  if (first.last < end) return "no";
  const sure = first.first >= window.last + 1 || (happened !== null && first.first > happened.last);
  return sure && !days.includes(null) ? "yes" : "unknown";
}
