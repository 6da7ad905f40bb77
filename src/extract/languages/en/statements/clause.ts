import type { Span } from "../../../../model/span.ts";
import type { Analysis, Quotation, Sentence, Token } from "../../../../text/analysis.ts";
import { chunksOf, type Chunk, type NounPhrase, type VerbGroup } from "../syntax/chunks.ts";

/** A run of tokens, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** One section of a document with its chunks by token: what the statement rules walk over. */
export interface Clauses {
  readonly analysis: Analysis;
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  /** For each token the index of its chunk, or -1. */
  readonly chunkAt: Int32Array;
  /** For each token the index of the quotation that it stands in (marks included), or -1. */
  readonly quotationAt: Int32Array;
  /** For each token 1 where it is part of a name, or of an adjective of a country or people. */
  readonly named: Uint8Array;
}

/** `names` are the spans of names in the order of the text; without them, capitals tell. */
export function clausesOf(
  analysis: Analysis,
  chunks: readonly Chunk[] = chunksOf(analysis),
  names: readonly Pick<Span, "start" | "end">[] | null = null,
): Clauses {
  const chunkAt = new Int32Array(analysis.tokens.length).fill(-1);
  chunks.forEach((chunk, index) => chunkAt.fill(index, chunk.firstToken, chunk.endToken));
  const quotationAt = new Int32Array(analysis.tokens.length).fill(-1);
  let quotation = 0;
  for (const token of analysis.tokens) {
    while (quotation < analysis.quotations.length && (analysis.quotations[quotation] as Quotation).outerEnd <= token.start) quotation++;
    const candidate = analysis.quotations[quotation];
    if (candidate !== undefined && candidate.outerStart <= token.start && token.end <= candidate.outerEnd)
      quotationAt[token.index] = quotation;
  }
  return { analysis, tokens: analysis.tokens, chunks, chunkAt, quotationAt, named: namedTokens(analysis, names) };
}

function namedTokens(analysis: Analysis, names: readonly Pick<Span, "start" | "end">[] | null): Uint8Array {
  const named = new Uint8Array(analysis.tokens.length);
  if (names === null) {
    for (const token of analysis.tokens) if (token.pos === "PROPN") named[token.index] = 1;
    return named;
  }
  let at = 0;
  for (const name of names) {
    while (at < analysis.tokens.length && (analysis.tokens[at] as Token).end <= name.start) at++;
    for (let i = at; i < analysis.tokens.length && (analysis.tokens[i] as Token).start < name.end; i++) named[i] = 1;
  }
  return named;
}

export const sentenceOf = (clauses: Clauses, token: number): Sentence =>
  clauses.analysis.sentences[(clauses.tokens[token] as Token).sentence] as Sentence;

/** Where a verb's clause can reach: its sentence, and within a quotation no further than its marks. */
export function reachOf(clauses: Clauses, token: number): TokenRange {
  const sentence = sentenceOf(clauses, token);
  const quotation = clauses.quotationAt[token] as number;
  if (quotation < 0) return { first: sentence.firstToken, end: sentence.endToken };
  let first = token;
  let end = token + 1;
  while (first > sentence.firstToken && clauses.quotationAt[first - 1] === quotation) first--;
  while (end < sentence.endToken && clauses.quotationAt[end] === quotation) end++;
  return { first, end };
}

export const nounPhraseEndingAt = (clauses: Clauses, end: number): NounPhrase | null => {
  const chunk = end > 0 ? clauses.chunks[clauses.chunkAt[end - 1] as number] : undefined;
  return chunk?.kind === "noun-phrase" && chunk.endToken === end ? chunk : null;
};

export const nounPhraseStartingAt = (clauses: Clauses, first: number): NounPhrase | null => {
  const chunk = clauses.chunks[clauses.chunkAt[first] ?? -1];
  return chunk?.kind === "noun-phrase" && chunk.firstToken === first ? chunk : null;
};

export const verbGroupAt = (clauses: Clauses, token: number): VerbGroup | null => {
  const chunk = clauses.chunks[clauses.chunkAt[token] ?? -1];
  return chunk?.kind === "verb-group" ? chunk : null;
};

