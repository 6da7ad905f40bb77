/** Logarithm of the odds of a probability, which is bounded by `surest` and its complement: what is surer tells nothing more. */
export function logOdds(probability: number, surest: number): number {
  const bounded = Math.min(surest, Math.max(1 - surest, probability));
  return Math.log(bounded / (1 - bounded));
}
