import type { Perception } from "../../../../model/perception.ts";
import type { TokenRange } from "./clause.ts";
import type { PerceivedTokens } from "./perceived-tokens.ts";

/** Reporting words as the trained reader sees them. */
export interface PerceivedCue {
  /** The word that source and content are asked of. */
  readonly anchor: number;
  readonly tokens: TokenRange;
  /** 0..1, of its first word. */
  readonly probability: number;
}

/** From which probability on words begin a cue, or go on with one; no token is in two cues. */
export function perceivedCues(
  perception: Perception,
  tokens: PerceivedTokens,
  { begins, goesOn }: { readonly begins: number; readonly goesOn: number },
): PerceivedCue[] {
  const runs: { readonly first: number; end: number; readonly probability: number }[] = [];
  for (let word = 0; word < perception.words.length; word++) {
    const [outside = 1, first = 0, inner = 0] = perception.bio("cue", word);
    const last = runs.at(-1);
    if (last !== undefined && last.end === word && inner > first && 1 - outside >= goesOn) last.end = word + 1;
    else if (1 - outside >= begins) runs.push({ first: word, end: word + 1, probability: 1 - outside });
  }
  const cues: PerceivedCue[] = [];
  for (const run of runs) {
    const range = tokens.rangeOf(run.first, run.end);
    if (range === null) continue;
    const first = Math.max(range.first, cues.at(-1)?.tokens.end ?? 0);
    if (first < range.end) cues.push({ anchor: run.first, tokens: { first, end: range.end }, probability: run.probability });
  }
  return cues;
}
