import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import type { KnownActors, PlaceNames } from "../model/lookups.ts";
import { type Analysis, analyse } from "./analysis.ts";

const nlp = winkNlp(winkModel, ["pos"]);

// wink-nlp tells these by identity and never calls them as methods.
// oxlint-disable typescript/unbound-method
const UNIQUE_ID = nlp.its.uniqueId;
const PART = nlp.its.pos;
const ARRAY = nlp.as.array;
// oxlint-enable typescript/unbound-method

/** wink-nlp numbers the words that its lexicon lacks after all that it holds: the first such word shows where they begin. */
const FIRST_UNKNOWN = Number(nlp.readDoc("qqxzvk").tokens().out(UNIQUE_ID)[0]);

/** Share of capitals among the letters of running text from which on it is taken for wire copy in capitals. */
const CAPITALS_SHARE = 0.85;

/** Whether a text is written in capitals throughout, as old wire copy and some alerts are. Looks at 4,000 units at most. */
export function isInCapitals(text: string, start = 0, end = text.length): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = start; at < Math.min(end, start + 4000); at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) upper++;
    else if (unit >= 97 && unit <= 122) lower++;
  }
  return upper > 40 && upper / (upper + lower) >= CAPITALS_SHARE;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu;
/** Months and days of the week have capitals; "march" and "may" only beside a number. */
const CALENDAR = new Set(
  "january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);
/** Words of up to this many letters that no lexicon holds stay in capitals where they look like abbreviations. */
const ABBREVIATION_LENGTH = 5;
/** The longest name, in words, that is looked up. */
const LONGEST_NAME = 5;
/** Endings of English words that a lexicon of limited size may lack. */
const WORD_ENDING = /(?:ing|ed|ly|ness|ment|tion|sion|ized|ism|ists?|ers?|ors?|ous|able|ible|ful|less|ally|ship|hood|ies)$/;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** Whether the lexicon holds it as a word that is no name. */
  readonly known: boolean;
}

/**
 * A text in capitals with the case that English gives its words: of the same length, so that every offset stays.
 * Line breaks within paragraphs become spaces. Words that the lexicon holds become small; others, and the runs of words for which `isName` says so, are written as names.
 */
export function truecase(text: string, isName: (words: string) => boolean): string {
  const units = text.split("");
  const lowered = toLowerSameLength(text);
  const words = wordsOf(lowered);
  const name = new Uint8Array(words.length);
  markLookedUp(lowered, words, name, isName);
  words.forEach((word, index) => {
    if (!word.known && !WORD_ENDING.test(word.lower)) name[index] = 1;
    else if (CALENDAR.has(word.lower) || isMonthByNumber(lowered, word)) name[index] = 1;
  });
  const introduced = introducedAbbreviations(lowered);
  words.forEach((word, index) => {
    if (introduced.has(word.lower)) name[index] = 1;
  });
  let sentenceStart = true;
  let cursor = 0;
  words.forEach((word, index) => {
    sentenceStart ||= endsSentence(lowered, words[index - 1], cursor, word.start);
    cursor = word.end;
    const whole = introduced.has(word.lower) || isAbbreviation(lowered, word, name[index] === 1, isName);
    for (let at = word.start; at < word.end; at++) {
      const capital = whole || (at === word.start && (name[index] === 1 || sentenceStart));
      if (!capital) units[at] = lowered[at] as string;
    }
    sentenceStart = false;
  });
  // Wire copy is wrapped at some 75 characters: a line break within a paragraph is a space.
  for (let at = 1; at + 1 < units.length; at++) {
    if (units[at] === "\n" && /\S/.test(units[at - 1] as string) && /\S/.test(units[at + 1] as string)) units[at] = " ";
  }
  return units.join("");
}

