import type { PlaceCandidate } from "./gazetteer.ts";
import { DEGREE, type GazetteerTables, NO_POINT, PLACE_KINDS } from "./gazetteer-file.ts";
import { distanceKm } from "./distance.ts";

/**
 * People to a square kilometre of a town with its outskirts, by which its reach follows from its people: about that of sprawling ones, so that most
 * are smaller than is said. 100,000 people reach 6 km, a million 20.
 */
const TOWN_DENSITY = 800;
/** Least and greatest reach of a town, in kilometres: a village's fields, and the largest cities with their suburbs. */
const TOWN = { least: 3, most: 40 } as const;
/** Share of a division's towns that its reach takes in: a few bear a wrong code in the source. */
const MOST_TOWNS = 0.95;
/** Reach, in kilometres, where fewer than three towns are known of it: a division's is the one by which names around are held to lie in it. */
const UNKNOWN: Readonly<Record<PlaceCandidate["kind"], number>> = {
  town: 3,
  district: 50,
  region: 350,
  area: 350,
  country: 1000,
  water: 1000,
  continent: 3000,
};

/**
 * How far a place reaches from its point, in kilometres: a town by its people, a division or country so far that 95 in 100 of its towns lie within. Null for
 * what has no point.
 */
export function reachOf(place: PlaceCandidate, tables: GazetteerTables): number | null {
  const { lat, lon, kind, population } = place;
  if (lat === null || lon === null) return null;
  if (kind === "town") return Math.round(Math.min(TOWN.most, Math.max(TOWN.least, Math.sqrt(population / (Math.PI * TOWN_DENSITY)))));
  if (place.own || !isDivided(place)) return UNKNOWN[kind];
  const distances = townsIn(place, tables)
    .map((town) => distanceKm({ lat, lon }, town))
    .sort((a, b) => a - b);
  const far = distances.length < 3 ? undefined : distances[Math.ceil(MOST_TOWNS * distances.length) - 1];
  return far === undefined ? UNKNOWN[kind] : Math.max(1, Math.ceil(far));
}

/** Whether the gazetteer tells which towns lie in it. */
const isDivided = ({ kind, feature }: PlaceCandidate): boolean => kind === "country" || feature === "ADM1" || feature === "ADM2";

function townsIn({ id, kind, feature }: PlaceCandidate, tables: GazetteerTables): { readonly lat: number; readonly lon: number }[] {
  const town = PLACE_KINDS.indexOf("town");
  const codes = kind === "country" ? tables.country : feature === "ADM1" ? tables.admin1 : tables.admin2;
  const code = feature === "ADM2" && kind !== "country" ? id : codes[id];
  const towns: { lat: number; lon: number }[] = [];
  for (let at = 0; at < tables.kind.length; at++) {
    const [lat, lon] = [tables.lat[at] ?? NO_POINT, tables.lon[at] ?? NO_POINT];
    if (tables.kind[at] === town && codes[at] === code && lat !== NO_POINT) towns.push({ lat: lat / DEGREE, lon: lon / DEGREE });
  }
  return towns;
}
