/** Words from `first` up to, not including, `last` that one label covers. */
export interface LabelledWords {
  readonly first: number;
  readonly last: number;
  /** Place in the list of labels. */
  readonly label: number;
  /** Mean over its words of the probability of the label. */
  readonly probability: number;
}

/** Least probability that is told apart, so that its logarithm is finite. */
const LEAST = 1e-6;
/** Logarithm that a change of label without a word between costs: names are not cut in two by it. */
const CHANGE = Math.log(0.1);

/**
 * The most likely runs of words by the probabilities of labels word by word: none, label 0, label 1, ... (Viterbi). Neighbouring words of one label
 * are one run, since fillers that follow each other are parted by a comma or "and". `favour` is added to the logarithm of every label: above 0 it
 * finds more and is wrong more often.
 */
export function labelRuns(probabilities: readonly ArrayLike<number>[], favour = 0): LabelledWords[] {
  const states = probabilities[0]?.length ?? 0;
  let scores = new Float64Array(states);
  const from: Int16Array[] = [];
  probabilities.forEach((word, at) => {
    const next = new Float64Array(states);
    const back = new Int16Array(states);
    for (let state = 0; state < states; state++) {
      let best = -Infinity;
      for (let earlier = 0; earlier < states; earlier++) {
        const score = (scores[earlier] as number) + (at > 0 && earlier > 0 && state > 0 && earlier !== state ? CHANGE : 0);
        if (score > best) [best, back[state]] = [score, earlier];
      }
      next[state] = best + Math.log(Math.max(LEAST, word[state] as number)) + (state === 0 ? 0 : favour);
    }
    scores = next;
    from.push(back);
  });
  return runsOf(bestPath(scores, from), probabilities);
}

function bestPath(last: Float64Array, from: readonly Int16Array[]): Int16Array {
  const path = new Int16Array(from.length);
  let state = last.indexOf(Math.max(...last));
  for (let at = from.length - 1; at >= 0; at--) {
    path[at] = state;
    state = (from[at] as Int16Array)[state] as number;
  }
  return path;
}

function runsOf(path: Int16Array, probabilities: readonly ArrayLike<number>[]): LabelledWords[] {
  const found: LabelledWords[] = [];
  for (let first = 0; first < path.length;) {
    const state = path[first] as number;
    let last = first;
    let sum = 0;
    while (last < path.length && path[last] === state) sum += (probabilities[last++] as ArrayLike<number>)[state] as number;
    if (state > 0) found.push({ first, last, label: state - 1, probability: sum / (last - first) });
    first = last;
  }
  return found;
}

/** Beginning and inside of each label as one: none, label 0, label 1, ... */
export const joinedLabels = (word: Float32Array): number[] => [
  word[0] ?? 0,
  ...Array.from({ length: (word.length - 1) / 2 }, (_, label) => (word[1 + 2 * label] ?? 0) + (word[2 + 2 * label] ?? 0)),
];
