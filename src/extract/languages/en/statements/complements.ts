import type { Token } from "../../../../text/analysis.ts";
import { reportingWord } from "../certainty/reporting-words.ts";
import { readQuantity } from "../numbers/qualifiers.ts";
import type { VerbGroup } from "../syntax/chunks.ts";
import type { AttributionPattern } from "./attribution.ts";
import { type Clauses, nominalEnd, nounPhraseStartingAt, reachOf, type TokenRange, verbGroupAt } from "./clause.ts";

/** What a reporting verb is followed by. */
export interface Complement {
  readonly content: TokenRange;
  readonly pattern: AttributionPattern;
  /** Somebody who is told: "told The Daily Post". */
  readonly addressee: TokenRange | null;
  readonly through: readonly TokenRange[];
}

/** Verbs whose first object is the hearer (Levin 1993, 37.2; Quirk et al. 1985, 16.60). */
const ADDRESSEE_VERBS = new Set(
  "tell inform remind assure ask warn notify advise convince persuade brief reassure promise urge caution alert order instruct".split(" "),
);
const COUNTERS = new Set("one some several many two three both all".split(" "));
/** Verbs that say nothing of a thing unless by "of" or "about". */
const PLAIN_SPEECH = new Set("say tell add write note announce report explain state".split(" "));
const CHANNEL_PREPOSITIONS = new Set("through via on in to at over during after from with by before".split(" "));
/** Verbs of counting, whose object may begin with the words that qualify a number: "recorded at least 36 strikes". */
const COUNT_VERBS = new Set(
  "count record tally log register track tabulate compile enumerate chart document verify identify list".split(" "),
);
const WH_WORDS = new Set("whether if how why what who where when which".split(" "));
const CONTENT_PREPOSITIONS = new Set("of on about for against to as over into".split(" "));
const CHANNEL_NOUNS = new Set(
  "agency channel account website site outlet newspaper paper radio television tv broadcaster platform twitter telegram facebook youtube instagram x whatsapp statement video audio message post tweet letter communique magazine bulletin blog podcast interview recording wire".split(
    " ",
  ),
);

