import type { Mention } from "../../model/mention.ts";
import type { Place } from "../../model/place.ts";
import { choosePlaces, type NameGroup } from "./choose-places.ts";
import { foldName } from "./fold-name.ts";
import type { Gazetteer, PlaceCandidate } from "./gazetteer.ts";
import { cluesOf, postalDivision, type PlaceClues } from "./place-clues.ts";

/** What is known of a report besides its text. */
export interface PlaceContext {
  /** ISO 3166-1 alpha-2 code of the publisher's country; null where not known. */
  readonly country: string | null;
  readonly title: string | null;
}

/** Candidates of one name that are weighed; the rest are villages of which nothing can be known. */
const MOST_CANDIDATES = 40;
/** Weight of the publisher's country, and of an adjective in the text, against one mention of a place. */
const PUBLISHER = 0.7;
const ADJECTIVE = 0.5;

/**
 * Resolves the places that a document names, each in the light of the others; one place for each mention, in the order given.
 * A name keeps one sense through a document, unless the words put it into different places. A name that the gazetteer lacks gets the point of the place
 * that the words put it into ("Harrow Lane, Herat") with that place's precision, else none: never a guess.
 */
export function resolvePlaces(mentions: readonly Mention[], text: string, gazetteer: Gazetteer, context: PlaceContext): Place[] {
  const order = mentions.map((_, index) => index).sort((a, b) => startOf(mentions[a]) - startOf(mentions[b]));
  const sorted = order.map((index) => mentions[index] as Mention);
  const clues = cluesOf(sorted, text, gazetteer);
  const groups = groupNames(sorted, clues, gazetteer);
  const chosen = choosePlaces(groups, nationalSetting(text, gazetteer, context), gazetteer);
  const places: (PlaceCandidate | null)[] = sorted.map(() => null);
  groups.forEach((group, index) => {
    const place = group.candidates[chosen[index] ?? -1] ?? null;
    for (const mention of group.mentions) places[mention] = place;
  });
  const result: Place[] = [];
  order.forEach((index, at) => {
    const mention = sorted[at] as Mention;
    const clue = clues[at];
    const place = places[at] ?? surroundingPlace(clue, places);
    result[index] = placeOf(mention.span.text, place);
  });
  return result;
}

const startOf = (mention: Mention | undefined): number => mention?.span.start ?? 0;

/** The place that the words put an unknown name into. */
function surroundingPlace(clue: PlaceClues | undefined, places: readonly (PlaceCandidate | null)[]): PlaceCandidate | null {
  if (!clue) return null;
  return (clue.withinMention === null ? clue.within[0] : places[clue.withinMention]) ?? null;
}

/** Words before a name that point to a part of it: "northern Aleppo", "Greater Accra". */
const PART =
  /^(?:north|south|east|west|northern|southern|eastern|western|north-?east|north-?west|south-?east|south-?west|north-?eastern|north-?western|south-?eastern|south-?western|central|upper|lower|greater|downtown|inner|mainland|rural|metropolitan)[ -]/i;

/** The places of a name as written; of what is left without a word for a part of it, where the whole is not known; of an adjective, its country. */
export function candidatesOf(name: string, gazetteer: Gazetteer): readonly PlaceCandidate[] {
  const meant = gazetteer.adjective(name);
  if (meant) {
    const national = meant.place ? [meant.place] : meant.countries.flatMap((code) => gazetteer.country(code) ?? []);
    if (national.length > 0) return national;
  }
  const named = [...gazetteer.candidates(name), ...postalDivision(name, gazetteer)];
  if (named.length > 0) return named;
  const bare = name.replace(PART, "");
  return bare === name ? [] : gazetteer.candidates(bare);
}

function groupNames(mentions: readonly Mention[], clues: readonly PlaceClues[], gazetteer: Gazetteer): NameGroup[] {
  const byName = new Map<string, number[]>();
  mentions.forEach((mention, index) => {
    const key = foldName(mention.span.text);
    byName.set(key, [...(byName.get(key) ?? []), index]);
  });
  const groups: NameGroup[] = [];
  for (const indices of byName.values()) {
    const first = mentions[indices[0] ?? 0];
    const candidates = candidatesOf(first?.span.text ?? "", gazetteer).slice(0, MOST_CANDIDATES);
    if (candidates.length === 0) continue;
    for (const sense of sensesOf(indices, clues)) {
      groups.push({ candidates, mentions: sense, clues: sense.flatMap((index) => clues[index] ?? []) });
    }
  }
  return groups;
}

/** Parts the mentions of a name where the words put them into different places ("Springfield, Illinois ... Springfield, Ohio"); bare ones go with the first. */
function sensesOf(indices: readonly number[], clues: readonly PlaceClues[]): number[][] {
  const bare: number[] = [];
  const placed = new Map<number, number[]>();
  for (const index of indices) {
    const outer = clues[index]?.within[0];
    if (!outer) bare.push(index);
    else placed.set(outer.id, [...(placed.get(outer.id) ?? []), index]);
  }
  const [first, ...others] = placed.values();
  if (!first) return [bare];
  return [[...first, ...bare].sort((a, b) => a - b), ...others];
}

/** Countries that the adjectives of the text and the publisher speak for. */
function nationalSetting(text: string, gazetteer: Gazetteer, context: PlaceContext): Map<string, number> {
  const counts = new Map<string, number>();
  const known = new Map<string, readonly string[]>();
  const add = (codes: readonly string[], weight: number): void => {
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + weight);
  };
  for (const [word] of `${context.title ?? ""}\n${text}`.matchAll(/\p{Lu}[\p{L}-]{3,}/gu)) {
    let codes = known.get(word);
    if (codes === undefined) {
      codes = gazetteer.adjective(word)?.countries ?? [];
      known.set(word, codes);
    }
    if (codes.length > 0) add(codes, 1);
  }
  for (const [code, count] of counts) counts.set(code, ADJECTIVE * Math.sqrt(count));
  if (context.country !== null) add([context.country], PUBLISHER);
  return counts;
}

/** How exactly a place of each kind is known. */
function precisionOf(place: PlaceCandidate): Place["precision"] {
  if (place.lat === null) return "unresolved";
  if (place.kind === "country" || place.kind === "town" || place.kind === "district") return place.kind;
  return "region";
}

function placeOf(written: string, place: PlaceCandidate | null): Place {
  if (!place) return { written, name: null, country: null, admin1: null, lat: null, lon: null, precision: "unresolved" };
  return {
    written,
    name: place.name,
    country: place.country,
    admin1: place.admin1Name,
    lat: place.lat,
    lon: place.lon,
    precision: precisionOf(place),
  };
}
