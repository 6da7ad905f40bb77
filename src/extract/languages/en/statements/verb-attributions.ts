import type { Token } from "../../../../text/analysis.ts";
import { type ReportingWord, reportingWord } from "../certainty/reporting-words.ts";
import type { VerbGroup } from "../syntax/chunks.ts";
import type { Attribution, AttributionPattern } from "./attribution.ts";
import {
  type Clauses,
  nominalEnd,
  nounPhraseStartingAt,
  reachOf,
  sentenceOf,
  subjectAfter,
  subjectBefore,
  type TokenRange,
  verbGroupAt,
} from "./clause.ts";
import { isDeedNoun } from "./held-responsible.ts";
import { complementAfter, type Complement, isAnyMark, isChannel, isTimePhrase } from "./complements.ts";

const PARTICLES = new Set("out for on to of up down back off in about against".split(" "));
/** Fixed objects that make one reporting word with their verb. */
const FIXED_OBJECTS = new Set("responsibility suspicions suspicion blame credit concern doubt fears hope".split(" "));

/** What stands before the speaker; `quoted` where it ends with a quotation. */
type LeftContent = TokenRange & { readonly quoted?: boolean };

interface Reporting {
  readonly lemma: string;
  readonly word: ReportingWord;
  /** End of the reporting words, particle or fixed object included. */
  readonly end: number;
  /** Said outright: with no modal, and not as an infinitive or participle that hangs on another verb. */
  readonly plain: boolean;
}

function reportingOf(clauses: Clauses, verb: VerbGroup): Reporting | null {
  const { tokens } = clauses;
  const plain = verb.modal === null && verb.form === "finite";
  const next = tokens[verb.endToken];
  if (next !== undefined && PARTICLES.has(next.lower)) {
    const word = reportingWord(`${verb.lemma}-${next.lower}`, "verb");
    if (word !== null) return { lemma: `${verb.lemma}-${next.lower}`, word, end: verb.endToken + 1, plain };
  }
  for (let at = verb.endToken; at < Math.min(tokens.length, verb.endToken + 3); at++) {
    const object = tokens[at] as Token;
    if (!FIXED_OBJECTS.has(object.lower)) continue;
    const word = reportingWord(`${verb.lemma}-${object.lower}`, "verb") ?? reportingWord(`${verb.lemma}-${object.lemma}`, "verb");
    if (word !== null) return { lemma: `${verb.lemma}-${object.lower}`, word, end: at + 1, plain };
  }
  if (verb.lemma === "claim" && claimsDeed(clauses, verb)) {
    const word = reportingWord("claim-responsibility", "verb");
    if (word !== null) return { lemma: "claim-responsibility", word, end: verb.endToken, plain };
  }
  const word = reportingWord(verb.lemma, "verb");
  return word === null ? null : { lemma: verb.lemma, word, end: verb.endToken, plain };
}

/** "claimed the attack": a deed as the object; in "claimed the attack was staged" the deed is what a clause is about. */
function claimsDeed(clauses: Clauses, verb: VerbGroup): boolean {
  const object = nounPhraseStartingAt(clauses, verb.endToken);
  if (object === null || verb.passive || !isDeedNoun(clauses.tokens[object.head])) return false;
  const end = nominalEnd(clauses, object, sentenceOf(clauses, verb.head).endToken);
  return verbGroupAt(clauses, object.endToken) === null && verbGroupAt(clauses, end)?.form !== "finite";
}

/** How strong a reporting word must be before a pattern counts: chosen on PolNeAR's train split. */
const THRESHOLDS: Readonly<Record<AttributionPattern, number>> = {
  "that-clause": 0.15,
  quotation: 0.25,
  clause: 0.25,
  "wh-clause": 0.4,
  infinitive: 0.2,
  gerund: 0.25,
  object: 0.25,
  before: 0.35,
  "according-to": 0,
  passive: 0.2,
  noun: 0.15,
  hedge: 0,
};

/** A reporting word this strong may count where its content speaks of responsibility, danger or number. */
const WEAKEST = 0.05;
/** Verbs that show how things look to the reporter: their subject is no source (Quirk et al. 1985, 16.34: raising verbs). */
const RAISING = new Set(["appear", "seem", "look", "sound"]);

