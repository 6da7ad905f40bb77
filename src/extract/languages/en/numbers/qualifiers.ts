import type { Token } from "../../../../text/analysis.ts";
import { readNumber } from "./read-number.ts";

/** What the words before or after a number do to it. */
type Effect = "at-least" | "more-than" | "at-most" | "less-than" | "about";

/** Qualifiers of numbers (Quirk et al. 1985, 7.63), longest first within each last word; read from right to left before the number. */
const BEFORE: ReadonlyMap<string, readonly (readonly [words: readonly string[], effect: Effect])[]> = byLastWord([
  ["at the very least", "at-least"],
  ["at least", "at-least"],
  ["no fewer than", "at-least"],
  ["not fewer than", "at-least"],
  ["no less than", "at-least"],
  ["not less than", "at-least"],
  ["a minimum of", "at-least"],
  ["upwards of", "at-least"],
  ["more than", "more-than"],
  ["greater than", "more-than"],
  ["well over", "more-than"],
  ["over", "more-than"],
  ["above", "more-than"],
  ["up to", "at-most"],
  ["as many as", "at-most"],
  ["as much as", "at-most"],
  ["no more than", "at-most"],
  ["not more than", "at-most"],
  ["a maximum of", "at-most"],
  ["at most", "at-most"],
  ["fewer than", "less-than"],
  ["less than", "less-than"],
  ["under", "less-than"],
  ["below", "less-than"],
  ["about", "about"],
  ["around", "about"],
  ["approximately", "about"],
  ["roughly", "about"],
  ["circa", "about"],
  ["some", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["close to", "about"],
  ["an estimated", "about"],
  ["estimated", "about"],
  ["perhaps", "about"],
  ["possibly", "about"],
  ["probably", "about"],
  ["maybe", "about"],
]);

/** The same after it: "20 or more people". */
const AFTER: readonly (readonly [words: readonly string[], effect: Effect])[] = [
  [["or", "more"], "at-least"],
  [["or", "so"], "about"],
  [["or", "fewer"], "at-most"],
  [["or", "less"], "at-most"],
];

function byLastWord(rows: readonly (readonly [string, Effect])[]): Map<string, [readonly string[], Effect][]> {
  const map = new Map<string, [readonly string[], Effect][]>();
  for (const [phrase, effect] of rows) {
    const words = phrase.split(" ");
    const last = words.at(-1) ?? "";
    map.set(last, [...(map.get(last) ?? []), [words, effect]]);
  }
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length);
  return map;
}

/** A number with the words that qualify it; half-open in tokens. */
export interface Quantity {
  /** With the qualifier. */
  readonly firstToken: number;
  /** The number itself. */
  readonly numberToken: number;
  readonly numberEnd: number;
  readonly endToken: number;
  readonly min: number;
  /** Null where no upper end is said. */
  readonly max: number | null;
  /** The qualifying words, or the word of a vague number ("dozens"), in lower case; null for a plain number. */
  readonly qualifier: string | null;
}

/** The number at token `at` with its qualifiers; `floor` and `limit` bound the tokens that may be used. Null where there is no number. */
export function readQuantity(tokens: readonly Token[], at: number, floor: number, limit: number): Quantity | null {
  const first = readNumber(tokens, at, limit);
  if (first === null) return null;
  let { min, max } = first;
  let endToken = first.endToken;
  let firstToken = at;
  const words: string[] = [];
  const between =
    at > floor && tokens[at - 1]?.lower === "between" && tokens[endToken]?.lower === "and" ? readNumber(tokens, endToken + 1, limit) : null;
  if (between !== null && between.min >= min) {
    return {
      firstToken: at - 1,
      numberToken: at,
      numberEnd: between.endToken,
      endToken: between.endToken,
      min,
      max: between.max,
      qualifier: "between",
    };
  }
  if (max === null) words.push(vagueWord(tokens, at, endToken));
  const numberEnd = endToken;
  const after = AFTER.find(([phrase]) => endToken + 1 < limit && phrase.every((word, i) => tokens[endToken + i]?.lower === word));
  for (const { effect, start } of qualifiersBefore(tokens, at, floor)) {
    words.unshift(wordsOf(tokens, start, firstToken));
    firstToken = start;
    [min, max] = applied(effect, min, max);
  }
  if (after) {
    words.push(after[0].join(" "));
    [min, max] = applied(after[1], min, max);
    endToken += 2;
  }
  return { firstToken, numberToken: at, numberEnd, endToken, min, max, qualifier: words.length > 0 ? words.join(" ") : null };
}

function vagueWord(tokens: readonly Token[], at: number, end: number): string {
  const last = tokens[end - 1]?.lower === "of" ? end - 1 : end;
  return wordsOf(tokens, at, last);
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string => {
  let words = "";
  for (let at = from; at < to; at++) words += (at > from ? " " : "") + (tokens[at] as Token).lower;
  return words;
};

/** Qualifiers can be heaped: "probably at least 20". */
function qualifiersBefore(tokens: readonly Token[], at: number, floor: number): { effect: Effect; start: number }[] {
  const found: { effect: Effect; start: number }[] = [];
  for (let end = at; end > floor && found.length < 2;) {
    const candidates = BEFORE.get((tokens[end - 1] as Token).lower);
    const match = candidates?.find(([words]) => {
      const start = end - words.length;
      return start >= floor && words.every((word, i) => tokens[start + i]?.lower === word);
    });
    if (match === undefined) break;
    end -= match[0].length;
    found.push({ effect: match[1], start: end });
  }
  return found;
}

function applied(effect: Effect, min: number, max: number | null): [number, number | null] {
  switch (effect) {
    case "at-least":
      return [min, null];
    case "more-than":
      return [Number.isInteger(min) && max !== null ? min + 1 : min, null];
    case "at-most":
      return [0, max];
    case "less-than":
      return [0, max === null ? null : max - 1];
    case "about":
      return [min, max];
  }
}
