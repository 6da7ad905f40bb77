import type { Certainty, Framing, Polarity } from "../../../../model/statement.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import type { Chunk } from "../syntax/chunks.ts";
import { chunkAt, type Syntax } from "./governor.ts";
import { readHedges, type TokenRange, weaker } from "./hedges.ts";
import { type ReportingWord, reportingWord } from "./reporting-words.ts";

/** How sure the speaker is, whether it is denied, and how the reporter presents it. */
export interface StatementReading {
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly framing: Framing;
}

export interface StatementWords {
  readonly analysis: Analysis;
  readonly chunks: readonly Chunk[];
  /** The words that report, half-open in tokens; null where nothing reports. */
  readonly cueTokens: TokenRange | null;
  /** The words that are said, half-open in tokens. */
  readonly contentRange: TokenRange;
  /** Whether nobody but the publisher says it: then a passive cue ("is believed to", "is accused of") is hearsay. */
  readonly sourceIsPublisher: boolean;
  /** Base form of the cue where the caller knows it, with its particle: `point-out`. */
  readonly cueLemma?: string;
}

/**
 * Certainty, polarity and framing of a statement after Hearsay's codebook: the cue gives the speaker's certainty, hedges in the content
 * lower it (of two hedges the weaker wins), and the cue's wording gives the framing.
 */
export function statementCertainty(words: StatementWords): StatementReading {
  const syntax: Syntax = { analysis: words.analysis, chunks: words.chunks };
  const hedges = readHedges(syntax, words.contentRange, words.sourceIsPublisher, words.cueTokens);
  const cue = words.cueTokens === null ? null : readCue(syntax, words.cueTokens, words);
  if (words.sourceIsPublisher) {
    const certainty = weaker(hedges.certainty, cue === null ? "certain" : ownVoiceCertainty(syntax, words.cueTokens as TokenRange, cue));
    return { certainty, polarity: negativeIf(hedges.negated !== (cue?.polarity === "negative")), framing: "neutral" };
  }
  if (cue === null) return { certainty: hedges.certainty, polarity: negativeIf(hedges.negated), framing: "neutral" };
  const denies = cue.polarity === "negative";
  // What a denial denies keeps its own "not": "dismissed warnings that the group was responsible" is negative once.
  return {
    certainty: denies ? cue.certainty : weaker(cue.certainty, hedges.certainty),
    polarity: negativeIf(denies || hedges.negated),
    framing: cue.framing,
  };
}

const negativeIf = (negative: boolean): Polarity => (negative ? "negative" : "positive");

const PARTICLES = new Set("out off down away aside up to on for".split(" "));
/** Reporter's words that keep a distance, wherever they stand around the cue. */
const DISTANCING =
  /\b(without (?:any |providing |offering |giving |citing |presenting )*(?:evidence|proof)|so-called|falsely|baselessly|baseless|unfounded|unsubstantiated|unverified|purported(?:ly)?)\b/i;

/** The reading of the cue's words with their negation. */
function readCue(syntax: Syntax, range: TokenRange, { cueLemma }: StatementWords): StatementReading {
  const tokens = syntax.analysis.tokens;
  const word =
    (cueLemma === undefined ? null : (reportingWord(cueLemma, "verb") ?? reportingWord(cueLemma, "noun"))) ?? wordOfCue(syntax, range);
  const framing = framingOf(syntax, range, word);
  if (word === null) return { certainty: cueHedge(syntax, range), polarity: "positive", framing };
  let certainty = weaker(word.certainty, cueHedge(syntax, range));
  if (word.certainty === "possible" && hasStrengthener(tokens, range)) certainty = "probable";
  if (!isNegated(syntax, range)) return { certainty, polarity: word.polarity, framing };
  // "does not believe" believes the contrary; "did not claim", "could not confirm" leave it open.
  if (!word.speech && word.certainty !== "unstated") return { certainty, polarity: "negative", framing };
  return {
    certainty: "unstated",
    polarity: word.act === "claims-responsibility" || word.framing !== "neutral" ? "negative" : word.polarity,
    framing: "neutral",
  };
}

