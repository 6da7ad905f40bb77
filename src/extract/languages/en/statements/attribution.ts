import type { ReportingWord } from "../certainty/reporting-words.ts";
import type { TokenRange } from "./clause.ts";

/** Who says what by which words, as the grammar shows it; the act is read later. */
export interface Attribution {
  /** Base form of the reporting word, with its particle: `say`, `point-out`, `according-to`. */
  readonly lemma: string;
  readonly word: ReportingWord;
  readonly cue: TokenRange;
  /** Null where the words name nobody ("is believed to", "allegedly"). */
  readonly source: TokenRange | null;
  /** In the order of the text. */
  readonly content: readonly TokenRange[];
  /** Words that name the channel, outermost first. */
  readonly through: readonly TokenRange[];
  /** How the content was found: decides which of two readings of one place stays. */
  readonly pattern: AttributionPattern;
}

export type AttributionPattern =
  | "that-clause"
  | "quotation"
  | "clause"
  | "wh-clause"
  | "infinitive"
  | "gerund"
  | "object"
  | "before"
  | "according-to"
  | "passive"
  | "noun"
  | "hedge";
