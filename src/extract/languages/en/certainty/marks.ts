import type { Token } from "../../../../text/analysis.ts";
import type { Chunk, VerbGroup } from "../syntax/chunks.ts";
import { reportingWord } from "./reporting-words.ts";
import { chunkAt, governorOf, type Link, sentenceBounds, type Syntax } from "./governor.ts";
import {
  ADJECTIVES,
  ADVERBS,
  CLAUSE_VERBS,
  HAPPENING_VERBS,
  INFINITIVE_VERBS,
  LIGHT_VERBS,
  MODAL_SIGNATURES,
  NEGATIVE_DETERMINERS,
  NOUNS,
  OBJECT_VERBS,
  PREMODIFIERS,
  type Signature,
} from "./signatures.ts";

/** A mark of doubt on the way outward from an event: the signature of a word, or one of the constructions below. */
export type Doubt =
  | Exclude<Signature, "factive" | "same" | "counter" | "report">
  | "condition"
  | "until"
  | "unsaid"
  | "future"
  | "subject"
  | "asked"
  | "unreal"
  | "promised";

/** What the walk outward from an event meets. */
export interface Marks {
  readonly doubts: readonly Doubt[];
  readonly negated: boolean;
  readonly future: boolean;
  /** Token of the word that reports it, or -1. */
  readonly reporter: number;
}

interface Walk {
  readonly doubts: Doubt[];
  negated: boolean;
  future: boolean;
  reporter: number;
}

/** Deeper nesting than this is rare in news and adds nothing but errors of attachment. */
const MAX_DEPTH = 5;

/** Walks outward from the event at `token` over the words that it depends on, and gathers what they say of it. */
export function marksOf(syntax: Syntax, token: number): Marks {
  const walk: Walk = { doubts: [], negated: false, future: false, reporter: -1 };
  let node = token;
  let marked = true;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (marked) readOwnMarks(syntax, node, walk, depth === 0);
    const link = governorOf(syntax, node);
    if (link === null) {
      readMainClause(syntax, node, walk);
      break;
    }
    const next = follow(syntax, node, link, walk);
    if (next === "stop") break;
    marked = next === "marked";
    node = link.token;
  }
  return walk;
}

const FUTURE_MODALS = new Set(["will", "'ll", "wo", "shall"]);

function readOwnMarks(syntax: Syntax, node: number, walk: Walk, event: boolean): void {
  const chunk = chunkAt(syntax, node);
  if (chunk?.kind === "verb-group" && chunk.head === node) readVerbMarks(syntax, chunk, walk);
  else if (event && chunk?.kind === "noun-phrase") readNounMarks(syntax, chunk.firstToken, node, walk);
}

function readVerbMarks(syntax: Syntax, verb: VerbGroup, walk: Walk): void {
  const tokens = syntax.analysis.tokens;
  if (isNegated(syntax, verb)) walk.negated = !walk.negated;
  else if (hasNegativeSubject(syntax, verb)) walk.negated = !walk.negated;
  if (verb.modal !== null) {
    if (FUTURE_MODALS.has(verb.modal)) markFuture(walk);
    const doubt = MODAL_SIGNATURES.get(verb.modal);
    if (doubt !== undefined) readModal(syntax, verb, doubt, walk);
  }
  for (let at = Math.max(0, verb.firstToken - 1); at <= verb.endToken && at < tokens.length; at++) {
    if (at === verb.head - 1 && APPROXIMATIONS.has((tokens[at] as Token).lower)) walk.negated = !walk.negated;
    const adverb = (tokens[at] as Token).pos === "ADJ" ? undefined : ADVERBS.get((tokens[at] as Token).lower);
    if (adverb !== undefined && (tokens[at] as Token).sentence === verb.sentence) addSignature(walk, adverb);
  }
}

/** "almost fell", "nearly drowned": it did not come to that. */
const APPROXIMATIONS = new Set(["almost", "nearly"]);
const RESTRICTIONS = new Set(["only", "just", "merely", "simply", "least"]);

