import type { Token } from "../../../../text/analysis.ts";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import { spanOf } from "../../../../model/span.ts";
import type { Clauses } from "./clauses.ts";
import { sensesOf } from "./lexicon.ts";
import type { RoleCollector } from "./role-collector.ts";
import type { Trigger } from "./triggers.ts";

const WHERE = new Set(["in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "on", "along", "off", "from"]);

/** Common nouns that name a place by its kind. */
const PLACE_NOUNS = new Set(
  (
    "city town village capital area areas district neighborhood neighbourhood region province state country street square road highway avenue downtown suburb suburbs border market camp " +
    "county municipality outskirts center centre coast island zone site location places place territory department hamlet quarter park building resort"
  ).split(" "),
);

/** Whether a noun phrase can say where something happened. */
function isWhere(clauses: Clauses, chunk: number, preposition: string): boolean {
  const phrase = clauses.nounPhrase(chunk);
  if (!phrase) return false;
  const kind = clauses.kindOf(chunk);
  if (kind === "place" || (kind === "thing" && preposition !== "from")) return true;
  const head = clauses.tokens[phrase.head] as Token;
  if (PLACE_NOUNS.has(head.lower)) return true;
  return kind === "name" && /^(?:in|near|outside|at)$/.test(preposition);
}

/** Finds where the event took place: after the trigger, else at the head of the sentence ("In Kabul, ..."). */
export function readPlaces(collector: RoleCollector, trigger: Trigger): void {
  const { clauses } = collector;
  const { sentence } = clauses.tokens[trigger.firstToken] as Token;
  let found = 0;
  for (let from = trigger.endToken, steps = 0; steps < 5 && found < 2; steps++) {
    const next = clauses.afterPreposition(WHERE, from, { sentence, reach: 24 });
    if (!next) break;
    if (isWhere(clauses, next.phrase, next.preposition)) {
      collector.addPhrase("place", next.phrase);
      found++;
    }
    from = clauses.chunks[next.phrase]?.endToken ?? from + 1;
  }
  if (found > 0 || collector.has("place")) return;
  const first = clauses.analysis.sentences[sentence]?.firstToken ?? 0;
  const word = clauses.word(first, sentence);
  if (!WHERE.has(word)) return;
  const phrase = clauses.chunkAt(first + 1);
  if (isWhere(clauses, phrase, word)) collector.addPhrase("place", phrase);
}

/** What a verb and another trigger between an event and a time add to their distance, and how far a time may stand; in UTF-16 units. */
const VERB_BETWEEN = 60;
const TRIGGER_BETWEEN = 100;
const FARTHEST = 200;

/** The time expression of the trigger's sentence that stands nearest to it, verbs and other triggers between counting as distance. */
export function readTimes(collector: RoleCollector, trigger: Trigger, times: readonly TimeExpression[]): void {
  const { analysis, tokens } = collector.clauses;
  const token = tokens[trigger.firstToken] as Token;
  const sentence = analysis.sentences[token.sentence];
  if (!sentence) return;
  let best: TimeExpression | null = null;
  let distance = FARTHEST;
  for (let at = firstAtOrAfter(times, sentence.start); at < times.length; at++) {
    const time = times[at] as TimeExpression;
    if (time.span.start >= sentence.end) break;
    if (time.type === "DURATION" || time.type === "SET") continue;
    const away = distanceTo(collector.clauses, trigger, time);
    if (away < distance) [best, distance] = [time, away];
  }
  if (best) collector.roles.push({ role: "time", span: spanOf(analysis.text, best.span.start, best.span.end) });
}

function distanceTo(clauses: Clauses, trigger: Trigger, time: TimeExpression): number {
  const token = clauses.tokens[trigger.firstToken] as Token;
  const after = time.span.start >= token.end;
  const from = after ? trigger.endToken : clauses.tokenAt(time.span.end);
  const to = after ? clauses.tokenAt(time.span.start) : trigger.firstToken;
  let away = after ? time.span.start - token.end : (token.start - time.span.end) * 1.5;
  for (let at = from; at < to; at++) {
    const { lower } = clauses.tokens[at] as Token;
    if (clauses.verbGroup(clauses.chunkAt(at))?.head === at) away += VERB_BETWEEN;
    if (sensesOf(lower)?.noun) away += TRIGGER_BETWEEN;
  }
  return away;
}

function firstAtOrAfter(times: readonly TimeExpression[], start: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as TimeExpression).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
