import type { EventMention } from "../../../../model/event-mention.ts";
import type { ResponsibilityRole } from "../../../../model/statement.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { VerbGroup } from "../syntax/chunks.ts";
import { type Clauses, nominalEnd, nominalEndingAt, nounPhraseStartingAt, sentenceOf, type TokenRange, verbGroupAt } from "./clause.ts";
import { doerKind, singular } from "./doers.ts";
import {
  deed,
  deedWithin,
  isBlame,
  isDeed,
  isHabit,
  isKnown,
  isOnlyWished,
  objectOf,
  type Responsibility,
  subjectOf,
  verbBefore,
} from "./held-responsible.ts";
import { linkNoun } from "./link-nouns.ts";
import { chargesAgainst, suspicion } from "./suspicion.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs that take a deed as their object, with the part that their subject has in it. */
const DEED_VERBS: ReadonlyMap<string, ResponsibilityRole> = new Map<string, ResponsibilityRole>([
  ...["carry", "perpetrate", "stage", "mount", "conduct", "commit", "launch", "execute", "unleash", "wage"].map(
    (verb) => [verb, "carried-out"] as const,
  ),
  ...["orchestrate", "mastermind", "plan", "plot", "organise", "organize", "prepare"].map((verb) => [verb, "planned"] as const),
  ...["order", "direct", "approve", "authorise", "authorize", "command", "commission"].map((verb) => [verb, "ordered"] as const),
  ...["facilitate", "aid", "abet", "assist", "enable"].map((verb) => [verb, "helped"] as const),
  ...["inspire", "incite"].map((verb) => [verb, "inspired"] as const),
]);

/** The part in a deed that a verb gives its subject ("approved" the raid); undefined for verbs that give none. */
export const roleInDeed = (lemma: string): ResponsibilityRole | undefined => DEED_VERBS.get(lemma);

const SUPPORT_VERBS = words("back support arm fund finance sponsor harbour harbor train equip supply shelter bankroll");

/** All readings of responsibility within a run of tokens, in order. */
export function readResponsibilities(clauses: Clauses, range: TokenRange, eventAt: ReadonlyMap<number, EventMention>): Responsibility[] {
  const found: Responsibility[] = [];
  for (let at = range.first; at < range.end; at++) {
    const token = clauses.tokens[at] as Token;
    const reading =
      responsibleFor(clauses, at, token, range, eventAt) ??
      behindDeed(clauses, at, token, range, eventAt) ??
      deedVerb(clauses, at, range, eventAt) ??
      plansDeed(clauses, at, range, eventAt) ??
      memberOf(clauses, at, range) ??
      ascribedTo(clauses, at, range, eventAt) ??
      suspicion(clauses, at, token, range, eventAt) ??
      chargesAgainst(clauses, at, token, range) ??
      suppliedMeans(clauses, at, range) ??
      linkNoun(clauses, at, token, range) ??
      support(clauses, at, token, range) ??
      label(clauses, at, token, range) ??
      eventWithAgent(clauses, at, range, eventAt);
    if (reading !== null) found.push(reading);
  }
  return found;
}

/** "X is responsible for the attacks" */
function responsibleFor(
  clauses: Clauses,
  at: number,
  token: Token,
  range: TokenRange,
  eventAt: ReadonlyMap<number, EventMention>,
): Responsibility | null {
  if (token.lower !== "responsible" && token.lower !== "culpable" && token.lower !== "guilty" && token.lower !== "capable") return null;
  const { tokens } = clauses;
  const link = tokens[at + 1]?.lower;
  if (link !== "for" && link !== "of") return null;
  const object = nounPhraseStartingAt(clauses, at + 2);
  if (object !== null && !isDeed(clauses, object.head, eventAt) && !(tokens[object.head] as Token).lower.match(/^(it|this|that|them)$/))
    return null;
  const verb = verbBefore(clauses, at, range.first);
  const subject = verb === null ? null : subjectOf(clauses, verb, range);
  if (verb === null || subject === null) return null;
  const end = object === null ? at + 2 : nominalEnd(clauses, object, range.end);
  return deed(clauses, subject, "unstated", verb, end);
}

/** Those whom reports call the doer of an attack that they told before. Base forms. */
const DOERS = words("perpetrator attacker assailant gunman bomber shooter killer culprit knifeman assassin hijacker kidnapper arsonist");
/** What one of a group is called. Base forms. */
const MEMBERS = words("member militant fighter operative follower adherent affiliate activist supporter sympathiser sympathizer cadre");

