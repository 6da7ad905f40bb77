import type { NumberReading } from "../numbers/read-number.ts";
import { readNumber } from "../numbers/read-number.ts";
import { ordinalOf } from "../numbers/number-words.ts";
import { readQuantity } from "../numbers/qualifiers.ts";
import type { TimeUnit } from "./calendar-words.ts";
import type { TimeReader } from "./time-reader.ts";

/** What stands before a unit of time: "at least the past two" in "at least the past two years". */
export interface UnitFrame {
  readonly unit: TimeUnit;
  readonly at: number;
  /** First token of the whole, with determiner and qualifier. */
  readonly firstToken: number;
  /** "the", "this", "a", "each", ... or "". */
  readonly determiner: string;
  /** "last", "next", "recent", ... or "". */
  readonly direction: string;
  readonly number: NumberReading | null;
  /** Qualifier of the number in lower case: "at least". */
  readonly qualifier: string | null;
  readonly ordinal: number | null;
  /** Whether "fiscal" stands before it. */
  readonly fiscal: boolean;
}

/** Adjectives between a number and its unit that do not change it: "five trading days". */
const INNER = new Set(
  "trading fiscal consecutive more full whole straight calendar business working additional other solid entire successive further".split(
    " ",
  ),
);
const DIRECTIONS = new Set(
  "last past next coming previous following recent latest current same preceding prior first final early later subsequent upcoming ensuing".split(
    " ",
  ),
);
const DETERMINERS = new Set("the this that these those each every a an all any another".split(" "));

/** Reads leftwards from the unit at `at`, no further than `floor`. */
export function unitFrame(reader: TimeReader, unit: TimeUnit, at: number, floor: number): UnitFrame {
  let cursor = at;
  let fiscal = false;
  while (cursor > floor && INNER.has(reader.lower(cursor - 1))) {
    cursor--;
    fiscal ||= reader.lower(cursor) === "fiscal";
  }
  const half = cursor - 1 > floor && (reader.lower(cursor - 1) === "1/2" || reader.lower(cursor - 1) === "½");
  if (half) cursor--;
  const whole = numberEndingAt(reader, cursor, floor);
  const number = half && whole?.max !== null && whole !== null ? { ...whole, min: whole.min + 0.5, max: whole.max + 0.5 } : whole;
  if (number !== null) cursor = number.firstToken;
  const ordinal =
    number === null && cursor > floor && (!DIRECTIONS.has(reader.lower(cursor - 1)) || unit.letter === "Q" || unit.letter === "CENTURY")
      ? ordinalOf(reader.lower(cursor - 1))
      : null;
  if (ordinal !== null) cursor--;
  if (ordinal !== null && cursor > floor && reader.lower(cursor - 1) === "fiscal") {
    cursor--;
    fiscal = true;
  }
  let direction = "";
  if (cursor > floor && DIRECTIONS.has(reader.lower(cursor - 1))) {
    cursor--;
    direction = reader.lower(cursor);
  }
  let qualifier: string | null = null;
  if (number !== null && direction === "") {
    const quantity = readQuantity(reader.tokens, cursor, floor, at);
    if (quantity !== null && quantity.firstToken < cursor) {
      qualifier = quantity.qualifier;
      cursor = quantity.firstToken;
    }
  }
  let determiner = "";
  if (cursor > floor && DETERMINERS.has(reader.lower(cursor - 1)) && qualifier === null && !startsWithArticle(reader, number)) {
    cursor--;
    determiner = reader.lower(cursor);
  }
  if (determiner !== "" && number === null && cursor > floor) {
    const lead = leadingQualifier(reader, cursor, floor);
    if (lead !== null && (determiner === "a" || determiner === "an")) {
      qualifier = lead.words;
      cursor = lead.firstToken;
    }
  }
  return { unit, at, firstToken: cursor, determiner, direction, number, qualifier, ordinal, fiscal };
}

const startsWithArticle = (reader: TimeReader, number: NumberReading | null): boolean =>
  number !== null && /^an?$/.test(reader.lower(number.firstToken));

/** "about a decade", "more than a year": the article is the number. */
function leadingQualifier(reader: TimeReader, cursor: number, floor: number): { words: string; firstToken: number } | null {
  const one = reader.lower(cursor - 1);
  if (one === "than" && cursor - 2 >= floor && /^(?:more|less)$/.test(reader.lower(cursor - 2)))
    return { words: `${reader.lower(cursor - 2)} than`, firstToken: cursor - 2 };
  if (/^(?:about|around|nearly|almost|over|roughly|approximately|under)$/.test(one)) return { words: one, firstToken: cursor - 1 };
  if (one === "least" && reader.lower(cursor - 2) === "at" && cursor - 2 >= floor) return { words: "at least", firstToken: cursor - 2 };
  return null;
}

/** The longest number that ends just before token `end`. */
function numberEndingAt(reader: TimeReader, end: number, floor: number): NumberReading | null {
  let best: NumberReading | null = null;
  for (let start = end - 1; start >= Math.max(floor, end - 6); start--) {
    const reading = readNumber(reader.tokens, start, end);
    if (reading !== null && reading.endToken === end) best = reading;
    else if (best !== null && !/^(?:and|to|or|of)$/.test(reader.lower(start))) break;
    else if (best === null && start < end - 2) break;
  }
  return best;
}
