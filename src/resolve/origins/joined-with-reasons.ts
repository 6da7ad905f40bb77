/** A set of things that were found to be one, with the reason for each join. */
export interface Joined {
  /** Places in the list of things, ascending. */
  readonly members: readonly number[];
  readonly reasons: readonly string[];
}

/** Things that become one as reasons are found. */
export interface Joining {
  /** Joins two things; the reason is kept where they were not one already. */
  readonly join: (a: number, b: number, reason: string) => void;
  /** The first of the things that are one with it. */
  readonly firstOf: (thing: number) => number;
  /** What is one, in the order of their first things. */
  readonly sets: () => readonly Joined[];
}

/** So many things, each on its own. */
export function joining(count: number): Joining {
  const parent = Array.from({ length: count }, (_, at) => at);
  const reasons = Array.from({ length: count }, (): string[] => []);

  function firstOf(thing: number): number {
    let first = thing;
    for (let up = parent[first]; up !== undefined && up !== first; up = parent[first]) first = up;
    parent[thing] = first;
    return first;
  }

  function join(a: number, b: number, reason: string): void {
    const [one, other] = [firstOf(a), firstOf(b)];
    if (one === other) return;
    const [first, second] = one < other ? [one, other] : [other, one];
    parent[second] = first;
    reasons[first]?.push(...(reasons[second] ?? []), reason);
  }

  function sets(): readonly Joined[] {
    const members = new Map<number, number[]>();
    parent.forEach((_, at) => members.set(firstOf(at), [...(members.get(firstOf(at)) ?? []), at]));
    return [...members].map(([first, all]) => ({ members: all, reasons: [...new Set(reasons[first])] }));
  }

  return { join, firstOf, sets };
}
