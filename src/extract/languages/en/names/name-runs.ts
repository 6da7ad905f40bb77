import type { PlaceNames, KnownActors } from "../../../../model/lookups.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import { BODY_HEADS, FACILITY_HEADS, FUNCTION_WORDS, NOT_NAMES, PERSON_LINKS, PLACE_LAST } from "./name-words.ts";
import { sexOfGivenName } from "./given-names.ts";
import { roleOfNoun } from "./role-nouns.ts";
import { OFFICES, TITLES } from "./title-words.ts";

/** What the reader of names looks words up in. */
export interface NameLookups {
  readonly places: PlaceNames;
  readonly actors: KnownActors;
}

/** Words in capitals that belong together, half-open in tokens: a name, or several with titles. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
}

/** How a sentence is written: `title` where most words have a capital (headlines), `capitals` where there are no small letters. */
export type Casing = "sentence" | "title" | "capitals";

/** "al-Masirah", "ez-Zor": a small prefix tied to a name. */
const PREFIXED = /^(?!(?:pro|un|non|ex|mid|pre|re|de|co|e|sub|bi|tri)-)\p{Ll}{1,3}[-’'‘]\p{Lu}/u;

/** Whether a word is written as names are: with a capital or a tied prefix, and without a small tail as in "U.S.-backed". */
export function looksLikeName(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 65) return false;
  if (code <= 90) return !isTailed(text);
  if (code < 97) return false;
  if (code <= 122) return code !== 116 && PREFIXED.test(text);
  return /^\p{Lu}/u.test(text) && !isTailed(text);
}

const isTailed = (text: string): boolean =>
  text.includes("-") && /-(?:\p{Ll}{3,}|le?d|run)$/u.test(text) && !/-(?:ul|ud|al|el|ibn|bin)-?/u.test(text);

/** How each sentence of an analysis is written. */
export function casingOf(analysis: Analysis): Casing[] {
  return analysis.sentences.map(({ firstToken, endToken }): Casing => {
    let words = 0;
    let capital = 0;
    let small = 0;
    for (let at = firstToken; at < endToken; at++) {
      const text = (analysis.tokens[at] as Token).text;
      if (text.length < 4) {
        if (text.length > 1 && /^\p{Ll}+$/u.test(text)) small++;
        continue;
      }
      const code = text.charCodeAt(0);
      if (code < 65) continue;
      words++;
      if (code <= 90) {
        capital++;
        if (/\p{Ll}/u.test(text)) small++;
      } else small++;
    }
    if (small === 0 && words > 1) return "capitals";
    // A headline has no full stop; a short sentence of names has.
    const stopped = /[.!?”"]$/.test((analysis.tokens[endToken - 1] as Token).text);
    if (stopped) return words > 7 && capital > 0.9 * words ? "title" : "sentence";
    return words > 0 && (capital === words || (words > 3 && capital >= 0.75 * words)) ? "title" : "sentence";
  });
}

/** Small-letter words of a document: a capital at the head of a sentence that also stands in small letters is no name. */
export function smallWords(analysis: Analysis): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const token of analysis.tokens) {
    const code = token.text.charCodeAt(0);
    if (code >= 97 && code <= 122) seen.add(token.text);
  }
  return seen;
}

/** Finds the runs of capitalised words in sentences that are not all in capitals. */
export function nameRuns(analysis: Analysis, casing: readonly Casing[], lookups: NameLookups): NameRun[] {
  const runs: NameRun[] = [];
  const { tokens } = analysis;
  const small = smallWords(analysis);
  for (const sentence of analysis.sentences) {
    const style = casing[sentence.index];
    if (style === "capitals") continue;
    let at = sentence.firstToken;
    while (at < sentence.endToken) {
      const token = tokens[at] as Token;
      if (!looksLikeName(token.text) || !opensName(analysis, at, sentence.firstToken, style === "title", small, lookups)) {
        at++;
        continue;
      }
      let end = at + 1;
      for (;;) {
        const next = nextInRun(analysis, at, end, sentence.endToken, lookups);
        if (next <= end) break;
        end = next;
      }
      runs.push({ first: at, end });
      at = end;
    }
  }
  return runs;
}

