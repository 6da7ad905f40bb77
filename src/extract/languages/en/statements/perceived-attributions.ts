import type { Perception } from "../../../../model/perception.ts";
import type { Token } from "../../../../text/analysis.ts";
import { reportingWord, type ReportingWord } from "../certainty/reporting-words.ts";
import type { Attribution, AttributionPattern } from "./attribution.ts";
import { type Clauses, type TokenRange, trimmed } from "./clause.ts";

/** From which probabilities on words are a cue, or belong to its source or content. Chosen on PolNeAR's train split. */
export interface PerceptionThresholds {
  readonly cue: number;
  readonly source: number;
  readonly content: number;
}

export const PERCEPTION_THRESHOLDS: PerceptionThresholds = { cue: 0.4, source: 0.5, content: 0.45 };

/** Words between two pieces of one role that are taken in: commas, "however", a particle. */
const LONGEST_GAP = 2;

/** A reporting word that no list holds: nothing is known of it but that it reports. */
const UNLISTED: ReportingWord = { certainty: "certain", framing: "neutral", polarity: "positive", act: null, speech: true, strength: 0 };

/** Words of the perception, half-open, with the mean of their probabilities. */
interface Run extends TokenRange {
  readonly probability: number;
}

/**
 * Who says what as the trained reader sees it: cues, and for each the words of its source and its content, at the bounds of
 * tokens. `probability` is the reader's own, before calibration.
 */
export function perceivedAttributions(
  clauses: Clauses,
  perception: Perception,
  thresholds: PerceptionThresholds = PERCEPTION_THRESHOLDS,
): Attribution[] {
  const tokenAt = tokensOfWords(clauses, perception);
  return cuesOf(perception, thresholds.cue).flatMap((cue) => {
    const range = toTokens(tokenAt, cue);
    if (range === null) return [];
    const anchor = cue.first;
    const outsideCue = (run: Run): boolean => run.end <= cue.first || run.first >= cue.end;
    const content = runsOf(perception, "content", anchor, thresholds.content).filter(outsideCue);
    const contents = ranges(clauses, tokenAt, content).filter((one) => one.end <= range.first || one.first >= range.end);
    if (contents.length === 0) return [];
    const sources = runsOf(perception, "source", anchor, thresholds.source).filter(outsideCue);
    const source = sources.toSorted((a, b) => weightOf(b) - weightOf(a))[0];
    const named = source === undefined ? null : toTokens(tokenAt, source);
    const head = headOf(clauses, range);
    return [
      {
        lemma: lemmaOf(clauses, range, head),
        word: wordOf(clauses, range, head),
        cue: range,
        source: named === null ? null : trimmed(clauses, named),
        content: contents,
        through: [],
        pattern: patternOf(clauses, range, head, contents),
        weak: false,
        probability: cue.probability * meanOf(content),
      },
    ];
  });
}

function cuesOf(perception: Perception, threshold: number): Run[] {
  const cues: Run[] = [];
  for (let word = 0; word < perception.words.length; word++) {
    const [outside = 1, begins = 0, goesOn = 0] = perception.bio("cue", word);
    if (1 - outside < threshold) continue;
    const last = cues.at(-1);
    if (last !== undefined && last.end === word && goesOn > begins) cues[cues.length - 1] = { ...last, end: word + 1 };
    else cues.push({ first: word, end: word + 1, probability: 1 - outside });
  }
  return cues;
}

/** Runs of words that belong to an anchor; small gaps are closed. */
function runsOf(perception: Perception, head: string, anchor: number, threshold: number): Run[] {
  const row = perception.arc(head, anchor);
  if (row === null) return [];
  const runs: Run[] = [];
  row.probabilities.forEach((probability, at) => {
    if (probability < threshold) return;
    const word = row.first + at;
    const last = runs.at(-1);
    if (last !== undefined && word - last.end <= LONGEST_GAP && !(last.end <= anchor && anchor < word)) {
      const size = last.end - last.first;
      runs[runs.length - 1] = { first: last.first, end: word + 1, probability: (last.probability * size + probability) / (size + 1) };
    } else runs.push({ first: word, end: word + 1, probability });
  });
  return runs;
}

const weightOf = (run: Run): number => run.probability * (run.end - run.first);

function meanOf(runs: readonly Run[]): number {
  const words = runs.reduce((sum, run) => sum + run.end - run.first, 0);
  return words === 0 ? 0 : runs.reduce((sum, run) => sum + weightOf(run), 0) / words;
}

/** For each word the token that holds it, or -1. */
function tokensOfWords(clauses: Clauses, perception: Perception): Int32Array {
  const tokenAt = new Int32Array(perception.words.length).fill(-1);
  let token = 0;
  perception.words.forEach(({ start }, word) => {
    while (token < clauses.tokens.length && (clauses.tokens[token] as Token).end <= start) token++;
    if (token < clauses.tokens.length && (clauses.tokens[token] as Token).start <= start) tokenAt[word] = token;
  });
  return tokenAt;
}

function toTokens(tokenAt: Int32Array, run: TokenRange): TokenRange | null {
  let first = -1;
  let end = -1;
  for (let word = run.first; word < run.end; word++) {
    const token = tokenAt[word] ?? -1;
    if (token < 0) continue;
    if (first < 0) first = token;
    end = token + 1;
  }
  return first < 0 ? null : { first, end };
}

/** Crumbs of one mark or one word beside a longer piece are no content. */
function ranges(clauses: Clauses, tokenAt: Int32Array, runs: readonly Run[]): TokenRange[] {
  const found = runs.flatMap((run) => {
    const range = toTokens(tokenAt, run);
    const inner = range === null ? null : trimmed(clauses, range);
    return inner === null ? [] : [inner];
  });
  const longest = Math.max(0, ...found.map((range) => range.end - range.first));
  return longest < 3 ? found : found.filter((range) => range.end - range.first > 1);
}

/** The last verb or noun of the cue: "was quoted as saying", "made the claim". */
function headOf(clauses: Clauses, { first, end }: TokenRange): Token {
  for (let at = end - 1; at >= first; at--) {
    const token = clauses.tokens[at] as Token;
    if (token.pos === "VERB" || token.pos === "NOUN") return token;
  }
  return clauses.tokens[end - 1] as Token;
}

function lemmaOf(clauses: Clauses, range: TokenRange, head: Token): string {
  const words = clauses.tokens.slice(range.first, range.end).map((token) => token.lower);
  return words.join(" ") === "according to" ? "according-to" : head.lemma;
}

function wordOf(clauses: Clauses, range: TokenRange, head: Token): ReportingWord {
  const phrase = clauses.tokens
    .slice(range.first, range.end)
    .map((token) => token.lemma)
    .join("-");
  const as = head.pos === "NOUN" ? "noun" : "verb";
  return reportingWord(phrase, as) ?? reportingWord(head.lemma, as) ?? UNLISTED;
}

function patternOf(clauses: Clauses, cue: TokenRange, head: Token, content: readonly TokenRange[]): AttributionPattern {
  const first = content[0] as TokenRange;
  if (lemmaOf(clauses, cue, head) === "according-to") return "according-to";
  if ((clauses.quotationAt[first.first] ?? -1) >= 0 && clauses.quotationAt[first.first] === clauses.quotationAt[first.end - 1]) return "quotation";
  if (first.end <= cue.first) return "before";
  if (head.pos === "NOUN") return "noun";
  const opens = (clauses.tokens[first.first] as Token).lower;
  if (opens === "that") return "that-clause";
  if (opens === "to") return "infinitive";
  return "clause";
}
