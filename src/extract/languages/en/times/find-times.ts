import { spanOf } from "../../../../model/span.ts";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import type { Analysis } from "../../../../text/analysis.ts";
import { DAY_PARTS, DECADES, MONTHS, SEASONS, UNITS, WEEKDAY_PLURALS, WEEKDAYS } from "./calendar-words.ts";
import { edtfOfTimex } from "./edtf-of-timex.ts";
import { readMonth, readWeekday } from "./read-calendar.ts";
import { readClock, readDayPart, readNoon } from "./read-clock.ts";
import { HOLIDAY_WORDS, readHoliday } from "./read-holiday.ts";
import { readUnit } from "./read-unit.ts";
import { readDeictic, readHyphenated, readPeriod, readSeason, readSetWord, readVague } from "./read-words.ts";
import { readDecadeWord, readNumericDate, readYearAlone } from "./read-year.ts";
import { type FoundTime, TimeReader } from "./time-reader.ts";
import { widened } from "./widen.ts";

type Matcher = (reader: TimeReader, at: number, floor: number, limit: number) => FoundTime | null;

/** The word on which each kind of time expression hinges, in lower case. */
const MATCHERS: ReadonlyMap<string, Matcher> = new Map<string, Matcher>([
  ...keysOf(UNITS, readUnit),
  ...keysOf(DECADES, (reader, at, floor) => readDecadeWord(reader, at, floor)),
  ...keysOf(SEASONS, readSeason),
  ...keysOf(DAY_PARTS, readDayPart),
  ...keysOf(WEEKDAY_PLURALS, (reader, at) => weekdaySet(reader, at)),
  ...keysOf(WEEKDAYS, readWeekday),
  ...keysOf(MONTHS, readMonth),
  ...["yesterday", "today", "tomorrow", "tonight"].map((word): [string, Matcher] => [
    word,
    (reader, at, _floor, limit) => readDeictic(reader, at, limit),
  ]),
  ...HOLIDAY_WORDS.map((word): [string, Matcher] => [word, readHoliday]),
  ["period", (reader, at, floor) => readPeriod(reader, at, floor)],
  ...["noon", "midday", "midnight"].map((word): [string, Matcher] => [word, readNoon]),
  ..."now currently current nowadays recently recent lately soon future past"
    .split(" ")
    .map((word): [string, Matcher] => [word, (reader, at, floor) => readVague(reader, at, floor)]),
  ..."daily weekly monthly annually yearly hourly nightly"
    .split(" ")
    .map((word): [string, Matcher] => [word, (reader, at) => readSetWord(reader, at)]),
  ..."seventeen eighteen nineteen twenty".split(" ").map((word): [string, Matcher] => [word, readYearAlone]),
]);

function keysOf(words: ReadonlyMap<string, unknown>, matcher: Matcher): [string, Matcher][] {
  return [...words.keys()].map((word) => [word, matcher]);
}

function weekdaySet(reader: TimeReader, at: number): FoundTime | null {
  const weekday = WEEKDAY_PLURALS.get(reader.lower(at));
  return weekday === undefined ? null : { firstToken: at, endToken: at + 1, type: "SET", value: `XXXX-WXX-${weekday}`, anchored: false };
}

/**
 * The time expressions of an analysis, after TimeML's TIMEX3, in the order of the text.
 * `published` is the day of publication (`YYYY-MM-DD`, a time may follow) against which weekdays, "yesterday" and dates without a year
 * are read; null where it is not known: then what rests on it stays underspecified (`XXXX-03-07`). Linear in the tokens.
 */
export function findTimes(analysis: Analysis, published: string | null): TimeExpression[] {
  const reader = new TimeReader(analysis, published);
  const found: TimeExpression[] = [];
  const { tokens } = analysis;
  let floor = 0;
  for (const sentence of analysis.sentences) {
    floor = Math.max(floor, sentence.firstToken);
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      if (at < floor) continue;
      const time = matchAt(reader, at, floor, sentence.endToken);
      if (time === null) continue;
      const wide = widened(reader, time, floor);
      remember(reader, wide);
      const start = tokens[wide.firstToken]?.start ?? 0;
      const end = tokens[wide.endToken - 1]?.end ?? start;
      found.push({
        span: spanOf(analysis.text, start, end),
        type: wide.type,
        value: wide.value,
        edtf: wide.type === "DATE" || wide.type === "TIME" ? (wide.edtf ?? edtfOfTimex(wide.value)) : null,
        ...(wide.mod === undefined ? {} : { mod: wide.mod }),
        anchored: wide.anchored,
      });
      floor = wide.endToken;
    }
  }
  return found;
}

function matchAt(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  const lower = reader.lower(at);
  const matcher = MATCHERS.get(lower);
  if (matcher !== undefined) return matcher(reader, at, floor, limit);
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    return (
      readNumericDate(reader, at) ??
      readClock(reader, at, floor, limit) ??
      readYearAlone(reader, at, floor, limit) ??
      hyphenated(reader, at, floor, limit)
    );
  }
  if (first === 39 || first === 8216) return readYearAlone(reader, at, floor, limit);
  return hyphenated(reader, at, floor, limit);
}

const hyphenated: Matcher = (reader, at, floor, limit) =>
  reader.lower(at).includes("-") ? readHyphenated(reader, at, floor, limit) : null;

/** Later words refer back to dates, quarters and years; not to vague ones. */
function remember(reader: TimeReader, time: FoundTime): void {
  if (time.counted === true) return;
  if (time.type === "DATE" && /^\d{4}/.test(time.value)) reader.lastDate = time.value;
  else if (time.type === "TIME" && /^\d{4}-\d{2}-\d{2}/.test(time.value)) reader.lastDate = time.value.slice(0, 10);
}