/** The attribution that a verb group makes, or null. `inherited` is the subject of the verb that it is coordinated with. */
export function verbAttribution(clauses: Clauses, verb: VerbGroup, inherited: TokenRange | null): Attribution | null {
  const reporting = reportingOf(clauses, verb);
  if (reporting === null) return null;
  if (verb.passive || RAISING.has(verb.lemma)) return passiveAttribution(clauses, verb, reporting);
  const reach = reachOf(clauses, verb.head);
  const before = verb.form === "infinitive" || verb.form === "gerund" ? null : subjectBefore(clauses, verb, reach.first);
  const inverted =
    verb.form === "finite" && (before === null || leftIsQuotation(clauses, verb.firstToken, reach.first))
      ? invertedSubject(clauses, verb, reporting, reach.first, reach.end)
      : null;
  const own = inverted ?? before;
  const source = own ?? inherited;
  const start = inverted === null ? (before?.first ?? verb.firstToken) : verb.firstToken;
  const after =
    inverted === null
      ? (complementAfter(clauses, verb, reporting.end) ?? ownObject(verb, reporting))
      : quotationGoesOn(clauses, verb, inverted.end);
  const left = own === null ? null : contentBefore(clauses, start, reach.first);
  const chosen = choose(reporting, left, after) ?? (own === null || inverted !== null ? null : thrownIn(clauses, reporting, start, reach));
  if (chosen === null) return null;
  if (own === null && (inherited === null || verb.form === "infinitive")) return null;
  const cue = { first: verb.firstToken, end: reporting.end };
  const channels = [...(after?.through ?? []), ...channelsAfter(clauses, inverted?.end ?? reporting.end, reach.end)];
  const hearer = after?.addressee ?? addresseeOf(clauses, verb, reporting.end, reach.end);
  if (hearer !== null && isOutlet(clauses, hearer)) channels.push(hearer);
  return {
    lemma: reporting.lemma,
    word: reporting.word,
    cue,
    source,
    content: chosen.content,
    through: unique(channels),
    pattern: chosen.pattern,
    weak: chosen.weak,
  };
}

/** "That, she said, is why we went": the words on both sides are what is said. */
function thrownIn(clauses: Clauses, reporting: Reporting, start: number, reach: TokenRange): Chosen | null {
  const { tokens } = clauses;
  if (!reporting.word.speech || reporting.word.strength < 0.6 || start - reach.first < 2) return null;
  if (tokens[start - 1]?.text !== "," || tokens[reporting.end]?.text !== "," || reach.end - reporting.end < 3) return null;
  return {
    content: [
      { first: reach.first, end: start - 1 },
      { first: reporting.end + 1, end: reach.end },
    ],
    pattern: "before",
    weak: false,
  };
}

/** "claimed responsibility" with nothing after it: the responsibility itself is what is said. */
function ownObject(verb: VerbGroup, reporting: Reporting): Complement | null {
  if (reporting.end <= verb.endToken || reporting.word.act !== "claims-responsibility") return null;
  return { content: { first: reporting.end - 1, end: reporting.end }, pattern: "object", addressee: null, through: [] };
}

const unique = (ranges: readonly TokenRange[]): TokenRange[] =>
  ranges.filter((range, index) => ranges.findIndex((other) => other.first === range.first) === index);

interface Chosen {
  readonly content: TokenRange[];
  readonly pattern: AttributionPattern;
  readonly weak: boolean;
}

function choose(reporting: Reporting, left: LeftContent | null, after: Complement | null): Chosen | null {
  const { strength } = reporting.word;
  const strong = (pattern: AttributionPattern): boolean => strength >= THRESHOLDS[pattern];
  const right = after !== null && strong(after.pattern) ? after : null;
  const before = left !== null && reporting.word.speech && strength >= THRESHOLDS.before ? left : null;
  if (before !== null && right !== null) {
    // `"...," he said, "..."` takes both; "In March, he said that ..." only what follows.
    if (right.pattern === "quotation" && before.quoted === true)
      return { content: [before, right.content], pattern: "quotation", weak: false };
    if (before.quoted === true && right.pattern !== "that-clause" && right.pattern !== "clause")
      return { content: [before], pattern: "before", weak: false };
    return { content: [right.content], pattern: right.pattern, weak: false };
  }
  if (right !== null) return { content: [right.content], pattern: right.pattern, weak: false };
  if (before !== null) return { content: [before], pattern: "before", weak: false };
  return after === null || strength < WEAKEST || !reporting.plain ? null : { content: [after.content], pattern: after.pattern, weak: true };
}

