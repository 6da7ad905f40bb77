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

/**
 * The most likely spans by their probabilities word by word (O, B-1, I-1, B-2, ...), where I follows only B or I of its own label (Viterbi).
 * `favour` is added to the logarithm of all but O: above 0 it finds more and is wrong more often.
 */
export function bioSpans(probabilities: readonly ArrayLike<number>[], labels: number, favour = 0): LabelledWords[] {
  const states = 1 + 2 * labels;
  let scores = new Float64Array(states).fill(-Infinity);
  const from: Int16Array[] = [];
  probabilities.forEach((word, at) => {
    const next = new Float64Array(states);
    const back = new Int16Array(states);
    let best = 0;
    for (let state = 1; state < states; state++) if ((scores[state] as number) > (scores[best] as number)) best = state;
    for (let state = 0; state < states; state++) {
      const own = Math.log(Math.max(LEAST, word[state] as number)) + (state === 0 ? 0 : favour);
      const inside = state > 0 && state % 2 === 0;
      if (at === 0) next[state] = inside ? -Infinity : own;
      else {
        back[state] = inside ? ((scores[state - 1] as number) >= (scores[state] as number) ? state - 1 : state) : best;
        next[state] = own + (scores[back[state] as number] as number);
      }
    }
    scores = next;
    from.push(back);
  });
  return spansOf(bestPath(scores, from), probabilities);
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

function spansOf(path: Int16Array, probabilities: readonly ArrayLike<number>[]): LabelledWords[] {
  const found: LabelledWords[] = [];
  for (let first = 0; first < path.length;) {
    const state = path[first] as number;
    if (state === 0) {
      first++;
      continue;
    }
    let last = first + 1;
    while (last < path.length && path[last] === state + 1) last++;
    let sum = 0;
    for (let at = first; at < last; at++) {
      const word = probabilities[at] as ArrayLike<number>;
      sum += (word[state] as number) + (word[state + 1] as number);
    }
    found.push({ first, last, label: (state - 1) / 2, probability: sum / (last - first) });
    first = last;
  }
  return found;
}
