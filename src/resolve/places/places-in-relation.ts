import type { Place, PlaceRelation } from "../../model/place.ts";
import { distanceKm } from "./distance.ts";
import { foldName } from "./fold-name.ts";
import type { Gazetteer, PlaceCandidate } from "./gazetteer.ts";
import type { PlaceClues } from "./place-clues.ts";
import type { Point } from "./point.ts";

/** What was found out about the names of a document, one element a mention in the order of the text. */
interface ResolvedNames {
  readonly clues: readonly PlaceClues[];
  /** The place of the gazetteer that each stands for; null where it lacks the name. */
  readonly places: readonly (PlaceCandidate | null)[];
  readonly gazetteer: Pick<Gazetteer, "reach">;
}

/** "Near" without a distance: so far the desk takes a suburb and its city for one place. Kilometres beyond the other place's own reach. */
const NEAR_KM = 25;
/** "Outside" and "on the outskirts of": as far beyond the other place's reach. */
const EDGE_KM = 5;
/** "North of" without a distance says little: news seldom tells a village by a town more than this away. */
const TOWARDS_KM = 100;
/**
 * Part of a distance by which the place may be off to where it points. A word of the compass stands for 45 degrees, the half of which is off by 0.38 of the
 * way; a distance is rounded by up to a quarter; both together (the root of their squares) come to 0.46.
 */
const OFF_BY_COMPASS = 0.5;
/** Part of a distance by which it may be longer than is said. */
const OFF_BY_ROUNDING = 0.25;
const KM_PER_DEGREE = 111.2;
/** Radius up to which a place is known as a town is, and as a district is. Kilometres. */
const TOWN_RADIUS = 10;
const DISTRICT_RADIUS = 60;
/** Deepest chain of names, each told by the next, that is followed. */
const MOST_STEPS = 3;

/**
 * The places of a document's names. One that the gazetteer holds is that place, unless the words put it beside another and it lies far from there; such a one, and one that the gazetteer
 * lacks, is what the words say: within a place or near it, with how far it may be off. Said once, it holds wherever the name stands, unless the words put it
 * by different places.
 */
export function placesInRelation(written: readonly string[], names: ResolvedNames): Place[] {
  const direct = written.map((name, at) => {
    const held = names.places[at] ?? null;
    return held !== null && !isElsewhere(at, names) ? placeOf(name, held) : inRelation(name, at, names, MOST_STEPS);
  });
  const told = new Map<string, Place | null>();
  direct.forEach((place) => {
    if (place?.relation === undefined) return;
    const key = foldName(place.written);
    const before = told.get(key);
    told.set(key, before === undefined || sameRelation(before, place) ? place : null);
  });
  return direct.map((place, at) => {
    const name = written[at] ?? "";
    const elsewhere = told.get(foldName(name)) ?? null;
    if (place !== null) return place;
    return elsewhere === null ? unresolved(name) : { ...elsewhere, written: name };
  });
}

const sameRelation = (a: Place | null, b: Place): boolean =>
  a !== null && a.relation?.kind === b.relation?.kind && a.relation?.to === b.relation?.to && a.country === b.country;

/** Whether the place of a name lies too far from the one that the words put it beside to be meant. */
function isElsewhere(at: number, { clues, places, gazetteer }: ResolvedNames): boolean {
  const beside = clues[at]?.beside ?? null;
  const held = places[at] ?? null;
  const other = beside === null ? null : (places[beside.mention] ?? null);
  if (beside === null || held === null || other === null || held.own || held.kind !== "town") return false;
  const near = nearTo(other, beside, gazetteer);
  const point = pointOf(held);
  return near !== null && point !== null && distanceKm(point, near) > 2 * near.radius;
}

function inRelation(written: string, at: number, names: ResolvedNames, steps: number): Place | null {
  const clue = names.clues[at];
  if (!clue || steps === 0) return null;
  if (clue.beside !== null) {
    const { mention, kilometres, bearing } = clue.beside;
    const other = names.places[mention] ?? null;
    const near = other && nearTo(other, clue.beside, names.gazetteer);
    if (other && near) {
      const relation: PlaceRelation = { kind: "near", to: other.name, kilometres, bearing, radius: near.radius };
      const precision = near.radius <= TOWN_RADIUS ? "town" : near.radius <= DISTRICT_RADIUS ? "district" : "region";
      // What lies somewhere about a town may lie in the next division; for a country the words would mostly say so.
      const admin1 = precision === "region" ? null : other.admin1Name;
      return { ...placeOf(written, other), name: null, admin1, lat: near.lat, lon: near.lon, precision, relation };
    }
    const around = other === null ? inRelation(written, mention, names, steps - 1) : null;
    if (around !== null && around.relation?.kind === "within" && around.precision !== "town") return around;
  }
  const outer = clue.withinMention === null ? clue.within[0] : names.places[clue.withinMention];
  if (outer) return within(written, outer, names.gazetteer);
  return clue.withinMention === null ? null : inRelation(written, clue.withinMention, names, steps - 1);
}

function within(written: string, outer: PlaceCandidate, gazetteer: ResolvedNames["gazetteer"]): Place {
  const relation: PlaceRelation = { kind: "within", to: outer.name, kilometres: null, bearing: null, radius: gazetteer.reach(outer) };
  return { ...placeOf(written, outer), relation };
}

/** The point that the words tell, and by how much it may be off; null beside what is too wide to be near to. */
function nearTo(
  other: PlaceCandidate,
  { kilometres, bearing, atEdge }: NonNullable<PlaceClues["beside"]>,
  gazetteer: ResolvedNames["gazetteer"],
): (Point & { readonly radius: number }) | null {
  const point = pointOf(other);
  const reach = gazetteer.reach(other);
  if (point === null || reach === null || (other.kind !== "town" && other.kind !== "district")) return null;
  if (kilometres === null) return { ...point, radius: bearing !== null ? TOWARDS_KM : reach + (atEdge ? EDGE_KM : NEAR_KM) };
  // Distances are told from a town's middle or from its edge.
  if (bearing === null) return { ...point, radius: Math.ceil(kilometres * (1 + OFF_BY_ROUNDING) + reach) };
  const turn = (bearing * Math.PI) / 180;
  const lat = point.lat + (kilometres * Math.cos(turn)) / KM_PER_DEGREE;
  const lon = point.lon + (kilometres * Math.sin(turn)) / (KM_PER_DEGREE * Math.cos((point.lat * Math.PI) / 180));
  if (Math.abs(lat) > 90) return null;
  return { lat: rounded(lat), lon: rounded(((lon + 540) % 360) - 180), radius: Math.ceil(kilometres * OFF_BY_COMPASS + reach) };
}

/** To a hundredth of a degree: more digits would tell more than is known. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

const pointOf = ({ lat, lon }: PlaceCandidate): Point | null => (lat === null || lon === null ? null : { lat, lon });

/** How exactly a place of each kind is known. */
function precisionOf(place: PlaceCandidate): Place["precision"] {
  if (place.lat === null) return "unresolved";
  if (place.kind === "country" || place.kind === "town" || place.kind === "district") return place.kind;
  return "region";
}

const unresolved = (written: string): Place => ({
  written,
  name: null,
  country: null,
  admin1: null,
  lat: null,
  lon: null,
  precision: "unresolved",
});

function placeOf(written: string, place: PlaceCandidate): Place {
  const { name, country, admin1Name, lat, lon } = place;
  return { written, name, country, admin1: admin1Name, lat, lon, precision: precisionOf(place) };
}