/** "the attacker was a member of X", "the gunman belonged to X": the group is named for its member's deed. */
function memberOf(clauses: Clauses, at: number, range: TokenRange): Responsibility | null {
  const { tokens } = clauses;
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at || verb.passive) return null;
  const object = nounPhraseStartingAt(clauses, verb.endToken);
  const isMember = verb.lemma === "be" && object !== null && MEMBERS.has((tokens[object.head] as Token).lemma);
  if (!isMember && verb.lemma !== "belong") return null;
  const link = isMember ? object.endToken : verb.endToken;
  if (tokens[link]?.lower !== (isMember ? "of" : "to")) return null;
  const group = nounPhraseStartingAt(clauses, link + 1);
  const subject = subjectOf(clauses, verb, range);
  if (group === null || group.endToken > range.end || subject === null) return null;
  const head = tokens[subject.head] as Token;
  if (!DOERS.has(head.lemma) && !DOERS.has(singular(head.lower))) return null;
  const found = { first: group.firstToken, end: nominalEnd(clauses, group, range.end), head: group.head };
  if (!isKnown(doerKind(clauses, found, group.head))) return null;
  return { ...deed(clauses, found, "unstated", verb, found.end), range: { first: subject.first, end: found.end } };
}

/** "X was behind the attack" */
function behindDeed(
  clauses: Clauses,
  at: number,
  token: Token,
  range: TokenRange,
  eventAt: ReadonlyMap<number, EventMention>,
): Responsibility | null {
  if (token.lower !== "behind") return null;
  const object = nounPhraseStartingAt(clauses, at + 1);
  if (object === null || object.endToken > range.end) return null;
  const head = clauses.tokens[object.head] as Token;
  if (!isDeed(clauses, object.head, eventAt) && head.pos !== "PRON") return null;
  const verb = verbBefore(clauses, at, range.first);
  const subject = verb === null ? nominalEndingAt(clauses, at, range.first) : subjectOf(clauses, verb, range);
  return subject === null ? null : deed(clauses, subject, "unstated", verb, nominalEnd(clauses, object, range.end));
}

/** "X carried out the attack", "the attack was ordered by X", "the raid, which was ordered by X" */
function deedVerb(clauses: Clauses, at: number, range: TokenRange, eventAt: ReadonlyMap<number, EventMention>): Responsibility | null {
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at) return null;
  const role = isOnlyWished(clauses, verb) ? undefined : DEED_VERBS.get(verb.lemma);
  if (role === undefined) return takesPart(clauses, verb, range, eventAt);
  const { tokens } = clauses;
  let next = verb.endToken;
  if (verb.lemma === "carry") {
    if (tokens[next]?.lower !== "out") return null;
    next++;
  }
  const subject = subjectOf(clauses, verb, range);
  if (verb.passive) {
    if (subject !== null && !isDeed(clauses, subject.head, eventAt)) return null;
    return byAgent(clauses, next, range, role, subject?.first ?? verb.firstToken, verb);
  }
  const object = nounPhraseStartingAt(clauses, next);
  if (object === null || object.endToken > range.end || !deedWithin(clauses, object.firstToken, object.endToken, eventAt)) return null;
  return subject === null ? null : deed(clauses, subject, role, verb, nominalEnd(clauses, object, range.end));
}

const PLANS = words("plan plot scheme conspiracy");
const MAKING = words("develop make draw hatch devise lay finalise finalize");
const PRESENT = words("is are am 's 're has have");

/** "X had devised a plot to bomb the port", "X was planning to kill": the deed is what the plan is for. Plans of today are dangers, not deeds. */
function plansDeed(clauses: Clauses, at: number, range: TokenRange, eventAt: ReadonlyMap<number, EventMention>): Responsibility | null {
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at || verb.passive || isPresent(clauses, verb)) return null;
  let next = verb.endToken;
  if (MAKING.has(verb.lemma)) {
    const object = nounPhraseStartingAt(clauses, verb.endToken);
    if (object === null || !PLANS.has((clauses.tokens[object.head] as Token).lemma)) return null;
    next = object.endToken;
  } else if (verb.lemma !== "plan" && verb.lemma !== "plot" && verb.lemma !== "conspire") return null;
  const purpose = verbGroupAt(clauses, next);
  if (purpose?.form !== "infinitive" || purpose.endToken > range.end || !isDeed(clauses, purpose.head, eventAt)) return null;
  const subject = subjectOf(clauses, verb, range);
  return subject === null ? null : deed(clauses, subject, "planned", verb, purpose.endToken);
}

function isPresent(clauses: Clauses, verb: VerbGroup): boolean {
  const first = clauses.tokens[verb.firstToken] as Token;
  return PRESENT.has(first.lower) || (verb.firstToken === verb.head && (first.lower === first.lemma || first.lower.endsWith("s")));
}

const ASCRIBING = words("attribute ascribe trace pin");

