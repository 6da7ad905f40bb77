import type { Token } from "../../../../text/analysis.ts";
import type { Certainty } from "../../../../model/statement.ts";
import type { VerbGroup } from "../syntax/chunks.ts";
import { isPastParticiple } from "../syntax/verb-forms.ts";
import { chunkAt, type Syntax } from "./governor.ts";
import { ADVERBS, CLAUSE_VERBS, INFINITIVE_VERBS, PREMODIFIERS, type Signature } from "./signatures.ts";

/** Half-open in tokens. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** What the words of a content say of how sure it is and whether it is denied. */
export interface Hedges {
  readonly certainty: Certainty;
  readonly negated: boolean;
  /** Whether a charge or a conviction is told of: then "suspect" and "arrested" beside it hedge nothing. */
  readonly justice: boolean;
}

const ORDER: readonly Certainty[] = ["certain", "probable", "possible", "unstated"];

/** The less sure of two certainties: of two hedges the weaker wins. */
export const weaker = (a: Certainty, b: Certainty): Certainty => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);

/** How sure a word of this signature leaves somebody who says it of what depends on it; words of plan and wish say nothing of that. */
const CERTAINTY_OF: Partial<Record<Signature, Certainty>> = {
  alleged: "possible",
  suspicion: "possible",
  question: "possible",
  belief: "probable",
  expectation: "probable",
  improbable: "probable",
};

const RELATIVE_OPENERS = new Set(
  "who whom whose which where when while because although though before after since until if how why unless".split(" "),
);
/** Words of criminal procedure: a suspect is no more than suspected, somebody charged is held responsible flatly (codebook, "Suspects, arrests, charges"). */
const SUSPICION_NOUNS = new Set(
  "suspect suspicion allegation accusation possibility hint indication clue rumor rumour speculation".split(" "),
);
const ARREST_VERBS = new Set("arrest detain apprehend nab".split(" "));
/** What is done to suspects, in the passive: "is being sought", "was questioned". */
const SOUGHT_VERBS = new Set("suspect accuse question seek sanction want".split(" "));
const ARREST_NOUNS = new Set("arrest custody detainee detention".split(" "));
const JUSTICE_VERBS = new Set("charge convict indict sentence arraign condemn imprison plead jail prosecute".split(" "));
const JUSTICE_NOUNS = new Set("charge conviction indictment sentence".split(" "));
const REPORT_NOUNS = new Set("report intelligence".split(" "));
const EPISTEMIC_MODALS = new Set("may might could".split(" "));
const CONDITIONAL_MODALS = new Set("would 'd".split(" "));
const DENYING_WORDS = new Set(
  "unrelated untrue false unfounded baseless fabricated unconnected innocent far-fetched implausible groundless".split(" "),
);
const DENYING_DETERMINERS = new Set("no neither none".split(" "));
const WORDS_OF_PROOF = new Set(
  "evidence proof trace sign link connection involvement indication role responsibility part relation basis doubt knowledge hand tie reason threat danger plan intention".split(
    " ",
  ),
);

/**
 * Reads the hedges of a content that bear on its main predicate: relative, temporal and conditional clauses are passed over, and so are hedges after its first
 * sentence with a verb.
 * `ownVoice`: nobody but the publisher says it; then "would" and "could have" hedge ("would be responsible").
 */
