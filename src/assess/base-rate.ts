import type { BaseRate, KnownIncident, ToldWarning } from "../model/told-warning.ts";
import { type Days, fitOf, happenedOn, windowDays } from "./outcome-over-reports.ts";

/**
 * The span that the desk's incidents cover: from the first to the last that a report told while it was news, of which the day is known. What is only looked back
 * on ("the bombing of 1995") does not widen it, since nobody then told the desk of the days between. Null where there are none.
 */
export function spanOf(incidents: readonly KnownIncident[]): Days | null {
  const days = incidents
    .filter(({ news }) => news)
    .map(happenedOn)
    .filter((day) => day !== null)
    .filter(({ first, last }) => first === last)
    .map(({ first }) => first)
    .toSorted((one, other) => one - other);
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/**
 * How often an incident that fits the warning (the same place, country or narrower as it says, and the same target) lies in a window of the same length that has
 * nothing to do with it: of all windows of that length within the span that do not touch its own, the share that hold one. A window that holds none for sure but
 * may hold one is left out, as a warning of which that is so is neither a hit nor a miss. Null where no window is left, or the warning is void.
 */
export function baseRateOf(
  terms: Pick<ToldWarning, "warning" | "place">,
  incidents: readonly KnownIncident[],
  span: Days | null,
): BaseRate | null {
  const window = windowDays(terms);
  if (window === null || span === null || (terms.place === null && terms.warning.target === null)) return null;
  const days = window.last - window.first + 1;
  // First days of the windows before and after the warning's own.
  const starts = [
    { first: span.first, last: Math.min(span.last, window.first - 1) - days + 1 },
    { first: Math.max(span.first, window.last + 1), last: span.last - days + 1 },
  ].filter(({ first, last }) => first <= last);
  const sure: Days[] = [];
  const maybe: Days[] = [];
  for (const incident of incidents) {
    const happened = happenedOn(incident);
    if (happened === null) continue;
    const { place, target, whole } = fitOf(terms, incident);
    if (whole === "no" || place === "no") continue;
    const inside = { first: happened.last - days + 1, last: happened.first };
    if (whole === "yes") sure.push(inside);
    maybe.push(target === "no" ? inside : { first: happened.first - days + 1, last: happened.last });
  }
  const all = starts.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const held = countIn(starts, sure);
  const windows = all - (countIn(starts, [...maybe, ...sure]) - held);
  return windows === 0 ? null : { days, windows, held, share: held / windows };
}

/** How many days of the ranges lie in one of the intervals at least. */
function countIn(ranges: readonly Days[], intervals: readonly Days[]): number {
  const sorted = intervals.toSorted((a, b) => a.first - b.first);
  let count = 0;
  for (const range of ranges) {
    let next = range.first;
    for (const { first, last } of sorted) {
      const from = Math.max(next, first);
      const to = Math.min(range.last, last);
      if (from > to) continue;
      count += to - from + 1;
      next = to + 1;
    }
  }
  return count;
}
