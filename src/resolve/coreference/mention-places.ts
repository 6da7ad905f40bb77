import type { Mention } from "../../model/mention.ts";
import type { Analysis, Token } from "../../text/analysis.ts";
import type { Place } from "./entity.ts";

/** Where each mention stands: its tokens, sentence and clause, whether it is a subject and whether it is quoted. Mentions are in the order of the text. */
export function placesOf(mentions: readonly Mention[], analysis: Analysis): Place[] {
  const { tokens } = analysis;
  const clauses = clausesOf(analysis);
  let token = 0;
  let quotation = 0;
  return mentions.map(({ span, head }) => {
    while (token < tokens.length - 1 && (tokens[token] as Token).end <= span.start) token++;
    let endToken = token;
    while (endToken < tokens.length && (tokens[endToken] as Token).start < span.end) endToken++;
    let headToken = token;
    while (headToken < endToken - 1 && (tokens[headToken] as Token).end <= head.start) headToken++;
    while (quotation < analysis.quotations.length && (analysis.quotations[quotation]?.end ?? 0) <= span.start) quotation++;
    const inQuotation = analysis.quotations[quotation];
    return {
      sentence: tokens[token]?.sentence ?? 0,
      token,
      endToken,
      subject: isSubject(tokens, token, endToken),
      quoted: inQuotation !== undefined && inQuotation.start <= span.start && span.end <= inQuotation.end,
      clause: clauses[headToken] ?? 0,
    };
  });
}

/** A verb follows (after adverbs, an apposition or a bracket), and no preposition or possessor stands before. */
function isSubject(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1];
  const { sentence } = tokens[first] as Token;
  if (before !== undefined && before.sentence === sentence && (before.pos === "ADP" || before.pos === "VERB")) return false;
  let at = end;
  if (tokens[at]?.text === ",") {
    // "X, an analyst at the Y Group, told": the verb comes after the second comma.
    let stop = at + 1;
    while (stop < at + 18 && tokens[stop] !== undefined && tokens[stop]?.sentence === sentence && tokens[stop]?.text !== ",") stop++;
    if (tokens[stop]?.text !== ",") return false;
    at = stop + 1;
  }
  while (tokens[at]?.pos === "ADV" && at < end + 3) at++;
  const next = tokens[at];
  return next !== undefined && next.sentence === sentence && (next.pos === "VERB" || next.pos === "AUX") && !next.lower.endsWith("ing");
}

/** The number of each token's clause: a new one at every sentence, semicolon, subordinating word, and joining word before a verb. */
function clausesOf({ tokens }: Analysis): Int32Array {
  const clauses = new Int32Array(tokens.length);
  let clause = 0;
  let sentence = -1;
  for (const token of tokens) {
    if (token.sentence !== sentence) {
      sentence = token.sentence;
      clause++;
    } else if (
      token.pos === "SCONJ" ||
      token.text === ";" ||
      token.text === ":" ||
      token.text === "“" ||
      token.text === "”" ||
      token.text === '"' ||
      OPENERS.has(token.lower)
    )
      clause++;
    else if ((token.pos === "CCONJ" || token.text === ",") && verbSoon(tokens, token.index)) clause++;
    clauses[token.index] = clause;
  }
  return clauses;
}

const OPENERS = new Set([
  "who",
  "which",
  "whom",
  "whose",
  "where",
  "when",
  "while",
  "that",
  "because",
  "although",
  "after",
  "before",
  "since",
  "until",
  "if",
  "as",
  "but",
  "said",
  "says",
]);

function verbSoon(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 5; i++) {
    const token = tokens[i];
    if (token === undefined || token.pos === "PUNCT") return false;
    if (token.pos === "VERB" || token.pos === "AUX") return true;
  }
  return false;
}