/** Whether "not", "never" or "no longer" denies the verb; "not only" does not. */
function isNegated(syntax: Syntax, verb: VerbGroup): boolean {
  const tokens = syntax.analysis.tokens;
  const start = Math.max(0, verb.firstToken - 2);
  for (let at = start; at < verb.endToken; at++) {
    const word = (tokens[at] as Token).lower;
    const next = tokens[at + 1]?.lower ?? "";
    if (at < verb.firstToken && (tokens[at] as Token).sentence !== verb.sentence) continue;
    if (word === "no" && next === "longer") return true;
    if (at < verb.firstToken - 1 || (at < verb.firstToken && word !== "not" && word !== "never")) continue;
    if ((word === "not" || word === "never" || word === "n't" || word.endsWith("n't") || word === "cannot") && !RESTRICTIONS.has(next))
      return true;
  }
  return false;
}

/** "would have" with a participle tells of what did not come about; "would" under a verb of saying is the future of the past. */
function readModal(syntax: Syntax, verb: VerbGroup, doubt: Signature, walk: Walk): void {
  const tokens = syntax.analysis.tokens;
  let perfect = false;
  for (let at = verb.firstToken; at < verb.head; at++) perfect ||= (tokens[at] as Token).lower === "have";
  const would = verb.modal === "would" || verb.modal === "'d";
  if (verb.modal === "'d" && (tokens[verb.head] as Token).lower !== (tokens[verb.head] as Token).lemma) return;
  if (perfect && (would || verb.modal === "should" || verb.modal === "could")) walk.doubts.push("unreal");
  else if (would && isReported(syntax, verb)) {
    walk.doubts.push("promised");
    walk.future = true;
  } else addSignature(walk, doubt);
}

function isReported(syntax: Syntax, verb: VerbGroup): boolean {
  const link = governorOf(syntax, verb.head);
  return link?.kind === "clause" && signatureOf(syntax, link) === "report";
}

function readNounMarks(syntax: Syntax, first: number, node: number, walk: Walk): void {
  const tokens = syntax.analysis.tokens;
  if (NEGATIVE_DETERMINERS.has((tokens[first] as Token).lower)) walk.negated = !walk.negated;
  for (let at = Math.max(0, first - 1); at < node; at++) {
    const word = tokens[at] as Token;
    const signature = at >= first ? (PREMODIFIERS.get(word.lower) ?? ADVERBS.get(word.lower)) : ADVERBS.get(word.lower);
    if (signature !== undefined) addSignature(walk, signature);
  }
}

function addSignature(walk: Walk, signature: Signature): void {
  if (signature === "counter" || signature === "improbable") walk.negated = !walk.negated;
  if (signature !== "counter" && signature !== "factive" && signature !== "same" && signature !== "report") walk.doubts.push(signature);
}

/** The nearest reporting word is whose view it is. */
function setReporter(walk: Walk, token: number): void {
  if (walk.reporter < 0) walk.reporter = token;
}

function markFuture(walk: Walk): void {
  walk.future = true;
  if (!walk.doubts.includes("future")) walk.doubts.push("future");
}

/** "No one wants", "none of them came", "neither side agreed". */
function hasNegativeSubject(syntax: Syntax, verb: VerbGroup): boolean {
  const [first] = sentenceBounds(syntax, verb.head);
  const subject = subjectOf(syntax, verb, first);
  return subject !== null && NEGATIVE_DETERMINERS.has((syntax.analysis.tokens[subject.firstToken] as Token).lower);
}

/** The noun phrase before a verb group, over prepositional phrases. */
function subjectOf(syntax: Syntax, verb: VerbGroup, first: number): Chunk | null {
  let found: Chunk | null = null;
  for (let at = verb.firstToken - 1; at >= first;) {
    const chunk = chunkAt(syntax, at);
    if (chunk?.kind === "noun-phrase") {
      found = chunk;
      at = chunk.firstToken - 1;
      if (at < first || (syntax.analysis.tokens[at] as Token).pos !== "ADP") return found;
      at--;
    } else if (chunk === null && (syntax.analysis.tokens[at] as Token).pos === "ADV") at--;
    else return found;
  }
  return found;
}

type Step = "stop" | "marked" | "unmarked";

