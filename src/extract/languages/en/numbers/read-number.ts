import type { Token } from "../../../../text/analysis.ts";
import { MONTHS } from "../times/calendar-words.ts";
import { CARDINALS, cardinalOf, SCALES, VAGUE_NUMBERS } from "./number-words.ts";

/** A number as written, without the words that qualify it; half-open in tokens. */
export interface NumberReading {
  readonly firstToken: number;
  readonly endToken: number;
  readonly min: number;
  /** Null where the words set no upper end ("dozens"). */
  readonly max: number | null;
}

/** Numbers from `at` on: digits, words, "1.5 million", "a dozen", "dozens of", "a couple of", "20 to 30", "two or three"; null where there is none. */
export function readNumber(tokens: readonly Token[], at: number, limit: number): NumberReading | null {
  const single = rangeInOneWord(tokens[at]) ? null : readSingle(tokens, at, limit);
  if (single === null) return readHyphenRange(tokens, at);
  const joint = tokens[single.endToken];
  if (joint === undefined || single.endToken + 1 >= limit || single.max === null) return single;
  const joins = joint.lower === "to" || joint.lower === "or" || joint.text === "-" || joint.text === "–" || joint.text === "—";
  if (!joins) return single;
  const upper = readSingle(tokens, single.endToken + 1, limit);
  if (upper === null || upper.max === null || upper.min <= single.min) return single;
  // "two to three million", and "5 or 6", but not "3 or 400".
  const scaled = single.min < 1_000 && upper.min >= 1_000_000 ? single.min * 10 ** (3 * Math.floor(Math.log10(upper.min) / 3)) : single.min;
  if (joint.lower === "or" && upper.min > 3 * scaled) return single;
  return { firstToken: at, endToken: upper.endToken, min: scaled, max: upper.max };
}

const HYPHEN_RANGE = /^(\d{1,3}(?:,\d{3})*|\d+)[-–—](\d{1,3}(?:,\d{3})*|\d+)$/;

const rangeInOneWord = (token: Token | undefined): boolean => token !== undefined && HYPHEN_RANGE.test(token.text);

/** "20-30" is one token. */
function readHyphenRange(tokens: readonly Token[], at: number): NumberReading | null {
  const match = HYPHEN_RANGE.exec(tokens[at]?.text ?? "");
  if (!match) return null;
  const min = Number(match[1]?.replaceAll(",", ""));
  const max = Number(match[2]?.replaceAll(",", ""));
  return min < max ? { firstToken: at, endToken: at + 1, min, max } : null;
}

function readSingle(tokens: readonly Token[], at: number, limit: number): NumberReading | null {
  const token = tokens[at];
  if (token === undefined || at >= limit) return null;
  const vague = readVague(tokens, at, limit);
  if (vague) return vague;
  let cursor = at;
  let total = 0;
  let current: number | null = null;
  const spaced = spacedThousands(tokens, at, limit);
  if (spaced !== null) return spaced;
  if ((token.lower === "a" || token.lower === "an") && SCALES.has(tokens[at + 1]?.lower ?? "")) {
    current = 1;
    cursor++;
  }
  for (; cursor < limit; cursor++) {
    const lower = (tokens[cursor] as Token).lower;
    const scale = current === null ? undefined : SCALES.get(lower);
    if (scale !== undefined) {
      if (scale === 100) current = (current ?? 1) * 100;
      else {
        total += (current ?? 1) * scale;
        current = 0;
      }
      continue;
    }
    if (lower === "and" && current !== null && cursor > at && isScale(tokens[cursor - 1]) && joinsHundred(tokens, cursor, limit)) continue;
    const value = cardinalOf(lower);
    if (value === null || !canFollow(tokens, cursor, at, current)) break;
    current = (current ?? 0) + value;
  }
  if (current === null) return null;
  const value = total + current;
  const next = tokens[cursor];
  if (next !== undefined && cursor < limit) {
    if (next.lower === "dozen")
      return { firstToken: at, endToken: endAfterOf(tokens, cursor + 1, limit), min: value * 12, max: value * 12 };
    if (next.lower === "score" && tokens[cursor + 1]?.lower === "of")
      return { firstToken: at, endToken: cursor + 2, min: value * 20, max: value * 20 };
  }
  return { firstToken: at, endToken: cursor, min: value, max: value };
}

