/** How much alike two members are, 0..1, by their places in a list. */
export type Likeness = (a: number, b: number) => number;

/**
 * Groups members so that those of a group are alike on average: the two groups that are most alike are joined, again and again, as long as the mean
 * over all their pairs reaches `least` (average linkage, Sokal and Michener 1958; by chains of nearest neighbours, Murtagh 1983, so that
 * cost grows with the square of the number of members). Which group comes out does not depend on the order, but for ties. Gives the places of each group.
 */
export function groupAlike(size: number, likeness: Likeness, least: number): number[][] {
  const groups = new Map<number, number[]>(Array.from({ length: size }, (_, at) => [at, [at]]));
  // Sums over pairs: the mean is the sum over both sizes.
  const sums: Float64Array[] = Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (__, b) => (a === b ? 0 : likeness(a, b))),
  );
  const mean = (a: number, b: number): number => (sums[a]?.[b] ?? 0) / ((groups.get(a)?.length ?? 1) * (groups.get(b)?.length ?? 1));
  const done: number[][] = [];
  const chain: number[] = [];
  while (groups.size > 0) {
    if (chain.length === 0) chain.push(groups.keys().next().value as number);
    const top = chain.at(-1) as number;
    const before = chain.at(-2);
    let best = before ?? -1;
    let most = before === undefined ? -1 : mean(top, before);
    for (const other of groups.keys()) {
      if (other === top) continue;
      const one = mean(top, other);
      if (one > most) [best, most] = [other, one];
    }
    if (best < 0 || most < least) {
      // Nothing is near enough to the end of the chain: joining others cannot bring anything nearer on average.
      done.push(groups.get(top) as number[]);
      groups.delete(top);
      chain.pop();
    } else if (best === before) {
      chain.length -= 2;
      const joined = [...(groups.get(best) as number[]), ...(groups.get(top) as number[])];
      const [into, from] = [sums[best] as Float64Array, sums[top] as Float64Array];
      for (const other of groups.keys()) {
        into[other] = (into[other] ?? 0) + (from[other] ?? 0);
        (sums[other] as Float64Array)[best] = into[other] ?? 0;
      }
      groups.set(best, joined);
      groups.delete(top);
    } else chain.push(best);
  }
  return done.map((members) => members.toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
