import { addDays, daysBetween, monthLength } from "../../../../model/edtf.ts";
import { ordinalOf } from "../numbers/number-words.ts";
import { DAY_PARTS, DOUBTFUL_MONTHS, MONTHS, WEEKDAYS } from "./calendar-words.ts";
import { readYear } from "./read-year.ts";
import type { FoundTime, TimeReader } from "./time-reader.ts";
import { two } from "./time-reader.ts";

const DAY_RANGE = /^(\d{1,2})[-–](\d{1,2})$/;

/** A month with what stands around it: "7 March 2024", "March 7-9", "August 2016", "the 7th of March", "last April", "June last year". */
export function readMonth(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  const { tokens } = reader;
  const month = MONTHS.get(reader.lower(at));
  if (month === undefined || !namesMonth(reader, at, floor)) return null;
  let firstToken = at;
  let endToken = at + 1;
  let day: number | null = null;
  let lastDay: number | null = null;

  const after = dayAt(reader, at + 1, limit);
  if (after !== null && !isClock(reader, at + 2)) {
    [day, lastDay] = after;
    endToken = at + 2;
  } else {
    const before = dayBefore(reader, at, floor);
    if (before !== null) {
      day = before.day;
      lastDay = before.lastDay;
      firstToken = before.firstToken;
    }
  }
  const yearAt = reader.lower(endToken) === "," || reader.lower(endToken) === "of" ? endToken + 1 : endToken;
  const year = yearAt < limit ? readYear(reader, yearAt, limit) : null;
  if (year !== null && (yearAt === endToken || day !== null || reader.lower(endToken) === "of" || tokens[endToken]?.lower === ",")) {
    return dated(month, { year: year.year, day, lastDay }, { firstToken, endToken: year.endToken, anchored: false });
  }
  const relative = relativeYearAt(reader, endToken, limit);
  if (relative !== null) {
    return dated(month, { year: relative.year, day, lastDay }, { firstToken, endToken: relative.endToken, anchored: true });
  }
  if (month === 9 && day === 11 && namesAttacks(reader, endToken))
    return dated(month, { year: "2001", day, lastDay }, { firstToken, endToken, anchored: false });
  const lead = firstToken > floor ? reader.lower(firstToken - 1) : "";
  if (day === null && DOUBTFUL_MONTHS.has(reader.lower(at)) && !LEADS.has(lead)) return null;
  if (lead === "each" || lead === "every")
    return {
      firstToken: firstToken - 1,
      endToken,
      type: "SET",
      value: `XXXX-${two(month)}${day === null ? "" : `-${two(day)}`}`,
      anchored: false,
    };
  const shift = day === null ? leadShift(lead) : 0;
  if (shift !== 0 || lead === "this") firstToken--;
  return dated(
    month,
    { year: lead === "this" ? reader.yearFromPublished(0) : nearestYear(reader, month, day, { at: firstToken, shift }), day, lastDay },
    { firstToken, endToken, anchored: true },
  );
}

/** "the September 11 attacks" are those of 2001 in all later reports. */
function namesAttacks(reader: TimeReader, at: number): boolean {
  const noun = reader.lower(at) === "terrorist" || reader.lower(at) === "terror" || reader.lower(at) === "," ? at + 1 : at;
  return /^(?:attacks?|hijackings)$/.test(reader.lower(noun)) && (reader.published === null || reader.published.year > 2001);
}

/** Words before a month's name alone that show that a month is meant, where the name is a common word, too. */
const LEADS = new Set(
  "in of since until till by last next this early late mid from and to during through between before after each every".split(" "),
);

function namesMonth(reader: TimeReader, at: number, floor: number): boolean {
  const token = reader.tokens[at];
  if (token === undefined) return false;
  if (!DOUBTFUL_MONTHS.has(token.lower)) return true;
  if (token.text === token.lower) return false;
  if (
    token.pos === "AUX" &&
    dayAt(reader, at + 1, at + 2) === null &&
    dayBefore(reader, at, floor) === null &&
    !LEADS.has(reader.lower(at - 1))
  )
    return false;
  return (
    token.lower === "may" ||
    token.lower === "march" ||
    dayAt(reader, at + 1, at + 2) !== null ||
    dayBefore(reader, at, floor) !== null ||
    readYear(reader, at + 1, at + 2) !== null
  );
}

