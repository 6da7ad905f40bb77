import type { EventMention, EventRole } from "../../../../model/event-mention.ts";
import type { Mention } from "../../../../model/mention.ts";
import { spanOf, type Span } from "../../../../model/span.ts";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import { Clauses } from "./clauses.ts";
import type { TriggerSense } from "./lexicon.ts";
import { readNounRoles } from "./noun-roles.ts";
import { RoleCollector } from "./role-collector.ts";
import { readPlaces, readTimes } from "./setting.ts";
import { standingOf } from "./status.ts";
import { findTriggers, senseOfGiven, type Trigger } from "./triggers.ts";
import { readVerbRoles } from "./verb-roles.ts";

/**
 * The words of violence and harm in an analysis with those who take part, in the order of the text.
 * `mentions` and `times` must be in the order of the text; without them roles rest on the nouns alone.
 */
export function findEvents(analysis: Analysis, mentions: readonly Mention[], times: readonly TimeExpression[]): EventMention[] {
  const triggers = findTriggers(analysis);
  if (triggers.length === 0) return [];
  const clauses = new Clauses(analysis, mentions, times);
  return triggers.map((trigger) => readEvent(clauses, trigger, times));
}

/** What is asked of words that somebody else has marked as the trigger of an event. */
export interface GivenTrigger {
  readonly span: Span;
  /** The class to read it as where the lexicon does not hold the word, or holds it with another. */
  readonly eventClass: EventMention["eventClass"];
}

/** The events of triggers that are given, one for each, in the same order; roles are read as for found ones. */
export function readGivenEvents(
  analysis: Analysis,
  found: { readonly mentions: readonly Mention[]; readonly times: readonly TimeExpression[] },
  given: readonly GivenTrigger[],
): EventMention[] {
  const clauses = new Clauses(analysis, found.mentions, found.times);
  return given.map(({ span, eventClass }) => {
    const firstToken = Math.min(clauses.tokenAt(span.start), analysis.tokens.length - 1);
    const endToken = Math.max(firstToken + 1, clauses.tokenAt(span.end - 1) + 1);
    const sense = senseOfGiven(analysis.tokens, firstToken, endToken);
    const token = analysis.tokens[firstToken];
    if (!token) return { trigger: span, eventClass, type: null, status: "accomplished", polarity: "positive", specific: true, roles: [] };
    const read = sense
      ? { ...sense, eventClass }
      : {
          lemma: token.lemma,
          form: token.pos === "VERB" || token.pos === "AUX" ? ("verb" as const) : ("noun" as const),
          eventClass,
          type: null,
          guard: "none" as const,
          unaccusative: false,
          past: token.lower.endsWith("ed"),
        };
    return { ...readEvent(clauses, { firstToken, endToken, sense: read }, found.times), trigger: span };
  });
}

function readEvent(clauses: Clauses, trigger: Trigger, times: readonly TimeExpression[]): EventMention {
  const { analysis, tokens } = clauses;
  const collector = new RoleCollector(clauses);
  if (trigger.sense.form === "noun") readNounRoles(collector, trigger);
  else if (trigger.sense.form === "verb") readVerbRoles(collector, trigger);
  else readAdjectiveRoles(collector, trigger);
  readPlaces(collector, trigger);
  readTimes(collector, trigger, times);
  const { eventClass } = trigger.sense;
  const type = isByExplosives(trigger.sense, collector.roles) ? "bombing" : trigger.sense.type;
  return {
    trigger: spanOf(analysis.text, (tokens[trigger.firstToken] as Token).start, (tokens[trigger.endToken - 1] as Token).end),
    eventClass,
    type,
    ...standingOf(clauses, trigger),
    roles: collector.roles,
  };
}

const EXPLOSION = /\b(?:bombs?|car-?bombs?|explosives?|dynamite|tnt|explosive (?:device|charge)s?|dynamite (?:charge|stick)s?|ieds?)$/i;

/** A blow without a kind of its own is a bombing where it was struck with explosives: "an attack with dynamite", "hurled a bomb". */
const isByExplosives = ({ eventClass, type, guard }: TriggerSense, roles: readonly EventRole[]): boolean =>
  eventClass === "attack" &&
  (type === null || type === "attack" || guard === "weapon-object") &&
  roles.some(({ role, span }) => role === "instrument" && EXPLOSION.test(span.text));

/** "left eight dead", "three people were found dead", "shot dead a guard". */
function readAdjectiveRoles(collector: RoleCollector, trigger: Trigger): void {
  const { clauses } = collector;
  const token = clauses.tokens[trigger.firstToken] as Token;
  const before = clauses.chunkAt(trigger.firstToken - 1);
  if (clauses.nounPhrase(before)) return collector.addPhrase("victim", before);
  const own = clauses.nounPhrase(clauses.chunkAt(trigger.firstToken));
  if (own && own.firstToken < trigger.firstToken && own.head === trigger.firstToken) {
    return collector.addTokens("victim", own.firstToken, trigger.firstToken);
  }
  const after = clauses.objectsAfter(trigger.endToken, token.sentence);
  if (clauses.verbGroup(before)) {
    const group = clauses.verbGroup(before);
    if (group && !group.passive && after.length > 0) return after.forEach((phrase) => collector.addPhrase("victim", phrase));
    const subject = clauses.subjectOf(before);
    if (subject >= 0) collector.addPhrase("victim", subject);
  }
}
