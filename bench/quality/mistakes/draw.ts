import { seeded } from "../bootstrap.ts";

/**
 * Draws `count` of many at random, each class by its share: what is left after whole numbers goes to the largest remainders. The same seed
 * draws the same.
 */
export function drawInProportion<One>(
  all: readonly One[],
  classOf: (one: One) => string,
  { count, seed }: { readonly count: number; readonly seed: number },
): One[] {
  const classes = byClass(all, classOf);
  const shares = [...classes].map(([name, members]) => {
    const exact = (count * members.length) / all.length;
    return { name, members, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = Math.min(count, all.length) - shares.reduce((sum, { whole }) => sum + whole, 0);
  const random = seeded(seed);
  return shares
    .toSorted((a, b) => b.rest - a.rest)
    .flatMap(({ members, whole }) => shuffled(members, random).slice(0, whole + (left-- > 0 ? 1 : 0)));
}

/** The members of each class, in the order of their first. */
export function byClass<One>(all: readonly One[], classOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const classes = new Map<string, One[]>();
  for (const one of all) {
    const members = classes.get(classOf(one));
    if (members === undefined) classes.set(classOf(one), [one]);
    else members.push(one);
  }
  return classes;
}

/** Fisher and Yates. */
function shuffled<One>(all: readonly One[], random: () => number): One[] {
  const order = [...all];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as One, order[at] as One];
  }
  return order;
}
