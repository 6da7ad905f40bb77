import type { Analysis, Token } from "../../../../text/analysis.ts";
import type { Chunk, NounPhrase, VerbGroup } from "../syntax/chunks.ts";
import { ADJECTIVES, CLAUSE_VERBS, INFINITIVE_VERBS, NOUNS, OBJECT_VERBS } from "./signatures.ts";

/** How an event hangs on the word that governs it. */
type LinkKind =
  /** "plans to buy" */
  | "infinitive"
  /** "to buy" with nothing that asks for it: in order to */
  | "purpose"
  /** "said (that) he left" */
  | "clause"
  /** "asked whether he left" */
  | "whether"
  /** "if he left" */
  | "condition"
  /** "until he left", "before he left" */
  | "until"
  /** "planned the attack", "stopped the attack", "denied attacking" */
  | "object"
  /** "possibility of an attack" */
  | "noun"
  /** "an attack is likely", "the attack was foiled" */
  | "subject"
  /** "he came and saw", "will buy and sell" */
  | "coordinate"
  /** "without seeing", "instead of seeing" */
  | "without"
  /** "about to fall" */
  | "about"
  /** "yet to fall" */
  | "yet"
  /** ", causing" after a clause */
  | "adjunct";

/** The word that an event depends on, and how. */
export interface Link {
  readonly kind: LinkKind;
  /** Token of the governing verb, noun or adjective; -1 for conditions, questions and the like. */
  readonly token: number;
}

/** Chunks of one analysis with a look-up by token. */
export interface Syntax {
  readonly analysis: Analysis;
  readonly chunks: readonly Chunk[];
}

/** Place of the chunk that holds the token, or of the last one before it as -(place + 2), so that -1 means none. */
function placeOf(chunks: readonly Chunk[], token: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const chunk = chunks[middle] as Chunk;
    if (token < chunk.firstToken) high = middle - 1;
    else if (token >= chunk.endToken) low = middle + 1;
    else return middle;
  }
  return -(high + 2);
}

/** The chunk that holds the token, or null. */
export function chunkAt(syntax: Syntax, token: number): Chunk | null {
  const place = placeOf(syntax.chunks, token);
  return place < 0 ? null : (syntax.chunks[place] as Chunk);
}

const tokenAt = (syntax: Syntax, at: number): Token => syntax.analysis.tokens[at] as Token;

/** First and end token of the sentence that holds the token. */
export function sentenceBounds(syntax: Syntax, token: number): readonly [number, number] {
  const sentence = syntax.analysis.sentences[tokenAt(syntax, token).sentence];
  return sentence ? [sentence.firstToken, sentence.endToken] : [token, token + 1];
}

/** The word on which the event at `token` depends, or null where it stands in a main clause of its own. */
export function governorOf(syntax: Syntax, token: number): Link | null {
  const chunk = chunkAt(syntax, token);
  if (chunk?.kind === "verb-group" && chunk.head === token) return governorOfVerb(syntax, chunk);
  if (chunk?.kind === "noun-phrase") return governorOfNoun(syntax, chunk.firstToken, chunk.endToken, chunk);
  // An adjective after "be", or a word that no chunk holds, depends on the verb before it.
  return governorOfNoun(syntax, token, token + 1, null);
}

function governorOfVerb(syntax: Syntax, verb: VerbGroup): Link | null {
  const shared = coordinatedWith(syntax, verb);
  if (shared >= 0) return { kind: "coordinate", token: shared };
  if (verb.form === "infinitive") return governorOfInfinitive(syntax, verb);
  if (verb.form === "gerund") return governorOfGerund(syntax, verb);
  if (verb.form === "participle") return null;
  return governorOfClause(syntax, verb);
}

/** "to buy and sell", "may stay or leave", "came and saw": the verb before "and" when this one has no subject of its own; else -1. */
function coordinatedWith(syntax: Syntax, verb: VerbGroup): number {
  const before = verb.firstToken - 1;
  if (before < 0) return -1;
  const conjunction = tokenAt(syntax, before);
  if (conjunction.pos !== "CCONJ" && conjunction.lower !== "then") return -1;
  const [first] = sentenceBounds(syntax, verb.head);
  const main = tokenAt(syntax, verb.head);
  for (let place = placeBefore(syntax, verb.firstToken); place >= 0; place--) {
    const chunk = syntax.chunks[place] as Chunk;
    if (chunk.firstToken < first) return -1;
    if (chunk.kind !== "verb-group" || chunk.form === "participle") continue;
    if (sameForm(syntax, chunk, verb, main)) return chunk.head;
  }
  return -1;
}