export const isOpeningMark = (token: Token | undefined): boolean => token !== undefined && /^(?:[“«„"`]+|''|‘)$/.test(token.text);
export const isAnyMark = (token: Token | undefined): boolean => token !== undefined && /^(?:[“”«»„"`]+|'')$/.test(token.text);

interface Cursor {
  at: number;
  addressee: TokenRange | null;
  through: TokenRange[];
}

/** Passes over the hearer, adverbs, times and channels between the verb and what is said. */
function passAdjuncts(clauses: Clauses, verb: VerbGroup, from: number, limit: number): Cursor {
  const { tokens } = clauses;
  const cursor: Cursor = { at: from, addressee: null, through: [] };
  if (ADDRESSEE_VERBS.has(verb.lemma)) {
    const hearer = nounPhraseStartingAt(clauses, cursor.at);
    if (hearer !== null && hearer.endToken <= limit) {
      const end = nominalEnd(clauses, hearer, limit);
      cursor.addressee = { first: hearer.firstToken, end };
      cursor.at = end;
    }
  }
  for (let step = 0; step < 6 && cursor.at < limit; step++) {
    const token = tokens[cursor.at] as Token;
    if (token.pos === "ADV" && !WH_WORDS.has(token.lower) && token.lower !== "there") {
      cursor.at++;
      continue;
    }
    const next = passAdjunct(clauses, cursor, limit);
    if (next === cursor.at) break;
    cursor.at = next;
  }
  return cursor;
}

function passAdjunct(clauses: Clauses, cursor: Cursor, limit: number): number {
  const { tokens } = clauses;
  const { at } = cursor;
  const token = tokens[at] as Token;
  if (isTimePhrase(clauses, at)) return (nounPhraseStartingAt(clauses, at) as { endToken: number }).endToken;
  if (token.pos !== "ADP" || !CHANNEL_PREPOSITIONS.has(token.lower)) return at;
  const phrase = nounPhraseStartingAt(clauses, at + 1);
  if (phrase === null || phrase.endToken > limit) return at;
  let end = phrase.endToken;
  // "on one of its Telegram accounts"
  while (tokens[end]?.lower === "of" && COUNTERS.has((tokens[end - 1] as Token).lower)) {
    const inner = nounPhraseStartingAt(clauses, end + 1);
    if (inner === null || inner.endToken > limit) break;
    end = inner.endToken;
  }
  const after = tokens[end];
  if (isChannel(clauses, at + 1, end)) {
    cursor.through.push({ first: at + 1, end });
    return end;
  }
  if (isTimePhrase(clauses, at + 1)) return end;
  // "said to reporters that", "said in Karsova that": only what cannot itself be what is said.
  const goesOn =
    after === undefined ||
    end >= limit ||
    after.lower === "that" ||
    isAnyMark(after) ||
    after.pos === "PUNCT" ||
    isTimePhrase(clauses, end);
  const setting = ["to", "in", "at", "during", "after"].includes(token.lower);
  return goesOn && setting ? end : at;
}

/** Whether a phrase names a way by which words travel: an agency, a platform, an account, a capitalised outlet. */
export function isChannel(clauses: Clauses, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const token = clauses.tokens[at] as Token;
    if (CHANNEL_NOUNS.has(token.lower) || CHANNEL_NOUNS.has(token.lemma)) return true;
  }
  return false;
}

const TIME_HEADS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april june july august september october november december week month year night morning evening afternoon weekend ago".split(
    " ",
  ),
);
export function isTimePhrase(clauses: Clauses, at: number): boolean {
  const phrase = nounPhraseStartingAt(clauses, at);
  if (phrase === null) return false;
  const head = clauses.tokens[phrase.head] as Token;
  if (TIME_HEADS.has(head.lower)) return true;
  // "2 May": the month, not the verb.
  if (head.lower === "may" && (phrase.firstToken < phrase.head || clauses.tokens[phrase.head + 1]?.pos === "NUM")) return true;
  return head.pos === "NUM" && phrase.head > phrase.firstToken && TIME_HEADS.has((clauses.tokens[phrase.head - 1] as Token).lower);
}

/** What follows a reporting verb within its sentence, or null where nothing that it could govern follows. */
export function complementAfter(clauses: Clauses, verb: VerbGroup, from = verb.endToken): Complement | null {
  const { tokens } = clauses;
  const limit = reachOf(clauses, verb.head).end;
  const cursor = passAdjuncts(clauses, verb, from, limit);
  const found = (first: number, pattern: AttributionPattern): Complement | null => {
    const end = contentEnd(clauses, verb, first, limit);
    return end > first ? { content: { first, end }, pattern, addressee: cursor.addressee, through: cursor.through } : null;
  };
  let { at } = cursor;
  const token = tokens[at];
  if (token === undefined || at >= limit) return null;
  const quoted = quotationAfterColon(clauses, at, limit);
  if (quoted >= 0) return found(quoted, "quotation");
  if (token.lower === "that" && token.pos !== "PRON") return found(at, "that-clause");
  if (token.lower === "that" && verbWithin(clauses, at + 1, Math.min(limit, at + 8))) return found(at, "that-clause");
  if (token.text === ":" && at + 1 < limit) return found(at + 1, "quotation");
  if ((token.text === "," || token.text === "—") && isOpeningMark(tokens[at + 1]) && at + 1 < limit) return found(at + 1, "quotation");
  // "said, after the vote, that", "said, however, that"
  if (token.text === ",") {
    const that = saidAfterInsertion(tokens, at, limit);
    return that < 0 ? null : found(that, isOpeningMark(tokens[that]) ? "quotation" : "that-clause");
  }
  if (isOpeningMark(token)) return found(at, "quotation");
  if (WH_WORDS.has(token.lower)) return found(at, "wh-clause");
  if (COUNT_VERBS.has(verb.lemma) && startsWithQualifiedNumber(tokens, at, limit)) return found(at, "object");
  const group = verbGroupAt(clauses, at);
  if (group !== null && group.firstToken === at) {
    if (group.form === "infinitive") return found(at, "infinitive");
    if (group.form === "gerund") return found(at, "gerund");
    return null;
  }
  if (token.pos === "ADP" && token.lower !== "by") {
    if (!CONTENT_PREPOSITIONS.has(token.lower)) return null;
    if (PLAIN_SPEECH.has(verb.lemma) && token.lower !== "of" && token.lower !== "about") return null;
    return found(at, "object");
  }
  const phrase = nounPhraseStartingAt(clauses, at);
  if (phrase !== null) {
    const afterPhrase = nominalEnd(clauses, phrase, limit);
    const next = verbAfter(clauses, afterPhrase, limit);
    if (next !== null && (next.form === "finite" || next.modal !== null) && !next.passive) return found(at, "clause");
    if (next !== null && next.form === "finite") return found(at, "clause");
    at = phrase.firstToken;
    return found(at, "object");
  }
  if (token.lower === "there") return found(at, "clause");
  if (token.pos === "ADJ" || token.pos === "DET" || token.pos === "NUM")
    return found(at, verbWithin(clauses, at, Math.min(limit, at + 8)) ? "clause" : "object");
  return null;
}

/** "at least 36", "between 10 and 15", "a dozen or more". */
function startsWithQualifiedNumber(tokens: readonly Token[], at: number, limit: number): boolean {
  for (let number = at; number < Math.min(limit, at + 5); number++) {
    const quantity = readQuantity(tokens, number, at, limit);
    if (quantity !== null) return quantity.firstToken === at && quantity.qualifier !== null;
  }
  return false;
}

/** "justified the strike: “...”": the quotation after a colon is what is said. */
function quotationAfterColon(clauses: Clauses, from: number, limit: number): number {
  for (let at = from; at + 1 < limit; at++) {
    const token = clauses.tokens[at] as Token;
    if (token.text === ":" && clauses.quotationAt[at] === -1 && isOpeningMark(clauses.tokens[at + 1])) return at + 1;
  }
  return -1;
}

function verbWithin(clauses: Clauses, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (verbGroupAt(clauses, at) !== null) return true;
  return false;
}

function verbAfter(clauses: Clauses, at: number, limit: number): VerbGroup | null {
  if (at >= limit) return null;
  const { tokens } = clauses;
  const relative = tokens[at]?.lower;
  if (relative === "who" || relative === "which" || relative === "that") return null;
  return verbGroupAt(clauses, at);
}

/** "said, after the vote, that ...", "said on Monday, in reference to the vote, “...”": where what is said begins; -1 where nothing does. */
function saidAfterInsertion(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from + 1; at < Math.min(limit - 1, from + 16); at++) {
    const token = tokens[at] as Token;
    if (token.text === "," && (tokens[at + 1]?.lower === "that" || isOpeningMark(tokens[at + 1]))) return at + 1;
    if (token.pos === "PUNCT" && token.text !== "," && !/^[-–]$/.test(token.text)) return -1;
  }
  return -1;
}