export function readHedges(syntax: Syntax, range: TokenRange, ownVoice: boolean, cue: TokenRange | null = null): Hedges {
  const tokens = syntax.analysis.tokens;
  const justice = hasJustice(tokens, range) || (cue !== null && hasJustice(tokens, cue));
  let certainty: Certainty = "certain";
  let negated = false;
  let main: VerbGroup | null = null;
  let end = range.end;
  let hedgeEnd = range.end;
  for (let at = range.first; at < end; at++) {
    const token = tokens[at] as Token;
    if (at > range.first && RELATIVE_OPENERS.has(token.lower)) {
      at = endOfClause(syntax, at, end) - 1;
      continue;
    }
    const hedge = at >= hedgeEnd ? null : hedgeOf(syntax, token, { ownVoice, justice, next: tokens[at + 1] });
    if (hedge !== null) certainty = weaker(certainty, hedge);
    const chunk = chunkAt(syntax, at);
    if (chunk?.kind === "verb-group" && chunk.head === at && main === null && chunk.form === "finite") {
      if (isDenied(syntax, chunk)) negated = !negated;
      main = chunk;
      // A quotation of several sentences is as sure as the first that says something; a plain denial may follow in the next.
      hedgeEnd = Math.min(end, syntax.analysis.sentences[chunk.sentence]?.endToken ?? end);
      end = Math.min(end, syntax.analysis.sentences[chunk.sentence + 1]?.endToken ?? end);
    }
    if (deniesHere(tokens, at, main)) negated = !negated;
  }
  return { certainty, negated, justice };
}

function hasJustice(tokens: readonly Token[], range: TokenRange): boolean {
  for (let at = range.first; at < range.end; at++) {
    const token = tokens[at] as Token;
    if (token.pos === "VERB" ? JUSTICE_VERBS.has(token.lemma) : JUSTICE_NOUNS.has(token.lemma)) {
      const before = tokens[at - 1]?.lower;
      if (before !== "potential" && before !== "possible") return true;
    }
  }
  return false;
}

function endOfClause(syntax: Syntax, at: number, end: number): number {
  const tokens = syntax.analysis.tokens;
  for (let i = at + 1; i < end; i++) if ((tokens[i] as Token).text === "," || (tokens[i] as Token).text === ";") return i + 1;
  return end;
}

interface HedgeContext {
  readonly ownVoice: boolean;
  readonly justice: boolean;
  readonly next: Token | undefined;
}

function hedgeOf(syntax: Syntax, token: Token, { ownVoice, justice, next }: HedgeContext): Certainty | null {
  const word = token.lower;
  if (next?.lemma === "warrant" || word === "so-called") return null;
  const adverb = token.pos === "ADJ" ? undefined : ADVERBS.get(word);
  // "a seemingly calm voice" hedges the adjective alone.
  if (adverb === "belief" && next?.pos === "ADJ") return null;
  if (adverb !== undefined) return CERTAINTY_OF[adverb] ?? null;
  if (EPISTEMIC_MODALS.has(word) && token.pos !== "PROPN" && token.pos !== "NUM") return "possible";
  if (ownVoice && CONDITIONAL_MODALS.has(word)) return "possible";
  if (word === "must" && next?.lower === "have")
    return isPastParticiple(syntax.analysis.tokens[token.index + 2]?.lower ?? "") ? "probable" : null;
  const chunk = chunkAt(syntax, token.index);
  if (chunk?.kind === "verb-group" && chunk.head === token.index) return hedgeOfVerb(syntax, chunk, token, justice, ownVoice);
  if (SUSPICION_NOUNS.has(token.lemma) || ARREST_NOUNS.has(token.lemma)) {
    return (justice && !SPECULATIVE.has(token.lemma)) || isDeniedNoun(syntax, token.index) ? null : "possible";
  }
  if (OPEN_NOUNS.has(token.lemma) && next !== undefined && /^(?:that|whether|remains?|is|are)$/.test(next.lower)) return "possible";
  if (REPORT_NOUNS.has(token.lemma) && (next?.lower === "that" || next?.lower === "of")) return "probable";
  const modifier = PREMODIFIERS.get(word);
  if (modifier === undefined || token.pos === "NOUN" || (modifier === "expectation" && !LIKELY.has(word))) return null;
  return word === "suspected" && justice ? null : (CERTAINTY_OF[modifier] ?? null);
}

const LIKELY = new Set(["likely", "probable"]);
const SPECULATIVE = new Set("possibility allegation accusation hint indication clue rumor rumour speculation".split(" "));
/** Nouns that leave it open only with what they are about right after them: "questions remain", "the theory that". */
const OPEN_NOUNS = new Set("question claim theory notion idea doubt".split(" "));

