import type { EventMention } from "../../../../model/event-mention.ts";
import type { Span } from "../../../../model/span.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { Attribution } from "./attribution.ts";
import { type Clauses, nounPhraseStartingAt, type TokenRange } from "./clause.ts";
import { isDeed } from "./held-responsible.ts";
import { roleInDeed } from "./responsibility.ts";

const NOBODY = new Set(["nobody", "none", "neither"]);

/** "no group", "nobody", "no one": what nobody says is no statement. */
export function isByNobody(clauses: Clauses, attribution: Attribution): boolean {
  const { source } = attribution;
  if (source === null) return false;
  const first = (clauses.tokens[source.first] as Token).lower;
  return first === "no" || first === "no-one" || NOBODY.has(first);
}

/**
 * "extremists may attack the station": a verb that can report ("attacked the plan") tells of violence here. So does one by which somebody has
 * a part in a deed ("approved the raid", "the strike, which was ordered by X"): the trained reader can take it for speech.
 */
export function isDeedItself(clauses: Clauses, attribution: Attribution, eventAt: ReadonlyMap<number, EventMention>): boolean {
  if (attribution.by === "reader" && hasPartInDeed(clauses, attribution, eventAt)) return true;
  const event = attribution.word.act === "accuses" && attribution.pattern !== "noun" ? eventAt.get(attribution.cue.end - 1) : undefined;
  return event !== undefined && event.eventClass !== "justice" && event.eventClass !== "other";
}

function hasPartInDeed(clauses: Clauses, { lemma, cue, content }: Attribution, eventAt: ReadonlyMap<number, EventMention>): boolean {
  const [said] = content;
  if (said === undefined || roleInDeed(lemma) === undefined) return false;
  if (isInRelativeClauseOfDeed(clauses, cue, eventAt)) return true;
  const first = clauses.tokens[said.first] as Token;
  if (said.end - said.first === 1 && (first.lower === "which" || first.lower === "that")) return true;
  const phrase = nounPhraseStartingAt(clauses, said.first);
  return phrase !== null && isDeed(clauses, phrase.head, eventAt);
}

/** "the strike, which was ordered by X": what stands after the clause is said by somebody else. */
function isInRelativeClauseOfDeed({ tokens, ...clauses }: Clauses, cue: TokenRange, eventAt: ReadonlyMap<number, EventMention>): boolean {
  const relative = tokens[cue.first - 1]?.lower;
  if (relative !== "which" && relative !== "that") return false;
  const noun = tokens[cue.first - 2]?.lower === "," ? cue.first - 3 : cue.first - 2;
  return noun >= 0 && isDeed({ tokens, ...clauses }, noun, eventAt);
}

/** Whether words stand in a passage that is not the report. */
export function isInBoilerplate(clauses: Clauses, range: TokenRange, boilerplate: readonly Span[]): boolean {
  const start = (clauses.tokens[range.first] as Token).start;
  return boilerplate.some((span) => span.start <= start && start < span.end);
}
