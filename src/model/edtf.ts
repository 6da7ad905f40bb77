/**
 * Arithmetic on EDTF dates and intervals (ISO 8601-2:2019, levels 0 to 1, with the sub-year groupings 21 to 41): what they cover, which comes first.
 * What is not known is never filled in: a date without a year has no place on the time line, and comparing it gives "unknown".
 */

/** How two dates lie to each other as far as their words tell. */
export type DateOrder = "before" | "after" | "overlaps" | "unknown";

const DAY_MS = 86_400_000;

/** ISO 8601-2 groupings within a year: first and last month. Winter ("24") lies around the turn of a year, so it takes both ends. */
const GROUPINGS: Readonly<Record<string, readonly [number, number]>> = {
  "21": [3, 5],
  "22": [6, 8],
  "23": [9, 11],
  "24": [1, 14],
  "25": [3, 5],
  "26": [6, 8],
  "27": [9, 11],
  "28": [1, 14],
  "29": [9, 11],
  "30": [1, 14],
  "31": [3, 5],
  "32": [6, 8],
  "33": [1, 3],
  "34": [4, 6],
  "35": [7, 9],
  "36": [10, 12],
  "37": [1, 4],
  "38": [5, 8],
  "39": [9, 12],
  "40": [1, 6],
  "41": [7, 12],
};

/** Year, month or grouping, day, each with X for digits that are not known; a time of day and the marks ? ~ % may follow. */
const DATE = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T[\dX:.Z+-]+)?)?)?[?~%]?$/;

interface Bounds {
  /** Days since 1970-01-01; -Infinity or Infinity where the interval is open at that end, NaN where it is not known. */
  readonly first: number;
  readonly last: number;
}

const UNKNOWN: Bounds = { first: Number.NaN, last: Number.NaN };

/** Bounds of one date or interval. `year` stands in for a year that is not given at all. */
function boundsOf(edtf: string, year: string | null): Bounds {
  const slash = edtf.indexOf("/");
  if (slash < 0) return boundsOfDate(edtf, year);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  // ".." is an open end, and nothing at all an end that is not known (ISO 8601-2, 4.4.1).
  const first = from === ".." ? Number.NEGATIVE_INFINITY : boundsOfDate(from, year).first;
  const last = to === ".." ? Number.POSITIVE_INFINITY : boundsOfDate(to, year).last;
  return { first, last };
}

function boundsOfDate(date: string, standIn: string | null): Bounds {
  const match = DATE.exec(date);
  if (!match) return UNKNOWN;
  let [, year = "", month, day] = match;
  if (year === "XXXX") {
    if (standIn === null) return UNKNOWN;
    year = standIn;
  }
  const firstYear = Number(year.replaceAll("X", "0"));
  const lastYear = Number(year.replaceAll("X", "9"));
  if (month === undefined) return { first: dayNumber(firstYear, 1, 1), last: dayNumber(lastYear, 12, 31) };
  const grouping = GROUPINGS[month];
  const firstMonth = grouping ? grouping[0] : month.includes("X") ? lowestOf(month, 1) : Number(month);
  const lastMonth = grouping ? grouping[1] : month.includes("X") ? highestOf(month, 12) : Number(month);
  if (!grouping && (firstMonth < 1 || lastMonth > 12 || firstMonth > lastMonth)) return UNKNOWN;
  const length = monthLength(lastYear, lastMonth);
  if (day === undefined) return { first: dayNumber(firstYear, firstMonth, 1), last: dayNumber(lastYear, lastMonth, length) };
  const firstDay = day.includes("X") ? lowestOf(day, 1) : Number(day);
  const lastDay = day.includes("X") ? highestOf(day, length) : Number(day);
  if (firstDay < 1 || lastDay > length) return UNKNOWN;
  return { first: dayNumber(firstYear, firstMonth, firstDay), last: dayNumber(lastYear, lastMonth, lastDay) };
}

const lowestOf = (digits: string, floor: number): number => Math.max(floor, Number(digits.replaceAll("X", "0")));
const highestOf = (digits: string, ceiling: number): number => Math.min(ceiling, Number(digits.replaceAll("X", "9")));