/** The most telling reporting word of a cue: the last verb that reports, else the last noun. */
function wordOfCue(syntax: Syntax, range: TokenRange): ReportingWord | null {
  const tokens = syntax.analysis.tokens;
  let noun: ReportingWord | null = null;
  for (let at = range.end - 1; at >= range.first; at--) {
    const token = tokens[at] as Token;
    const verb = token.pos === "VERB" || token.pos === "AUX" || chunkAt(syntax, at)?.kind === "verb-group";
    if (verb) {
      const next = tokens[at + 1]?.lower ?? "";
      const phrasal =
        PARTICLES.has(next) || next === "responsibility" || next === "credit" ? reportingWord(`${token.lemma}-${next}`, "verb") : null;
      const word = phrasal ?? reportingWord(token.lemma, "verb");
      if (word !== null) return word;
    } else noun ??= reportingWord(token.lemma, "noun");
  }
  return noun;
}

/** Hedges beside the reporting word: "allegedly", "suspected", "investigating whether". */
function cueHedge(syntax: Syntax, range: TokenRange): Certainty {
  const tokens = syntax.analysis.tokens;
  let certainty: Certainty = "certain";
  for (let at = range.first; at < range.end; at++) {
    if ((tokens[at] as Token).lower === "whether") certainty = weaker(certainty, "possible");
  }
  if (tokens[range.end]?.lower === "whether") certainty = weaker(certainty, "possible");
  return certainty;
}

/** In the publisher's own voice every cue is hearsay, unless it tells of a charge or a conviction. */
function ownVoiceCertainty(syntax: Syntax, range: TokenRange, cue: StatementReading): Certainty {
  const hedges = readHedges(syntax, range, true);
  if (hedges.justice) return hedges.certainty;
  const probable = probableWords(syntax, range);
  if (probable) return "probable";
  return weaker(hedges.certainty, isHearsay(syntax, range) ? "possible" : cue.certainty);
}

const APPEARANCE = new Set("appear seem likely probably apparently evidently presumably".split(" "));

/** "appears to", "likely": the publisher's own judgement, not hearsay. */
function probableWords(syntax: Syntax, range: TokenRange): boolean {
  let found = false;
  for (let at = range.first; at < range.end; at++) {
    const token = syntax.analysis.tokens[at] as Token;
    if (APPEARANCE.has(token.lemma) || APPEARANCE.has(token.lower)) found = true;
  }
  return found;
}

/** Words that, without somebody who says or thinks it, are hearsay. */
const HEARSAY = new Set(
  "say report believe think allege accuse suspect claim rumor rumour understand presume assume suppose assert hold repute".split(" "),
);

/** "is said to", "was accused of": a reporting word without a reporter. */
function isHearsay(syntax: Syntax, range: TokenRange): boolean {
  for (let at = range.first; at < range.end; at++) {
    const chunk = chunkAt(syntax, at);
    if (chunk?.kind === "verb-group" && chunk.head === at && chunk.passive && HEARSAY.has((syntax.analysis.tokens[at] as Token).lemma))
      return true;
  }
  return false;
}

function hasStrengthener(tokens: readonly Token[], range: TokenRange): boolean {
  for (let at = Math.max(0, range.first - 1); at <= range.end && at < tokens.length; at++)
    if (/^(strongly|highly|firmly)$/.test((tokens[at] as Token).lower)) return true;
  return false;
}

function isNegated(syntax: Syntax, range: TokenRange): boolean {
  const tokens = syntax.analysis.tokens;
  for (let at = range.first; at < range.end; at++) {
    const word = (tokens[at] as Token).lower;
    if (word === "not" || word === "never" || word.endsWith("n't")) return true;
  }
  const chunk = chunkAt(syntax, range.first);
  return chunk?.kind === "verb-group" && chunk.negated && chunk.head < range.end;
}

function framingOf(syntax: Syntax, range: TokenRange, word: ReportingWord | null): Framing {
  const { text, tokens } = syntax.analysis;
  const from = (tokens[Math.max(0, range.first - 3)] as Token).start;
  const to = (tokens[Math.min(tokens.length, range.end + 5) - 1] as Token).end;
  return DISTANCING.test(text.slice(from, to)) ? "distancing" : (word?.framing ?? "neutral");
}