/** "no suspicion", "no hint" */
function isDeniedNoun(syntax: Syntax, at: number): boolean {
  const chunk = chunkAt(syntax, at);
  return chunk !== null && DENYING_DETERMINERS.has((syntax.analysis.tokens[chunk.firstToken] as Token).lower);
}

function hedgeOfVerb(syntax: Syntax, verb: VerbGroup, token: Token, justice: boolean, ownVoice: boolean): Certainty | null {
  if (ARREST_VERBS.has(token.lemma)) return justice ? null : "possible";
  // Somebody who accuses is sure of it; only "was accused" without an accuser hedges.
  if (SOUGHT_VERBS.has(token.lemma) && verb.passive) return justice && token.lemma !== "accuse" ? null : "possible";
  const next = syntax.analysis.tokens[verb.endToken];
  if (next?.lower === "to") {
    const signature = INFINITIVE_VERBS.get(token.lemma);
    // "is believed to", "is said to" without a believer is hearsay in the publisher's own voice.
    if (verb.passive && ownVoice && (signature === "belief" || signature === "report" || signature === "alleged")) return "possible";
    return signature === undefined ? null : (CERTAINTY_OF[signature] ?? null);
  }
  const signature = CLAUSE_VERBS.get(token.lemma);
  if (signature === undefined || !takesClause(signature, token.lemma, next)) return null;
  return CERTAINTY_OF[signature] ?? null;
}

/** Verbs of thought that mean it without a further sign; the others need one ("looks like", "feels that", "considers attacking"). */
const BELIEVING = new Set(
  "believe think presume suppose guess reckon appear seem suspect fear suggest speculate theorize hypothesize predict forecast".split(" "),
);

function takesClause(signature: Signature, lemma: string, next: Token | undefined): boolean {
  if (next === undefined) return BELIEVING.has(lemma);
  if (signature === "question")
    return /^(?:whether|if|how|possible)$/.test(next.lower) || (lemma === "consider" && next.lower.endsWith("ing"));
  if (BELIEVING.has(lemma)) return true;
  if (lemma === "look" || lemma === "sound")
    return next.lower === "like" || next.lower === "as" || next.pos === "ADJ" || next.lower === "far-fetched";
  return next.lower === "that" || (next.pos === "PRON" && lemma !== "see" && lemma !== "hold" && lemma !== "feel");
}

function isDenied(syntax: Syntax, verb: VerbGroup): boolean {
  if (!verb.negated) return false;
  const tokens = syntax.analysis.tokens;
  for (let at = verb.firstToken; at < verb.endToken; at++) {
    const word = (tokens[at] as Token).lower;
    if ((word === "not" || word === "n't") && /^(only|just|merely|simply)$/.test(tokens[at + 1]?.lower ?? "")) return false;
  }
  return true;
}

/** "unrelated", "no evidence", "nothing to do with". */
function deniesHere(tokens: readonly Token[], at: number, main: VerbGroup | null): boolean {
  const token = tokens[at] as Token;
  if (DENYING_WORDS.has(token.lower)) return !deniedBefore(tokens, at, main);
  if (token.lower === "nothing" && tokens[at + 1]?.lower === "to" && tokens[at + 2]?.lower === "do") return true;
  if (!DENYING_DETERMINERS.has(token.lower)) return false;
  for (let i = at + 1; i < at + 4; i++) if (WORDS_OF_PROOF.has(tokens[i]?.lemma ?? "")) return true;
  return false;
}

/** "does not sound far-fetched": the denial is denied itself, by a "not" that is not counted with the main verb. */
function deniedBefore(tokens: readonly Token[], at: number, main: VerbGroup | null): boolean {
  for (let i = Math.max(0, at - 3); i < at; i++)
    if (/^(not|n't|never|hardly)$/.test((tokens[i] as Token).lower)) return main === null || i < main.firstToken || i >= main.endToken;
  return false;
}