/** "ascribed the raid to X", "traced the rocket to X" */
function ascribedTo(clauses: Clauses, at: number, range: TokenRange, eventAt: ReadonlyMap<number, EventMention>): Responsibility | null {
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at || !ASCRIBING.has(verb.lemma)) return null;
  const object = verb.passive ? subjectOf(clauses, verb, range) : objectOf(clauses, verb, range);
  if (object === null) return null;
  if (!isBlame(clauses.tokens[object.head]) && !deedWithin(clauses, object.first, object.end, eventAt)) return null;
  // What the deed hangs on can hold a "to" of its own: the first that a doer follows is the one.
  for (let to = verb.endToken; to < range.end; to++) {
    const link = (clauses.tokens[to] as Token).lower;
    if (link !== "to" && link !== "on") continue;
    const doer = nounPhraseStartingAt(clauses, to + 1);
    if (doer === null || doer.endToken > range.end) continue;
    const found = { first: doer.firstToken, end: nominalEnd(clauses, doer, range.end), head: doer.head };
    if (!isKnown(doerKind(clauses, found, doer.head))) continue;
    return { ...deed(clauses, found, "unstated", verb, found.end), range: { first: verb.firstToken, end: found.end } };
  }
  return null;
}

/** "took part in the attack", "was involved in the killing" */
function takesPart(
  clauses: Clauses,
  verb: VerbGroup,
  range: TokenRange,
  eventAt: ReadonlyMap<number, EventMention>,
): Responsibility | null {
  const { tokens } = clauses;
  const part =
    (verb.lemma === "take" && tokens[verb.endToken]?.lower === "part") ||
    verb.lemma === "participate" ||
    (tokens[verb.head] as Token).lower === "involved";
  if (!part) return null;
  const link = verb.endToken + (verb.lemma === "take" ? 1 : 0);
  if (tokens[link]?.lower !== "in") return null;
  if (isOnlyWished(clauses, verb)) return null;
  const object = nounPhraseStartingAt(clauses, link + 1);
  if (object === null || !deedWithin(clauses, object.firstToken, object.endToken, eventAt)) return null;
  const subject = subjectOf(clauses, verb, range);
  return subject === null ? null : deed(clauses, subject, "carried-out", verb, nominalEnd(clauses, object, range.end));
}

function byAgent(
  clauses: Clauses,
  from: number,
  range: TokenRange,
  role: ResponsibilityRole,
  first: number,
  verb: VerbGroup | null,
): Responsibility | null {
  const { tokens } = clauses;
  for (let at = from; at < Math.min(range.end, from + 12); at++) {
    if (tokens[at]?.lower !== "by") continue;
    const agent = nounPhraseStartingAt(clauses, at + 1);
    if (agent === null || agent.endToken > range.end) return null;
    const end = nominalEnd(clauses, agent, range.end);
    const kind = doerKind(clauses, { first: agent.firstToken, end }, agent.head);
    if (kind === "thing") return null;
    return {
      kind: "deed",
      accused: [{ range: { first: agent.firstToken, end }, role }],
      polarity: verb?.negated === true ? "negative" : "positive",
      certainty: null,
      range: { first, end },
      cue: null,
      known: isKnown(kind),
    };
  }
  return null;
}

const MEANS = words("explosive weapon arm bomb device ammunition rifle missile drone rocket gun grenade detonator money");

/** "agents supplied the explosives for the attack" */
function suppliedMeans(clauses: Clauses, at: number, range: TokenRange): Responsibility | null {
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at || verb.passive || !["supply", "provide", "smuggle", "deliver"].includes(verb.lemma)) return null;
  const object = nounPhraseStartingAt(clauses, verb.endToken);
  if (object === null || object.endToken > range.end || !MEANS.has((clauses.tokens[object.head] as Token).lemma)) return null;
  const subject = subjectOf(clauses, verb, range);
  return subject === null || isOnlyWished(clauses, verb)
    ? null
    : deed(clauses, subject, "helped", verb, nominalEnd(clauses, object, range.end));
}

/** "the rebels are backed by Oria", "Oria arms the militia" */
function support(clauses: Clauses, at: number, token: Token, range: TokenRange): Responsibility | null {
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at || !SUPPORT_VERBS.has(token.lemma)) return null;
  if (!verb.passive) return null;
  const reading = byAgent(clauses, verb.endToken, range, "helped", subjectOf(clauses, verb, range)?.first ?? verb.firstToken, verb);
  return reading === null || !reading.known ? null : { ...reading, kind: "support" };
}

