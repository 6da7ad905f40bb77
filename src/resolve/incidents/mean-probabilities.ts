/** The mean probability of each value over all that tell of it; one that does not name a value counts as 0. */
export function meanProbabilities<Value extends string>(
  all: readonly Readonly<Partial<Record<Value, number>>>[],
): Partial<Record<Value, number>> {
  const means: Partial<Record<Value, number>> = {};
  for (const one of all) {
    for (const value of Object.keys(one) as Value[]) means[value] = (means[value] ?? 0) + (one[value] ?? 0) / all.length;
  }
  return means;
}

/** The value with the highest probability; null where there is none. */
export function likeliest<Value extends string>(probabilities: Readonly<Partial<Record<Value, number>>>): Value | null {
  let best: Value | null = null;
  for (const value of Object.keys(probabilities) as Value[]) {
    if (best === null || (probabilities[value] ?? 0) > (probabilities[best] ?? 0)) best = value;
  }
  return best;
}
