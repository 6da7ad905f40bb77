import type { Token } from "../../../../text/analysis.ts";
import { type Clauses, nominalEnd, nounPhraseStartingAt, type TokenRange } from "./clause.ts";
import { doerKind } from "./doers.ts";
import { isKnown, type Responsibility } from "./held-responsible.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Nouns for a part that somebody has in a deed. */
const LINK_NOUNS = words("involvement role responsibility hand complicity connection participation link trace part culpability");

/** "the army's involvement", "a Harran connection", "the role of the ministry" */
export function linkNoun(clauses: Clauses, at: number, token: Token, range: TokenRange): Responsibility | null {
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