/** Where a content that starts at `first` ends: with its sentence, or where the main clause goes on with another report. */
function contentEnd(clauses: Clauses, verb: VerbGroup, first: number, limit: number): number {
  const { tokens, quotationAt } = clauses;
  const relative = ["who", "which"].includes(tokens[verb.firstToken - 1]?.lower ?? "");
  for (let at = first + 1; at < limit; at++) {
    const token = tokens[at] as Token;
    const quotation = quotationAt[at] as number;
    // Within one and the same quotation nothing of the reporter's can follow.
    if (quotation >= 0 && !isAnyMark(token)) continue;
    if (token.text === ";" && quotation < 0) return at;
    if (token.text !== "," && token.pos !== "CCONJ") continue;
    if (token.text === "," && resumesReport(clauses, at, limit)) return at;
    // "two officials, who spoke on condition of anonymity, believe": the main clause goes on after the relative one.
    if (token.text === "," && relative && verbGroupAt(clauses, at + 1)?.form === "finite") return at;
    if (token.pos === "CCONJ" && coordinatesVerb(clauses, verb, at, limit)) return tokens[at - 1]?.text === "," ? at - 1 : at;
  }
  return limit;
}

/** ", adding that", ", according to", ", said the minister", ", but the ministry denied". */
function resumesReport(clauses: Clauses, comma: number, limit: number): boolean {
  const { tokens } = clauses;
  const next = tokens[comma + 1];
  if (next === undefined || comma + 1 >= limit) return false;
  if (next.lower === "according" && tokens[comma + 2]?.lower === "to") return true;
  if (isParentheticalReport(clauses, comma + 1, limit)) return true;
  const group = verbGroupAt(clauses, comma + 1);
  // "who said that he spoke for the group, said that": the main clause goes on.
  if (group !== null && group.form === "finite" && group.firstToken === comma + 1 && !group.passive && isStrongReport(group)) return true;
  if (group !== null && group.form === "gerund") {
    const word = reportingWord(group.lemma, "verb");
    return word !== null && word.speech && word.strength >= 0.4;
  }
  if (next.lower === "but" || next.lower === "while" || next.lower === "and" || next.lower === "although") {
    for (let at = comma + 2; at < Math.min(limit, comma + 10); at++) {
      const later = verbGroupAt(clauses, at);
      if (later === null || later.firstToken !== at || later.form !== "finite") continue;
      return isStrongReport(later) && !later.passive;
    }
  }
  return false;
}

const isStrongReport = (verb: VerbGroup): boolean => (reportingWord(verb.lemma, "verb")?.strength ?? 0) >= 0.5;

/** ", they said Sunday", ", police say,": a report thrown in, with nothing of its own after it. */
function isParentheticalReport(clauses: Clauses, at: number, limit: number): boolean {
  const phrase = nounPhraseStartingAt(clauses, at);
  if (phrase === null) return false;
  const verb = verbGroupAt(clauses, nominalEnd(clauses, phrase, limit));
  if (verb === null || verb.form !== "finite" || verb.passive) return false;
  const word = reportingWord(verb.lemma, "verb");
  if (word === null || !word.speech || word.strength < 0.6) return false;
  let end = verb.endToken;
  if (isTimePhrase(clauses, end)) end = nounPhraseStartingAt(clauses, end)?.endToken ?? end;
  const next = clauses.tokens[end];
  return next === undefined || end >= limit || next.pos === "PUNCT";
}

/** "said that he fled and denied the charge": a second report by the same subject, in the same tense. */
function coordinatesVerb(clauses: Clauses, verb: VerbGroup, conjunction: number, limit: number): boolean {
  let at = conjunction + 1;
  while (clauses.tokens[at]?.pos === "ADV" && at < limit) at++;
  const group = verbGroupAt(clauses, at) ?? verbGroupAt(clauses, conjunction + 1);
  if (group === null || at >= limit || group.form !== verb.form || group.modal !== verb.modal) return false;
  const word = reportingWord(group.lemma, "verb");
  if (word === null || word.strength < 0.4) return false;
  return (
    (clauses.tokens[group.head] as Token).lower.endsWith("ed") === (clauses.tokens[verb.head] as Token).lower.endsWith("ed") ||
    group.lemma === "say"
  );
}
