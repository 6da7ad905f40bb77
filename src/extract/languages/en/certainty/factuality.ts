import { type Span, spanOf } from "../../../../model/span.ts";
import type { Certainty } from "../../../../model/statement.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import type { Chunk } from "../syntax/chunks.ts";
import { chunkAt, sentenceBounds, type Syntax } from "./governor.ts";
import { weaker } from "./hedges.ts";
import { type Doubt, type Marks, marksOf, subjectOf } from "./marks.ts";

/** How real an event is in the words of the report, and whose view that is. */
export interface Factuality {
  /** `unstated` where the words commit nobody: plans, purposes, conditions, questions. */
  readonly certainty: Certainty;
  readonly polarity: "positive" | "negative" | "unknown";
  readonly time: "future" | "non-future" | "unknown";
  /** -3 (certainly not) to 3 (certainly so), as a reader of the sentence would put it. */
  readonly value: number;
  /** The words that name whose view it is; null for the author of the text, and where it is not named. */
  readonly holder: Span | null;
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

/** Certainty by mark, after FactBank: plans, wishes, conditions and questions commit nobody. */
const CERTAINTY_OF: Readonly<Record<Doubt, Certainty>> = {
  ability: "possible",
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
  plan: "probable",
  promised: "certain",
  purpose: "certain",
  question: "unstated",
  scheduled: "certain",
  subject: "probable",
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
  let certainty: Certainty = "certain";
  for (const doubt of marks.doubts) certainty = weaker(certainty, CERTAINTY_OF[doubt]);
  return {
    certainty,
    polarity: marks.negated ? "negative" : certainty === "unstated" ? "unknown" : "positive",
    time: marks.future ? "future" : marks.doubts.includes("condition") ? "unknown" : "non-future",
    value: valueOf(marks),
    holder: holderOf(syntax, marks.reporter),
  };
}

/** The words before (or, with "said the minister", after) the reporting verb that name who says or thinks it. */
function holderOf(syntax: Syntax, reporter: number): Span | null {
  if (reporter < 0) return null;
  const chunk = chunkAt(syntax, reporter);
  if (chunk?.kind !== "verb-group" || chunk.passive) return null;
  const [first] = sentenceBounds(syntax, reporter);
  const subject = subjectOf(syntax, chunk, first);
  if (subject === null) return null;
  const tokens = syntax.analysis.tokens;
  return spanOf(syntax.analysis.text, (tokens[subject.firstToken] as Token).start, (tokens[subject.endToken - 1] as Token).end);
}