/** The day of the month that token `at` names, with the last day of a range ("7-9"). */
function dayAt(reader: TimeReader, at: number, limit: number): [number, number | null] | null {
  const token = reader.tokens[at];
  if (token === undefined || at >= limit) return null;
  const range = DAY_RANGE.exec(token.text);
  if (range) {
    const first = Number(range[1]);
    const last = Number(range[2]);
    return first >= 1 && first < last && last <= 31 ? [first, last] : null;
  }
  const value = /^\d{1,2}$/.test(token.text) ? Number(token.text) : ordinalOf(token.lower);
  return value !== null && value >= 1 && value <= 31 ? [value, null] : null;
}

function dayBefore(reader: TimeReader, at: number, floor: number): { day: number; lastDay: number | null; firstToken: number } | null {
  const of = reader.lower(at - 1) === "of";
  const dayToken = of ? at - 2 : at - 1;
  if (dayToken < floor) return null;
  const day = dayAt(reader, dayToken, at);
  if (day === null) return null;
  const ordinal = ordinalOf(reader.lower(dayToken)) !== null;
  if (of && !ordinal) return null;
  let firstToken = dayToken;
  if (ordinal && firstToken > floor && reader.lower(firstToken - 1) === "the") firstToken--;
  return { day: day[0], lastDay: day[1], firstToken };
}

/** "March 7:30" has no day in it. */
const isClock = (reader: TimeReader, at: number): boolean => /^(?:a\.?m\.?|p\.?m\.?)$/.test(reader.lower(at));

/** "last year", "this year", "next year" after a month. */
function relativeYearAt(reader: TimeReader, at: number, limit: number): { year: string; endToken: number } | null {
  const start = reader.lower(at) === "of" ? at + 1 : at;
  if (start + 1 >= limit || reader.lower(start + 1) !== "year") return null;
  const shift = { last: -1, this: 0, next: 1 }[reader.lower(start)];
  return shift === undefined ? null : { year: reader.yearFromPublished(shift), endToken: start + 2 };
}

const leadShift = (lead: string): number => (lead === "last" || lead === "past" ? -1 : lead === "next" ? 1 : 0);

interface MonthParts {
  readonly year: string;
  readonly day: number | null;
  readonly lastDay: number | null;
}

function dated(month: number, parts: MonthParts, found: { firstToken: number; endToken: number; anchored: boolean }): FoundTime | null {
  const base = `${parts.year}-${two(month)}`;
  if (parts.day === null) return { ...found, type: "DATE", value: base };
  if (parts.day > monthLength(/^\d+$/.test(parts.year) ? Number(parts.year) : 2000, month)) return null;
  const value = `${base}-${two(parts.day)}`;
  return parts.lastDay === null
    ? { ...found, type: "DATE", value }
    : { ...found, type: "DATE", value, edtf: `${value}/${base}-${two(parts.lastDay)}` };
}

/** A date without a year lies this many days ahead at most before the past one is taken, unless the clause looks ahead. */
const NEAR_AHEAD_DAYS = 45;
const FAR_BEHIND_DAYS = 300;

/**
 * The year of a month or day without one: the last such before publication, or the next one where the words look ahead.
 * A day that would lie most of a year back, and soon again, is the coming one: of last year's, reports give the year.
 */
