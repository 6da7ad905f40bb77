/** For each member by its place, how much alike it is with others, above 0 and up to 1, by their places; those that are left out are not alike at all. Both of two members have it. */
export type Likenesses = readonly ReadonlyMap<number, number>[];

/** Groups by the places of their members, and the two groups that were joined last; null where none were. */
export interface AlikeGroups {
  readonly groups: number[][];
  readonly last: readonly [number[], number[]] | null;
}

/**
 * Groups members so that those of a group are alike on average: the two groups that are most alike are joined, again and again, as long as the mean
 * over all their pairs reaches `least`, which is above 0 (average linkage, Sokal and Michener 1958; by chains of nearest neighbours, Murtagh 1983). Which groups come
 * out does not depend on the order, but for ties. Memory grows with the pairs that are alike; time with their number and, at worst, the square of the members of a group.
 */
export function groupAlike(likenesses: Likenesses, least: number): AlikeGroups {
  const groups = new Map<number, number[]>(likenesses.map((_, at) => [at, [at]]));
  // Sums over pairs: the mean is the sum over both sizes.
  const sums = likenesses.map((row) => new Map(row));
  const done: number[][] = [];
  const chain: number[] = [];
  let last: AlikeGroups["last"] = null;
  while (groups.size > 0) {
    if (chain.length === 0) chain.push(groups.keys().next().value as number);
    const top = chain.at(-1) as number;
    const before = chain.at(-2);
    const nearest = nearestTo(top, before, { groups, sums });
    if (nearest === null || nearest.mean < least) {
      // Nothing is near enough to the end of the chain: joining others cannot bring anything nearer on average.
      done.push(groups.get(top) as number[]);
      remove(top, { groups, sums });
      chain.pop();
    } else if (nearest.group === before) {
      chain.length -= 2;
      const halves: [number[], number[]] = [groups.get(before) as number[], groups.get(top) as number[]];
      last = [sorted(halves[0]), sorted(halves[1])];
      const joined = addSums(before, top, sums);
      remove(top, { groups, sums });
      sums[before] = joined;
      groups.set(before, halves.flat());
    } else chain.push(nearest.group);
  }
  return { groups: done.map(sorted).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)), last };
}

interface Grouping {
  readonly groups: Map<number, number[]>;
  readonly sums: Map<number, number>[];
}

const sorted = (members: readonly number[]): number[] => members.toSorted((a, b) => a - b);

/** The group that is most alike; of several the one before it in the chain, else that of the lowest place, so that chains end. */
function nearestTo(
  group: number,
  before: number | undefined,
  { groups, sums }: Grouping,
): { readonly group: number; readonly mean: number } | null {
  const size = groups.get(group)?.length ?? 1;
  let best: { readonly group: number; readonly mean: number } | null = null;
  for (const [other, sum] of sums[group] ?? []) {
    const mean = sum / (size * (groups.get(other)?.length ?? 1));
    const nearer =
      best === null || mean > best.mean || (mean === best.mean && best.group !== before && (other === before || other < best.group));
    if (nearer) best = { group: other, mean };
  }
  return best;
}

/** The sums of one group with those of another added, at its neighbours, too. */
function addSums(into: number, from: number, sums: readonly Map<number, number>[]): Map<number, number> {
  const joined = new Map(sums[into]);
  for (const [other, sum] of sums[from] ?? []) {
    if (other === into) continue;
    const both = (joined.get(other) ?? 0) + sum;
    joined.set(other, both);
    sums[other]?.set(into, both);
  }
  joined.delete(from);
  return joined;
}

function remove(group: number, { groups, sums }: Grouping): void {
  for (const other of sums[group]?.keys() ?? []) sums[other]?.delete(group);
  sums[group] = new Map();
  groups.delete(group);
}
