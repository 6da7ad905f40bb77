import type { EventMention } from "../../../../model/event-mention.ts";
import type { Certainty, Polarity, ResponsibilityRole } from "../../../../model/statement.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { VerbGroup } from "../syntax/chunks.ts";
import {
  type Clauses,
  nominalEnd,
  nominalEndingAt,
  nounPhraseStartingAt,
  sentenceOf,
  subjectBefore,
  type TokenRange,
  verbGroupAt,
} from "./clause.ts";
import { doerKind, singular } from "./doers.ts";

/** Who is held responsible for what, by the words of one stretch of text. */
export interface Responsibility {
  readonly kind: "deed" | "suspicion" | "support" | "label" | "link";
  readonly accused: readonly { readonly range: TokenRange; readonly role: ResponsibilityRole }[];
  readonly polarity: Polarity;
  /** Weakest that the words themselves allow: "suspected", "arrested" are possible; null where nothing lowers it. */
  readonly certainty: Certainty | null;
  /** Words from the first accused to the last word of the deed. */
  readonly range: TokenRange;
  /** The word that carries the suspicion or the link, where there is one. */
  readonly cue: TokenRange | null;
  /** Whether the doer is told by more than the deed. */
  readonly known: boolean;
}

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

/** Nouns for violent deeds beside the triggers of events. Base forms. */
const DEEDS = words(
  `attack bombing blast explosion killing murder shooting assault strike airstrike raid massacre assassination kidnapping abduction hijacking ambush atrocity crime operation incident
   plot violence stabbing arson fire poisoning slaying execution siege bloodshed shelling bombardment terrorism act sabotage conspiracy death missile rocket`,
);

/** Nouns for a part that somebody has in a deed. */
const LINK_NOUNS = words("involvement role responsibility hand complicity connection participation link trace part culpability");
const SUPPORT_VERBS = words("back support arm fund finance sponsor harbour harbor train equip supply shelter bankroll");
const SUSPECT_NOUNS = words("suspect defendant accused");
/** Nouns for a doer that, said of a name, hold that name responsible: "the group are the suspected perpetrators". */
const DOER_NOUNS = words(
  "author perpetrator culprit mastermind attacker gunman bomber killer suspect assassin shooter murderer assailant arsonist",
);
/** What the law does to those whom it holds responsible, with how sure that makes it. Base forms. */
const JUSTICE_VERBS: ReadonlyMap<string, Certainty> = new Map([
  ["arrest", "possible"],
  ["detain", "possible"],
  ["suspect", "possible"],
  ["seek", "possible"],
  ["charge", "certain"],
  ["indict", "certain"],
  ["convict", "certain"],
  ["sentence", "certain"],
  ["jail", "certain"],
  ["imprison", "certain"],
]);

export const isDeed = (clauses: Clauses, head: number, eventAt: ReadonlyMap<number, EventMention>): boolean => {
  const token = clauses.tokens[head];
  return token !== undefined && (DEEDS.has(token.lemma) || eventAt.has(head));
};