function sameForm(syntax: Syntax, left: VerbGroup, right: VerbGroup, main: Token): boolean {
  if (right.form !== "finite" || right.modal !== null) return left.form === right.form;
  const base = main.lower === main.lemma;
  if (left.form === "infinitive" || left.modal !== null) return base;
  if (left.form !== "finite") return false;
  return base === (tokenAt(syntax, left.head).lower === tokenAt(syntax, left.head).lemma);
}

function placeBefore(syntax: Syntax, token: number): number {
  const place = placeOf(syntax.chunks, token - 1);
  return place >= 0 ? place : -place - 2;
}

const PURPOSE: Link = { kind: "purpose", token: -1 };

/** Looks left from "to" for a verb, noun or adjective that asks for an infinitive; the nearest wins. */
function governorOfInfinitive(syntax: Syntax, verb: VerbGroup): Link | null {
  const [first] = sentenceBounds(syntax, verb.head);
  const before = verb.firstToken - 1;
  if (before < first) return PURPOSE;
  const previous = tokenAt(syntax, before);
  if (previous.lower === "yet") return { kind: "yet", token: before };
  if (previous.lower === "about") return { kind: "about", token: Math.max(first, before - 1) };
  if (previous.lower === "order" || (previous.lower === "as" && before > first && tokenAt(syntax, before - 1).lower === "so"))
    return PURPOSE;
  let nouns = 0;
  for (let at = before; at >= first && before - at < 18; at--) {
    const token = tokenAt(syntax, at);
    if (token.text === ";" || token.text === ":" || (token.text === "," && at < before - 6)) break;
    if (token.pos === "ADJ" && (ADJECTIVES.has(token.lower) || at === before) && !isModifier(syntax, at))
      return { kind: "infinitive", token: at };
    const chunk = chunkAt(syntax, at);
    if (chunk?.kind === "noun-phrase") {
      if (NOUNS.has(tokenAt(syntax, chunk.head).lemma) && !isSubjectOf(syntax, chunk, before))
        return { kind: "infinitive", token: chunk.head };
      nouns++;
      at = chunk.firstToken;
    } else if (chunk?.kind === "verb-group") {
      if (INFINITIVE_VERBS.has(tokenAt(syntax, chunk.head).lemma) || at === before) return { kind: "infinitive", token: chunk.head };
      if (chunk.form === "finite" || nouns > 3) break;
      at = chunk.firstToken;
    }
  }
  return PURPOSE;
}

/** Whether an adjective stands before a noun of its own, as in "willing buyers to". */
const isModifier = (syntax: Syntax, at: number): boolean => {
  const chunk = chunkAt(syntax, at);
  return chunk?.kind === "noun-phrase" && chunk.head !== at;
};

/** Whether a verb stands between the noun and the infinitive: then the noun is that verb's subject, not the governor. */
function isSubjectOf(syntax: Syntax, noun: NounPhrase, before: number): boolean {
  for (let at = noun.endToken; at <= before; at++) {
    const chunk = chunkAt(syntax, at);
    if (chunk?.kind === "verb-group" && chunk.form === "finite") return true;
  }
  return false;
}

/** "without", "instead of", "rather than" before what did not happen. */
function isPrivative(syntax: Syntax, at: number, first: number): boolean {
  const word = tokenAt(syntax, at).lower;
  if (word === "without") return true;
  const left = at > first ? tokenAt(syntax, at - 1).lower : "";
  return (word === "of" && left === "instead") || (word === "than" && left === "rather");
}

const FACTUAL_PREPOSITIONS = new Set("by after since while when on upon in despite through".split(" "));

function governorOfGerund(syntax: Syntax, verb: VerbGroup): Link | null {
  const [first] = sentenceBounds(syntax, verb.head);
  const before = verb.firstToken - 1;
  if (before < first) return null;
  const previous = tokenAt(syntax, before);
  if (isPrivative(syntax, before, first)) return { kind: "without", token: before };
  if (previous.lower === "before" || previous.lower === "until") return { kind: "until", token: before };
  if (previous.text === ",") {
    const main = lastFiniteVerb(syntax, before, first);
    return main < 0 ? null : { kind: "adjunct", token: main };
  }
  const host = nearestHost(syntax, before, first);
  if (host === null) return null;
  if (FACTUAL_PREPOSITIONS.has(previous.lower) && host.kind === "object" && !OBJECT_VERBS.has(tokenAt(syntax, host.token).lemma))
    return null;
  return host;
}

