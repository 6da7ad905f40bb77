/**
 * Places of those of a list that a scorer pairs up: each adds one to the number of pairs. `paired` is that number for the first so many of
 * the list. Where the scorer pairs as many as it can, as many are found as it pairs in all.
 */
export function pairedOnes(length: number, paired: (first: number) => number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < length; at++) if (paired(at + 1) > found.size) found.add(at);
  return found;
}