/** Whether a word with a capital begins a name, rather than a sentence or a headline's common word. */
function opensName(
  analysis: Analysis,
  at: number,
  sentenceStart: number,
  title: boolean,
  small: ReadonlySet<string>,
  lookups: NameLookups,
): boolean {
  const token = analysis.tokens[at] as Token;
  const { lower } = token;
  if (FUNCTION_WORDS.has(lower) && !(token.text.length > 1 && /^\p{Lu}+$/u.test(token.text) && lookups.actors.find(token.text) !== null))
    return false;
  const opens = at === sentenceStart || /^[“"‘'«`(:[–—•*-]+$/.test((analysis.tokens[at - 1] as Token).text);
  if (!opens && !title) return token.pos !== "PRON";
  if (token.pos !== "PROPN" && !/\p{Lu}\p{Lu}/u.test(token.text)) {
    if (lookups.actors.find(token.text) === null && lookups.actors.byDemonym(lower) === null && sexOfGivenName(lower) === null) {
      const next = analysis.tokens[at + 1];
      if (
        next === undefined ||
        !looksLikeName(next.text) ||
        next.start !== token.end + 1 ||
        title ||
        token.pos === "VERB" ||
        token.pos === "ADV" ||
        token.pos === "PRON" ||
        small.has(lower)
      )
        return false;
    }
    return !small.has(lower);
  }
  if (small.has(lower) || roleOfNoun(lower) !== null) {
    const next = analysis.tokens[at + 1];
    return next !== undefined && next.pos === "PROPN" && looksLikeName(next.text) && next.start === token.end + 1;
  }
  return true;
}

/** Token after the next part of the run that began at `first`, or `end` where the run is over. */
function nextInRun(analysis: Analysis, first: number, end: number, limit: number, lookups: NameLookups): number {
  const { tokens, text } = analysis;
  if (end >= limit) return end;
  const last = tokens[end - 1] as Token;
  const next = tokens[end] as Token;
  if (next.start - last.end > 2 || text.slice(last.end, next.start).includes("\n")) return end;
  if (next.start === last.end && !/[-&/]/.test(next.text)) return end;
  if (looksLikeName(next.text) && next.pos !== "PRON") {
    if (!FUNCTION_WORDS.has(next.lower) || next.text.length === 1 || /^\p{Lu}+$/u.test(next.text)) return end + 1;
    // "Reporters Without Borders": a small word with a capital goes on where the next has one, too.
    const beyond = tokens[end + 1];
    return next.pos === "ADP" && beyond !== undefined && beyond.sentence === next.sentence && looksLikeName(beyond.text) ? end + 2 : end;
  }
  if (/^\d{1,3}$/.test(next.text) && end - first === 1 && lookups.actors.find(`${last.text} ${next.text}`) !== null) return end + 1;
  const after = tokens[end + 1];
  if (after === undefined || end + 1 >= limit) return end;
  const lower = next.lower;
  if (lower === "&" && looksLikeName(after.text)) return end + 2;
  if (PERSON_LINKS.has(lower) && lower !== "e" && lower !== "y" && looksLikeName(after.text) && last.pos === "PROPN") return end + 2;
  if (
    (lower === "bin" || lower === "de" || lower === "van" || lower === "von") &&
    PERSON_LINKS.has(after.lower) &&
    tokens[end + 2] &&
    looksLikeName((tokens[end + 2] as Token).text)
  )
    return end + 3;
  return linked(analysis, first, end, limit, lookups);
}

/** Names with a small word inside: "Bank of England", "Democratic Republic of the Congo", "Committee to Protect Journalists". */
function linked(analysis: Analysis, first: number, end: number, limit: number, lookups: NameLookups): number {
  const { tokens } = analysis;
  const link = (tokens[end] as Token).lower;
  if (link !== "of" && link !== "for" && link !== "to" && link !== "in" && link !== "and") return end;
  const skip = (tokens[end + 1] as Token).lower === "the" ? 2 : 1;
  const target = tokens[end + skip];
  if (
    target === undefined ||
    end + skip >= limit ||
    !looksLikeName(target.text) ||
    NOT_NAMES.has(target.lower) ||
    FUNCTION_WORDS.has(target.lower)
  )
    return end;
  const head = (tokens[end - 1] as Token).lower;
  if (link === "of") {
    if (TITLES.has(head) && OFFICES.has(target.lower)) return end + skip + 1;
    if (BODY_HEADS.has(head) || PLACE_LAST.has(head) || FACILITY_HEADS.has(head) || OF_HEADS.has(head)) return end + skip + 1;
  } else if (link === "for" || link === "to") {
    if (BODY_HEADS.has(head) && (link === "for" ? end - first < 4 : target.pos !== "PROPN" || head === "committee")) return end + skip + 1;
  } else if (link === "and" && skip === 1 && first < end - 1) {
    const after = tokens[end + skip + 1];
    const inside = (tokens[end - 2] as Token).lower;
    if (
      (inside === "of" || inside === "for" || (inside === "the" && end - 3 >= first)) &&
      lookups.actors.find(target.text) === null &&
      roleOfNoun(target.lower) === null &&
      target.text !== target.text.toUpperCase() &&
      (after === undefined || !looksLikeName(after.text))
    )
      return end + skip + 1;
    if (after !== undefined && BODY_HEADS.has(after.lower) && looksLikeName(after.text) && lookups.actors.find(target.text) === null)
      return end + skip + 2;
  }
  return registered(analysis, first, end + skip, limit, lookups);
}

/** Words that take "of" inside a name without being bodies or places. */
const OF_HEADS = new Set(
  "state soldiers sons army voice doctors friends people's jaish martyrs lions lord's legion men mothers followers partisans bank gulf coast horn duchy".split(
    " ",
  ),
);

/** End of the longest registered name that runs from `first` over `target`; the run's end before the link, where there is none. */
function registered(analysis: Analysis, first: number, target: number, limit: number, lookups: NameLookups): number {
  const { tokens, text } = analysis;
  let end = target + 1;
  while (end < limit && end < target + 5 && looksLikeName((tokens[end] as Token).text)) end++;
  // A province or region may be written in small letters: "Islamic State in Khorasan province".
  if (end < limit && /^(?:province|region)$/.test((tokens[end] as Token).lower)) end++;
  const start = (tokens[first] as Token).start;
  for (let stop = end; stop > target; stop--)
    if (lookups.actors.find(text.slice(start, (tokens[stop - 1] as Token).end)) !== null) return stop;
  return target - ((tokens[target - 1] as Token).lower === "the" ? 2 : 1);
}
