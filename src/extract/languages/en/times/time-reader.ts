import { addDays, isoWeekOf, weekdayOf } from "../../../../model/edtf.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import { tenseAt, type Tense } from "./tense.ts";

/** What a matcher found: a time expression, half-open in tokens, with its TIMEX3 type and value. */
export interface FoundTime {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly mod?: string;
  /** Where TIMEX3 cannot say it (an interval of days), the EDTF value. */
  readonly edtf?: string;
  /** Whether the value was counted from a date named before ("a year earlier"): later words do not refer back to it. */
  readonly counted?: boolean;
  /** Whether the publication date, or another date of the text, went into the value. */
  readonly anchored: boolean;
}

/** A calendar day of which the year may be unknown. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: string;
}

/** What the matchers read: the tokens, the publication date, and the date that the text spoke of last. */
export class TimeReader {
  readonly tokens: readonly Token[];
  readonly published: CalendarDay | null;
  /** TIMEX3 value of the date named last, to which "the same day" or "a year earlier" refer. */
  lastDate: string | null;
  readonly #analysis: Analysis;

  constructor(analysis: Analysis, published: string | null) {
    this.#analysis = analysis;
    this.tokens = analysis.tokens;
    this.published = dayOf(published);
    this.lastDate = null;
  }

  lower(at: number): string {
    return this.tokens[at]?.lower ?? "";
  }

  /** Tense of the clause around a token. */
  tense(at: number): Tense {
    const sentence = this.#analysis.sentences[this.tokens[at]?.sentence ?? -1];
    return sentence ? tenseAt(this.tokens, at, sentence.firstToken, sentence.endToken) : "past";
  }

  /** The day `days` after publication, or the same with unknown digits. */
  dayFromPublished(days: number): string {
    return (this.published && addDays(this.published.iso, days)) ?? "XXXX-XX-XX";
  }

  /** The ISO week `weeks` after that of publication. */
  weekFromPublished(weeks: number): string {
    const day = this.published && addDays(this.published.iso, 7 * weeks);
    return (day && isoWeekOf(day)) ?? "XXXX-WXX";
  }

  monthFromPublished(months: number): string {
    return this.published ? monthOf(this.published.year, this.published.month + months) : "XXXX-XX";
  }

  quarterFromPublished(quarters: number): string {
    if (!this.published) return "XXXX-QX";
    return quarterOf(this.published.year, Math.ceil(this.published.month / 3) + quarters);
  }

  yearFromPublished(years: number): string {
    return this.published ? String(this.published.year + years) : "XXXX";
  }

  /** ISO weekday (1 to 7) of publication. */
  publishedWeekday(): number | null {
    return this.published && weekdayOf(this.published.iso);
  }
}

function dayOf(published: string | null): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? "");
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), iso: match[0] } : null;
}

export const two = (value: number): string => String(value).padStart(2, "0");

/** `YYYY-MM`; months below 1 and above 12 fall into other years. */
export function monthOf(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${two((index % 12) + 1)}`;
}

/** `YYYY-Qn`; quarters below 1 and above 4 fall into other years. */
export function quarterOf(year: number, quarter: number): string {
  const index = year * 4 + quarter - 1;
  return `${String(Math.floor(index / 4)).padStart(4, "0")}-Q${(index % 4) + 1}`;
}
