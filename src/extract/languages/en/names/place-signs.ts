import type { Analysis, Token } from "../../../../text/analysis.ts";
import { sexOfGivenName } from "./given-names.ts";
import type { NameLookups, NameRun } from "./name-runs.ts";
import { looksLikeName } from "./name-runs.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Kinds of places, of several at once: "Kent and Dover counties". */
const KINDS_OF_SEVERAL = words(
  "counties provinces districts governorates regions states cities towns villages townships parishes municipalities neighborhoods neighbourhoods suburbs prefectures oblasts islands airports",
);

/** The same of roads: "Kent and Mill streets" are no towns. */
export const ROADS_OF_SEVERAL = words("streets avenues roads lanes drives boulevards highways");

/** Who or what news names by the town: "a Harwick man", "Harwick police". The gazetteer has to know the name. */
const LOCAL_NOUNS = words(
  "resident residents native natives man woman teen teenager teenagers couple mayor police firefighters taxpayers voters homeowners councilman councilwoman councilmember alderman area suburb suburbs home homes downtown schools",
);

/** Lists of more names are looked through no further. */
const MOST_LISTED = 12;

/**
 * Whether the words around a name say that it is a place: a division or a country after its comma, an age before it, a kind of several places after the list that
 * it stands in, or what belongs to a town. These are the forms in which news says where (The Associated Press Stylebook, "datelines", "ages", "state names").
 */
export function hasPlaceSign(analysis: Analysis, range: NameRun, lookups: NameLookups): boolean {
  return (
    standsInDateline(analysis, range, lookups) ||
    standsBeforeDivision(analysis, range, lookups) ||
    followsAge(analysis.tokens, range.first) ||
    isListedBefore(KINDS_OF_SEVERAL, analysis.tokens, range) ||
    isKnownAndSaid(analysis, range, lookups)
  );
}

/** "HARWICK —", "HARWICK (Lantern News) –", "HARWICK, Minn. —": in capitals at the head of a line, with a dash to follow. */
function standsInDateline({ tokens, text }: Analysis, { first, end }: NameRun, lookups: NameLookups): boolean {
  const { start, sentence } = tokens[first] as Token;
  if (tokens[first - 1]?.sentence === sentence || (start > 0 && !/[\n.]\s*$/.test(text.slice(Math.max(0, start - 4), start)))) return false;
  const stop = (tokens[end - 1] as Token).end;
  const name = text.slice(start, stop);
  if (!/^[^\p{Ll}]{3,}$/u.test(name) || !DATELINE_REST.test(text.slice(stop, start + LONGEST_DATELINE))) return false;
  // "UPDATE —" opens a line, too; a town that the gazetteer lacks has to have its division with it.
  return text[stop] === "," || lookups.places.best(name) !== null;
}

/** What follows a town in a dateline: a division, a date, an agency in brackets, and the dash. */
const DATELINE_REST = /^(?:, [\p{L}\d. ]{2,20})?(?: \([^()\n]{1,30}\))?\s?(?:[—–]|--?\s)/u;
const LONGEST_DATELINE = 80;

/** "Harwick, Ohio", "Harwick, Minn.", but not "Harwick, Georgia Brown". */
function standsBeforeDivision({ tokens, text }: Analysis, { first, end }: NameRun, lookups: NameLookups): boolean {
  const comma = tokens[end];
  const next = tokens[end + 1];
  if (comma?.text !== "," || next === undefined || next.sentence !== comma.sentence || !looksLikeName(next.text)) return false;
  for (let length = 3; length > 0; length--) {
    const last = tokens[end + length];
    if (last === undefined || last.sentence !== comma.sentence || !looksLikeName(last.text)) continue;
    const beyond = tokens[end + length + 1];
    if (beyond !== undefined && beyond.sentence === comma.sentence && looksLikeName(beyond.text)) return false;
    const around = lookups.places.best(text.slice(next.start, last.end));
    if (around === null || (around.kind !== "region" && around.kind !== "country")) continue;
    const name = text.slice((tokens[first] as Token).start, (tokens[end - 1] as Token).end);
    return around.otherUse === undefined || lookups.places.best(name) !== null;
  }
  return false;
}

/** "Ann Foster, 43, of Harwick", "both of Harwick". */
function followsAge(tokens: readonly Token[], first: number): boolean {
  const of = tokens[first - 1];
  if (of === undefined || !/^(?:of|from)$/.test(of.lower)) return false;
  const before = tokens[first - 2];
  if (before?.lower === "both" || before?.lower === "formerly") return true;
  return before?.text === "," && /^\d{1,3}$/.test(tokens[first - 3]?.text ?? "") && tokens[first - 4]?.text === ",";
}

/** "Kent, Dover and Harwick counties": whether a name is one of a list before a word for their kind. */
export function isListedBefore(kinds: ReadonlySet<string>, tokens: readonly Token[], { first, end }: NameRun): boolean {
  let names = joinsList(tokens[first - 1]) ? 2 : 1;
  for (let at = end; at < end + 3 * MOST_LISTED; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (kinds.has(token.lower)) return names > 1 && looksLikeName(tokens[at - 1]?.text ?? "");
    if (joinsList(token)) names++;
    else if (!looksLikeName(token.text)) return false;
  }
  return false;
}

const joinsList = (token: Token | undefined): boolean => token?.text === "," || token?.lower === "and";

/** What the gazetteer knows and the words around take for a town: "Harwick police", "in Harwick", "Ann Foster of Harwick". */
function isKnownAndSaid({ tokens, text }: Analysis, { first, end }: NameRun, lookups: NameLookups): boolean {
  const after = tokens[end];
  const before = tokens[first - 1];
  const local = after !== undefined && LOCAL_NOUNS.has(after.lower) && !looksLikeName(after.text);
  const within = before?.lower === "in" && after?.lower !== "'s" && after?.lower !== "’s";
  const from = before?.lower === "of" && isSomebody(tokens[first - 2]) && sexOfGivenName((tokens[first] as Token).lower) === null;
  if (!local && !within && !from) return false;
  return lookups.places.best(text.slice((tokens[first] as Token).start, (tokens[end - 1] as Token).end)) !== null;
}

const isSomebody = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === "," || (token.pos === "PROPN" && looksLikeName(token.text)));
