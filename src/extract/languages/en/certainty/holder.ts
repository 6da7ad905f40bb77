import { type Span, spanOf } from "../../../../model/span.ts";
import type { Quotation, Token } from "../../../../text/analysis.ts";
import type { VerbGroup } from "../syntax/chunks.ts";
import { chunkAt, sentenceBounds, type Syntax } from "./governor.ts";
import { CLAUSE_VERBS } from "./signatures.ts";

/** Whose view an event is: the words that name him; null with `unnamed` where the words say that somebody holds it, but not who. */
export interface Holder {
  readonly span: Span | null;
  readonly unnamed: boolean;
}

const AUTHOR: Holder = { span: null, unnamed: false };
const UNNAMED: Holder = { span: null, unnamed: true };

/** The holder of an event whose reporting word is the token `reporter` (-1: none); without one, of the quotation that it stands in. */
export function holderOf(syntax: Syntax, event: number, reporter: number): Holder {
  if (reporter >= 0) return reporter === event ? AUTHOR : subjectOfReporter(syntax, reporter);
  const quotation = quotationAround(syntax, event);
  if (quotation !== null) return speakerAfter(syntax, quotation.outerEnd) ?? AUTHOR;
  return speakerAtEnd(syntax, event) ?? AUTHOR;
}

function subjectOfReporter(syntax: Syntax, reporter: number): Holder {
  const chunk = chunkAt(syntax, reporter);
  if (chunk?.kind !== "verb-group") return ownerOf(syntax, reporter);
  if (chunk.passive) return agentOf(syntax, chunk) ?? UNNAMED;
  const [first, end] = sentenceBounds(syntax, reporter);
  const subject = nameBefore(syntax, chunk, first) ?? (chunk.form === "finite" ? phraseStartingAt(syntax, chunk.endToken, end) : null);
  return subject === null ? UNNAMED : { span: spanOfTokens(syntax, subject.firstToken, subject.endToken), unnamed: false };
}

/** "expected by analysts" */
function agentOf(syntax: Syntax, verb: VerbGroup): Holder | null {
  const [, end] = sentenceBounds(syntax, verb.head);
  if (verb.endToken >= end || (syntax.analysis.tokens[verb.endToken] as Token).lower !== "by") return null;
  const agent = phraseStartingAt(syntax, verb.endToken + 1, end);
  return agent === null ? null : { span: spanOfTokens(syntax, agent.firstToken, agent.endToken), unnamed: false };
}

/** "Selm's decision", "the government's announcement": the words before the possessive mark; else nobody is named. */
function ownerOf(syntax: Syntax, noun: number): Holder {
  const chunk = chunkAt(syntax, noun);
  if (chunk === null) return UNNAMED;
  for (let at = noun - 1; at > chunk.firstToken; at--) {
    if ((syntax.analysis.tokens[at] as Token).lower === "'s") return { span: spanOfTokens(syntax, chunk.firstToken, at), unnamed: false };
  }
  return UNNAMED;
}

/** Half-open in tokens. */
interface Phrase {
  readonly firstToken: number;
  readonly endToken: number;
}

/** The subject of a verb, over adverbs between commas, brackets and prepositional phrases: "Officials from several towns, however, said". */
function nameBefore(syntax: Syntax, verb: VerbGroup, first: number): Phrase | null {
  let found: Phrase | null = null;
  let endToken = -1;
  for (let at = verb.firstToken - 1; at >= first && verb.firstToken - at < 25;) {
    const token = syntax.analysis.tokens[at] as Token;
    const chunk = chunkAt(syntax, at);
    if (chunk?.kind === "noun-phrase") {
      if (endToken < 0) endToken = chunk.endToken;
      found = { firstToken: chunk.firstToken, endToken };
      at = chunk.firstToken - 1;
      if (at < first || (syntax.analysis.tokens[at] as Token).pos !== "ADP") return found;
      at--;
    } else if (
      found === null &&
      chunk === null &&
      (token.pos === "ADV" || token.text === "," || token.text === "(" || token.text === ")" || token.pos === "CCONJ")
    )
      at--;
    else if (found === null && chunk?.kind === "verb-group" && chunk.form !== "gerund") at = chunk.firstToken - 1;
    else return found;
  }
  return found;
}

const phraseStartingAt = (syntax: Syntax, at: number, end: number): Phrase | null => {
  const chunk = at < end ? chunkAt(syntax, at) : null;
  return chunk?.kind === "noun-phrase" ? chunk : null;
};

function spanOfTokens(syntax: Syntax, first: number, end: number): Span {
  const { tokens, text } = syntax.analysis;
  return spanOf(text, (tokens[first] as Token).start, (tokens[end - 1] as Token).end);
}

/** The quotation that holds the token, or null. */
function quotationAround(syntax: Syntax, event: number): Quotation | null {
  const { quotations, tokens } = syntax.analysis;
  const { start } = tokens[event] as Token;
  let low = 0;
  let high = quotations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quotation = quotations[middle] as Quotation;
    if (start < quotation.start) high = middle - 1;
    else if (start >= quotation.end) low = middle + 1;
    else return quotation;
  }
  return null;
}

/** ` said the minister`, ` the company said` after a quotation. */
function speakerAfter(syntax: Syntax, offset: number): Holder | null {
  const { tokens } = syntax.analysis;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  if (low < tokens.length && (tokens[low] as Token).text === ",") low++;
  return reportAt(syntax, low, tokens.length);
}

/** ", officials said." at the end of the event's sentence. */
function speakerAtEnd(syntax: Syntax, event: number): Holder | null {
  const [, end] = sentenceBounds(syntax, event);
  const { tokens } = syntax.analysis;
  for (let at = event + 1; at < end - 1; at++) {
    if ((tokens[at] as Token).text !== ",") continue;
    const holder = reportAt(syntax, at + 1, end);
    if (holder !== null) return holder;
  }
  return null;
}

/** A reporting verb with its subject, in either order, at a token. */
function reportAt(syntax: Syntax, at: number, end: number): Holder | null {
  const chunk = at < end ? chunkAt(syntax, at) : null;
  if (chunk === null || chunk.firstToken !== at) return null;
  const next = chunk.endToken < end ? chunkAt(syntax, chunk.endToken) : null;
  if (chunk.kind === "verb-group")
    return isReport(syntax, chunk) && next?.kind === "noun-phrase"
      ? { span: spanOfTokens(syntax, next.firstToken, next.endToken), unnamed: false }
      : null;
  if (next?.kind !== "verb-group" || !isReport(syntax, next)) return null;
  const after = next.endToken < end ? (syntax.analysis.tokens[next.endToken] as Token) : undefined;
  return after === undefined || after.pos === "PUNCT" || after.pos === "ADP"
    ? { span: spanOfTokens(syntax, chunk.firstToken, chunk.endToken), unnamed: false }
    : null;
}

const isReport = (syntax: Syntax, verb: VerbGroup): boolean =>
  verb.form === "finite" && CLAUSE_VERBS.get((syntax.analysis.tokens[verb.head] as Token).lemma) === "report";
