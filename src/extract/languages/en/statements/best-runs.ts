/** Places in a list, half-open. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/**
 * The runs of places whose scores, less the price of each bound, sum to the most. A score above 0 speaks for a place, below 0
 * against it; `price` is what it costs that a run begins or ends before a place. Bounds at both ends of the list are free.
 * (Viterbi 1967 with two states, inside and outside.)
 */
export function bestRuns(scores: readonly number[], price: (place: number) => number): Run[] {
  const cameFromOther: { outside: boolean; inside: boolean }[] = [];
  let outside = 0;
  let inside = 0;
  scores.forEach((score, place) => {
    const bound = place === 0 ? 0 : price(place);
    const leaves = place > 0 && inside - bound > outside;
    const enters = place > 0 && outside - bound > inside;
    cameFromOther.push({ outside: leaves, inside: enters });
    [outside, inside] = [leaves ? inside - bound : outside, (enters ? outside - bound : inside) + score];
  });
  const runs: Run[] = [];
  let isInside = inside > outside;
  let end = scores.length;
  for (let place = scores.length - 1; place >= 0; place--) {
    const switched = isInside ? cameFromOther[place]?.inside === true : cameFromOther[place]?.outside === true;
    if (isInside && (switched || place === 0)) runs.push({ first: place, end });
    if (!isInside && switched) end = place;
    if (switched) isInside = !isInside;
  }
  return runs.reverse();
}

/** The one run of places with the highest sum of scores, or null where no score is above 0. (Kadane's algorithm.) */
export function bestRun(scores: readonly number[]): Run | null {
  let best: Run | null = null;
  let most = 0;
  let first = 0;
  let sum = 0;
  scores.forEach((score, place) => {
    if (sum <= 0) {
      first = place;
      sum = 0;
    }
    sum += score;
    if (sum > most) {
      most = sum;
      best = { first, end: place + 1 };
    }
  });
  return best;
}
