import type { Mention } from "../../model/mention.ts";
import type { Place } from "../../model/place.ts";
import { choosePlaces, type NameGroup } from "./choose-places.ts";
import { foldName } from "./fold-name.ts";
import type { Gazetteer, PlaceCandidate } from "./gazetteer.ts";
import { cluesOf, postalDivision, type PlaceClues } from "./place-clues.ts";
import { placesInRelation } from "./places-in-relation.ts";

/** What is known of a report besides its text. */
export interface PlaceContext {
  /** ISO 3166-1 alpha-2 code of the publisher's country; null where not known. */
  readonly country: string | null;
  readonly title: string | null;
}

/** Candidates of one name that are weighed; the rest are villages of which nothing can be known. */
const MOST_CANDIDATES = 40;
/** People of a town, at least, after which a facility is taken to be named. */
const TOWN_OF_FACILITY = 50_000;
/** Weight of the publisher's country, and of an adjective in the text, against one mention of a place. */
const PUBLISHER = 0.7;
const ADJECTIVE = 0.5;

/**
 * Resolves the places that a document names, each in the light of the others; one place for each mention, in the order given.
 * A name keeps one sense through a document, unless the words put it into different places. A name that the gazetteer lacks is known by its relation to the
 * place that the words put it into or beside, else not at all: never a guess.
 */
export function resolvePlaces(mentions: readonly Mention[], text: string, names: Gazetteer, context: PlaceContext): Place[] {
  const gazetteer = remembering(names);
  const order = mentions.map((_, index) => index).sort((a, b) => startOf(mentions[a]) - startOf(mentions[b]));
  const sorted = order.map((index) => mentions[index] as Mention);
  const clues = cluesOf(sorted, text, gazetteer);
  const groups = groupNames(sorted, clues, text, gazetteer);
  const national = nationalSetting(text, gazetteer, context);
  const chosen = choosePlaces(groups, national, gazetteer);
  const countries = new Set(national.keys());
  groups.forEach((group, index) => {
    const place = group.candidates[chosen[index] ?? -1];
    if (place && !place.loose && place.country !== null) countries.add(place.country);
  });
  const places: (PlaceCandidate | null)[] = sorted.map(() => null);
  groups.forEach((group, index) => {
    const place = group.candidates[chosen[index] ?? -1] ?? null;
    if (place?.loose && !countries.has(place.country ?? "")) return;
    for (const mention of group.mentions) places[mention] = place;
  });
  const result: Place[] = [];
  placesInRelation(
    sorted.map(({ span }) => span.text),
    { clues, places, gazetteer },
  ).forEach((place, at) => {
    result[order[at] ?? at] = place;
  });
  return result;
}

/** The same gazetteer, which answers the second question for a name from memory: reports name the same places again and again. */
function remembering(gazetteer: Gazetteer): Gazetteer {
  const known = new Map<string, readonly PlaceCandidate[]>();
  return {
    ...gazetteer,
    candidates(name) {
      let found = known.get(name);
      if (found === undefined) {
        found = gazetteer.candidates(name, MOST_CANDIDATES);
        known.set(name, found);
      }
      return found;
    },
  };
}

const startOf = (mention: Mention | undefined): number => mention?.span.start ?? 0;

/** Words before a name that point to a part of it: "northern Aleppo", "Greater Accra". */
const PART =
  /^(?:north|south|east|west|northern|southern|eastern|western|north-?east|north-?west|south-?east|south-?west|north-?eastern|north-?western|south-?eastern|south-?western|central|upper|lower|greater|downtown|inner|mainland|rural|metropolitan)[ -]/i;

/**
 * The places that a facility's name tells: the user's own or the desk's list of that name, else the town or country that the name begins with
 * ("Sundhaven Airport"). Towns that happen to be called as a shop or a school is are not looked up.
 */
function facilityPlaces(name: string, gazetteer: Gazetteer): readonly PlaceCandidate[] {
  const listed = gazetteer.candidates(name).filter((place) => place.own || place.feature === "LOC");
  if (listed.length > 0) return listed;
  const words = name.split(" ");
  for (let length = Math.min(words.length - 1, 3); length > 0; length--) {
    const start = words.slice(0, length).join(" ");
    const known = gazetteer.best(start);
    if (known === null || known.otherUse !== undefined || (known.kind === "town" && known.population < TOWN_OF_FACILITY)) continue;
    return gazetteer.candidates(start);
  }
  return [];
}

