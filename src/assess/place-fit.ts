import type { ToldCount, ToldPlace } from "../model/told-incident.ts";
import { type FoldName, type Standing, worst } from "./standing.ts";

/** From this share of the weight on, the reports leave no doubt where it happened. */
const SURE_SHARE = 0.6;
/** From this share on, a town may be the one even where another one is named more: reports name quarter, town and county side by side. Chosen on train files. */
const LIKELY_CITY = 0.05;

/** How the places that reports of an incident name stand to the place that is asked for. */
export function placeFit(asked: NonNullable<ToldCount["place"]>, places: readonly ToldPlace[], fold: FoldName): Standing {
  const same = (a: string | null, b: string | null): boolean => b === null || (a !== null && fold(a) === fold(b));
  const isWithin = (one: ToldPlace): boolean => same(one.place.country, asked.country) && same(regionOf(one), asked.region);
  const areaOf = (one: ToldPlace): string | null => {
    const region = regionOf(one);
    if (asked.region === null) return one.place.country;
    return region === null ? null : `${one.place.country}/${region}`;
  };
  const area = asked.country === null && asked.region === null ? "sure" : areaFit(places, isWithin, areaOf);
  if (asked.city === null) return area;
  const isCity = (one: ToldPlace): boolean =>
    (same(one.place.name, asked.city) || same(one.place.written, asked.city)) && (isWithin(one) || regionOf(one) === null);
  return worst([area, cityFit(places, isCity)]);
}

const regionOf = ({ place }: ToldPlace): string | null => place.admin1 ?? (place.precision === "region" ? place.name : null);
const weightOf = (places: readonly ToldPlace[]): number => places.reduce((sum, { weight }) => sum + weight, 0);

/** Of the countries or regions that reports name, the heaviest is the best reading. */
function areaFit(
  places: readonly ToldPlace[],
  isWithin: (place: ToldPlace) => boolean,
  keyOf: (place: ToldPlace) => string | null,
): Standing {
  const byKey = new Map<string, number>();
  for (const place of places) {
    const key = keyOf(place);
    if (key !== null) byKey.set(key, (byKey.get(key) ?? 0) + place.weight);
  }
  const all = [...byKey.values()].reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return "unlikely";
  const own = weightOf(places.filter((place) => keyOf(place) !== null && isWithin(place)));
  if (own === 0) return "no";
  if (own >= SURE_SHARE * all) return "sure";
  return own >= Math.max(...byKey.values()) ? "likely" : "unlikely";
}

function cityFit(places: readonly ToldPlace[], isCity: (place: ToldPlace) => boolean): Standing {
  const smaller = places.filter(({ place }) => place.precision !== "region" && place.precision !== "country");
  const all = weightOf(smaller);
  if (all === 0) return "unlikely";
  const own = weightOf(smaller.filter(isCity));
  if (own === 0) return "no";
  if (own >= SURE_SHARE * all) return "sure";
  return own >= LIKELY_CITY * all ? "likely" : "unlikely";
}
