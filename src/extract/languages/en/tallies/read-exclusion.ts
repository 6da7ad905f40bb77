import type { Token } from "../../../../text/analysis.ts";
import { namesIn, type TallyInput, type TokenRange } from "./tally-input.ts";

/** What a count leaves out. */
export interface Exclusion {
  /** Token where the definition ends; the end of the sentence's definition where the exclusion stands in the next sentence. */
  readonly at: number;
  /** Words that name what is left out. */
  readonly words: TokenRange;
}

/** Ways to leave something out of a count, before what is left out (Quirk et al. 1985, 9.58; verbs after Levin 1993, 10.1, with "not" and their opposites). */
const BEFORE: readonly (readonly string[])[] = (
  "not counting|not including|without counting|without including|excluding|leaving out|leaving aside|setting aside|other than|apart from|aside from|except for|except|excepting|" +
  "not to mention|with the exception of|exclusive of|barring|omitting|disregarding|ignoring|but not|excludes|exclude|excluded|omits|omit|omitted|leaves out|leave out|left out|" +
  "leaves aside|left aside|not include|not count|not cover|n't include|n't count|n't cover|did not include"
)
  .split("|")
  .map((words) => words.split(" "));
/** The same after it: "Upper Dale aside", "Upper Dale and Selm were not counted". */
const AFTER: readonly (readonly string[])[] =
  "aside|excepted|excluded|not counted|not included|not covered|left out|left aside|are excluded|were excluded|was excluded|is excluded|omitted|n't counted|n't included"
    .split("|")
    .map((words) => words.split(" "));
const FIRST_WORDS = new Set([...BEFORE, ...AFTER].map((words) => words[0]));

const matchAt = (tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): readonly string[] | undefined =>
  FIRST_WORDS.has(tokens[at]?.lower) ? phrases.find((words) => words.every((word, i) => tokens[at + i]?.lower === word)) : undefined;

/** What is left out of a count whose noun ends before `from`: in its own sentence, up to `end`, or in the sentence after it. */
export function exclusionAfter(input: TallyInput, from: number, end: number): Exclusion | null {
  for (let at = from; at < end; at++) {
    const found = exclusionAt(input, at, from, end);
    if (found !== null) return found;
  }
  return inNextSentence(input, end);
}

function exclusionAt(input: TallyInput, at: number, from: number, end: number): Exclusion | null {
  const { tokens } = input.analysis;
  const outside = isOutside(input, at, end);
  const before = outside ? ["outside"] : matchAt(tokens, at, BEFORE);
  const postposed = matchAt(tokens, at, AFTER);
  if (before !== undefined && !(postposed !== undefined && closes(tokens, at + postposed.length, end))) {
    const first = at + before.length + (outside && tokens[at + 1]?.lower === "of" ? 1 : 0);
    return {
      at: tokens[at - 1]?.text === "," || tokens[at - 1]?.text === "(" ? at - 1 : at,
      words: { first, end: endOfWords(tokens, first, end) },
    };
  }
  if (postposed === undefined) return null;
  // What stands after the last comma before it is left out.
  let first = at;
  while (first > from && tokens[first - 1]?.text !== "," && tokens[first - 1]?.text !== "(") first--;
  while (first - 2 > from && beginsList(tokens, first)) {
    first--;
    while (first > from && tokens[first - 1]?.text !== ",") first--;
  }
  return first > from ? { at: first - 1, words: { first, end: at } } : null;
}

/** Whether the comma before `first` stands within a list of names: "Upper Dale, Selm and Morn aside". */
const beginsList = (tokens: readonly Token[], first: number): boolean => {
  let at = first - 2;
  let names = 0;
  while (at > 0 && tokens[at]?.text !== ",") {
    if (tokens[at]?.pos !== "PROPN") return false;
    names++;
    at--;
  }
  return names > 0 && tokens[first]?.pos === "PROPN";
};

const closes = (tokens: readonly Token[], at: number, end: number): boolean => at >= end || tokens[at]?.pos === "PUNCT";

/** "outside Upper Dale": left out where a region or country follows; "outside a mosque" and "outside the town" tell where it was. */
function isOutside(input: TallyInput, at: number, end: number): boolean {
  const { tokens } = input.analysis;
  if (tokens[at]?.lower !== "outside") return false;
  const name = namesIn(input, { first: at + 1, end: Math.min(end, at + 8) })[0];
  if (name === undefined || name.mention.type !== "place" || name.first > at + 5) return false;
  const kind = input.places.best(name.mention.span.text)?.kind;
  return tokens[at - 1]?.text === "," || kind === "country" || kind === "region";
}

/** What is left out ends where the words go back to who counted. */
function endOfWords(tokens: readonly Token[], first: number, end: number): number {
  for (let at = first; at < end; at++) {
    const { lower } = tokens[at] as Token;
    if (lower === "according" || lower === ";" || lower === ")" || lower === "”") return at;
    if (/^(?:said|says|told|wrote|reported|added)$/.test(lower)) {
      let comma = at;
      while (comma > first && tokens[comma]?.text !== ",") comma--;
      return comma > first ? comma : end;
    }
  }
  return end;
}

/** A sentence that leaves something out of the count before it does so within this many tokens. */
const REACH = 60;
/** Subjects that take up the count of the sentence before. */
const COUNT_WORDS = new Set(
  "figure figures count counts tally tallies total totals number numbers it they that this data dataset database list".split(" "),
);

/** "The figure does not include Upper Dale.", "Two regions were not counted: Upper Dale and Selm." */
function inNextSentence(input: TallyInput, end: number): Exclusion | null {
  const { tokens, sentences } = input.analysis;
  const here = sentences[(tokens[end - 1] as Token).sentence];
  const next = here === undefined ? undefined : sentences[here.index + 1];
  if (here === undefined || next === undefined || next.paragraph !== here.paragraph || here.endToken - end > 2) return null;
  const stop = Math.min(next.endToken, next.firstToken + REACH);
  for (let at = next.firstToken; at < stop; at++) {
    const passive =
      at > next.firstToken && /^(?:were|was|are|is|been|being)$/.test(tokens[at - 1]?.lower ?? "") && matchAt(tokens, at, AFTER);
    if (passive) return { at: end, words: { first: next.firstToken, end: endOfWords(tokens, at, stop) } };
    const active = matchAt(tokens, at, BEFORE);
    if (active === undefined || !tokens.slice(next.firstToken, at).some(({ lower }) => COUNT_WORDS.has(lower))) continue;
    const first = at + active.length;
    return { at: end, words: { first, end: endOfWords(tokens, first, stop) } };
  }
  return null;
}

/** The names that an exclusion holds, else its words up to a comma. */
export function excludedIn(input: TallyInput, { first, end }: TokenRange): string[] {
  const { tokens, text } = input.analysis;
  if (first >= end) return [];
  const names = namesIn(input, { first, end }).map(({ mention }) => mention.span.text);
  if (names.length > 0) return [...new Set(names)];
  let last = first;
  while (last + 1 < end && !/^[,;.]$/.test((tokens[last + 1] as Token).text)) last++;
  return [text.slice((tokens[first] as Token).start, (tokens[last] as Token).end)];
}