/** The places of a name as written; of what is left without a word for a part of it, where the whole is not known; of an adjective, its country. */
function candidatesOf(name: string, gazetteer: Gazetteer, stopped: boolean): readonly PlaceCandidate[] {
  const meant = gazetteer.adjective(name);
  if (meant) {
    const national = meant.place ? [meant.place] : meant.countries.flatMap((code) => gazetteer.country(code) ?? []);
    if (national.length > 0) return national;
  }
  const abbreviated = stopped ? gazetteer.candidates(`${name}.`) : [];
  const named = abbreviated.length > 0 ? abbreviated : [...gazetteer.candidates(name), ...postalDivision(name, gazetteer)];
  if (named.length > 0) return named;
  const bare = name.replace(PART, "");
  return bare === name ? [] : gazetteer.candidates(bare);
}

function groupNames(mentions: readonly Mention[], clues: readonly PlaceClues[], text: string, gazetteer: Gazetteer): NameGroup[] {
  const byName = new Map<string, number[]>();
  mentions.forEach((mention, index) => {
    const key = foldName(mention.span.text);
    const indices = byName.get(key);
    if (indices) indices.push(index);
    else byName.set(key, [index]);
  });
  const groups: NameGroup[] = [];
  for (const indices of byName.values()) {
    const first = mentions[indices[0] ?? 0];
    const name = first?.span.text ?? "";
    const candidates =
      first?.type === "facility" ? facilityPlaces(name, gazetteer) : candidatesOf(name, gazetteer, text[first?.span.end ?? 0] === ".");
    if (candidates.length === 0) continue;
    for (const sense of sensesOf(indices, clues)) {
      groups.push({ candidates, mentions: sense, clues: differentClues(sense, clues) });
    }
  }
  return groups;
}

/** The clues of a name's mentions, each said once: a name may stand ten thousand times. */
function differentClues(indices: readonly number[], clues: readonly PlaceClues[]): PlaceClues[] {
  const different = new Map<string, PlaceClues>();
  for (const index of indices) {
    const clue = clues[index];
    if (clue && (clue.within.length > 0 || clue.kind !== null)) different.set(`${clue.within[0]?.id ?? ""} ${clue.kind ?? ""}`, clue);
  }
  return [...different.values()];
}

/** Parts the mentions of a name where the words put them into different places ("Springfield, Illinois ... Springfield, Ohio"); bare ones go with the first. */
function sensesOf(indices: readonly number[], clues: readonly PlaceClues[]): number[][] {
  const bare: number[] = [];
  const placed = new Map<number, number[]>();
  for (const index of indices) {
    const outer = clues[index]?.within[0];
    if (!outer) bare.push(index);
    else {
      const sense = placed.get(outer.id);
      if (sense) sense.push(index);
      else placed.set(outer.id, [index]);
    }
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
  const read = (words: string): void => {
    for (const word of capitalisedWords(words)) {
      let codes = known.get(word);
      if (codes === undefined) {
        codes = gazetteer.adjective(word)?.countries ?? [];
        known.set(word, codes);
      }
      if (codes.length > 0) add(codes, 1);
    }
  };
  read(context.title ?? "");
  read(text);
  for (const [code, count] of counts) counts.set(code, ADJECTIVE * Math.sqrt(count));
  if (context.country !== null) add([context.country], PUBLISHER);
  return counts;
}

/** Words with a capital from A to Z and at least three letters more; read by character, since whole reports pass here. */
function* capitalisedWords(text: string): Generator<string> {
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const capital = unit >= 65 && unit <= 90;
    if (capital && !inWord) {
      let end = at + 1;
      while (end < text.length && isLetter(text.charCodeAt(end))) end++;
      if (end - at > 3) yield text.slice(at, end);
      at = end - 1;
    }
    inWord = isLetter(unit);
  }
}

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x2000);