/** Whether a stop, or an empty line, lies between two words; the stop after a single letter is that of an abbreviation. */
function endsSentence(lowered: string, before: Word | undefined, from: number, to: number): boolean {
  const between = lowered.slice(from, to);
  if (between.includes("\n\n")) return true;
  return /[.!?]["'”’)\]]*\s/.test(between) && (before === undefined || before.end - before.start > 1);
}

/** Some letters change their length with their case: those stay as they are. */
function toLowerSameLength(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  return text
    .split("")
    .map((unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit))
    .join("");
}

function wordsOf(lowered: string): Word[] {
  const found = [...lowered.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    lower: match[0].replace(/['’]s$/, ""),
  }));
  const distinct = [...new Set(found.map(({ lower }) => lower))];
  const known = new Set<string>();
  for (const word of distinct) {
    if (isHeld(word)) known.add(word);
  }
  const isKnown = (word: string): boolean => known.has(word) || (word.length > 5 && word.endsWith("s") && isHeld(word.slice(0, -1)));
  return found.map((word) => ({ ...word, known: isKnown(word.lower) }));
}

/** Asking the lexicon costs some 20 microseconds a word; a report has few distinct words, and the next one has mostly the same. */
const lexicon = new Map<string, boolean>();
const MOST_HELD = 50_000;

/** Whether wink-nlp's lexicon holds a word in small letters, and not as a name. */
function isHeld(word: string): boolean {
  const known = lexicon.get(word);
  if (known !== undefined) return known;
  const tokens = nlp.readDoc(word).tokens();
  const answer = Number(tokens.out(UNIQUE_ID, ARRAY)[0]) < FIRST_UNKNOWN && tokens.out(PART, ARRAY)[0] !== "PROPN";
  if (lexicon.size >= MOST_HELD) lexicon.clear();
  lexicon.set(word, answer);
  return answer;
}

/** Marks the longest runs of words that a look-up knows as a name; a single word of the lexicon only where it has no other use. */
function markLookedUp(lowered: string, words: readonly Word[], name: Uint8Array, isName: (words: string) => boolean): void {
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(LONGEST_NAME, words.length - at); length >= 1; length--) {
      const first = words[at] as Word;
      const last = words[at + length - 1] as Word;
      const run = lowered.slice(first.start, last.end).replace(/\s+/g, " ");
      if (/[^\p{L}\p{M}'’ -]/u.test(run) || FUNCTION_WORD.test(first.lower) || FUNCTION_WORD.test(last.lower)) continue;
      if (length === 1 && first.known && !CITIZEN_ENDING.test(first.lower)) continue;
      if (!isName(titleOf(run))) continue;
      for (let marked = at; marked < at + length; marked++)
        if (!/^(?:of|the|and|de|la|del|los|las|for|in)$/.test((words[marked] as Word).lower) || marked === at) name[marked] = 1;
      at += length - 1;
      break;
    }
  }
}

/** Words that neither open nor close a name that is looked up. */
const FUNCTION_WORD =
  /^(?:the|an?|of|and|or|in|on|at|to|for|by|with|from|as|is|was|it|he|she|they|we|i|be|than|that|this|all|no|not|de|del)$/;
/** Endings of words for nationals that are worth a look-up although the lexicon holds them as plain words. */
const CITIZEN_ENDING = /(?:ans?|ese|ish|ench|eans?|[ei]i)$/;

const titleOf = (run: string): string =>
  run.replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const BY_NUMBER = /^(?:may|march|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;
const isMonthByNumber = (lowered: string, { start, end, lower }: Word): boolean =>
  BY_NUMBER.test(lower) && (/\d{1,2}\s+$/.test(lowered.slice(Math.max(0, start - 4), start)) || /^\s+\d/.test(lowered.slice(end, end + 3)));

/** Titles and generation marks without vowels: names of nothing. */
const TITLE = /^(?:msgr|mr|mrs|ms|dr|sr|sra|jr|lt|ltc|col|sgt|cpl|gen|brig|st|km|kg|mm|hrs?|nos?|ph|gmt)$/;

/** Single letters before a stop, short names without vowels, and what a look-up knows in capitals alone: "U.S.", "FMLN", "ISIS". */
function isAbbreviation(lowered: string, { start, end, lower }: Word, isNameWord: boolean, isName: (words: string) => boolean): boolean {
  if (lower === "i" && lowered[start - 1] !== "." && lowered[end] !== ".") return true;
  if (end - start === 1)
    return lowered[end] === "." && /^[a-z]$/.test(lower) && (/[a-z]/.test(lowered[end + 1] ?? "") || lowered[start - 1] === ".");
  if (lower.length > ABBREVIATION_LENGTH || TITLE.test(lower) || !isNameWord) return false;
  if (!/[aeiouy]/.test(lower)) return true;
  return lower.length <= 4 && isName(lower.toUpperCase()) && !isName(titleOf(lower));
}

/** Short words that stand alone in brackets behind the words that they abbreviate, or before those: "Army of National Liberation (ELN)". */
function introducedAbbreviations(lowered: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { 1: word = "", index } of lowered.matchAll(/[([]([a-z]{2,6})[)\]]/g)) {
    if (COMMON_BRACKETED.test(word)) continue;
    const before = lowered.slice(Math.max(0, index - 80), index).split(/[\s-]+/);
    if ((word.length <= 3 && before.at(-1) === "") || abbreviates(word, before)) found.add(word);
  }
  for (const [, word = "", long = ""] of lowered.matchAll(/\b([a-z]{3,6})\s[([]([a-z]+(?:[\s-]+[a-z]+){2,8})[)\]]/g)) {
    if (abbreviates(word, long.split(/[\s-]+/)) || !/[aeiouy]{1}[^aeiouy]+[aeiouy]/.test(word)) found.add(word);
  }
  return found;
}

/** Whether the letters of a word, all but one of more than three, are first letters of some words, in any order: translated names keep their old letters. */
function abbreviates(word: string, words: readonly string[]): boolean {
  const initials = words.map((each) => each[0] ?? "");
  let held = 0;
  for (const letter of word) {
    const at = initials.indexOf(letter);
    if (at < 0) continue;
    initials.splice(at, 1);
    held++;
  }
  return held >= 3 && held >= word.length - (word.length > 3 ? 1 : 0);
}

const COMMON_BRACKETED = /^(?:text|sic|video|begin|end|words|as|the|and|or|a|an|report|who|he|she|it|they)$/;

/** Reads a section of a text in capitals as if it had been written with small letters; offsets and spans are those of the text itself. */
export function analyseCapitals(
  text: string,
  isName: (words: string) => boolean,
  section: { readonly start: number; readonly end: number } = { start: 0, end: text.length },
): Analysis {
  const cased = text.slice(0, section.start) + truecase(text.slice(section.start, section.end), isName) + text.slice(section.end);
  return { ...analyse(cased, section.start, section.end), text };
}

/** Towns of fewer people are too seldom meant to make a name of a word. */
const NAMED_TOWN = 15_000;

/** The test of names for `truecase` that the look-ups of a desk give: actors, citizens, countries, regions and towns of some size. */
export function nameTest(lookups: { readonly places: PlaceNames; readonly actors: KnownActors }): (words: string) => boolean {
  return (words) => {
    if (lookups.actors.find(words) !== null || lookups.actors.byDemonym(words) !== null) return true;
    const place = lookups.places.best(words);
    return place !== null && (words.includes(" ") || place.kind === "country" || place.population >= NAMED_TOWN);
  };
}
