import type { EventRoleName } from "../../../../model/event-mention.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { Clauses } from "./clauses.ts";
import { isPersonNoun } from "./nouns.ts";
import type { RoleCollector } from "./role-collector.ts";
import type { Trigger } from "./triggers.ts";

const BY = new Set(["by"]);
const WITH = new Set(["with", "using"]);
const AIMED = new Set(["on", "at", "into", "against", "to", "toward", "towards"]);
const SUBJECT_IS_HARMED = new Set(["die", "perish", "lose-life", "collapse"]);

/** Whether a verb trigger is passive where it stands, auxiliary or not: "was killed", "two killed in blast", "a church attacked by". */
export function isPassive(clauses: Clauses, trigger: Trigger): boolean {
  const { sentence } = clauses.tokens[trigger.firstToken] as Token;
  const group = clauses.verbGroup(clauses.chunkAt(trigger.firstToken));
  if (group?.passive && (group.form !== "participle" || hasNoObject(clauses, trigger))) return true;
  if (!trigger.sense.past || trigger.sense.unaccusative) return false;
  if (group && group.endToken - group.firstToken > 1 && group.form === "finite" && hasAuxiliary(clauses, group.firstToken, group.head))
    return group.passive;
  const next = clauses.word(trigger.endToken, sentence);
  if (next === "by") return true;
  if (clauses.objectsAfter(trigger.endToken, sentence).length > 0 || next === "dead") return false;
  return trigger.sense.eventClass !== "attack" || next === "in" || next === "dead" || next === "";
}

const hasNoObject = (clauses: Clauses, trigger: Trigger): boolean =>
  clauses.objectsAfter(trigger.endToken, (clauses.tokens[trigger.firstToken] as Token).sentence).length === 0;

function hasAuxiliary(clauses: Clauses, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (clauses.tokens[at]?.pos === "AUX") return true;
  return false;
}

/** Role of those whom a verb of this class strikes, by what they are. */
export function harmedRole(clauses: Clauses, trigger: Trigger, chunk: number): EventRoleName {
  const { eventClass, type } = trigger.sense;
  if (eventClass === "die" || eventClass === "injure" || eventClass === "justice") return "victim";
  if (eventClass === "damage") return "target";
  if (type === "kidnapping" || type === "assassination" || type === "stabbing") return "victim";
  const phrase = clauses.nounPhrase(chunk);
  const head = phrase ? (clauses.tokens[phrase.head] as Token).lower : "";
  return clauses.kindOf(chunk) === "animate" && (isPersonNoun(head) || phrase?.proper) ? "victim" : "target";
}

/** Reads who did it, to whom and with what, from the clause of a verb of violence. */
export function readVerbRoles(collector: RoleCollector, trigger: Trigger): void {
  const { clauses } = collector;
  const { sentence } = clauses.tokens[trigger.firstToken] as Token;
  const group = clauses.chunkAt(trigger.firstToken);
  const subject = clauses.verbGroup(group) ? clauses.subjectOf(group) : nearestBefore(clauses, trigger);
  if (trigger.sense.unaccusative && clauses.objectsAfter(trigger.endToken, sentence).length === 0)
    readSubjectAlone(collector, trigger, subject);
  else if (isPassive(clauses, trigger)) readPassive(collector, trigger, subject);
  else readActive(collector, trigger, subject);
  const tool = clauses.afterPreposition(WITH, trigger.endToken, { sentence, reach: 14 });
  if (tool && clauses.kindOf(tool.phrase) === "weapon") collector.addPhrase("instrument", tool.phrase);
}

function readSubjectAlone(collector: RoleCollector, trigger: Trigger, subject: number): void {
  const kind = collector.clauses.kindOf(subject);
  if (SUBJECT_IS_HARMED.has(trigger.sense.lemma)) addHarmed(collector, trigger, subject);
  else if (kind === "weapon" || kind === "thing") collector.addPhrase("instrument", subject);
  else if (kind === "animate" || kind === "name") collector.addPhrase("agent", subject);
}

function readPassive(collector: RoleCollector, trigger: Trigger, subject: number): void {
  const { clauses } = collector;
  const { sentence } = clauses.tokens[trigger.firstToken] as Token;
  addHarmed(collector, trigger, subject);
  const doer = clauses.afterPreposition(BY, trigger.endToken, { sentence, reach: 16 });
  if (doer) for (const phrase of clauses.withCoordinated(doer.phrase)) addDoer(collector, phrase);
  if (collector.has("instrument")) readAim(collector, trigger, trigger.endToken);
}