function lastFiniteVerb(syntax: Syntax, before: number, first: number): number {
  for (let place = placeBefore(syntax, before); place >= 0; place--) {
    const chunk = syntax.chunks[place] as Chunk;
    if (chunk.firstToken < first) return -1;
    if (chunk.kind === "verb-group" && chunk.form === "finite") return chunk.head;
  }
  return -1;
}

/** The verb or noun directly before `end`, over at most one preposition and, for verbs, an object: "accused him of", "plans for". */
function nearestHost(syntax: Syntax, end: number, first: number): Link | null {
  const preposition = tokenAt(syntax, end).pos === "ADP" || tokenAt(syntax, end).lower === "to";
  let at = preposition ? end - 1 : end;
  // "due to the storm" tells of a cause.
  if (at < first || (tokenAt(syntax, at).lower === "due" && tokenAt(syntax, end).lower === "to")) return null;
  let chunk = chunkAt(syntax, at);
  if (chunk?.kind === "noun-phrase" && preposition) {
    const noun = chunk;
    if (!NOUN_PREPOSITIONS.has(tokenAt(syntax, end).lower)) return null;
    if (NOUNS.has(tokenAt(syntax, noun.head).lemma)) return { kind: "noun", token: noun.head };
    at = noun.firstToken - 1;
    chunk = at >= first ? chunkAt(syntax, at) : null;
    if (chunk?.kind === "verb-group" && OBJECT_VERBS.has(tokenAt(syntax, chunk.head).lemma)) return { kind: "object", token: chunk.head };
    return { kind: "noun", token: noun.head };
  }
  if (chunk?.kind === "verb-group") return { kind: "object", token: chunk.head };
  if (tokenAt(syntax, at).pos === "ADJ") return { kind: "noun", token: at };
  return null;
}

/** Adjectives after which "that" may be left out: "it is unlikely he will come". */
const GUARDED_ADJECTIVES = new Set("unlikely doubtful possible likely clear sure certain afraid".split(" "));
const CONDITIONS = new Set("if unless provided assuming lest providing suppose supposing".split(" "));
const OTHER_SUBORDINATORS = new Set(
  "because since although though while as after when where who which how why what whom whose whereas so than wherever whenever".split(" "),
);

