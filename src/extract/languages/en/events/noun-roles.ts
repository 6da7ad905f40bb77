import type { Token } from "../../../../text/analysis.ts";
import type { Clauses } from "./clauses.ts";
import { isAnimateNoun, isThingNoun, isWeaponNoun } from "./nouns.ts";
import type { RoleCollector } from "./role-collector.ts";
import type { Trigger } from "./triggers.ts";
import { addDoer, harmedRole } from "./verb-roles.ts";

const BY = new Set(["by"]);
const OF = new Set(["of"]);
const AIMED = new Set(["on", "against", "at", "targeting"]);
const WITH = new Set(["with", "using", "involving"]);

/** Verbs that take a deed as their object and its doer as their subject: "carried out the bombing". */
const CARRY_OUT = new Set(
  "carry launch stage conduct mount commit perpetrate execute plan plot orchestrate order unleash mastermind organize organise prepare undertake stag make wage".split(
    " ",
  ),
);

/** Weapon names that stand before a noun of violence: "suicide", "car bomb", "knife". */
const MEANS = new Set(
  "suicide car truck van vehicle grenade bomb knife gun rocket missile mortar drone arson nail roadside ied rifle machete pipe letter parcel petrol acid sword axe lorry".split(
    " ",
  ),
);

/** Nouns of violence whose possessor is the one that suffers: "his murder". */
const suffers = (trigger: Trigger): boolean => {
  const { eventClass, type } = trigger.sense;
  return (
    eventClass === "die" ||
    eventClass === "injure" ||
    eventClass === "damage" ||
    eventClass === "justice" ||
    type === "assassination" ||
    type === "kidnapping" ||
    type === "poisoning"
  );
};

/** Nouns before which the name of a state or nationality is the doer: "a Russian air strike". */
const STATE_ACTS = new Set("airstrike air-strike strike raid incursion shelling bombardment offensive drone-strike assault".split(" "));

/** Reads who did it, to whom and with what, from the phrase around a noun of violence and from the verb that it hangs on. */
export function readNounRoles(collector: RoleCollector, trigger: Trigger): void {
  const { clauses } = collector;
  const chunk = clauses.chunkAt(trigger.firstToken);
  const phrase = clauses.nounPhrase(chunk);
  if (phrase) readModifiers(collector, trigger, phrase.firstToken);
  readComplements(collector, trigger);
  if (phrase) readCarrier(collector, chunk);
}

/** The words before the noun within its phrase, cut at possessive marks: "the Taliban's suicide attack". */
function readModifiers(collector: RoleCollector, trigger: Trigger, from: number): void {
  const { clauses } = collector;
  const { tokens } = clauses;
  let start = from;
  for (let at = from; at < trigger.firstToken; at++) {
    const token = tokens[at] as Token;
    if (token.lower === "'s" || (token.lower === "'" && at > from)) {
      addPossessor(collector, trigger, start, at);
      start = at + 1;
    } else if (token.lower.endsWith("'s")) {
      addPossessor(collector, trigger, start, at + 1);
      start = at + 1;
    }
  }
  if ((tokens[start] as Token).pos === "PRON" && start < trigger.firstToken)
    collector.addTokens(suffers(trigger) ? "victim" : "agent", start, start + 1);
  for (let at = start; at < trigger.firstToken; at++) at = addModifier(collector, trigger, at);
}

