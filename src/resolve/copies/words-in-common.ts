import { NOBODYS } from "./common-words.ts";
import { SHINGLE_WORDS } from "./shingles.ts";

/** Shorter runs are stock phrases: "at least four people were killed". */
const SHORTEST_RUN = 8;

/** How many words of a text are its own, neither quotation nor common property. */
export function ownLength(shingles: Uint32Array): number {
  let own = 0;
  for (const shingle of shingles) if (shingle !== NOBODYS) own++;
  return own === 0 ? 0 : own + SHINGLE_WORDS - 1;
}

/** The shares, 0..1, of the own words of two texts that stand in runs of eight or more words which both have. */
export interface CommonShare {
  readonly ofShorter: number;
  readonly ofLonger: number;
}

/** What two texts have in common, counted in the shorter one. */
export function wordsInCommon(a: Uint32Array, b: Uint32Array): CommonShare {
  const [shorter, longer] = ownLength(a) <= ownLength(b) ? [a, b] : [b, a];
  const known = new Set(longer);
  known.delete(NOBODYS);
  let covered = 0;
  let run = 0;
  // One step past the end, so that a run that reaches the end of the text is counted, too.
  for (let at = 0; at <= shorter.length; at++) {
    const shingle = shorter[at];
    if (shingle !== undefined && known.has(shingle)) {
      run++;
      continue;
    }
    const inRun = run === 0 ? 0 : run + SHINGLE_WORDS - 1;
    if (inRun >= SHORTEST_RUN) covered += inRun;
    run = 0;
  }
  return { ofShorter: share(covered, ownLength(shorter)), ofLonger: share(covered, ownLength(longer)) };
}

/** Two runs that a single word parts overlap by up to three words, so that they may come to more than there are. */
function share(covered: number, words: number): number {
  return words === 0 ? 0 : Math.min(1, covered / words);
}