/** Adds what the governing word says, and tells whether to go on from it, with or without its own marks. */
function follow(syntax: Syntax, node: number, link: Link, walk: Walk): Step {
  switch (link.kind) {
    case "condition":
      walk.doubts.push("condition");
      return "stop";
    case "until":
      walk.doubts.push("until");
      return "stop";
    case "whether":
      walk.doubts.push("question");
      setReporter(walk, link.token);
      markUnsaid(syntax, link.token, walk);
      return "stop";
    case "about":
      markFuture(walk);
      return "marked";
    case "yet":
    case "without":
      walk.negated = !walk.negated;
      return "stop";
    case "purpose":
      walk.doubts.push(isHeadline(syntax, node) ? "scheduled" : "purpose");
      walk.future = true;
      return "stop";
    case "coordinate":
      return sharesMarks(syntax, node, link.token) ? "marked" : "unmarked";
    case "adjunct":
      return followAdjunct(syntax, link, walk);
    case "subject":
      return followSubject(syntax, link, walk);
    case "object":
      return followObject(syntax, node, link, walk);
    case "noun":
      if (isDefinite(syntax, node) && !HYPOTHETICAL.has(signatureOf(syntax, link) ?? "same")) return "stop";
      return apply(syntax, link, signatureOf(syntax, link), walk);
    default:
      return apply(syntax, link, signatureOf(syntax, link), walk);
  }
}

/** "Airline to cut jobs": an infinitive in a line without a finite verb tells of what is coming. */
function isHeadline(syntax: Syntax, node: number): boolean {
  const [first] = sentenceBounds(syntax, node);
  const chunk = chunkAt(syntax, node);
  if (chunk === null || chunk.firstToken === first) return false;
  for (let at = first; at < chunk.firstToken; at++) {
    const left = chunkAt(syntax, at);
    if (left === null || left.kind === "verb-group") return false;
    at = left.endToken - 1;
  }
  return true;
}

/** Signatures that hold of a noun even where "the" presupposes it: "the possibility of the attack", "plans for the sale". */
const HYPOTHETICAL: ReadonlySet<Signature> = new Set<Signature>([
  "plan",
  "attempt",
  "demand",
  "suspicion",
  "expectation",
  "desire",
  "counter",
  "ability",
]);

const lemmaOf = (syntax: Syntax, at: number): string => (syntax.analysis.tokens[at] as Token).lemma;

function sharesMarks(syntax: Syntax, node: number, governor: number): boolean {
  const left = chunkAt(syntax, governor);
  const right = syntax.analysis.tokens[node] as Token;
  return (
    left?.kind === "verb-group" && (left.modal !== null || left.form === "infinitive" || (left.negated && right.lower === right.lemma))
  );
}

function followAdjunct(syntax: Syntax, link: Link, walk: Walk): Step {
  const main = chunkAt(syntax, link.token);
  if (main?.kind !== "verb-group" || main.modal === null) return "stop";
  if (FUTURE_MODALS.has(main.modal)) markFuture(walk);
  const doubt = MODAL_SIGNATURES.get(main.modal);
  if (doubt !== undefined) addSignature(walk, doubt);
  return "stop";
}

function signatureOf(syntax: Syntax, link: Link): Signature | null {
  const token = syntax.analysis.tokens[link.token] as Token;
  const verb = chunkAt(syntax, link.token)?.kind === "verb-group";
  if (token.pos === "ADJ" && !verb) return ADJECTIVES.get(token.lower) ?? (link.kind === "infinitive" ? "demand" : null);
  if (link.kind === "infinitive") {
    if (verb)
      return token.lemma === "have" ? "need" : token.lemma === "be" ? "scheduled" : (INFINITIVE_VERBS.get(token.lemma) ?? "purpose");
    return NOUNS.get(token.lemma) ?? "purpose";
  }
  if (verb) return CLAUSE_VERBS.get(token.lemma) ?? null;
  return NOUNS.get(token.lemma) ?? null;
}

function apply(syntax: Syntax, link: Link, signature: Signature | null, walk: Walk): Step {
  switch (signature) {
    case null:
      return link.kind === "noun" ? "unmarked" : "stop";
    case "factive":
      setReporter(walk, link.token);
      return "stop";
    case "same":
      return "marked";
    case "counter":
      walk.negated = !walk.negated;
      return "marked";
    case "improbable":
      walk.negated = !walk.negated;
      walk.doubts.push("improbable");
      return "marked";
    case "report":
    case "alleged":
    case "denial":
      return applyReport(syntax, link, signature, walk);
    case "question":
      walk.doubts.push("question");
      setReporter(walk, link.token);
      return "stop";
    case "suspicion":
      walk.doubts.push("suspicion");
      setReporter(walk, link.token);
      return "marked";
    case "purpose":
      walk.doubts.push("purpose");
      walk.future = true;
      return "stop";
    default:
      walk.doubts.push(signature);
      if (signature !== "ability" && signature !== "need") setReporter(walk, link.token);
      if (signature !== "belief" && signature !== "ability" && signature !== "need") walk.future = true;
      return "marked";
  }
}