/** "..., said Jane Doe, a spokeswoman": only speech verbs turn round, and only after what is said. */
function invertedSubject(
  clauses: Clauses,
  verb: VerbGroup,
  reporting: Reporting,
  floor: number,
  limit: number,
): (TokenRange & { head: number }) | null {
  if (!reporting.word.speech || verb.firstToken === floor) return null;
  const previous = clauses.tokens[verb.firstToken - 1] as Token;
  if (previous.text !== "," && !isAnyMark(previous) && !/[,!?]["”]?$/.test(previous.text) && previous.pos !== "PUNCT") return null;
  if (isTimePhrase(clauses, reporting.end)) return null;
  return subjectAfter(clauses, reporting.end, limit);
}

function leftIsQuotation(clauses: Clauses, end: number, floor: number): boolean {
  const previous = clauses.tokens[end - 1];
  return end - 1 > floor && (isAnyMark(previous) || (previous?.text === "," && isAnyMark(clauses.tokens[end - 2])));
}

/** What stands before the speaker, where it can be what is said: a clause that ends with a comma or a closing quotation mark. */
function contentBefore(clauses: Clauses, end: number, floor: number): LeftContent | null {
  const { tokens } = clauses;
  const last = tokens[end - 1];
  if (last === undefined || end - floor < 3) return null;
  const closesQuote = isAnyMark(last) || (last.text === "," && isAnyMark(tokens[end - 2]));
  if (!closesQuote && last.text !== "," && last.text !== "?" && last.text !== "—") return null;
  let first = floor;
  while (first < end && ((tokens[first] as Token).pos === "CCONJ" || (tokens[first] as Token).text === ",")) first++;
  if (closesQuote) {
    const quotation = clauses.quotationAt[isAnyMark(last) ? end - 1 : end - 2] as number;
    const opens = quotation < 0 ? undefined : clauses.analysis.quotations[quotation];
    return opens === undefined || opens.outerStart >= (tokens[floor] as Token).start
      ? quotedFrom(clauses, first, end, opens?.outerStart)
      : { first, end, quoted: true };
  }
  return hasVerb(clauses, first, end) ? { first, end } : null;
}

/** A partial quotation belongs to its clause: `The act was “cowardly,” he said` is said from "The" on, where the clause has a verb. */
function quotedFrom(clauses: Clauses, first: number, end: number, outerStart: number | undefined): LeftContent {
  if (outerStart === undefined) return { first, end, quoted: true };
  let open = first;
  while (open < end && (clauses.tokens[open] as Token).start < outerStart) open++;
  return hasVerb(clauses, first, open) ? { first, end, quoted: true } : { first: open, end, quoted: true };
}

function hasVerb(clauses: Clauses, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const chunk = clauses.chunks[clauses.chunkAt[at] as number];
    if (chunk?.kind === "verb-group" && (chunk.form === "finite" || chunk.modal !== null)) return true;
  }
  return false;
}

/** After `"...," said Jane Doe, a reporter`: only another quotation can go on. */
function quotationGoesOn(clauses: Clauses, verb: VerbGroup, from: number): Complement | null {
  const after = complementAfter(clauses, verb, from);
  return after !== null && after.pattern === "quotation" ? after : null;
}

function channelsAfter(clauses: Clauses, from: number, limit: number): TokenRange[] {
  const { tokens } = clauses;
  const token = tokens[from];
  if (token === undefined || from >= limit || !["on", "through", "via", "in", "to"].includes(token.lower)) return [];
  const phrase = nounPhraseStartingAt(clauses, from + 1);
  if (phrase === null) return [];
  const end = nominalEnd(clauses, phrase, limit);
  return isChannel(clauses, from + 1, end) ? [{ first: from + 1, end }] : [];
}

const TELLING = new Set(["tell", "inform"]);
function addresseeOf(clauses: Clauses, verb: VerbGroup, from: number, limit: number): TokenRange | null {
  if (!TELLING.has(verb.lemma)) return null;
  const phrase = nounPhraseStartingAt(clauses, from);
  return phrase === null || phrase.endToken > limit ? null : { first: phrase.firstToken, end: phrase.endToken };
}

/** A hearer with a name of its own can be a channel: "told The Daily Post"; "told reporters" is none. */
const isOutlet = (clauses: Clauses, range: TokenRange): boolean => (clauses.tokens[range.end - 1] as Token).pos === "PROPN";

const CHARGING = new Set(["accuse", "blame", "suspect", "charge", "convict", "criticize", "criticise"]);

/** "is said to", "was accused by the army of", "is believed to": the subject and what follows are the content. */
function passiveAttribution(clauses: Clauses, verb: VerbGroup, reporting: Reporting): Attribution | null {
  const weak = reporting.word.strength < THRESHOLDS.passive;
  const sentence = sentenceOf(clauses, verb.head);
  const { tokens } = clauses;
  const subject = subjectBefore(clauses, verb, sentence.firstToken);
  let at = reporting.end;
  let source: TokenRange | null = null;
  if (tokens[at]?.lower === "by") {
    const agent = nounPhraseStartingAt(clauses, at + 1);
    if (agent !== null) {
      // "was accused by the army of the bombing": what the accusation is of does not hang on the army.
      const charge = CHARGING.has(verb.lemma) && ["of", "for", "with"].includes(tokens[agent.endToken]?.lower ?? "");
      const end = charge ? agent.endToken : nominalEnd(clauses, agent, sentence.endToken);
      source = { first: agent.firstToken, end };
      at = end;
    }
  }
  const after = complementAfter(clauses, verb, at);
  if (source === null && after === null) return null;
  const content: TokenRange[] = [];
  if (subject !== null) content.push({ first: subject.first, end: subject.end });
  if (after !== null) content.push(after.content);
  if (content.length === 0) return null;
  return {
    lemma: reporting.lemma,
    word: reporting.word,
    cue: { first: verb.firstToken, end: reporting.end },
    source,
    content,
    through: after?.through ?? [],
    pattern: "passive",
    weak,
  };
}
