import { addDays, weekdayOf } from "../../../../model/edtf.ts";
import { nearestYear } from "./read-calendar.ts";
import { readYear } from "./read-year.ts";
import type { FoundTime, TimeReader } from "./time-reader.ts";
import { two } from "./time-reader.ts";

type Rule = (year: number) => string;

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    `${year}-${two(month)}-${two(day)}`;

/** The n-th given weekday (1 to 7) of a month. */
const nth =
  (n: number, weekday: number, month: number): Rule =>
  (year) => {
    const first = `${year}-${two(month)}-01`;
    const shift = (weekday - (weekdayOf(first) ?? 1) + 7) % 7;
    return addDays(first, shift + 7 * (n - 1)) ?? first;
  };

/** Western Easter Sunday by the anonymous Gregorian computus (Nature, 20 April 1876), and days counted from it. */
const easter =
  (days: number): Rule =>
  (year) => {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const month = Math.floor((h + l - 7 * m + 114) / 31);
    const day = ((h + l - 7 * m + 114) % 31) + 1;
    return addDays(`${year}-${two(month)}-${two(day)}`, days) ?? `${year}-${two(month)}-${two(day)}`;
  };

/** Days with a name in the Gregorian calendar, by their first word; longer names first. The month is that in which they usually fall. */
const HOLIDAYS: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly month: number; readonly rule: Rule }[]> =
  new Map([
    [
      "christmas",
      [
        { words: ["christmas", "eve"], month: 12, rule: fixed(12, 24) },
        { words: ["christmas", "day"], month: 12, rule: fixed(12, 25) },
        { words: ["christmas"], month: 12, rule: fixed(12, 25) },
      ],
    ],
    [
      "new",
      [
        { words: ["new", "year", "'s", "eve"], month: 12, rule: fixed(12, 31) },
        { words: ["new", "year", "'s", "day"], month: 1, rule: fixed(1, 1) },
      ],
    ],
    [
      "thanksgiving",
      [
        { words: ["thanksgiving", "day"], month: 11, rule: nth(4, 4, 11) },
        { words: ["thanksgiving"], month: 11, rule: nth(4, 4, 11) },
      ],
    ],
    [
      "easter",
      [
        { words: ["easter", "sunday"], month: 4, rule: easter(0) },
        { words: ["easter", "monday"], month: 4, rule: easter(1) },
        { words: ["easter"], month: 4, rule: easter(0) },
      ],
    ],
    ["good", [{ words: ["good", "friday"], month: 4, rule: easter(-2) }]],
    ["palm", [{ words: ["palm", "sunday"], month: 4, rule: easter(-7) }]],
    ["boxing", [{ words: ["boxing", "day"], month: 12, rule: fixed(12, 26) }]],
    ["halloween", [{ words: ["halloween"], month: 10, rule: fixed(10, 31) }]],
    ["bastille", [{ words: ["bastille", "day"], month: 7, rule: fixed(7, 14) }]],
  ]);

/** First words of the names of days. */
export const HOLIDAY_WORDS: readonly string[] = [...HOLIDAYS.keys()];

/** "Christmas Eve", "Easter Sunday 2019", "last Thanksgiving". Only with capitals: "good Friday" needs both. */
export function readHoliday(reader: TimeReader, at: number, floor: number, limit: number): FoundTime | null {
  const token = reader.tokens[at];
  if (token === undefined || token.text === token.lower) return null;
  const holiday = HOLIDAYS.get(token.lower)?.find(
    ({ words }) => at + words.length <= limit && words.every((word, i) => reader.lower(at + i) === word),
  );
  if (holiday === undefined) return null;
  const endToken = at + holiday.words.length;
  const last = reader.tokens[endToken - 1];
  if (last !== undefined && holiday.words.length > 1 && last.text === last.lower) return null;
  const start = reader.lower(endToken) === "," ? endToken + 1 : endToken;
  const year = readYear(reader, start, limit);
  if (year !== null)
    return { firstToken: at, endToken: year.endToken, type: "DATE", value: holiday.rule(Number(year.year)), anchored: false };
  const lead = at > floor ? reader.lower(at - 1) : "";
  const shift = lead === "last" ? -1 : lead === "next" ? 1 : 0;
  const nearest = nearestYear(reader, holiday.month, null, { at, shift });
  // A movable day has no month and day without its year.
  const value = nearest === "XXXX" ? unknownYear(holiday.rule) : holiday.rule(Number(nearest));
  return { firstToken: shift === 0 ? at : at - 1, endToken, type: "DATE", value, anchored: true };
}

function unknownYear(rule: Rule): string {
  const [one, other] = [rule(2001), rule(2002)];
  return one.slice(4) === other.slice(4) ? `XXXX${one.slice(4)}` : "XXXX-XX-XX";
}
