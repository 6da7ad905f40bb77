import type { EventMention } from "../../../../model/event-mention.ts";
import type { Span } from "../../../../model/span.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { Attribution } from "./attribution.ts";
import type { Clauses, TokenRange } from "./clause.ts";

const NOBODY = new Set(["nobody", "none", "neither"]);

/** "no group", "nobody", "no one": what nobody says is no statement. */
export function isByNobody(clauses: Clauses, attribution: Attribution): boolean {
  const { source } = attribution;
  if (source === null) return false;
  const first = (clauses.tokens[source.first] as Token).lower;
  return first === "no" || first === "no-one" || NOBODY.has(first);
}

/** "extremists may attack the station": a verb that can report ("attacked the plan") tells of violence here. */
export function isDeedItself(attribution: Attribution, eventAt: ReadonlyMap<number, EventMention>): boolean {
  const event = attribution.word.act === "accuses" && attribution.pattern !== "noun" ? eventAt.get(attribution.cue.end - 1) : undefined;
  return event !== undefined && event.eventClass !== "justice" && event.eventClass !== "other";
}

/** Whether words stand in a passage that is not the report. */
export function isInBoilerplate(clauses: Clauses, range: TokenRange, boilerplate: readonly Span[]): boolean {
  const start = (clauses.tokens[range.first] as Token).start;
  return boilerplate.some((span) => span.start <= start && start < span.end);
}