/** Looks left from a finite verb for the word that opens its clause, and for the word that the clause depends on. */
function governorOfClause(syntax: Syntax, verb: VerbGroup): Link | null {
  const [first] = sentenceBounds(syntax, verb.head);
  let passed = 0;
  let comma = false;
  for (let at = verb.firstToken - 1; at >= first; at--) {
    const token = tokenAt(syntax, at);
    const word = token.lower;
    if (token.text === ";" || token.text === ":" || /^[“"]$/.test(token.text)) return null;
    if (token.text === ",") comma = true;
    if (isClauseOpener(word, token)) {
      if (passed > 0) {
        passed--;
        continue;
      }
      return linkOfOpener(syntax, word, at, first);
    }
    if (token.pos === "ADJ" && passed === 0 && !comma && GUARDED_ADJECTIVES.has(word) && chunkAt(syntax, at) === null)
      return { kind: "clause", token: at };
    const chunk = chunkAt(syntax, at);
    if (chunk?.kind !== "verb-group" || at !== chunk.endToken - 1) continue;
    at = chunk.firstToken;
    if (chunk.form === "participle" || chunk.form === "gerund" || chunk.form === "infinitive") {
      if (!(chunk.endToken < verb.firstToken && CLAUSE_VERBS.has(tokenAt(syntax, chunk.head).lemma)) || comma) continue;
      return { kind: "clause", token: chunk.head };
    }
    if (passed === 0 && !comma && CLAUSE_VERBS.has(tokenAt(syntax, chunk.head).lemma)) return { kind: "clause", token: chunk.head };
    passed++;
    if (passed > 3) return null;
  }
  return null;
}

const isClauseOpener = (word: string, token: Token): boolean =>
  CONDITIONS.has(word) ||
  word === "whether" ||
  word === "until" ||
  word === "before" ||
  (word === "that" && token.pos !== "DET") ||
  OTHER_SUBORDINATORS.has(word);

function linkOfOpener(syntax: Syntax, word: string, at: number, first: number): Link | null {
  if (word === "whether") return { kind: "whether", token: governingWord(syntax, at, first) };
  if (word === "until" || word === "before") return { kind: "until", token: at };
  if (word === "if") {
    const governor = governingWord(syntax, at, first);
    return governor >= 0 && CLAUSE_VERBS.get(tokenAt(syntax, governor).lemma) === "question"
      ? { kind: "whether", token: governor }
      : { kind: "condition", token: at };
  }
  if (CONDITIONS.has(word)) return { kind: "condition", token: at };
  if (word !== "that") return null;
  const governor = governingWord(syntax, at, first);
  return governor < 0 ? null : { kind: "clause", token: governor };
}

/** The verb, adjective or noun before "that" or "whether", over commas, adverbs and one object ("told reporters that"); -1 where it is a relative clause. */
function governingWord(syntax: Syntax, at: number, first: number): number {
  let nouns = 0;
  for (let left = at - 1; left >= first && at - left < 14; left--) {
    const token = tokenAt(syntax, left);
    const chunk = chunkAt(syntax, left);
    if (chunk?.kind === "verb-group") return CLAUSE_VERBS.has(tokenAt(syntax, chunk.head).lemma) || left === at - 1 ? chunk.head : -1;
    if (token.pos === "ADJ" && ADJECTIVES.has(token.lower) && chunk === null) return left;
    if (chunk?.kind === "noun-phrase") {
      const lemma = tokenAt(syntax, chunk.head).lemma;
      if (NOUNS.has(lemma) && !chunk.proper) return chunk.head;
      // A noun right before "that" that reports nothing has a relative clause, unless a verb of telling comes before it.
      nouns++;
      if (nouns > 3) return -1;
      left = chunk.firstToken;
    } else if (token.text === ";") return -1;
  }
  return -1;
}

/** Prepositions by which an event hangs on a noun; "in", "at", "with" and the like tell of place and company. */
const NOUN_PREPOSITIONS = new Set("of for to against on about over into".split(" "));
const PREPOSITIONS_OF_CONTENT = new Set("of for to about against on in into from over at as with toward towards".split(" "));

/** What a noun depends on: the noun or verb before it, or the verb after it whose subject it is. */
function governorOfNoun(syntax: Syntax, start: number, end: number, phrase: NounPhrase | null): Link | null {
  const [first, limit] = sentenceBounds(syntax, start);
  const before = start - 1;
  if (before >= first) {
    const previous = tokenAt(syntax, before);
    if (isPrivative(syntax, before, first)) return { kind: "without", token: before };
    const chunk = chunkAt(syntax, before);
    if (chunk?.kind === "verb-group") return { kind: "object", token: chunk.head };
    if (PREPOSITIONS_OF_CONTENT.has(previous.lower) && before > first) {
      const host = nearestHost(syntax, before, first);
      if (host) return host;
    }
    if (previous.pos === "ADP") return null;
    if ((previous.pos === "CCONJ" || previous.text === ",") && before > first) {
      const left = chunkAt(syntax, before - 1);
      if (left?.kind === "noun-phrase" && phrase && !left.proper) {
        const shared = governorOfNoun(syntax, left.firstToken, left.endToken, left);
        if (shared && shared.kind !== "subject") return shared;
      }
    }
  }
  const verb = verbOfSubject(syntax, end, limit);
  return verb < 0 ? null : { kind: "subject", token: verb };
}

/** The finite verb after a noun phrase, over prepositional phrases: "the attack on the town was foiled"; -1 where a clause comes first. */
function verbOfSubject(syntax: Syntax, end: number, limit: number): number {
  for (let at = end; at < limit && at < end + 14; at++) {
    const token = tokenAt(syntax, at);
    const chunk = chunkAt(syntax, at);
    if (chunk?.kind === "verb-group") return chunk.form === "finite" ? chunk.head : -1;
    if (chunk?.kind === "noun-phrase") {
      if (chunk.pronoun) return -1;
      at = chunk.endToken - 1;
      continue;
    }
    if (token.pos !== "ADP" && token.pos !== "ADV" && token.pos !== "ADJ") return -1;
    if (token.pos === "ADP" && at > end && tokenAt(syntax, at - 1).pos === "ADP") return -1;
  }
  return -1;
}
