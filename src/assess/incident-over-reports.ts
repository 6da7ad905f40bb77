import { compareDates, daysBetween, hasYear } from "../model/edtf.ts";
import type { ToldIncident, ToldPerson, ToldPlace } from "../model/told-incident.ts";

/** One number over several reports, and whether all that give one give the same. */
export interface AgreedNumber {
  readonly number: number;
  /** The lowest and the highest of all reports. */
  readonly low: number;
  readonly high: number;
}

/** An incident over the reports that tell it, as far as it is counted. */
export interface IncidentOverReports {
  /** Ids of the reports, the first published first. */
  readonly reports: readonly string[];
  /** EDTF: when it happened; null where no report tells it and none is dated. */
  readonly date: string | null;
  /** False where nobody tells the date, and the day of the first report stands in for it. */
  readonly dateTold: boolean;
  /** All that reports tell of its date. */
  readonly datesTold: readonly string[];
  readonly places: readonly ToldPlace[];
  /** People killed, and injured who did not die; null where no report tells of either. */
  readonly toll: { readonly killed: AgreedNumber; readonly injured: AgreedNumber } | null;
  readonly persons: readonly ToldPerson[];
}

/** A date that is told so long before the first report, in days, is that of something else. Two years: trials are reported so late. */
const LONGEST_DELAY = 731;

/** What several reports tell of one incident. Their order changes nothing. */
export function incidentOverReports(told: readonly ToldIncident[]): IncidentOverReports {
  const inTime = told.toSorted(byPublication);
  const first = inTime[0]?.published ?? null;
  const datesTold = inTime.flatMap(({ date }) => (date !== null && isPlausible(date, first) ? [date] : []));
  return {
    reports: inTime.map(({ report }) => report),
    date: datesTold[0] ?? first,
    dateTold: datesTold.length > 0,
    datesTold: [...new Set(datesTold)],
    places: inTime.flatMap(({ places }) => places),
    toll: tollOver(inTime),
    persons: inTime.flatMap(({ persons }) => persons),
  };
}

/** Reports that nobody dates come last. */
function byPublication(a: ToldIncident, b: ToldIncident): number {
  const [one, other] = [a.published ?? "~", b.published ?? "~"];
  if (one !== other) return one < other ? -1 : 1;
  return a.report < b.report ? -1 : 1;
}

/** A date that fits the first report: no later, and not years before. */
function isPlausible(date: string, first: string | null): boolean {
  if (!hasYear(date)) return false;
  if (first === null) return true;
  const order = compareDates(date, first);
  const days = daysBetween(date, first);
  return order === "overlaps" || (order === "before" && days !== null && days <= LONGEST_DELAY);
}

/**
 * The dead as the newest report has them, who were struck as most reports have them: somebody who was wounded first and died later counts as one of those struck,
 * and once. Of reports of one day the highest.
 */
function tollOver(inTime: readonly ToldIncident[]): IncidentOverReports["toll"] {
  const tolls = inTime.flatMap(({ toll, published }) => (toll === null ? [] : [{ ...toll, published }]));
  const newest = tolls.at(-1);
  if (newest === undefined) return null;
  const killed = Math.max(...tolls.filter(({ published }) => published === newest.published).map((toll) => toll.killed));
  const struck = commonest(tolls.map((toll) => toll.killed + toll.injured));
  const range = (numbers: readonly number[]): Pick<AgreedNumber, "low" | "high"> => ({
    low: Math.min(...numbers),
    high: Math.max(...numbers),
  });
  return {
    killed: { number: killed, ...range(tolls.map((toll) => toll.killed)) },
    injured: { number: Math.max(0, struck - killed), ...range([Math.max(0, struck - killed), ...tolls.map((toll) => toll.injured)]) },
  };
}

/** The number that most reports give; of numbers given as often the lowest, since higher ones may be of a year or a town. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best))[0];
}
