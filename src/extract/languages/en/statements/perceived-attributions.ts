import { logOdds } from "../../../../model/log-odds.ts";
import type { Perception } from "../../../../model/perception.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { Attribution } from "./attribution.ts";
import { bestRun, bestRuns } from "./best-runs.ts";
import { type Clauses, type TokenRange, trimmed } from "./clause.ts";
import { readCue } from "./cue-words.ts";
import { withPairedMarks } from "./paired-marks.ts";
import { type PerceivedCue, perceivedCues } from "./perceived-cues.ts";
import { PerceivedTokens, type TokenRow } from "./perceived-tokens.ts";

/** What turns the trained reader's probabilities into words; all were chosen on PolNeAR's train split. */
export interface PerceptionSettings {
  /** From which probability on a word begins a cue, and from which one goes on with it. */
  readonly cue: number;
  readonly cueGoesOn: number;
  /** At which probability it is as good to take a word into the source, or the content, as to leave it. */
  readonly source: number;
  readonly content: number;
  /** What a bound of the content costs, in natural logarithms of odds: at a mark, a sentence's end or the reporting words, and elsewhere. */
  readonly boundAtMark: number;
  readonly boundElsewhere: number;
}

export const PERCEPTION_SETTINGS: PerceptionSettings = {
  cue: 0.4,
  cueGoesOn: 0.2,
  source: 0.2,
  content: 0.5,
  boundAtMark: 0.4,
  boundElsewhere: 4,
};

/**
 * Who says what as the trained reader sees it: cues, and for each the words of its source and its content, at the bounds of
 * tokens. Cues without content say nothing and are left out.
 */
export function perceivedAttributions(clauses: Clauses, perception: Perception, settings = PERCEPTION_SETTINGS): Attribution[] {
  const tokens = new PerceivedTokens(perception, clauses.tokens);
  const cues = perceivedCues(perception, tokens, { begins: settings.cue, goesOn: settings.cueGoesOn });
  return cues.flatMap((cue) => {
    const sourceRow = tokens.row("source", cue.anchor);
    const source = sourceOf(clauses, cue, sourceRow, settings);
    const row = tokens.row("content", cue.anchor);
    const content = row === null ? [] : contentOf(clauses, { cue, source, row }, settings);
    if (row === null || content.length === 0) return [];
    const seen = {
      cue: cue.probability,
      source: source === null || sourceRow === null ? null : meanOver(sourceRow, [source]),
      content: meanOver(row, content),
    };
    return [{ ...readCue(clauses, cue.tokens, content), cue: cue.tokens, source, content, through: [], weak: false, seen, by: "reader" }];
  });
}

/** A word that must not be taken. */
const BARRED = -30;

/** The one run of words that most likely names the source; the words of the cue are none of it. */
function sourceOf(clauses: Clauses, cue: PerceivedCue, row: TokenRow | null, settings: PerceptionSettings): TokenRange | null {
  if (row === null) return null;
  const run = bestRun(scoresOf(row, settings.source, [cue.tokens]));
  return run === null ? null : trimmed(clauses, { first: run.first + row.first, end: run.end + row.first });
}

function contentOf(
  clauses: Clauses,
  { cue, source, row }: { readonly cue: PerceivedCue; readonly source: TokenRange | null; readonly row: TokenRow },
  settings: PerceptionSettings,
): TokenRange[] {
  const taken = source === null ? [cue.tokens] : [cue.tokens, source];
  const edges = new Set(taken.flatMap(({ first, end }) => [first, end]));
  const runs = bestRuns(scoresOf(row, settings.content, taken), (place) => {
    const at = place + row.first;
    return edges.has(at) || isMark(clauses, at) ? settings.boundAtMark : settings.boundElsewhere;
  });
  const paired = runs.flatMap(({ first, end }) => {
    const range = withPairedMarks(clauses, { first: first + row.first, end: end + row.first }, cue.tokens);
    return range === null ? [] : [range];
  });
  return joined(paired).flatMap((range) => trimmed(clauses, range) ?? []);
}

/** Ranges in order, those that overlap made one. */
function joined(ranges: readonly TokenRange[]): TokenRange[] {
  const result: TokenRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last !== undefined && range.first < last.end) result[result.length - 1] = { first: last.first, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}

/** Whether a mark or a sentence's end stands between a token and the one before it. */
function isMark({ tokens }: Clauses, at: number): boolean {
  const before = tokens[at - 1] as Token;
  const after = tokens[at] as Token;
  return before.sentence !== after.sentence || before.pos === "PUNCT" || after.pos === "PUNCT";
}

/** How far each token's odds lie above those of the threshold, in natural logarithms. */
function scoresOf({ first, probabilities }: TokenRow, threshold: number, barred: readonly TokenRange[]): number[] {
  const scores = probabilities.map((probability) =>
    Number.isNaN(probability) ? 0 : logOdds(probability, SUREST) - logOdds(threshold, SUREST),
  );
  for (const range of barred)
    for (let at = Math.max(first, range.first); at < Math.min(first + scores.length, range.end); at++) scores[at - first] = BARRED;
  return scores;
}

/** No single word is surer than this: one wrong word would outweigh ten others. */
const SUREST = 0.999;

function meanOver(row: TokenRow, ranges: readonly TokenRange[]): number {
  let sum = 0;
  let count = 0;
  for (const { first, end } of ranges) {
    for (let at = first; at < end; at++) {
      const probability = row.probabilities[at - row.first] ?? Number.NaN;
      if (Number.isNaN(probability)) continue;
      sum += probability;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}