/** "3, 812", as tokenised texts set "3,812"; but "on June 5, 120 people" has a day before the comma. */
function spacedThousands(tokens: readonly Token[], at: number, limit: number): NumberReading | null {
  const [first, comma, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined || comma?.text !== "," || last === undefined || at + 2 >= limit) return null;
  if (!/^[1-9]\d{0,2}$/.test(first.text) || !/^\d{3}$/.test(last.text) || comma.start !== first.end) return null;
  if (MONTHS.has(tokens[at - 1]?.lower ?? "") || tokens[at - 1]?.text === ",") return null;
  const value = Number(first.text + last.text);
  return { firstToken: at, endToken: at + 3, min: value, max: value };
}

const isScale = (token: Token | undefined): boolean => token !== undefined && SCALES.has(token.lower);

/** "one hundred and twenty", but not "two hundred and the others". */
const joinsHundred = (tokens: readonly Token[], and: number, limit: number): boolean =>
  and + 1 < limit && CARDINALS.has(tokens[and + 1]?.lower.split("-")[0] ?? "");

/** A number word goes on with the number only after a scale, or a unit after tens: "two thousand three", "twenty three". */
function canFollow(tokens: readonly Token[], cursor: number, at: number, current: number | null): boolean {
  if (cursor === at || current === null) return true;
  const before = tokens[cursor - 1] as Token;
  if (isScale(before) || before.lower === "and") return true;
  const tens = CARDINALS.get(before.lower);
  const ones = CARDINALS.get((tokens[cursor] as Token).lower);
  return tens !== undefined && ones !== undefined && tens >= 20 && ones > 0 && ones < 10;
}

const endAfterOf = (tokens: readonly Token[], end: number, limit: number): number =>
  end < limit && tokens[end]?.lower === "of" ? end + 1 : end;

/** "dozens of", "several hundred", "tens of thousands of", "a dozen", "half a dozen", "a couple of", "a few", "a handful of". */
function readVague(tokens: readonly Token[], at: number, limit: number): NumberReading | null {
  const first = (tokens[at] as Token).lower;
  const second = at + 1 < limit ? (tokens[at + 1] as Token).lower : "";
  if (first === "a" || first === "an") {
    if (second === "dozen") return { firstToken: at, endToken: endAfterOf(tokens, at + 2, limit), min: 12, max: 12 };
    if (second === "couple") return { firstToken: at, endToken: endAfterOf(tokens, at + 2, limit), min: 2, max: 2 };
    if (second === "few") return { firstToken: at, endToken: at + 2, min: 3, max: null };
    if (second === "handful" || second === "score") {
      return {
        firstToken: at,
        endToken: endAfterOf(tokens, at + 2, limit),
        min: second === "score" ? 20 : 3,
        max: second === "score" ? 20 : null,
      };
    }
    return null;
  }
  if (first === "half") {
    if (second === "a" && tokens[at + 2]?.lower === "dozen")
      return { firstToken: at, endToken: endAfterOf(tokens, at + 3, limit), min: 6, max: 6 };
    if (second === "dozen") return { firstToken: at, endToken: endAfterOf(tokens, at + 2, limit), min: 6, max: 6 };
    return null;
  }
  if (first === "few") return { firstToken: at, endToken: at + 1, min: 3, max: null };
  const least = VAGUE_NUMBERS.get(first);
  if (least === undefined) return null;
  if (first === "several") {
    const scale = second === "dozen" ? 12 : SCALES.get(second);
    return { firstToken: at, endToken: scale === undefined ? at + 1 : endAfterOf(tokens, at + 2, limit), min: 3 * (scale ?? 1), max: null };
  }
  const third = second === "of" && at + 2 < limit ? VAGUE_NUMBERS.get((tokens[at + 2] as Token).lower) : undefined;
  if (third !== undefined && third >= 1_000) {
    return { firstToken: at, endToken: endAfterOf(tokens, at + 3, limit), min: least * third, max: null };
  }
  // "the team scores": only "scores of" is a number.
  if (first === "scores" && second !== "of") return null;
  return { firstToken: at, endToken: endAfterOf(tokens, at + 1, limit), min: least, max: null };
}