/** "labelled him a terrorist", "a designated terrorist organisation" */
function label(clauses: Clauses, at: number, token: Token, range: TokenRange): Responsibility | null {
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at) return null;
  if (!/^(label|designate|brand|blacklist|proscribe|declare)$/.test(token.lemma)) return null;
  const target = verb.passive ? subjectOf(clauses, verb, range) : objectOf(clauses, verb, range);
  if (target === null) return null;
  for (let i = verb.endToken; i < Math.min(range.end, verb.endToken + 14); i++) {
    if (!(clauses.tokens[i] as Token).lower.startsWith("terror")) continue;
    return {
      kind: "label",
      accused: [{ range: { first: target.first, end: target.end }, role: "unstated" }],
      polarity: verb.negated ? "negative" : "positive",
      certainty: null,
      range: { first: verb.firstToken, end: i + 1 },
      cue: { first: verb.firstToken, end: verb.endToken },
      known: true,
    };
  }
  return null;
}

/** "rebels attacked the town", "an attack by the army on the village" */
function eventWithAgent(
  clauses: Clauses,
  at: number,
  range: TokenRange,
  eventAt: ReadonlyMap<number, EventMention>,
): Responsibility | null {
  const event = eventAt.get(at);
  if (
    event === undefined ||
    (!event.specific && !isHabit(clauses, at)) ||
    event.eventClass === "justice" ||
    event.eventClass === "other" ||
    event.status === "threatened"
  )
    return null;
  const agents = event.roles.filter((role) => role.role === "agent");
  if (agents.length === 0) return null;
  const accused: { range: TokenRange; role: ResponsibilityRole }[] = [];
  let known = false;
  for (const agent of agents) {
    const agentRange = tokensOf(clauses, agent.span.start, agent.span.end, range);
    if (agentRange === null) continue;
    const chunk = clauses.chunks[clauses.chunkAt[agentRange.end - 1] as number];
    const head = headWithin(clauses, agentRange, chunk?.kind === "noun-phrase" ? chunk.head : agentRange.end - 1);
    const kind = doerKind(clauses, agentRange, head);
    if (kind === "thing" || isAfterPlace(clauses, agentRange)) continue;
    const whole = withAllegiance(clauses, agentRange, range);
    known ||= isKnown(doerKind(clauses, whole, head));
    accused.push({ range: whole, role: event.status === "attempted" || event.status === "foiled" ? "planned" : "carried-out" });
  }
  if (accused.length === 0) return null;
  const sentence = sentenceOf(clauses, at);
  return {
    kind: "deed",
    accused,
    polarity: event.polarity,
    certainty: null,
    range: { first: Math.min(at, ...accused.map((one) => one.range.first)), end: Math.min(sentence.endToken, range.end) },
    cue: null,
    known,
  };
}

const ALLEGIANCE = words("respond answer link tie belong affiliate pledge back support loyal ally claim swear");

/** "attackers responding to the group", "gunmen loyal to the general": whom they belong to is part of who they are. */
function withAllegiance(clauses: Clauses, agent: TokenRange, range: TokenRange): TokenRange {
  const { tokens } = clauses;
  const next = tokens[agent.end];
  if (next === undefined || agent.end >= range.end || !ALLEGIANCE.has(next.lemma)) return agent;
  for (let at = agent.end + 1; at < Math.min(range.end, agent.end + 4); at++) {
    if (!["to", "with", "by"].includes((tokens[at] as Token).lower)) continue;
    const phrase = nounPhraseStartingAt(clauses, at + 1);
    if (phrase !== null && phrase.endToken <= range.end) return { first: agent.first, end: phrase.endToken };
  }
  return agent;
}

/** The head of the first noun phrase in a run: "attackers" in "several attackers responding to the group". */
function headWithin(clauses: Clauses, range: TokenRange, fallback: number): number {
  const first = clauses.chunks[clauses.chunkAt[range.first] as number];
  if (first?.kind === "noun-phrase" && first.head < range.end) return first.head;
  return Math.min(fallback, range.end - 1);
}

/** "Sutan, Oria, hit by": the country after a town and a comma tells where, not who. */
const isAfterPlace = (clauses: Clauses, range: TokenRange): boolean =>
  clauses.tokens[range.first - 1]?.text === "," &&
  clauses.named[range.first - 2] === 1 &&
  clauses.named[range.first] === 1 &&
  range.end - range.first <= 2;

/** The tokens that a span of characters covers, within the sentence's stretch that is read; null where it lies outside. */
function tokensOf(clauses: Clauses, start: number, end: number, range: TokenRange): TokenRange | null {
  let first = -1;
  let last = -1;
  for (let at = range.first; at < range.end; at++) {
    const token = clauses.tokens[at] as Token;
    if (token.end <= start) continue;
    if (token.start >= end) break;
    if (first < 0) first = at;
    last = at + 1;
  }
  return first < 0 ? null : { first, end: last };
}
