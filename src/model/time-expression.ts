import type { Span } from "./span.ts";

/** Words that name a time, after TimeML's TIMEX3 (Pustejovsky et al. 2003), with the same value as EDTF (ISO 8601-2). */
export interface TimeExpression {
  readonly span: Span;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value: `2013-03-22`, `2013-W11`, `P2W`, `XXXX-03-07`, `PAST_REF`. */
  readonly value: string;
  /** The same as an EDTF date or interval, underspecified where the year is not known; null for durations, sets and vague references. */
  readonly edtf: string | null;
  /** TIMEX3 modifier: `APPROX`, `START`, `END`, `MID`, `BEFORE`, `AFTER`, ... */
  readonly mod?: string;
  /** Whether the value rests on the publication date ("Friday") rather than on the words alone ("7 March 2024"). */
  readonly anchored: boolean;
}
