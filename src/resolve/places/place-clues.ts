import type { Mention } from "../../model/mention.ts";
import type { Gazetteer, PlaceCandidate } from "./gazetteer.ts";

/** What the words around a mention of a place say of where it is. */
export interface PlaceClues {
  /** Places that the words put it into: "Krasnogorsk, Moscow region", "Russia's Kaluga", "the Afghan city of Herat". */
  readonly within: readonly PlaceCandidate[];
  /** The mention that names the place around it, by its index; null where another word does. */
  readonly withinMention: number | null;
  /** Kind that the words give it: "the province of Herat", "Moscow region", "the city of Moscow". */
  readonly kind: "region" | "town" | null;
}

const KIND_WORDS =
  "city|town|township|village|hamlet|settlement|suburb|capital|port|resort|province|region|state|district|governorate|county|republic|area|municipality|neighborhood|neighbourhood|island|enclave|oblast|department|prefecture|parish";
const TOWN_WORD = /(?:^|\s)(?:city|town|village|hamlet|settlement|suburb|port|resort)(?: of)? $/i;
const REGION_WORD_BEFORE = /(?:^|\s)(?:province|region|state|governorate|republic|county|department|island|emirate) of $/i;
const REGION_WORD_AFTER = /^(?:['’]s)? (?:province|region|governorate|oblast|republic|state|county|prefecture|department|emirate)\b/i;
const CITY_AFTER = /^ city\b/i;

/** Between a place and the one around it: ", ", " (", " in ", " in northern ", ", a village in the eastern province of ". */
const JOINS = new RegExp(
  `^(?:, ?| \\(|,? (?:(?:a|an|the) (?:[\\p{Ll}-]+ ){0,2}(?:${KIND_WORDS}) )?in (?:the )?(?:[\\p{Ll}-]+ ){0,2}(?:of )?)$`,
  "u",
);
/** A looser one: it tells of the same sentence's setting, not surely of what lies in what. */
const OWNS = /^['’]s? (?:[\p{Ll}-]+ ){0,4}(?:of )?$/u;
const ADJECTIVE_BEFORE = new RegExp(
  `(\\p{Lu}[\\p{L}-]+)(?:-[\\p{Ll}]+)? (?:[\\p{Ll}-]+ ){0,2}(?:${KIND_WORDS})s?,? (?:of |called |named )?(?:the )?$`,
  "u",
);
/** "St. Paul, Minn." where the abbreviation is no mention of its own. */
const WORDS_AFTER_COMMA = /^, ?((?:[A-Z][\p{L}]*\.?[ ]?){1,3})/u;

/** How far before a mention an adjective may stand. */
const LOOK_BACK = 70;

/** Reads the clues for each mention; `mentions` in the order of the text. */
export function cluesOf(mentions: readonly Mention[], text: string, gazetteer: Gazetteer): PlaceClues[] {
  return mentions.map((mention, index) => {
    const { start, end } = mention.span;
    const before = text.slice(Math.max(0, start - LOOK_BACK), start).replace(/\s+/g, " ");
    const after = text.slice(end, end + 40).replace(/\s+/g, " ");
    const next = mentions[index + 1];
    const previous = mentions[index - 1];
    const kind = kindOf(before, after);
    if (next && next.span.start - end <= LOOK_BACK && next.span.start >= end && JOINS.test(text.slice(end, next.span.start))) {
      const within = placesAround(next.span.text, gazetteer, mention.span.text);
      if (within.length > 0) return { within, withinMention: index + 1, kind };
    }
    if (previous && start - previous.span.end <= LOOK_BACK && OWNS.test(text.slice(previous.span.end, start))) {
      const within = placesAround(previous.span.text, gazetteer, mention.span.text);
      if (within.length > 0) return { within, withinMention: index - 1, kind };
    }
    const abbreviation = WORDS_AFTER_COMMA.exec(text.slice(end, end + 40))?.[1];
    if (abbreviation) {
      const within = namedAfterComma(abbreviation.trim(), gazetteer, mention.span.text);
      if (within.length > 0) return { within, withinMention: null, kind };
    }
    const adjective = ADJECTIVE_BEFORE.exec(before)?.[1];
    const meant = adjective ? adjectivePlaces(adjective, gazetteer) : [];
    return { within: meant, withinMention: null, kind };
  });
}

function kindOf(before: string, after: string): "region" | "town" | null {
  if (REGION_WORD_BEFORE.test(before) || REGION_WORD_AFTER.test(after)) return "region";
  if (TOWN_WORD.test(before) || CITY_AFTER.test(after)) return "town";
  return null;
}

const AROUND = new Set<PlaceCandidate["kind"]>(["country", "region", "district"]);

/** The places of a name that can lie around another; towns too where they are large, for their districts. */
function placesAround(name: string, gazetteer: Gazetteer, inner: string): PlaceCandidate[] {
  if (name === inner) return [];
  const division = postalDivision(name, gazetteer);
  if (division.length > 0) return division;
  return gazetteer.candidates(name).filter((place) => AROUND.has(place.kind) || (place.kind === "town" && place.population >= 50_000));
}

/** Longest run of words after a comma that names a country or a division. */
function namedAfterComma(words: string, gazetteer: Gazetteer, inner: string): PlaceCandidate[] {
  const parts = words.split(" ");
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join(" ");
    const found =
      name.length < 2 ? [] : placesAround(name, gazetteer, inner).filter((place) => place.kind === "country" || place.feature === "ADM1");
    if (found.length > 0) return found;
  }
  return [];
}

/** States that write two capitals after a comma in addresses: "Lima, OH", "Toronto, ON". */
const POSTAL = ["US", "CA", "AU"] as const;

/** Divisions by the postal abbreviation, which is their ISO 3166-2 code in these countries. */
export function postalDivision(name: string, gazetteer: Gazetteer): PlaceCandidate[] {
  if (!/^[A-Z]{2,3}$/.test(name)) return [];
  return POSTAL.flatMap((country) => gazetteer.division(country, name) ?? []);
}

function adjectivePlaces(word: string, gazetteer: Gazetteer): PlaceCandidate[] {
  const meant = gazetteer.adjective(word);
  if (!meant) return [];
  const countries = meant.countries.flatMap((code) => gazetteer.country(code) ?? []);
  return meant.place && meant.place.kind !== "country" ? [meant.place, ...countries] : countries;
}
