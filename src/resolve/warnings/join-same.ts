/** Whether two things are one, with the reason in words. */
export interface SameAnswer {
  readonly answer: "same" | "different" | "undecided";
  readonly reason: string;
}

/** Things by their places in the list that was given. */
export interface JoinedThings {
  /** Each thing stands in one group; the groups and their members in the order of the list. */
  readonly groups: readonly (readonly number[])[];
  /** Two that may be one and stand in different groups. */
  readonly maybe: readonly { readonly a: number; readonly b: number; readonly reason: string }[];
}

/**
 * Joins what is the same. Things that hang together by "same" are one where no two of them are different; else only those that are alike by `keyOf` are, and the others are
 * kept apart as undecided: joining one of them would settle which of two different things it is. The order of the list changes nothing but the order of what is given.
 */
export function joinSame<Thing>(
  things: readonly Thing[],
  compare: (a: Thing, b: Thing) => SameAnswer,
  keyOf: (thing: Thing) => string,
): JoinedThings {
  const answers = new Map<string, SameAnswer>();
  const parent = things.map((_, at) => at);
  const rootOf = (at: number): number => (parent[at] === at ? at : (parent[at] = rootOf(parent[at] ?? at)));
  for (const [a, one] of things.entries())
    for (let b = a + 1; b < things.length; b++) {
      const answer = compare(one, things[b] as Thing);
      if (answer.answer === "different") continue;
      answers.set(`${a} ${b}`, answer);
      if (answer.answer === "same") parent[rootOf(b)] = rootOf(a);
    }
  const parts = gathered(things.keys(), rootOf);
  const groups = parts.flatMap((part) => (agrees(part, answers) ? [part] : gathered(part, (at) => keyOf(things[at] as Thing))));
  const groupOf = new Map(groups.flatMap((group, at) => group.map((one) => [one, at] as const)));
  const maybe = [...answers].flatMap(([key, { reason }]) => {
    const [a = 0, b = 0] = key.split(" ").map(Number);
    return groupOf.get(a) === groupOf.get(b) ? [] : [{ a, b, reason }];
  });
  return { groups: groups.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)), maybe };
}

/** No two of them are different: what is not in the answers is. */
const agrees = (part: readonly number[], answers: ReadonlyMap<string, SameAnswer>): boolean =>
  part.every((a, at) => part.slice(at + 1).every((b) => answers.has(`${a} ${b}`)));

function gathered(members: Iterable<number>, keyOf: (member: number) => string | number): number[][] {
  const byKey = new Map<string | number, number[]>();
  for (const member of members) {
    const group = byKey.get(keyOf(member));
    if (group === undefined) byKey.set(keyOf(member), [member]);
    else group.push(member);
  }
  return [...byKey.values()];
}