function applyReport(syntax: Syntax, link: Link, signature: "report" | "alleged" | "denial", walk: Walk): Step {
  setReporter(walk, link.token);
  if (signature === "denial") {
    walk.negated = !walk.negated;
    walk.doubts.push("denial");
  } else if (signature === "alleged") walk.doubts.push("alleged");
  markUnsaid(syntax, link.token, walk);
  return "stop";
}

/** "did not say that": who keeps silent commits himself to nothing. */
function markUnsaid(syntax: Syntax, reporter: number, walk: Walk): void {
  const verb = reporter < 0 ? null : chunkAt(syntax, reporter);
  if (verb?.kind === "verb-group" && (verb.negated || hasNegativeSubject(syntax, verb))) walk.doubts.push("unsaid");
}

/** Whether a noun phrase presupposes what it names: "the attack", "last week's attack". */
function isDefinite(syntax: Syntax, node: number): boolean {
  const chunk = chunkAt(syntax, node);
  if (chunk?.kind !== "noun-phrase") return false;
  const tokens = syntax.analysis.tokens;
  const first = tokens[chunk.firstToken] as Token;
  if (/^(the|this|that|these|those|his|her|its|their|our|my|your)$/.test(first.lower) || first.pos === "PROPN") return true;
  for (let at = chunk.firstToken; at < node; at++) if ((tokens[at] as Token).lower === "'s") return true;
  return false;
}

function followObject(syntax: Syntax, node: number, link: Link, walk: Walk): Step {
  const lemma = lemmaOf(syntax, link.token);
  const signature = OBJECT_VERBS.get(lemma);
  const gerund = chunkAt(syntax, node)?.kind === "verb-group";
  if (reportingWord(lemma, "verb")?.speech === true) setReporter(walk, link.token);
  // What is itself a word or a plan is there, whatever becomes of it: "rejected the proposal".
  if (signature !== undefined && !gerund && NOUNS.has(lemmaOf(syntax, node))) return "stop";
  if (signature === "question" && isDefinite(syntax, node)) return "stop";
  if ((lemma === "call" || lemma === "ask") && syntax.analysis.tokens[link.token + 1]?.lower !== "for") return "stop";
  if (signature !== undefined) return apply(syntax, link, signature, walk);
  if (lemma === "be" || gerund || LIGHT_VERBS.has(lemma)) return "marked";
  if (isDefinite(syntax, node)) return "stop";
  return "marked";
}

/** An event that is the subject of a verb: "the attack was foiled", "an attack is likely", "the merger would create". */
function followSubject(syntax: Syntax, link: Link, walk: Walk): Step {
  const verb = chunkAt(syntax, link.token);
  if (verb?.kind !== "verb-group") return "stop";
  const lemma = lemmaOf(syntax, link.token);
  if (verb.passive) {
    const signature = OBJECT_VERBS.get(lemma);
    if (signature !== undefined) return apply(syntax, link, signature, walk);
    if (LIGHT_VERBS.has(lemma)) return "marked";
  }
  if (lemma === "be") {
    const next = syntax.analysis.tokens[verb.endToken];
    const signature = next?.pos === "ADJ" ? ADJECTIVES.get(next.lower) : undefined;
    if (signature !== undefined && signature !== "factive") return apply(syntax, link, signature, walk);
  }
  if (HAPPENING_VERBS.has(lemma) && lemma !== "be") return "marked";
  if (verb.modal !== null && MODAL_SIGNATURES.has(verb.modal)) walk.doubts.push("subject");
  return "stop";
}

const QUESTION_MARK = "?";

function readMainClause(syntax: Syntax, node: number, walk: Walk): void {
  const [first, end] = sentenceBounds(syntax, node);
  const tokens = syntax.analysis.tokens;
  for (let at = end - 1; at >= Math.max(first, end - 3); at--) {
    if ((tokens[at] as Token).text === QUESTION_MARK) walk.doubts.push("asked");
  }
  const opening = ADVERBS.get((tokens[first] as Token).lower);
  if (opening !== undefined && first < node - 1) addSignature(walk, opening);
}
