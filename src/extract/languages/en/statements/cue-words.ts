import type { Token } from "../../../../text/analysis.ts";
import { reportingWord, type ReportingWord } from "../certainty/reporting-words.ts";
import type { Attribution, AttributionPattern } from "./attribution.ts";
import type { Clauses, TokenRange } from "./clause.ts";

/** A reporting word that no list holds: nothing is known of it but that it reports. */
const UNLISTED: ReportingWord = { certainty: "certain", framing: "neutral", polarity: "positive", act: null, speech: true, strength: 0 };

/** What kind of reporting words a cue is, read from its words and from where its content stands. */
export function readCue(
  clauses: Clauses,
  cue: TokenRange,
  content: readonly TokenRange[],
): Pick<Attribution, "lemma" | "word" | "pattern"> {
  const tokens = clauses.tokens.slice(cue.first, cue.end);
  const head = (tokens.findLast(({ pos }) => pos === "VERB" || pos === "NOUN") ?? tokens.at(-1)) as Token;
  const as = head.pos === "NOUN" ? "noun" : "verb";
  const phrase = tokens.map(({ lemma }) => lemma).join("-");
  const whole = reportingWord(phrase, as);
  const isAccordingTo = tokens.map(({ lower }) => lower).join(" ") === "according to";
  const lemma = isAccordingTo ? "according-to" : whole === null ? head.lemma : phrase;
  return {
    lemma,
    word: whole ?? reportingWord(head.lemma, as) ?? UNLISTED,
    pattern: isAccordingTo ? "according-to" : patternOf(clauses, cue, head, content),
  };
}

function patternOf(clauses: Clauses, cue: TokenRange, head: Token, content: readonly TokenRange[]): AttributionPattern {
  const [range] = content;
  if (range === undefined) return "object";
  const quotation = clauses.quotationAt[range.first] ?? -1;
  if (quotation >= 0 && quotation === clauses.quotationAt[range.end - 1]) return "quotation";
  if (range.end <= cue.first) return "before";
  if (head.pos === "NOUN") return "noun";
  const opens = (clauses.tokens[range.first] as Token).lower;
  if (opens === "that") return "that-clause";
  return opens === "to" ? "infinitive" : "clause";
}
