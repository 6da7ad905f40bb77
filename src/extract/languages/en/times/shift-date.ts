import { addDays, isoWeekOf } from "../../../../model/edtf.ts";
import type { TimeUnit } from "./calendar-words.ts";
import { monthOf, quarterOf, type TimeReader } from "./time-reader.ts";

/**
 * The date that lies `count` units from publication or from the date named last, as exactly as the unit tells: "two weeks ago" is a week.
 * A year from a quarter is a quarter. Null for units shorter than a day and where nothing has been named.
 */
export function shiftedDate(reader: TimeReader, letter: TimeUnit["letter"], count: number, from: "published" | "named"): string | null {
  const named = reader.lastDate;
  const quarter = named === null ? null : /^(\d{4})-Q(\d)$/.exec(named);
  if (quarter && letter === "Y") return `${Number(quarter[1]) + count}-Q${quarter[2]}`;
  if (quarter && letter === "Q") return quarterOf(Number(quarter[1]), Number(quarter[2]) + count);
  if (from === "published" || named === null) return fromPublished(reader, letter, count);
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(named);
  if (!parts) return unknownOf(letter);
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const day = parts[3] === undefined ? null : `${parts[1]}-${parts[2]}-${parts[3]}`;
  switch (letter) {
    case "D":
      return day === null ? "XXXX-XX-XX" : addDays(day, count);
    case "W": {
      const shifted = day === null ? null : addDays(day, 7 * count);
      return shifted === null ? "XXXX-WXX" : isoWeekOf(shifted);
    }
    case "M":
      return month === null ? "XXXX-XX" : monthOf(year, month + count);
    case "Y":
      return String(year + count);
    case "DECADE":
      return String(Math.floor(year / 10) + count);
    default:
      return null;
  }
}

function fromPublished(reader: TimeReader, letter: TimeUnit["letter"], count: number): string | null {
  switch (letter) {
    case "D":
      return reader.dayFromPublished(count);
    case "W":
      return reader.weekFromPublished(count);
    case "M":
      return reader.monthFromPublished(count);
    case "Q":
      return reader.quarterFromPublished(count);
    case "Y":
      return reader.yearFromPublished(count);
    case "DECADE":
      return reader.yearFromPublished(10 * count);
    case "CENTURY":
      return reader.yearFromPublished(100 * count);
    default:
      return null;
  }
}

const unknownOf = (letter: TimeUnit["letter"]): string | null =>
  ({ D: "XXXX-XX-XX", W: "XXXX-WXX", M: "XXXX-XX", Y: "XXXX" })[letter as "D"] ?? null;