/** All readings of responsibility within a run of tokens, in order. */
export function readResponsibilities(clauses: Clauses, range: TokenRange, eventAt: ReadonlyMap<number, EventMention>): Responsibility[] {
  const found: Responsibility[] = [];
  for (let at = range.first; at < range.end; at++) {
    const token = clauses.tokens[at] as Token;
    const reading =
      responsibleFor(clauses, at, token, range, eventAt) ??
      behindDeed(clauses, at, token, range, eventAt) ??
      deedVerb(clauses, at, range, eventAt) ??
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

const within = (range: TokenRange, inner: TokenRange): boolean => inner.first >= range.first && inner.end <= range.end;

function subjectOf(clauses: Clauses, verb: VerbGroup, range: TokenRange): (TokenRange & { head: number }) | null {
  const subject = subjectBefore(clauses, verb, Math.max(range.first, sentenceOf(clauses, verb.head).firstToken));
  return subject !== null && within(range, subject) ? antecedent(clauses, subject, range) : null;
}

/** "the group who", "an army which": a relative pronoun stands for the noun before it. */
function antecedent(clauses: Clauses, subject: TokenRange & { head: number }, range: TokenRange): TokenRange & { head: number } {
  const token = clauses.tokens[subject.head] as Token;
  if (!["who", "which", "that", "whom"].includes(token.lower)) return subject;
  const comma = clauses.tokens[subject.first - 1]?.text === "," ? subject.first - 1 : subject.first;
  return nominalEndingAt(clauses, comma, range.first) ?? subject;
}

const isKnown = (kind: ReturnType<typeof doerKind>): boolean => kind === "named" || kind === "body" || kind === "described";

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

function deed(
  clauses: Clauses,
  subject: TokenRange & { head: number },
  role: ResponsibilityRole,
  verb: VerbGroup | null,
  end: number,
): Responsibility {
  const kind = doerKind(clauses, subject, subject.head);
  return {
    kind: "deed",
    accused: [{ range: { first: subject.first, end: subject.end }, role }],
    polarity: verb?.negated === true ? "negative" : "positive",
    certainty: null,
    range: { first: subject.first, end },
    cue: null,
    known: isKnown(kind),
  };
}

function verbBefore(clauses: Clauses, at: number, floor: number): VerbGroup | null {
  for (let i = at - 1; i >= Math.max(floor, at - 5); i--) {
    const verb = verbGroupAt(clauses, i);
    if (verb !== null) return verb;
    if (!["ADV", "ADJ", "DET", "PART"].includes((clauses.tokens[i] as Token).pos) && !/^[“"'‘]+$/.test((clauses.tokens[i] as Token).text))
      return null;
  }
  return null;
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

/** "X carried out the attack", "the attack was ordered by X", "the strike, which was approved by X" */
function deedVerb(clauses: Clauses, at: number, range: TokenRange, eventAt: ReadonlyMap<number, EventMention>): Responsibility | null {
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at) return null;
  const role = isInfinitiveOfAbility(clauses, verb) ? undefined : DEED_VERBS.get(verb.lemma);
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

const deedWithin = (clauses: Clauses, first: number, end: number, eventAt: ReadonlyMap<number, EventMention>): boolean => {
  for (let at = first; at < end; at++) if (isDeed(clauses, at, eventAt)) return true;
  return false;
};

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
  if (isInfinitiveOfAbility(clauses, verb)) return null;
  const object = nounPhraseStartingAt(clauses, link + 1);
  if (object === null || !deedWithin(clauses, object.firstToken, object.endToken, eventAt)) return null;
  const subject = subjectOf(clauses, verb, range);
  return subject === null ? null : deed(clauses, subject, "carried-out", verb, nominalEnd(clauses, object, range.end));
}

/** "the capacity to commit attacks", "plans to stage": nothing is said to have been done; "believed to have staged" is. */
const isInfinitiveOfAbility = (clauses: Clauses, verb: VerbGroup): boolean => {
  if (verb.form !== "infinitive") return false;
  for (let at = verb.firstToken; at < verb.endToken; at++) if ((clauses.tokens[at] as Token).lower === "have") return false;
  return true;
};

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

/** "the suspect in the shooting", "suspected Harran rebels", "was arrested on suspicion of", "charged with murder" */
function suspicion(
  clauses: Clauses,
  at: number,
  token: Token,
  range: TokenRange,
  eventAt: ReadonlyMap<number, EventMention>,
): Responsibility | null {
  if (
    (token.pos === "NOUN" || token.pos === "PROPN") &&
    (DOER_NOUNS.has(token.lemma) || SUSPECT_NOUNS.has(token.lower) || DOER_NOUNS.has(singular(token.lower)))
  )
    return suspectNoun(clauses, at, range);
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at) return null;
  const certainty = JUSTICE_VERBS.get(verb.lemma);
  if (certainty === undefined) return null;
  if (verb.lemma === "sentence" || verb.lemma === "jail" || verb.lemma === "imprison") {
    if (!deedWithin(clauses, verb.endToken, Math.min(range.end, verb.endToken + 16), eventAt)) return null;
  }
  const person = verb.passive ? subjectOf(clauses, verb, range) : objectOf(clauses, verb, range);
  if (person === null) return null;
  const kind = doerKind(clauses, person, person.head);
  if (kind === "thing") return null;
  const end = chargeEnd(clauses, verb.endToken, range);
  if (verb.lemma === "suspect" && !isKnown(kind)) return null;
  if (verb.lemma === "seek") return null;
  return {
    kind: "suspicion",
    accused: [{ range: { first: person.first, end: person.end }, role: "unstated" }],
    polarity: verb.negated ? "negative" : "positive",
    certainty,
    range: { first: Math.min(person.first, verb.firstToken), end: Math.max(end, person.end) },
    cue: { first: verb.firstToken, end: verb.endToken },
    known: isKnown(kind) || kind === "unknown",
  };
}

function objectOf(clauses: Clauses, verb: VerbGroup, range: TokenRange): (TokenRange & { head: number }) | null {
  const object = nounPhraseStartingAt(clauses, verb.endToken);
  return object === null || object.endToken > range.end
    ? null
    : { first: object.firstToken, end: nominalEnd(clauses, object, range.end), head: object.head };
}

function chargeEnd(clauses: Clauses, from: number, range: TokenRange): number {
  const { tokens } = clauses;
  for (let at = from; at < Math.min(range.end, from + 10); at++) {
    if (!["with", "of", "for", "over", "in", "on"].includes((tokens[at] as Token).lower)) continue;
    const phrase = nounPhraseStartingAt(clauses, at + 1);
    if (phrase !== null) return nominalEnd(clauses, phrase, range.end);
  }
  return from;
}

const SUSPECTED = new Set(["suspected", "alleged", "accused", "presumed", "detained", "arrested"]);

/** "the suspect in the shooting", "the suspected gunman", "X is the suspected mastermind": not "the perpetrators" alone. */
function suspectNoun(clauses: Clauses, at: number, range: TokenRange): Responsibility | null {
  const { tokens } = clauses;
  const phrase = clauses.chunks[clauses.chunkAt[at] as number];
  if (phrase?.kind !== "noun-phrase" || phrase.head !== at || phrase.endToken > range.end) return null;
  let suspected = false;
  for (let i = phrase.firstToken; i < at; i++) suspected ||= SUSPECTED.has((tokens[i] as Token).lower);
  const isSuspect = SUSPECT_NOUNS.has((tokens[at] as Token).lower) || SUSPECT_NOUNS.has(singular((tokens[at] as Token).lower));
  const verb = verbBefore(clauses, phrase.firstToken, range.first);
  if (verb !== null && tokens[verb.head]?.lemma === "be") {
    const subject = subjectOf(clauses, verb, range);
    if (subject !== null && (clauses.named[subject.head] === 1 || isKnown(doerKind(clauses, subject, subject.head)))) {
      const reading = deed(clauses, subject, "carried-out", verb, nominalEnd(clauses, phrase, range.end));
      return { ...reading, kind: "suspicion", certainty: suspected || isSuspect ? "possible" : null };
    }
  }
  const end = nominalEnd(clauses, phrase, range.end);
  const ofDeed = end > phrase.endToken && ["in", "of", "behind", "for"].includes(tokens[phrase.endToken]?.lower ?? "");
  if (!suspected && !(isSuspect && ofDeed)) return null;
  const apposed = appositionOf(clauses, phrase.firstToken, range);
  return {
    kind: "suspicion",
    accused: [{ range: apposed ?? { first: phrase.firstToken, end: phrase.endToken }, role: "unstated" }],
    polarity: "positive",
    certainty: "possible",
    range: { first: Math.min(phrase.firstToken, apposed?.first ?? phrase.firstToken), end },
    cue: { first: at, end: at + 1 },
    known: true,
  };
}

/** "Jon Doe, the suspect in the shooting": the name before the comma. */
function appositionOf(clauses: Clauses, first: number, range: TokenRange): TokenRange | null {
  if (clauses.tokens[first - 1]?.text !== "," || first - 1 <= range.first) return null;
  const name = nominalEndingAt(clauses, first - 1, range.first);
  return name !== null && clauses.named[name.head] === 1 ? { first: name.first, end: name.end } : null;
}

const MEANS = words("explosive weapon arm bomb device ammunition rifle missile drone rocket gun grenade detonator money");

/** "agents supplied the explosives for the attack" */
function suppliedMeans(clauses: Clauses, at: number, range: TokenRange): Responsibility | null {
  const verb = verbGroupAt(clauses, at);
  if (verb === null || verb.head !== at || verb.passive || !["supply", "provide", "smuggle", "deliver"].includes(verb.lemma)) return null;
  const object = nounPhraseStartingAt(clauses, verb.endToken);
  if (object === null || object.endToken > range.end || !MEANS.has((clauses.tokens[object.head] as Token).lemma)) return null;
  const subject = subjectOf(clauses, verb, range);
  return subject === null || isInfinitiveOfAbility(clauses, verb)
    ? null
    : deed(clauses, subject, "helped", verb, nominalEnd(clauses, object, range.end));
}

/** "Doe's charges include murder", "Doe faces charges of" */
function chargesAgainst(clauses: Clauses, at: number, token: Token, range: TokenRange): Responsibility | null {
  if (token.pos !== "NOUN" || (token.lower !== "charges" && token.lower !== "warrants" && token.lower !== "warrant")) return null;
  const { tokens } = clauses;
  const phrase = clauses.chunks[clauses.chunkAt[at] as number];
  if (phrase?.kind !== "noun-phrase" || phrase.head !== at) return null;
  const made = (accused: TokenRange, first: number, end: number): Responsibility => ({
    kind: "suspicion",
    accused: [{ range: accused, role: "unstated" }],
    polarity: "positive",
    certainty: "certain",
    range: { first, end },
    cue: { first: at, end: at + 1 },
    known: true,
  });
  if (token.lower !== "charges") {
    const link = tokens[phrase.endToken]?.lower;
    const person = link === "for" || link === "against" || link === "on" ? nounPhraseStartingAt(clauses, phrase.endToken + 1) : null;
    if (person === null || person.endToken > range.end) return null;
    const end = nominalEnd(clauses, person, range.end);
    return made({ first: person.firstToken, end }, phrase.firstToken, end);
  }
  for (let i = phrase.firstToken; i < at; i++) {
    if ((tokens[i] as Token).lower === "'s" && clauses.named[i - 1] === 1)
      return made({ first: phrase.firstToken, end: i }, phrase.firstToken, Math.min(range.end, at + 10));
  }
  const verb = verbGroupAt(clauses, phrase.firstToken - 1);
  if (verb?.lemma !== "face") return null;
  const subject = subjectOf(clauses, verb, range);
  return subject === null || doerKind(clauses, subject, subject.head) === "thing"
    ? null
    : made({ first: subject.first, end: subject.end }, subject.first, Math.min(range.end, at + 8));
}

/** "the army's involvement", "a Harran connection", "the role of the ministry" */
function linkNoun(clauses: Clauses, at: number, token: Token, range: TokenRange): Responsibility | null {
  if (token.pos !== "NOUN" || !LINK_NOUNS.has(token.lower)) return null;
  const phrase = clauses.chunks[clauses.chunkAt[at] as number];
  if (phrase?.kind !== "noun-phrase" || phrase.head !== at) return null;
  let accused = capitalisedWithin(clauses, phrase.firstToken, at);
  if (accused === null) {
    if (clauses.tokens[at + 1]?.lower !== "of" && clauses.tokens[at + 1]?.lower !== "by") return null;
    const of = nounPhraseStartingAt(clauses, at + 2);
    if (of === null || of.endToken > range.end || !isKnown(doerKind(clauses, { first: of.firstToken, end: of.endToken }, of.head)))
      return null;
    accused = { first: of.firstToken, end: nominalEnd(clauses, of, range.end) };
  }
  const negative =
    ["no", "any"].includes((clauses.tokens[phrase.firstToken] as Token).lower) ||
    clauses.tokens[phrase.firstToken - 1]?.lower === "no" ||
    noEvidence(clauses, phrase.firstToken);
  return {
    kind: "link",
    // The whole phrase, since "a Harran connection" is Harra's and "Harran" alone is nobody.
    accused: [
      {
        range:
          accused.first >= phrase.firstToken && accused.end <= phrase.endToken
            ? { first: phrase.firstToken, end: phrase.endToken }
            : accused,
        role: "unstated",
      },
    ],
    polarity: negative ? "negative" : "positive",
    certainty: null,
    range: { first: phrase.firstToken, end: nominalEnd(clauses, phrase, range.end) },
    cue: null,
    known: true,
  };
}

/** The names and adjectives of peoples within a run of tokens. */
function capitalisedWithin(clauses: Clauses, from: number, to: number): TokenRange | null {
  let first = -1;
  let end = -1;
  for (let at = from; at < to; at++) {
    const word = clauses.tokens[at] as Token;
    if ((word.pos !== "ADJ" && word.pos !== "PROPN") || !/^\p{Lu}/u.test(word.text)) continue;
    if (first < 0) first = at;
    end = at + 1;
  }
  return first < 0 ? null : { first, end };
}

/** "no evidence of", "no sign of" before the link. */
const noEvidence = (clauses: Clauses, first: number): boolean =>
  clauses.tokens[first - 1]?.lower === "of" && clauses.tokens[first - 3]?.lower === "no";

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
    !event.specific ||
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
