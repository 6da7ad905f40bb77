import type { Outcome } from "../model/warning.ts";
import { dateWords } from "./date-words.ts";
import { counted } from "./plain-words.ts";
import type { WarningBoard, WarningLine } from "./warning-board.ts";
import type { WarningTold } from "./warning-told.ts";

/** What became of a warning over all reports, as one clause. */
export function scoredOutcomeWords({ kind, days, watched }: Pick<WarningLine["outcome"], "kind" | "days" | "watched">): string {
  switch (kind) {
    case "in-window":
      return "In its window";
    case "late":
      return `Late, ${counted(days ?? 0, "day")} after the window`;
    case "elsewhere":
      return "In its window, elsewhere";
    case "foiled":
      return "Foiled within its window";
    case "none-known":
      return watched ? "Nothing that fits for sure is known" : "Nothing is known: no report was published after its window";
    case "void":
      return "Too vague to be right or wrong";
    case "open":
      return "Open: its window is not over";
  }
}

/** Kinds of outcome as a row of counts names them. */
export const OUTCOME_KIND_WORDS: Readonly<Record<Outcome["kind"], string>> = {
  "in-window": "in window",
  late: "late",
  elsewhere: "elsewhere",
  foiled: "foiled",
  "none-known": "none known",
  void: "too vague",
  open: "open",
};

/** What an outcome counts as in the issuer's record. */
export const COUNTS_WORDS: Readonly<Record<WarningLine["outcome"]["counts"], string | null>> = {
  hit: "a hit",
  miss: "a miss",
  neither: null,
};

/** Whether a warning was told only because of what followed; null where it was told before. */
export const LOOKED_BACK_WORDS = {
  yes: "looked back on: first told after its outcome",
  unknown: "perhaps looked back on: nobody can tell whether it was first told before its outcome",
  no: null,
} as const;

/** What all numbers of the board rest on. */
export const BOARD_CAUTION =
  "All of this rests on the reports that this desk has read. Where it read little, chance is given too little, and misses too many.";

/** A share of 0..1 as "41%". */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** The time for which a warning holds: "9 May 2031 to 11 May 2031". */
export const windowWords = ({ windowStart, windowEnd }: Pick<WarningTold, "windowStart" | "windowEnd">): string =>
  windowStart === null && windowEnd === null ? "no time named" : dateWords(`${windowStart ?? ".."}/${windowEnd ?? ".."}`);

/** How often chance alone would have put an incident that fits into a window as long: "7% (1 of 15 windows of 6 days)". */
export const chanceWords = ({ share, held, windows, days }: NonNullable<WarningLine["baseRate"]>): string =>
  `${percent(share)} (${held} of ${windows} windows of ${counted(days, "day")})`;

/** How many attacks in the news a warning had been told of before. */
export function attackWords({ attacks: { known, warnedOf, unsure }, span }: Pick<WarningBoard, "attacks" | "span">): string {
  const days = span === null ? "" : ` from ${dateWords(span.first)} to ${dateWords(span.last)}`;
  const untold = unsure === 0 ? "" : `; of ${unsure} that cannot be told`;
  return `Of ${counted(known, "attack")} in the news${days}, ${warnedOf} lay in the window of a warning told before${untold}.`;
}
