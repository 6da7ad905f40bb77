import { addDays, earliest, isBefore, latest, weekdayOf } from "../../../../model/edtf.ts";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import type { Analysis } from "../../../../text/analysis.ts";
import { WEEKDAYS } from "./calendar-words.ts";

/** From when to when a warning holds; EDTF days, null where the words set no end. */
export interface WarningWindow {
  readonly start: string | null;
  readonly end: string | null;
}

/** The stretch of text that a warning is read from, and the day on which it was issued. */
export interface WarnedPassage {
  readonly start: number;
  readonly end: number;
  /** EDTF day; null where it is not known. */
  readonly issued: string | null;
}

const OPEN: WarningWindow = { start: null, end: null };
const DURATION = /^P(T?)(?:(\d+(?:\.\d+)?)([HDWMY]))$/;
const DAYS_OF: Readonly<Record<string, number>> = { D: 1, W: 7 };

/**
 * The window that the words of a warning give:
 * | "over the next 48 hours", issued 2024-03-07 | 2024-03-07 to 2024-03-09 |
 * | "between 7 and 9 March", "from Friday to Sunday" | both ends |
 * | "until Sunday" | day of issue to Sunday |
 * | "this weekend", "on Friday" | that time |
 * | "in the coming days", "soon" | day of issue, no end |
 * | nothing | null, null |
 */
export function resolveWindow(times: readonly TimeExpression[], analysis: Analysis, passage: WarnedPassage): WarningWindow {
  const within = times.filter(({ span }) => span.start >= passage.start && span.end <= passage.end);
  let start: string | null = null;
  let end: string | null = null;
  for (const time of within) {
    const stretch = aheadOf(time, analysis, passage.issued);
    if (stretch !== null) return stretch;
    const word = wordBefore(analysis.text, passage.start, time.span.start);
    const day = dayOf(time, passage.issued);
    if (day === null) continue;
    if (/^(?:until|till|through|by|before)$/.test(word)) {
      start ??= passage.issued;
      end = day.end;
    } else if (/^(?:between|from|since|starting)$/.test(word)) {
      start = day.start;
      end = /^(?:between|from)$/.test(word) ? day.end : end;
    } else if (/^(?:and|to|or|-|–)$/.test(word) && start !== null) {
      end = day.end;
    } else if (start === null && end === null) {
      start = day.start;
      end = day.end;
    }
  }
  if (start !== null || end !== null) return { start, end };
  const vague = within.some(({ value, type }) => value === "FUTURE_REF" || (type === "DURATION" && value.includes("X")));
  return vague ? { start: passage.issued, end: null } : OPEN;
}

/** "the next 48 hours", "the coming week", "within two days": counted from the day of issue. */
function aheadOf(time: TimeExpression, analysis: Analysis, issued: string | null): WarningWindow | null {
  if (time.type !== "DURATION") return null;
  const words = time.span.text.toLowerCase();
  const lead = wordBefore(analysis.text, Math.max(0, time.span.start - 12), time.span.start);
  if (!/\b(?:next|coming|following)\b/.test(words) && lead !== "within" && lead !== "in") return null;
  if (issued === null) return OPEN;
  const end = after(issued, time.value);
  return { start: issued, end };
}

/** The last day of a length of time that begins on the day of issue. */
function after(issued: string, duration: string): string | null {
  const match = DURATION.exec(duration);
  if (!match) return null;
  const [, clock, count = "0", unit = ""] = match;
  if (clock === "T") return unit === "H" ? addDays(issued, Math.ceil(Number(count) / 24)) : issued;
  const days = DAYS_OF[unit];
  if (days !== undefined) return addDays(issued, Math.ceil(Number(count) * days));
  return monthsAfter(issued, Math.round(Number(count) * (unit === "Y" ? 12 : 1)));
}

/** The same day of a later month, or that month's last. */
function monthsAfter(day: string, months: number): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!match) return null;
  const index = Number(match[1]) * 12 + Number(match[2]) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
  const last = latest(month);
  const same = `${month}-${match[3]}`;
  return last !== null && isBefore(last, same) ? last : (earliest(same) ?? last);
}

/** First and last day of a date that does not lie before the day of issue: when a warning was issued is not when it holds. */
function dayOf(time: TimeExpression, issued: string | null): WarningWindow | null {
  if (time.edtf === null) return null;
  const [from = "", to = from] = time.edtf.split("/");
  const start = boundOf(from, earliest);
  const end = boundOf(to, latest);
  if (issued !== null && end !== null && isBefore(end, issued)) return comingWeekday(time, issued);
  if (time.edtf === issued) return null;
  return { start, end };
}

/** A weekday in a warning is the coming one, whatever day the report as a whole made of it. */
function comingWeekday(time: TimeExpression, issued: string): WarningWindow | null {
  const weekday = WEEKDAYS.get(time.span.text.toLowerCase());
  const today = weekdayOf(issued);
  if (weekday === undefined || today === null) return null;
  const day = addDays(issued, (weekday - today + 7) % 7);
  return { start: day, end: day };
}

/** A day without a year stays as it is; a month or year becomes its first or last day. */
const boundOf = (date: string, bound: (edtf: string) => string | null): string | null =>
  /^XXXX-\d{2}-\d{2}$/.test(date) ? date : bound(date);

/** The word before an offset, in lower case, not before `from`; "" where there is none. */
function wordBefore(text: string, from: number, at: number): string {
  return /(\S+)\s+(?:the\s+)?$/.exec(text.slice(Math.max(from, at - 24), at))?.[1]?.toLowerCase() ?? "";
}
