import type { Mention } from "../../model/mention.ts";
import type { Gazetteer, PlaceCandidate } from "./gazetteer.ts";
import { relationWords, type RelationWords } from "./relation-words.ts";

/** What the words around a mention of a place say of where it is. */
export interface PlaceClues {
  /** Places that the words put it into: "Krasnogorsk, Moscow region", "Russia's Kaluga", "the Afghan city of Herat". */
  readonly within: readonly PlaceCandidate[];
  /** The mention that names the place around it, by its index; null where another word does. */
  readonly withinMention: number | null;
  /** Kind that the words give it: "the province of Herat", "Moscow region", "the city of Moscow". */
  readonly kind: "region" | "town" | null;
  /** The mention beside whose place the words put it ("12 km north of Sundhaven"), by its index, and how. */
  readonly beside: (RelationWords & { readonly mention: number }) | null;
}

const TOWN_NOUNS = new Set("city town village hamlet settlement suburb port resort township".split(" "));
const REGION_NOUNS = new Set("province region state governorate republic county department island emirate oblast prefecture".split(" "));
const OTHER_NOUNS = new Set("capital district area municipality neighborhood neighbourhood enclave parish".split(" "));
const KIND_WORDS = [...TOWN_NOUNS, ...REGION_NOUNS, ...OTHER_NOUNS].join("|");

/** Between a place and the one around it: ", ", " (", " in ", " in northern ", ", a village in the eastern province of ", ", a district of ". */
const JOINS = new RegExp(
  `^(?:, ?| \\(|,? (?:(?:a|an|the) (?:[\\p{Ll}-]+ ){0,2}(?:${KIND_WORDS}) )?in (?:the )?(?:[\\p{Ll}-]+ ){0,2}(?:of )?|, (?:a|an) (?:[\\p{Ll}-]+ ){0,2}(?:${KIND_WORDS}) of (?:the )?)$`,
  "u",
);
/** A looser one: it tells of the same sentence's setting, not surely of what lies in what. */
const OWNS = /^['’]s? (?:[\p{Ll}-]+ ){0,4}(?:of )?$/u;
/** "St. Paul, Minn." where the abbreviation is no mention of its own. */
const WORDS_AFTER_COMMA = /^, ?((?:[A-Z][\p{L}]*\.?[ ]?){1,3})/u;

/** How far apart two mentions may stand that speak of each other, and how far before one its kind may be told. UTF-16 units. */
const REACH = 70;

/** Reads the clues for each mention; `mentions` in the order of the text. */
export function cluesOf(mentions: readonly Mention[], text: string, gazetteer: Gazetteer): PlaceClues[] {
  return mentions.map((mention, index) => {
    const { start, end } = mention.span;
    const { kind, adjective } = introductionOf(text, start);
    const next = mentions[index + 1];
    const clue = { kind: kindAfter(text, end) ?? kind, beside: besideOf(text, end, next, index + 1) };
    if (clue.beside) return { ...clue, within: adjective === null ? [] : adjectivePlaces(adjective, gazetteer), withinMention: null };
    if (next && next.span.start >= end && next.span.start - end <= REACH && JOINS.test(text.slice(end, next.span.start))) {
      const within = placesAround(next.span.text, gazetteer, mention.span.text);
      const listed = text[end] === "," && isList(mention.span.text, within, gazetteer);
      if (within.length > 0 && !listed) return { ...clue, within, withinMention: index + 1 };
      if (listed && within[0]?.kind === "region") return { ...clue, within: [], withinMention: null, kind: "region" };
    }
    const previous = mentions[index - 1];
    if (previous && start - previous.span.end <= REACH && OWNS.test(text.slice(previous.span.end, start))) {
      const within = placesAround(previous.span.text, gazetteer, mention.span.text);
      if (within.length > 0) return { ...clue, within, withinMention: index - 1 };
    }
    const abbreviation = text[end] === "," ? WORDS_AFTER_COMMA.exec(text.slice(end, end + 40))?.[1] : undefined;
    if (abbreviation) {
      const within = namedAfterComma(abbreviation.trim(), gazetteer, mention.span.text);
      if (within.length > 0 && !isList(mention.span.text, within, gazetteer)) return { ...clue, within, withinMention: null };
    }
    return { ...clue, within: adjective === null ? [] : adjectivePlaces(adjective, gazetteer), withinMention: null };
  });
}

function besideOf(text: string, end: number, next: Mention | undefined, at: number): PlaceClues["beside"] {
  if (!next || next.span.start < end || next.span.start - end > REACH) return null;
  const words = relationWords(text.slice(end, next.span.start));
  return words && { ...words, mention: at };
}

/** Words that may stand between a noun of kind and the name: "the city of X", "a town called X", "the village, the X". */
const LINKS = new Set(["of", "the", "called", "named"]);

/** What introduces a name: "the city of", "the Afghan province of", "the northern Iraqi town of". */
function introductionOf(text: string, start: number): { readonly kind: PlaceClues["kind"]; readonly adjective: string | null } {
  const words = text.slice(Math.max(0, start - REACH), start).split(/\s+/);
  // A name that follows its introduction has a space before it, so that the last word is empty.
  if (words.pop() !== "") return { kind: null, adjective: null };
  let at = words.length - 1;
  while (at >= 0 && LINKS.has(words[at] ?? "")) at--;
  const noun = (words[at] ?? "").replace(/s?,?$/, "");
  if (!TOWN_NOUNS.has(noun) && !REGION_NOUNS.has(noun) && !OTHER_NOUNS.has(noun)) return { kind: null, adjective: null };
  const linked = words[at + 1] === "of";
  const kind = TOWN_NOUNS.has(noun) ? "town" : linked && REGION_NOUNS.has(noun) ? "region" : null;
  const adjective = words
    .slice(Math.max(0, at - 3), at)
    .reverse()
    .find((word) => /^\p{Lu}/u.test(word));
  return { kind, adjective: adjective?.replace(/-\p{Ll}+$/u, "") ?? null };
}

/** "X province", "X region", "X City": the kind that follows the name. */
function kindAfter(text: string, end: number): PlaceClues["kind"] {
  if (text[end] !== " ") return null;
  const word = /^[a-z]+/i.exec(text.slice(end + 1, end + 16))?.[0].toLowerCase() ?? "";
  if (word === "city") return "town";
  return REGION_NOUNS.has(word) && word !== "island" ? "region" : null;
}

/** Whether two names with a comma between are more likely a list of like places ("Ohio, Indiana") than a place and the one around it. */
function isList(name: string, around: readonly PlaceCandidate[], gazetteer: Gazetteer): boolean {
  const [outer] = around;
  if (!outer) return false;
  return gazetteer
    .candidates(name)
    .slice(0, 2)
    .some((place) => place.kind === outer.kind && place.kind !== "town" && (place.kind === "country" || place.country === outer.country));
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