/** Days since 1970-01-01 of a day in the Gregorian calendar; months past 12 run on into the next year. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

/** Days of a month, 1 to 12 (past 12: of the next year). */
export function monthLength(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

function isoOf(day: number): string | null {
  if (!Number.isFinite(day)) return null;
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The first day (`YYYY-MM-DD`) that an EDTF date or interval can mean; null where the year is not known or the start is open. */
export function earliest(edtf: string): string | null {
  return isoOf(boundsOf(edtf, null).first);
}

/** The last day (`YYYY-MM-DD`) that an EDTF date or interval can mean; null where the year is not known or the end is open. */
export function latest(edtf: string): string | null {
  return isoOf(boundsOf(edtf, null).last);
}

/** Whether the words give a year (or at least its decade or century) on both ends. */
export function hasYear(edtf: string): boolean {
  return edtf.split("/").every((part) => part !== "" && part !== ".." && !part.startsWith("XXXX") && DATE.test(part));
}

/**
 * How `a` lies to `b`. Two dates that both lack a year are compared as dates of one year only with `sameYear`; one that lacks it
 * beside one that has it takes that one's year then.
 */
export function compareDates(a: string, b: string, options: { readonly sameYear?: boolean } = {}): DateOrder {
  const [left, right] = pairOf(a, b, options.sameYear ?? false);
  if (left.last < right.first) return "before";
  if (left.first > right.last) return "after";
  return left.first <= right.last && right.first <= left.last ? "overlaps" : "unknown";
}

/** Whether all that `a` can mean lies before all that `b` can mean. */
export function isBefore(a: string, b: string): boolean {
  return compareDates(a, b) === "before";
}

/** Whether all that `a` can mean lies after all that `b` can mean. */
export function isAfter(a: string, b: string): boolean {
  return compareDates(a, b) === "after";
}

/**
 * Whole days from the end of `a` to the start of `b`: 13 from 2024-03-07/2024-03-09 to 2024-03-22; negative where `b` comes first
 * (from its end to the start of `a`); 0 where they overlap; null where either is not known.
 */
export function daysBetween(a: string, b: string, options: { readonly sameYear?: boolean } = {}): number | null {
  const [left, right] = pairOf(a, b, options.sameYear ?? false);
  if (left.last < right.first) return right.first - left.last;
  if (left.first > right.last) return right.last - left.first;
  return left.first <= right.last && right.first <= left.last ? 0 : null;
}

function pairOf(a: string, b: string, sameYear: boolean): readonly [Bounds, Bounds] {
  if (!sameYear) return [boundsOf(a, null), boundsOf(b, null)];
  // A leap year, so that 29 February has its place.
  const year = yearOf(a) ?? yearOf(b) ?? "2000";
  return [boundsOf(a, year), boundsOf(b, year)];
}

/** The year as written in full in the date (or in the interval's first part that has one), else null. */
export function yearOf(edtf: string): string | null {
  for (const part of edtf.split("/")) {
    const year = DATE.exec(part)?.[1];
    if (year !== undefined && !year.includes("X")) return year;
  }
  return null;
}

/**
 * The day `days` after (negative: before) a date `YYYY-MM-DD`; a time of day is dropped. A date without a year stays without one
 * ("XXXX-03-07" and two days are "XXXX-03-09") unless that would depend on it: across a new year or 29 February. Null where it is no day.
 */
export function addDays(date: string, days: number): string | null {
  if (date.startsWith("XXXX-")) {
    const [common, leap] = ["2001", "2004"].map((year) => addDays(year + date.slice(4), days));
    return common?.startsWith("2001") && leap?.startsWith("2004") && common.slice(4) === leap.slice(4) ? `XXXX${common.slice(4)}` : null;
  }
  const { first, last } = boundsOf(date, null);
  return first === last ? isoOf(first + days) : null;
}

/** Monday to Sunday as 1 to 7 of a full date; null where it is not one. */
export function weekdayOf(date: string): number | null {
  const { first, last } = boundsOf(date, null);
  if (first !== last || !Number.isFinite(first)) return null;
  // 1970-01-01 was a Thursday.
  return ((((first + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week `YYYY-Www` of a full date; null where it is not one. */
export function isoWeekOf(date: string): string | null {
  const weekday = weekdayOf(date);
  if (weekday === null) return null;
  // The week belongs to the year of its Thursday.
  const thursday = addDays(date, 4 - weekday);
  if (thursday === null) return null;
  const year = Number(thursday.slice(0, 4));
  const week = Math.floor((boundsOf(thursday, null).first - dayNumber(year, 1, 1)) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${two(week)}`;
}

/** First or last day (`YYYY-MM-DD`) of an EDTF date, by which a period can be bounded; null where its year is not known, or it is no date. */
export function dayBound(edtf: string, end: "first" | "last"): string | null {
  const day = end === "first" ? earliest(edtf) : latest(edtf);
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}
