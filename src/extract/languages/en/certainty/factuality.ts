import type { Span } from "../../../../model/span.ts";
import type { Certainty } from "../../../../model/statement.ts";
import type { Analysis } from "../../../../text/analysis.ts";
import type { Chunk } from "../syntax/chunks.ts";
import type { Syntax } from "./governor.ts";
import { weaker } from "./hedges.ts";
import { holderOf } from "./holder.ts";
import { type Doubt, type Marks, marksOf } from "./marks.ts";

/** How real an event is in the words of the report, and whose view that is. */
export interface Factuality {
  /**
   * Of the one who says it: `unstated` where the words commit nobody (wishes, demands, attempts, conditions, what was left unsaid). What is planned,
   * promised or possible to do is told flatly, after MEANTIME (Minard et al. 2016); how far it is from having happened shows in `value`.
   */
  readonly certainty: Certainty;
  readonly polarity: "positive" | "negative" | "unknown";
  readonly time: "future" | "non-future" | "unknown";
  /** -3 (certainly not) to 3 (certainly so), as a reader of the sentence would put it. */
  readonly value: number;
  /** The words that name whose view it is; null for the author of the text, and where it is not named. */
  readonly holder: Span | null;
  /** Whether the words say that somebody holds it, but not who: "is expected to". */
  readonly unnamed: boolean;
}

/** How much each mark takes from the full value, on the scale of 3; fitted on the train split of UW (Lee et al. 2015), rounded to 0.05. */
const WEIGHTS: Readonly<Record<Doubt, number>> = {
  ability: 1.2,
  alleged: 0.5,
  asked: 1.45,
  attempt: 1.8,
  belief: 0.4,
  commitment: 0.7,
  condition: 1.85,
  demand: 1.2,
  denial: 1.55,
  desire: 1.2,
  expectation: 0.7,
  future: 0.3,
  improbable: 1.6,
  need: 0.95,
  plan: 0.95,
  promised: 0.55,
  purpose: 0.95,
  question: 0.85,
  scheduled: 0.85,
  subject: 0.55,
  suspicion: 1.1,
  unreal: 1.85,
  unsaid: 1.45,
  until: 0.4,
};

/** Value of a flat assertion, and the least that doubts leave of one that is not denied; fitted with the weights. */
const FLAT = 2.8;
const LEAST = 1.2;
/** Value of a flat denial, and the share of the doubts that counts against it. */
const FLAT_DENIAL = -1.5;
const DENIAL_SHARE = 0.7;

/** Certainty by mark, after FactBank (Saurí and Pustejovsky 2009) and, for what lies ahead, MEANTIME (Minard et al. 2016). */
const CERTAINTY_OF: Readonly<Record<Doubt, Certainty>> = {
  ability: "certain",
  alleged: "possible",
  asked: "unstated",
  attempt: "unstated",
  belief: "probable",
  commitment: "certain",
  condition: "unstated",
  demand: "unstated",
  denial: "certain",
  desire: "unstated",
  expectation: "probable",
  future: "certain",
  improbable: "probable",
  need: "probable",
  plan: "certain",
  promised: "certain",
  purpose: "certain",
  question: "possible",
  scheduled: "certain",
  subject: "certain",
  suspicion: "possible",
  unreal: "possible",
  unsaid: "unstated",
  until: "certain",
};

function valueOf(marks: Marks): number {
  let sum = 0;
  for (const doubt of new Set(marks.doubts)) sum += WEIGHTS[doubt];
  return marks.negated ? Math.min(0.5, FLAT_DENIAL + DENIAL_SHARE * sum) : Math.max(LEAST, FLAT - sum);
}

/** How real the event is whose word is the token at `token`, by the words that it depends on. */
export function factualityOf(analysis: Analysis, chunks: readonly Chunk[], token: number): Factuality {
  const syntax: Syntax = { analysis, chunks };
  const marks = marksOf(syntax, token);
  const holder = holderOf(syntax, token, marks.reporter);
  let certainty: Certainty = "certain";
  for (const doubt of marks.doubts) certainty = weaker(certainty, CERTAINTY_OF[doubt]);
  return {
    certainty,
    polarity: marks.negated ? "negative" : certainty === "unstated" ? "unknown" : "positive",
    time: marks.future ? "future" : marks.doubts.includes("condition") ? "unknown" : "non-future",
    value: valueOf(marks),
    holder: holder.span,
    unnamed: holder.unnamed,
  };
}
