import type { SeenParts } from "../../../../model/seen-parts.ts";
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
  readonly pattern: AttributionPattern;
  /** True where the reporting word alone is too weak a sign: it counts only if what is said is about responsibility, danger or number. */
  readonly weak: boolean;
  /** Token of the paper that speaks for its maker, where there is one: "warning" in "a warning from the embassy". */
  readonly document?: number;
  /** What the trained reader saw of it; absent where the rules alone found it. */
  readonly seen?: SeenParts;
  /** Present where the trained reader, not the rules, tells which words are the content. */
  readonly by?: "reader";
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
