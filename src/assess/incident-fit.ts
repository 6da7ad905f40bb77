import { compareDates } from "../model/edtf.ts";
import type { ToldCount } from "../model/told-incident.ts";
import { daysOfDate, type AgreedNumber, type IncidentOverReports } from "./incident-over-reports.ts";

/**
 * How an incident stands to a condition, best first: `sure` where the reports tell it, `likely` where it is their best reading, `unlikely` where it is another reading
 * of their words, `no` where they leave no room for it.
 */
export const STANDINGS = ["sure", "likely", "unlikely", "no"] as const;
export type Standing = (typeof STANDINGS)[number];

/** The form of a name under which spellings of it meet: small letters, no marks, hyphens as spaces. */
export type FoldName = (name: string) => string;

/** How an incident stands to all conditions of a question: as to the one that it meets least. */
export function incidentFit(incident: IncidentOverReports, asked: ToldCount, fold: FoldName): Standing {
  return worst([
    numberFit(asked.minKilled, incident.toll?.killed ?? null),
    numberFit(asked.minInjured, incident.toll?.injured ?? null),
    asked.time === null ? "sure" : timeFit(asked.time, incident),
    asked.place === null ? "sure" : placeFit(asked.place, incident, fold),
    asked.person === null ? "sure" : personFit(asked.person, incident, fold),
  ]);
}

const rankOf = (standing: Standing): number => STANDINGS.indexOf(standing);
const worst = (standings: readonly Standing[]): Standing => standings.reduce((a, b) => (rankOf(a) > rankOf(b) ? a : b), "sure");
const best = (standings: readonly Standing[]): Standing => standings.reduce((a, b) => (rankOf(a) < rankOf(b) ? a : b), "no");

function numberFit(least: number, told: AgreedNumber | null): Standing {
  if (least === 0) return "sure";
  if (told === null) return "unlikely";
  if (told.low >= least) return "sure";
  if (told.number >= least) return "likely";
  return told.high >= least ? "unlikely" : "no";
}

/** News tells what happened within so many days; a date that nobody tells may lie so long before the first report. */
const NEWS_DAYS = 3;

function timeFit(time: string, { date, dateTold, datesTold }: IncidentOverReports): Standing {
  if (date === null) return "unlikely";
  const window = daysOfDate(time);
  const days = daysOfDate(date);
  if (window === null || days === null) return compareDates(date, time) === "overlaps" ? "unlikely" : "no";
  if (window.first <= days.first && days.last <= window.last) {
    return dateTold || days.first - NEWS_DAYS >= window.first
      ? datesTold.every((one) => compareDates(one, time) === "overlaps")
        ? "sure"
        : "likely"
      : "likely";
  }
  if (days.first <= window.last && window.first <= days.last) return "unlikely";
  if (!dateTold && window.first <= days.first && days.first - NEWS_DAYS <= window.last) return "unlikely";
  return datesTold.some((one) => compareDates(one, time) === "overlaps") ? "unlikely" : "no";
}

/** From this share of the weight on, the reports leave no doubt where it happened. */
const SURE_SHARE = 0.6;
/** From this share on, a town may be the one even where another one is named more. */
const LIKELY_CITY = 0.15;

function placeFit({ country, region, city }: NonNullable<ToldCount["place"]>, { places }: IncidentOverReports, fold: FoldName): Standing {
  const same = (a: string | null, b: string): boolean => a !== null && fold(a) === fold(b);
  const regionOf = ({ place }: (typeof places)[number]): string | null =>
    place.admin1 ?? (place.precision === "region" ? place.name : null);
  const standings: Standing[] = [];
  if (country !== null)
    standings.push(
      shareFit(
        places.map((one) => ({ key: one.place.country, weight: one.weight })),
        (key) => key === country,
      ),
    );
  if (region !== null)
    standings.push(
      shareFit(
        places.map((one) => ({ key: regionOf(one), weight: one.weight })),
        (key) => same(key, region),
      ),
    );
  if (city !== null) {
    const smaller = places.filter(({ place }) => place.precision !== "region" && place.precision !== "country");
    const all = smaller.reduce((sum, { weight }) => sum + weight, 0);
    const own = smaller
      .filter(({ place }) => same(place.name, city) || same(place.written, city))
      .reduce((sum, { weight }) => sum + weight, 0);
    standings.push(
      own === 0 ? (all === 0 ? "unlikely" : "no") : own >= SURE_SHARE * all ? "sure" : own >= LIKELY_CITY * all ? "likely" : "unlikely",
    );
  }
  return worst(standings);
}

/** Of what the reports name, the heaviest is the best reading. */
function shareFit(told: readonly { readonly key: string | null; readonly weight: number }[], isAsked: (key: string) => boolean): Standing {
  const byKey = new Map<string, number>();
  for (const { key, weight } of told) if (key !== null) byKey.set(key, (byKey.get(key) ?? 0) + weight);
  const all = [...byKey.values()].reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return "unlikely";
  const own = [...byKey].filter(([key]) => isAsked(key)).reduce((sum, [, weight]) => sum + weight, 0);
  if (own === 0) return "no";
  if (own >= SURE_SHARE * all) return "sure";
  return own >= Math.max(...byKey.values()) ? "likely" : "unlikely";
}

function personFit({ part, name }: NonNullable<ToldCount["person"]>, { persons }: IncidentOverReports, fold: FoldName): Standing {
  const asked = wordsOf(name, fold);
  return best(
    persons.map((person) => {
      const match = matchOf(wordsOf(person.name, fold), asked, part);
      if (match === "no") return "no";
      return !person.involved ? "unlikely" : match;
    }),
  );
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const wordsOf = (name: string, fold: FoldName): string[] =>
  fold(name)
    .split(" ")
    .filter((word) => !SUFFIX.test(word));

/** A name of one word may be either part. */
function matchOf(known: readonly string[], asked: readonly string[], part: NonNullable<ToldCount["person"]>["part"]): Standing {
  const starts = asked.length > 0 && asked.every((word, at) => known[at] === word);
  const ends = asked.length > 0 && asked.every((word, at) => known[known.length - asked.length + at] === word);
  if (part === "full") return known.length > 1 && known[0] === asked[0] && known.at(-1) === asked.at(-1) ? "sure" : "no";
  if (known.length === asked.length) return starts ? "likely" : "no";
  return (part === "first" ? starts : ends) ? "sure" : "no";
}