function readActive(collector: RoleCollector, trigger: Trigger, subject: number): void {
  const { clauses } = collector;
  const { sentence } = clauses.tokens[trigger.firstToken] as Token;
  const { lemma } = trigger.sense;
  if (subject >= 0) for (const phrase of clauses.withCoordinatedBefore(subject)) addDoer(collector, phrase);
  const from =
    clauses.word(trigger.endToken, sentence) === "dead" || clauses.word(trigger.endToken, sentence) === "down"
      ? trigger.endToken + 1
      : trigger.endToken;
  for (const phrase of clauses.objectsAfter(from, sentence)) {
    const kind = clauses.kindOf(phrase);
    if (kind === "weapon" && trigger.sense.eventClass !== "damage") collector.addPhrase("instrument", phrase);
    else if (lemma === "drive-into" && kind === "thing") collector.addPhrase("instrument", phrase);
    else if (kind !== "time" && !isReflexive(clauses, phrase)) addHarmed(collector, trigger, phrase);
  }
  readAim(collector, trigger, from);
}

/** "fired at the embassy", "explosives were hurled at the door": what a blow was aimed at, where no object says it. */
function readAim(collector: RoleCollector, trigger: Trigger, from: number): void {
  const { clauses } = collector;
  const { sentence } = clauses.tokens[trigger.firstToken] as Token;
  if (collector.has("victim") || collector.has("target") || trigger.sense.eventClass !== "attack") return;
  const aimed = clauses.afterPreposition(AIMED, from, { sentence, reach: 8 });
  if (aimed && clauses.kindOf(aimed.phrase) !== "time" && clauses.kindOf(aimed.phrase) !== "other")
    addHarmed(collector, trigger, aimed.phrase);
}

function isReflexive(clauses: Clauses, chunk: number): boolean {
  const phrase = clauses.nounPhrase(chunk);
  return phrase !== null && /sel(?:f|ves)$/.test((clauses.tokens[phrase.head] as Token).lower);
}

function addHarmed(collector: RoleCollector, trigger: Trigger, chunk: number): void {
  const { clauses } = collector;
  if (chunk < 0) return;
  const kind = clauses.kindOf(chunk);
  const { eventClass } = trigger.sense;
  if (kind === "time" || kind === "event") return;
  if (kind === "weapon" && eventClass === "attack") return collector.addPhrase("instrument", chunk);
  const people = eventClass === "die" || eventClass === "injure" || eventClass === "justice" || trigger.sense.type === "kidnapping";
  if (people && (kind === "weapon" || kind === "thing" || kind === "other")) return;
  const before = (clauses.chunks[chunk]?.firstToken ?? 0) < trigger.firstToken;
  for (const phrase of before ? clauses.withCoordinatedBefore(chunk) : clauses.withCoordinated(chunk))
    collector.addPhrase(harmedRole(clauses, trigger, phrase), phrase);
}

/** Adds a noun phrase as the doer, or as the instrument where it cannot act. */
export function addDoer(collector: RoleCollector, chunk: number): void {
  const kind = collector.clauses.kindOf(chunk);
  if (kind === "animate" || kind === "name" || kind === "place" || (kind === "pronoun" && isActing(collector.clauses, chunk))) {
    collector.addPhrase("agent", chunk);
    readArms(collector, chunk);
  } else if (kind === "weapon" || kind === "thing") collector.addPhrase("instrument", chunk);
}

/** "four fighters, armed with rifles and a pistol": what the doers carry. */
function readArms(collector: RoleCollector, chunk: number): void {
  const { clauses } = collector;
  const phrase = clauses.nounPhrase(chunk);
  if (!phrase) return;
  let at = phrase.endToken;
  if (clauses.word(at, phrase.sentence) === ",") at++;
  const verb = clauses.word(at, phrase.sentence);
  if (!/^(?:armed|carrying|wielding|wearing|brandishing)$/.test(verb)) return;
  for (const held of clauses.objectsAfter(verb === "armed" ? at + 2 : at + 1, phrase.sentence)) {
    if (clauses.kindOf(held) === "weapon") collector.addPhrase("instrument", held);
  }
}

function isActing(clauses: Clauses, chunk: number): boolean {
  const phrase = clauses.nounPhrase(chunk);
  return phrase !== null && (clauses.tokens[phrase.head] as Token).lower === "it";
}

/** The noun phrase that ends right before a trigger that no verb group holds. */
function nearestBefore(clauses: Clauses, trigger: Trigger): number {
  const { sentence } = clauses.tokens[trigger.firstToken] as Token;
  for (let at = trigger.firstToken - 1; at >= 0 && at > trigger.firstToken - 4; at--) {
    const token = clauses.tokens[at] as Token;
    if (token.sentence !== sentence) return -1;
    const chunk = clauses.chunkAt(at);
    if (clauses.nounPhrase(chunk)) return chunk;
    if (clauses.verbGroup(chunk)) return clauses.subjectOf(chunk);
    if (token.pos === "PUNCT" && token.text !== "”") return -1;
  }
  return -1;
}
