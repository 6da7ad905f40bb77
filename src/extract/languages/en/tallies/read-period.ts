import type { TimeExpression } from "../../../../model/time-expression.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";

/** From when to when something is counted; EDTF, null where it is not said. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
  /** Whether the words name a period at all, even one that no date can be given to ("in recent years"). */
  readonly found: boolean;
}

interface TimedText {
  readonly analysis: Analysis;
  readonly times: readonly TimeExpression[];
}

/** A day, or a time of day: an incident's date rather than a period of counting. */
const DAY = /^(?:\d{4}|XXXX)-\d{2}-\d{2}/;

/** The period that the time expressions within the tokens give: "between A and B", "since A", "until B", "in 2019", "that week". */
export function periodOf({ analysis, times }: TimedText, first: number, end: number): Period {
  const { tokens } = analysis;
  const start = (tokens[first] as Token).start;
  const stop = (tokens[end - 1] as Token).end;
  let since: string | null = null;
  let until: string | null = null;
  let found = false;
  for (let i = firstFrom(times, start); i < times.length; i++) {
    const time = times[i] as TimeExpression;
    if (time.span.start >= stop) break;
    const word = wordBefore(analysis, first, time.span.start);
    const [from, to] = endsOf(time);
    if (word === "since" || word === "from" || word === "between" || word === "after") {
      since ??= from;
      found = true;
    } else if (
      word === "until" ||
      word === "till" ||
      word === "to" ||
      word === "through" ||
      word === "before" ||
      word === "by" ||
      (word === "and" && since !== null)
    ) {
      until ??= to;
      found = true;
    } else if (!(time.edtf !== null && DAY.test(time.edtf) && !time.edtf.includes("/")) && time.type !== "TIME") {
      // A span of time without a preposition of its ends is the whole period.
      if (since === null && until === null && time.edtf !== null) [since, until] = [from, to];
      found = true;
    }
  }
  return { since, until, found };
}

function endsOf(time: TimeExpression): readonly [string | null, string | null] {
  if (time.edtf === null) return [null, null];
  const [from = "", to] = time.edtf.split("/");
  const known = (part: string): string | null => (part === "" || part === ".." ? null : part);
  return to === undefined ? [known(from), known(from)] : [known(from), known(to)];
}

function firstFrom(times: readonly TimeExpression[], start: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as TimeExpression).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word before a time expression, over articles and "early", "late". */
function wordBefore({ tokens }: Analysis, first: number, offset: number): string {
  let low = first;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  let at = low - 1;
  while (at > first && /^(?:the|early|late|mid|around|about)$/.test((tokens[at] as Token).lower)) at--;
  return at >= 0 ? (tokens[at] as Token).lower : "";
}
