import type { EventMention } from "../../../../model/event-mention.ts";
import type { Certainty } from "../../../../model/statement.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { VerbGroup } from "../syntax/chunks.ts";
import { type Clauses, nominalEnd, nominalEndingAt, nounPhraseStartingAt, type TokenRange, verbGroupAt } from "./clause.ts";
import { doerKind, singular } from "./doers.ts";
import { deed, deedWithin, isKnown, isOnlyWished, objectOf, type Responsibility, subjectOf, verbBefore } from "./held-responsible.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const SUSPECT_NOUNS = words("suspect defendant accused");
/** Nouns for a doer that, said of a name, hold that name responsible: "the brothers are the suspected arsonists". */
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

/** "the suspect in the shooting", "suspected Harran rebels", "was arrested on suspicion of", "charged with murder" */
export function suspicion(
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
  // "told officers to detain the driver": nothing is said to have been done.
  if (certainty === undefined || isOnlyWished(clauses, verb)) return null;
  if (verb.lemma === "sentence" || verb.lemma === "jail" || verb.lemma === "imprison") {
    if (!deedWithin(clauses, verb.endToken, Math.min(range.end, verb.endToken + 16), eventAt)) return null;
  }
  const person = verb.passive ? subjectOf(clauses, verb, range) : chargedObject(clauses, verb, range);
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

/** "charged the man with murder": what follows "with" is the charge, not who he is. */
function chargedObject(clauses: Clauses, verb: VerbGroup, range: TokenRange): (TokenRange & { head: number }) | null {
  const object = nounPhraseStartingAt(clauses, verb.endToken);
  return object !== null && object.endToken <= range.end && CHARGE_FOLLOWS.has(clauses.tokens[object.endToken]?.lower ?? "")
    ? { first: object.firstToken, end: object.endToken, head: object.head }
    : objectOf(clauses, verb, range);
}

const CHARGE_FOLLOWS = words("with for over on");

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

const CHARGES = words("charge warrant indictment prosecution");

/** "Doe's charges include murder", "Doe must face murder charges", "a warrant for Doe", "the indictment of Doe" */
export function chargesAgainst(clauses: Clauses, at: number, token: Token, range: TokenRange): Responsibility | null {
  if (token.pos !== "NOUN" || !CHARGES.has(token.lemma)) return null;
  const { tokens } = clauses;
  const phrase = clauses.chunks[clauses.chunkAt[at] as number];
  if (phrase?.kind !== "noun-phrase" || phrase.head !== at) return null;
  const made = (accused: TokenRange, first: number, end: number): Responsibility => ({
    kind: "suspicion",
    accused: [{ range: accused, role: "unstated" }],
    polarity: "positive",
    certainty: POTENTIAL.has(tokens[at - 1]?.lower ?? "") ? "possible" : "certain",
    range: { first, end },
    cue: { first: at, end: at + 1 },
    known: true,
  });
  const person = personAfter(clauses, phrase.endToken, range, token.lemma);
  if (person !== null) return made(person, phrase.firstToken, person.end);
  if (token.lemma !== "charge") return null;
  for (let i = phrase.firstToken; i < at; i++) {
    if ((tokens[i] as Token).lower === "'s" && clauses.named[i - 1] === 1)
      return made({ first: phrase.firstToken, end: i }, phrase.firstToken, Math.min(range.end, at + 10));
  }
  const verb = verbBefore(clauses, phrase.firstToken, range.first);
  if (verb?.lemma !== "face" || isOnlyWished(clauses, verb)) return null;
  const subject = subjectOf(clauses, verb, range);
  return subject === null || doerKind(clauses, subject, subject.head) === "thing"
    ? null
    : made({ first: subject.first, end: subject.end }, subject.first, Math.min(range.end, at + 8));
}

const POTENTIAL = words("potential possible likely");
/** How far behind a charge the person may stand: "a charge of arson against Doe". Tokens. */
const CHARGE_REACH = 8;

/** Whom a charge, warrant or trial is for: after "against" (over what the charge is), "for", "on", or the "of" of a prosecution. */
function personAfter(clauses: Clauses, from: number, range: TokenRange, noun: string): TokenRange | null {
  const { tokens } = clauses;
  for (let at = from; at < Math.min(range.end, from + CHARGE_REACH); at++) {
    const link = (tokens[at] as Token).lower;
    const leads =
      link === "against" || (at === from && (noun === "warrant" ? link === "for" || link === "on" : noun !== "charge" && link === "of"));
    if (!leads && link !== "of" && clauses.chunks[clauses.chunkAt[at] ?? -1]?.kind !== "noun-phrase") return null;
    if (!leads) continue;
    const person = nounPhraseStartingAt(clauses, at + 1);
    if (person === null || person.endToken > range.end) return null;
    const found = { first: person.firstToken, end: nominalEnd(clauses, person, range.end) };
    return doerKind(clauses, found, person.head) === "thing" ? null : found;
  }
  return null;
}