const RELATIVES = new Set(["who", "which", "that", "whom", "whose", "where", "when"]);
const LINKS = new Set([
  "of",
  "in",
  "for",
  "at",
  "from",
  "with",
  "on",
  "to",
  "by",
  "inside",
  "near",
  "within",
  "under",
  "between",
  "against",
  "about",
  "behind",
  "across",
  "into",
  "'s",
]);

const isComma = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === "," || token.text === "—" || token.text === "–" || token.text === "--");
const isQuoteMark = (token: Token | undefined): boolean => token !== undefined && /^[“”"«»„`]+$|^''$/.test(token.text);

/** The noun phrase that ends at `end` with what it hangs on: "the head | of the agency | in Moscow"; null where none ends there. */
export function nominalEndingAt(clauses: Clauses, end: number, floor: number): (TokenRange & { head: number }) | null {
  const { tokens } = clauses;
  let phrase = nounPhraseEndingAt(clauses, end);
  // "the group (FSB)" and "Mayor Jane Doe (D-Ohio)" end with a bracket.
  if (phrase === null && tokens[end - 1]?.text === ")") {
    let open = end - 1;
    while (open > floor && tokens[open]?.text !== "(") open--;
    const before = open > floor && end - open <= 8 ? nominalEndingAt(clauses, open, floor) : null;
    return before === null ? null : { first: before.first, end, head: before.head };
  }
  if (phrase === null) return null;
  while (phrase.firstToken - 1 > floor) {
    const link: Token | undefined = tokens[phrase.firstToken - 1];
    if (link === undefined) break;
    const outer: NounPhrase | null = nounPhraseEndingAt(clauses, phrase.firstToken - 1);
    if (outer === null || outer.firstToken < floor) break;
    if (link.pos === "ADP" && LINKS.has(link.lower)) phrase = outer;
    else if (link.lower === "and" && !outer.pronoun && !phrase.pronoun) phrase = outer;
    else break;
  }
  const before = tokens[phrase.firstToken - 1];
  if (phrase.firstToken > floor && before?.pos === "ADP") return null;
  return { first: phrase.firstToken, end, head: phrase.head };
}

/** What stands between a subject and its verb, between commas: an apposition belongs to the name, a relative clause or adverbial does not. */
function insertionBefore(clauses: Clauses, end: number, floor: number): { at: number; apposition: boolean } | null {
  const { tokens } = clauses;
  if (!isComma(tokens[end - 1])) return null;
  for (let at = end - 2; at > floor; at--) {
    if (!isComma(tokens[at])) continue;
    const first = tokens[at + 1] as Token;
    const chunk = clauses.chunks[clauses.chunkAt[at + 1] ?? -1];
    // "Jane Doe, a reporter in Sutan, Oria, said": a place name alone is not the whole insertion.
    if (
      chunk?.kind === "noun-phrase" &&
      chunk.proper &&
      chunk.endToken === end - 1 &&
      tokens[at - 1]?.pos === "PROPN" &&
      hasEarlierComma(tokens, at, floor)
    )
      continue;
    if (first.lower === "and" || first.lower === "or") continue;
    if (RELATIVES.has(first.lower) || first.pos === "ADP" || first.pos === "VERB" || first.pos === "ADV" || first.pos === "SCONJ")
      return { at, apposition: false };
    if (chunk?.kind === "noun-phrase") return { at, apposition: true };
    return { at, apposition: false };
  }
  return null;
}

const hasEarlierComma = (tokens: readonly Token[], at: number, floor: number): boolean => {
  for (let i = at - 1; i > Math.max(floor, at - 12); i--) if (isComma(tokens[i])) return tokens[i + 1]?.pos !== "CCONJ";
  return false;
};

/** The subject of a verb group: its words with titles, appositions and what hangs on them; null where the verb has none of its own. */
export function subjectBefore(clauses: Clauses, verb: VerbGroup, floor: number): (TokenRange & { head: number }) | null {
  const { tokens } = clauses;
  let end = verb.firstToken;
  const whole = end;
  while (end > floor && (tokens[end - 1]?.pos === "ADV" || isQuoteMark(tokens[end - 1]))) end--;
  const relative = tokens[end - 1];
  if (relative !== undefined && RELATIVES.has(relative.lower) && end - 1 >= floor && relative.lower !== "that")
    return { first: end - 1, end, head: end - 1 };
  const insertion = insertionBefore(clauses, end, floor);
  if (insertion !== null) {
    const name = nominalEndingAt(clauses, insertion.at, floor);
    if (name !== null) return { first: name.first, end: insertion.apposition ? end - 1 : name.end, head: name.head };
  }
  const direct = nominalEndingAt(clauses, end, floor);
  return direct ?? (end < whole ? nominalEndingAt(clauses, whole, floor) : null);
}

/** The subject that stands after its verb: `said Jane Doe, a spokeswoman for the ministry`. */
export function subjectAfter(clauses: Clauses, at: number, limit: number): (TokenRange & { head: number }) | null {
  const { tokens } = clauses;
  const phrase = nounPhraseStartingAt(clauses, at);
  if (phrase === null) return null;
  let end = nominalEnd(clauses, phrase, limit);
  // Apposition: "said Jane Doe, head of the agency, on Friday"
  if (isComma(tokens[end])) {
    const next = nounPhraseStartingAt(clauses, end + 1);
    if (next !== null && !next.pronoun) {
      const nextEnd = nominalEnd(clauses, next, limit);
      const after = tokens[nextEnd];
      const verbFollows = after !== undefined && (after.pos === "VERB" || after.pos === "AUX") && nextEnd < limit;
      if (!verbFollows) end = nextEnd;
    } else if (tokens[end + 1] !== undefined && ["who", "whose"].includes((tokens[end + 1] as Token).lower) && end + 1 < limit) {
      const close = nextComma(tokens, end + 1, limit);
      if (close === limit) end = limit;
    }
  }
  return { first: at, end: Math.min(end, limit), head: phrase.head };
}

const nextComma = (tokens: readonly Token[], from: number, limit: number): number => {
  for (let at = from; at < limit; at++) if (isComma(tokens[at])) return at;
  return limit;
};

/** Where a noun phrase with the prepositional phrases that hang on it ends. */
export function nominalEnd(clauses: Clauses, phrase: NounPhrase, limit: number): number {
  const { tokens } = clauses;
  let end = phrase.endToken;
  for (;;) {
    const link = tokens[end];
    if (link === undefined || end >= limit) return end;
    if (link.text === "(") {
      const close = tokens.findIndex((token, index) => index > end && index < Math.min(limit, end + 8) && token.text === ")");
      if (close < 0) return end;
      end = close + 1;
      continue;
    }
    const joined = (link.pos === "ADP" && LINKS.has(link.lower)) || link.lower === "and";
    if (!joined) return end;
    const next = nounPhraseStartingAt(clauses, end + 1);
    if (next === null || next.endToken > limit || isTimeNoun(tokens[next.head] as Token)) return end;
    if (link.lower === "and") {
      const after = tokens[next.endToken];
      if (next.pronoun || after?.pos === "VERB" || after?.pos === "AUX") return end;
    }
    end = next.endToken;
  }
}

const TIME_NOUNS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow week month year day morning evening night afternoon weekend statement interview".split(
    " ",
  ),
);
const isTimeNoun = (token: Token): boolean => TIME_NOUNS.has(token.lower) || token.pos === "NUM";

/** Cuts white space, quotation marks, commas and stops off both ends of a run of tokens; null where nothing is left. */
export function trimmed(clauses: Clauses, range: TokenRange): TokenRange | null {
  const { tokens, quotationAt } = clauses;
  let { first, end } = range;
  const isEdge = (token: Token | undefined): boolean =>
    token !== undefined && /^(?:[“”"«»„`',;:.!?—–-]+|'')$/.test(token.text) && token.text !== "...";
  while (first < end && isEdge(tokens[first])) first++;
  while (end > first && isEdge(tokens[end - 1]) && !closesWithin(tokens, quotationAt, first, end)) end--;
  return first < end ? { first, end } : null;
}

/** `the bridge was “gone for good”`: a closing mark stays where its opening mark stands within. */
function closesWithin(tokens: readonly Token[], quotationAt: Int32Array, first: number, end: number): boolean {
  const quotation = quotationAt[end - 1] as number;
  if (quotation < 0 || !isQuoteMark(tokens[end - 1])) return false;
  return first > 0 ? quotationAt[first] !== quotation && quotationAt[first - 1] !== quotation : quotationAt[first] !== quotation;
}