export function nearestYear(
  reader: TimeReader,
  month: number,
  day: number | null,
  cue: { readonly at: number; readonly shift: number },
): string {
  const { published } = reader;
  if (published === null) return "XXXX";
  const thisYear = published.year;
  const behind = day === null ? month <= published.month : month < published.month || (month === published.month && day <= published.day);
  const past = behind ? thisYear : thisYear - 1;
  const isNow = month === published.month && (day === null || day === published.day);
  if (cue.shift < 0) return String(isNow ? thisYear - 1 : past);
  if (cue.shift > 0) return String(isNow || behind ? thisYear + 1 : thisYear);
  if (isNow) return String(thisYear);
  const date = `${past}-${two(month)}-${two(Math.min(day ?? 28, monthLength(past, month)))}`;
  const back = daysBetween(date, published.iso) ?? 0;
  const tense = reader.tense(cue.at);
  const ahead = 365 - back;
  if (tense === "future") return String(ahead <= FAR_BEHIND_DAYS ? past + 1 : past);
  if (tense === "present" && ahead < back) return String(past + 1);
  return String(back > FAR_BEHIND_DAYS && (tense === "present" || 365 - back <= NEAR_AHEAD_DAYS) ? past + 1 : past);
}

/** A weekday with what stands around it: "last Friday", "Friday, March 7", "Monday morning", "next Tuesday". */
export function readWeekday(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  const weekday = WEEKDAYS.get(reader.lower(at));
  const token = reader.tokens[at];
  if (weekday === undefined || token === undefined || token.text === token.lower) return null;
  const date = dateAfter(reader, at, limit);
  if (date !== null) return { ...date, firstToken: at };
  const lead = at > floor ? reader.lower(at - 1) : "";
  if (lead === "each" || lead === "every")
    return { firstToken: at - 1, endToken: at + 1, type: "SET", value: `XXXX-WXX-${weekday}`, anchored: false };
  let firstToken = at;
  const shift = lead === "last" || lead === "past" || lead === "previous" ? -1 : lead === "next" || lead === "coming" ? 1 : 0;
  if (shift !== 0 || lead === "this") firstToken--;
  if (firstToken > floor && firstToken < at && /^(?:this|the)$/.test(reader.lower(firstToken - 1))) firstToken--;
  const value = weekdayValue(reader, weekday, { at, shift, previous: lead === "previous" });
  const part = DAY_PARTS.get(reader.lower(at + 1));
  if (part !== undefined && at + 1 < limit)
    return { firstToken, endToken: at + 2, type: "TIME", value: `${value}T${part}`, anchored: true };
  return { firstToken, endToken: at + 1, type: "DATE", value, anchored: true };
}

/** "Friday, March 7" and "Friday 7 March": the date says all. */
function dateAfter(reader: TimeReader, at: number, limit: number): FoundTime | null {
  const start = reader.lower(at + 1) === "," ? at + 2 : at + 1;
  for (let month = start; month < Math.min(limit, start + 4); month++) {
    if (!MONTHS.has(reader.lower(month))) continue;
    const found = readMonth(reader, month, start, limit);
    return found !== null && found.firstToken === start && /-\d{2}-\d{2}$/.test(found.value) ? found : null;
  }
  return null;
}

function weekdayValue(reader: TimeReader, weekday: number, cue: { at: number; shift: number; previous: boolean }): string {
  const today = reader.publishedWeekday();
  if (today === null || reader.published === null) return `XXXX-WXX-${weekday}`;
  // "the previous Friday" is seen from the date that the text has just named.
  const from =
    cue.previous && reader.lastDate !== null && /^\d{4}-\d{2}-\d{2}$/.test(reader.lastDate) ? reader.lastDate : reader.published.iso;
  const back =
    ((((cue.previous ? ((((today + (daysBetween(reader.published.iso, from) ?? 0) - 1) % 7) + 7) % 7) + 1 : today) - weekday) % 7) + 7) % 7;
  if (cue.shift < 0) return addDays(from, back === 0 ? -7 : -back) ?? "XXXX-XX-XX";
  if (cue.shift > 0) return addDays(from, 7 - back) ?? "XXXX-XX-XX";
  if (back === 0) return reader.published.iso;
  return addDays(from, reader.tense(cue.at) === "future" ? 7 - back : -back) ?? "XXXX-XX-XX";
}
