import { addDays, monthLength } from "../../../../model/edtf.ts";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import { monthOf, partOfYear } from "./part-of-year.ts";
import { firstFrom, tokenFrom, type TallyInput, type TokenRange } from "./tally-input.ts";

/** From when to when something is counted; EDTF, both included, null where it is not said. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
  /** Whether the words name a period at all, even one that no date can be given to ("in recent years"). */
  readonly found: boolean;
}

export const NO_PERIOD: Period = { since: null, until: null, found: false };

/** One stretch of time as the words give it. */
interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
  /** The word before it: "since", "between", "and". */
  readonly lead: string;
  /** Whether its year rests on the publication date rather than on the words. */
  readonly yearless: boolean;
  /** A day, or a time of day: an incident's date rather than a period of counting. */
  readonly day: boolean;
}

const DAY = /^(?:\d{4}|XXXX)-\d{2}-\d{2}/;
const OPENING = new Set("since from between after".split(" "));
const CLOSING = new Set("until till to through before by".split(" "));

/** The period that the time expressions within the tokens give: "between A and B", "since A", "until B", "in 2019", "in the past two years". */
export function periodOf(input: TallyInput, range: TokenRange): Period {
  if (range.first >= range.end) return NO_PERIOD;
  let since: Stretch | null = null;
  let until: Stretch | null = null;
  let found = false;
  for (const stretch of stretchesIn(input, range)) {
    if (OPENING.has(stretch.lead)) {
      since ??= stretch;
      found = true;
    } else if (CLOSING.has(stretch.lead) || (/^(?:and|-|–|—)$/.test(stretch.lead) && since !== null)) {
      // "in 2017 and 2018": the second goes on where the first ends.
      if (until === null || (until === since && stretch.lead !== "by")) until = stretch;
      found = true;
    } else if (!stretch.day) {
      // A span of time without a preposition of its ends is the whole period.
      if (since === null && until === null && (stretch.from !== null || stretch.to !== null)) since = until = stretch;
      found = true;
    }
  }
  return { ...withYears(since, until), found };
}

function stretchesIn(input: TallyInput, { first, end }: TokenRange): Stretch[] {
  const { analysis, times, published } = input;
  const stretches: Stretch[] = [];
  const stop = (analysis.tokens[end - 1] as Token).end;
  for (let i = firstFrom(times, (analysis.tokens[first] as Token).start, (time) => time.span.start); i < times.length; i++) {
    const time = times[i] as TimeExpression;
    if (time.span.start >= stop) break;
    const at = tokenFrom(analysis, time.span.start);
    if (opensYear(input, i)) continue;
    const year = /^\d{4}$/.test(time.edtf ?? "") ? (time.edtf as string) : null;
    const part = year === null ? null : partOfYear(analysis.tokens, at - 1, first);
    const [from, to] =
      part !== null && year !== null ? [monthOf(year, part.from), monthOf(year, part.to)] : (lately(time, published) ?? endsOf(time));
    const lead = wordBefore(analysis, first, part?.first ?? at);
    // "12 attacks a month" is a rate.
    if (time.type === "SET") continue;
    const day = time.type === "TIME" || (time.edtf !== null && DAY.test(time.edtf) && !time.edtf.includes("/"));
    stretches.push({ from, to: lead === "before" ? unitBefore(to) : to, lead, yearless: time.anchored, day });
  }
  return stretches;
}

/** Whether a time is the words before "of" and a year: "the last quarter" of 2020. */
function opensYear({ analysis, times }: TallyInput, i: number): boolean {
  const next = times[i + 1];
  if (next === undefined || !/^\d{4}$/.test(next.edtf ?? "")) return false;
  const at = tokenFrom(analysis, next.span.start);
  const part = partOfYear(analysis.tokens, at - 1, 0);
  return part !== null && (analysis.tokens[at - 2] as Token).end === (times[i] as TimeExpression).span.end;
}

function endsOf(time: TimeExpression): readonly [string | null, string | null] {
  if (time.edtf === null) return [null, null];
  const quarter = /^(\d{4})-(3[3-6]|4[01])$/.exec(time.edtf);
  if (quarter) {
    const [year, code] = [quarter[1] as string, Number(quarter[2])];
    const length = code < 40 ? 3 : 6;
    const last = (code < 40 ? code - 32 : code - 39) * length;
    return [monthOf(year, last - length + 1), monthOf(year, last)];
  }
  const [from = "", to] = time.edtf.split("/");
  const known = (part: string): string | null => (part === "" || part === ".." ? null : part);
  return to === undefined ? [known(from), known(from)] : [known(from), known(to)];
}

/** "the past two years": the time before publication; null where the words are others or the day of publication is not known. */
function lately(time: TimeExpression, published: string | null): readonly [string, string] | null {
  const length = time.type === "DURATION" ? /^P(\d+)(D|W|M|Y|DE)$/.exec(time.value) : null;
  const today = published?.slice(0, 10) ?? "";
  if (length === null || !/^(?:the |these )?(?:past|last|previous|preceding)\b/i.test(time.span.text) || !/^\d{4}-\d{2}-\d{2}$/.test(today))
    return null;
  const count = Number(length[1]);
  const from =
    length[2] === "D"
      ? addDays(today, -count)
      : length[2] === "W"
        ? addDays(today, -7 * count)
        : monthsBefore(today, count * ({ M: 1, Y: 12, DE: 120 }[length[2] as "M"] ?? 1));
  return from === null ? null : [from, today];
}

/** The same day that many months earlier; the last day of a shorter month. */
function monthsBefore(day: string, months: number): string | null {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = 12 * year + month - 1 - months;
  if (index < 12) return null;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return `${monthOf(String(y).padStart(4, "0"), m)}-${String(Math.min(date, monthLength(y, m))).padStart(2, "0")}`;
}

/** The year, month or day before one: a count "before 2018" ends with 2017. */
function unitBefore(date: string | null): string | null {
  if (date === null) return null;
  if (/^\d{4}$/.test(date)) return String(Number(date) - 1).padStart(4, "0");
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(date)) return (monthsBefore(`${date}-01`, 1) ?? date).slice(0, 7);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? addDays(date, -1) : date;
}

/** "between January and December 2017", "from May 2018 to March": one end lends the other its year. */
function withYears(since: Stretch | null, until: Stretch | null): { since: string | null; until: string | null } {
  const [from, to] = [since?.from ?? null, until?.to ?? null];
  if (since === null || until === null || from === null || to === null || since === until) return { since: from, until: to };
  const year = (date: string, by: number): string => String(Number(date.slice(0, 4)) + by).padStart(4, "0");
  if (since.yearless && !until.yearless && /^(?:\d{4}|XXXX)-/.test(from) && /^\d{4}/.test(to)) {
    const same = year(to, 0) + from.slice(4);
    return { since: same <= to ? same : year(to, -1) + from.slice(4), until: to };
  }
  if (until.yearless && !since.yearless && /^(?:\d{4}|XXXX)-/.test(to) && /^\d{4}/.test(from)) {
    const same = year(from, 0) + to.slice(4);
    return { since: from, until: same >= from ? same : year(from, 1) + to.slice(4) };
  }
  return { since: from, until: to };
}

/** The word before a time expression, over articles and "early", "late". */
function wordBefore({ tokens }: Analysis, first: number, time: number): string {
  let at = time - 1;
  while (at > first && /^(?:the|early|late|mid|around|about)$/.test((tokens[at] as Token).lower)) at--;
  return at >= first ? (tokens[at] as Token).lower : "";
}
