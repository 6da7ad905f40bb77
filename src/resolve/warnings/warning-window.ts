import { addDays, earliest, isBefore, latest, weekdayOf } from "../../model/edtf.ts";
import type { TimeExpression } from "../../model/time-expression.ts";

/** When the violence is said to come; EDTF days, null where it is not said. */
export interface WarningWindow {
  readonly start: string | null;
  readonly end: string | null;
}

export const NO_WINDOW: WarningWindow = { start: null, end: null };

/** Words by which a length of time is counted from the warning on. */
const AHEAD = /\b(?:over|within|during|in|for|next|coming|following|throughout)\s+(?:the\s+|a\s+|about\s+|as\s+little\s+as\s+)*$/i;
const NAMES_AHEAD = /\b(?:next|coming|following)\b/i;
const UP_TO = /\b(?:until|till|by|before|through|up to)\s+(?:the\s+)?$/i;

/**
 * The window that a time expression gives a warning issued on the day `issued`: "over the next 48 hours" ends two days later. `before` holds the
 * words before it. Null where it is not ahead of the warning or sets no end that can be dated ("in the coming days").
 */
export function windowOf(time: TimeExpression, before: string, issued: string | null): WarningWindow | null {
  if (time.type === "DURATION") {
    if (issued === null || !(AHEAD.test(before) || NAMES_AHEAD.test(time.span.text))) return null;
    const days = daysOf(time.value);
    const end = days === null ? null : daysLater(issued, days);
    return end === null ? null : { start: issued, end };
  }
  if (time.edtf === null || time.type === "SET") return null;
  if (issued !== null && isBefore(time.edtf, issued)) return comingWeekday(time, issued);
  const [from, to] = boundsOf(time.edtf);
  if (to === null || to === issued) return null;
  if (UP_TO.test(before)) return { start: issued, end: to };
  return { start: issued !== null && from !== null && isBefore(from, issued) ? issued : from, end: to };
}

const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((name, i) => [name, i + 1]),
);

/** A weekday in a warning is the coming one, whatever day it is for the report as a whole. */
function comingWeekday(time: TimeExpression, issued: string): WarningWindow | null {
  const weekday = WEEKDAYS.get(time.span.text.toLowerCase());
  const today = weekdayOf(issued);
  if (weekday === undefined || today === null || !time.anchored) return null;
  const day = addDays(issued, (weekday - today + 7) % 7);
  return day === null ? null : { start: day, end: day };
}

/** First and last day; a date without a year keeps its place in the year. */
function boundsOf(edtf: string): readonly [string | null, string | null] {
  if (!edtf.includes("XXXX")) return [earliest(edtf), latest(edtf)];
  const [from = "", to = from] = edtf.split("/");
  return [from, to];
}

/** Days of a TIMEX3 duration, hours rounded up: PT48H is 2, P2W 14. A month counts as 30 days. Null for vague ones (PXD). */
function daysOf(value: string): number | null {
  const match = /^P(?:(\d+)([DWM])|T(\d+)H)$/.exec(value);
  if (match === null) return null;
  if (match[3] !== undefined) return Math.ceil(Number(match[3]) / 24);
  const length = match[2] === "D" ? 1 : match[2] === "W" ? 7 : 30;
  return Number(match[1]) * length;
}

/** A leap year, so that 29 February has its place. */
const STAND_IN = "2000";

/** The day some days later; of a date without a year, without one, unless it would pass the year's end. */
function daysLater(date: string, days: number): string | null {
  if (!date.startsWith("XXXX-")) return addDays(date, days);
  const later = addDays(date.replace("XXXX", STAND_IN), days);
  return later?.startsWith(STAND_IN) === true ? later.replace(STAND_IN, "XXXX") : null;
}