function addPossessor(collector: RoleCollector, trigger: Trigger, from: number, to: number): void {
  const { clauses } = collector;
  const first = clauses.tokens[from] as Token;
  const head = to - 1;
  if (clauses.isTime(head) || to <= from) return;
  const mention = clauses.mentionAt(head);
  const start = /^(?:the|a|an)$/.test(first.lower) && to - from > 1 ? from + 1 : from;
  const noun = (clauses.tokens[head] as Token).lower.replace(/'s$/, "");
  const acts = mention
    ? mention.type !== "place" && mention.type !== "facility"
    : isAnimateNoun(noun) || (clauses.tokens[head] as Token).pos === "PROPN";
  if (acts) collector.addTokens(suffers(trigger) ? "victim" : "agent", start, to, head);
  else if (mention?.type === "place") collector.addTokens(STATE_ACTS.has(trigger.sense.lemma) ? "agent" : "place", start, to, head);
  else if (isThingNoun(noun)) collector.addTokens("target", start, to, head);
}

/** Reads the modifier that begins at a token; returns the last token that it took. */
function addModifier(collector: RoleCollector, trigger: Trigger, at: number): number {
  const { clauses } = collector;
  const token = clauses.tokens[at] as Token;
  if (clauses.isTime(at)) return at;
  const mention = clauses.mentionAt(at);
  if (mention && mention.kind === "named") {
    const end = Math.min(trigger.firstToken, clauses.tokenAt(mention.span.end - 1) + 1);
    if (mention.type === "place") collector.addTokens(STATE_ACTS.has(trigger.sense.lemma) ? "agent" : "place", at, end);
    else if (mention.type === "facility") collector.addTokens("target", at, end);
    else if (mention.type === "person") collector.addTokens("victim", at, end);
    else collector.addTokens("agent", at, end);
    return end - 1;
  }
  if (/(?:ian|ean|ish|aeli|ese|iraqi|saudi|ani)$/.test(token.lower) && /^\p{Lu}/u.test(token.text)) {
    if (STATE_ACTS.has(trigger.sense.lemma)) collector.addTokens("agent", at, at + 1);
  } else if (MEANS.has(token.lower) || isWeaponNoun(token.lower)) {
    if (token.lower !== "suicide") collector.addTokens("instrument", at, at + 1);
  } else if (isThingNoun(token.lower)) collector.addTokens("target", at, at + 1);
  else if (isAnimateNoun(token.lower) && token.pos === "NOUN" && !suffers(trigger)) collector.addTokens("agent", at, at + 1);
  return at;
}

/** What follows the noun: "of", "by", "on", "with". */
function readComplements(collector: RoleCollector, trigger: Trigger): void {
  const { clauses } = collector;
  const { sentence } = clauses.tokens[trigger.firstToken] as Token;
  const from = trigger.endToken;
  const of = clauses.afterPreposition(OF, from, { sentence, reach: 2 });
  if (of && trigger.sense.eventClass !== "other") {
    for (const phrase of clauses.withCoordinated(of.phrase)) {
      const kind = clauses.kindOf(phrase);
      if (kind === "weapon") collector.addPhrase("instrument", phrase);
      else if (
        kind !== "time" &&
        kind !== "event" &&
        (suffers(trigger) || trigger.sense.type === "bombing" || kind === "animate" || kind === "thing")
      ) {
        if (trigger.sense.lemma !== "attack") collector.addPhrase(harmedRole(clauses, trigger, phrase), phrase);
      }
    }
  }
  const by = clauses.afterPreposition(BY, from, { sentence, reach: 10 });
  if (by && !isBehindVerb(clauses, from, by.phrase)) for (const phrase of clauses.withCoordinated(by.phrase)) addDoer(collector, phrase);
  const aimed = clauses.afterPreposition(AIMED, from, { sentence, reach: 8 });
  if (aimed && trigger.sense.eventClass === "attack" && !isBehindVerb(clauses, from, aimed.phrase)) {
    for (const phrase of clauses.withCoordinated(aimed.phrase)) {
      const kind = clauses.kindOf(phrase);
      if (kind === "time" || (kind === "place" && aimed.preposition === "at")) continue;
      if (kind !== "other" || aimed.preposition !== "at") collector.addPhrase(harmedRole(clauses, trigger, phrase), phrase);
    }
  }
  const tool = clauses.afterPreposition(WITH, from, { sentence, reach: 8 });
  if (tool && clauses.kindOf(tool.phrase) === "weapon") collector.addPhrase("instrument", tool.phrase);
}

/** Whether a verb stands between a token and a phrase, so that the phrase belongs to the verb. */
function isBehindVerb(clauses: Clauses, from: number, phrase: number): boolean {
  for (let chunk = phrase - 1; chunk >= 0; chunk--) {
    const other = clauses.chunks[chunk];
    if (!other || other.firstToken < from) return false;
    if (other.kind === "verb-group") return true;
  }
  return false;
}

/** "The group carried out the attack", "the attack was carried out by the group". */
function readCarrier(collector: RoleCollector, chunk: number): void {
  const { clauses } = collector;
  const phrase = clauses.nounPhrase(chunk);
  if (!phrase || collector.has("agent")) return;
  const before = clauses.verbGroup(chunk - 1);
  if (
    before &&
    before.sentence === phrase.sentence &&
    !before.passive &&
    CARRY_OUT.has(before.lemma) &&
    phrase.firstToken - before.endToken <= 2
  ) {
    const subject = clauses.subjectOf(chunk - 1);
    if (subject >= 0) addDoer(collector, subject);
    return;
  }
  for (let at = chunk + 1; at < Math.min(clauses.chunks.length, chunk + 4); at++) {
    const group = clauses.verbGroup(at);
    if (!group) continue;
    if (group.sentence !== phrase.sentence || !group.passive || !CARRY_OUT.has(group.lemma) || group.negated) return;
    const doer = clauses.afterPreposition(BY, group.endToken, { sentence: group.sentence, reach: 8 });
    if (doer) for (const each of clauses.withCoordinated(doer.phrase)) addDoer(collector, each);
    return;
  }
}
