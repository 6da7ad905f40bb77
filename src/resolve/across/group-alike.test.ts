import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupAlike, type Likenesses } from "./group-alike.ts";

/** Joins the two groups of the highest mean, step by step, without any shortcut. */
function joinedPlainly(size: number, likeness: (a: number, b: number) => number, least: number): number[][] {
  let groups = Array.from({ length: size }, (_, at) => [at]);
  for (;;) {
    let best: readonly [number, number, number] | null = null;
    for (const [a, one] of groups.entries())
      for (const [b, other] of groups.entries()) {
        if (a >= b) continue;
        const mean =
          one.flatMap((x) => other.map((y) => likeness(x, y))).reduce((sum, value) => sum + value, 0) / (one.length * other.length);
        if (mean >= least && (best === null || mean > best[0])) best = [mean, a, b];
      }
    if (best === null) break;
    const [, a, b] = best;
    groups = [...groups.filter((_, at) => at !== a && at !== b), [...(groups[a] ?? []), ...(groups[b] ?? [])]];
  }
  return sorted(groups);
}
const sorted = (groups: readonly (readonly number[])[]): number[][] =>
  groups.map((group) => group.toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

const rowsOf = (size: number, likeness: (a: number, b: number) => number): Likenesses =>
  Array.from(
    { length: size },
    (_, a) =>
      new Map(Array.from({ length: size }, (__, b): [number, number] => [b, likeness(a, b)]).filter(([b, value]) => b !== a && value > 0)),
  );

/** Numbers from 0 to 1, each with a root of its own so that neither they nor their means are ever equal: there are no ties. */
const likenesses = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([size, stream]) => {
    const values = new Map<string, number>();
    for (let a = 0; a < size; a++)
      for (let b = 0; b < a; b++) values.set(`${b} ${a}`, Number(stream.next().value) * 0.99 + 1e-3 * Math.sqrt(values.size + 2));
    return { size, of: (a: number, b: number): number => values.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? 0 };
  });

describe("groups of what is alike on average", () => {
  const chain = [
    [1, 0.9, 0.3],
    [0.9, 1, 0.8],
    [0.3, 0.8, 1],
  ];
  it.each<[string, number, number[][]]>([
    ["a chain is not pulled together where its ends are not alike", 0.6, [[0, 1], [2]]],
    ["it is where the mean suffices", 0.55, [[0, 1, 2]]],
    ["nothing is alike enough", 0.95, [[0], [1], [2]]],
  ])("%s", (_, least, expected) =>
    expect(
      groupAlike(
        rowsOf(3, (a, b) => chain[a]?.[b] ?? 0),
        least,
      ).groups,
    ).toEqual(expected),
  );

  it("are those that joining step by step gives", () => {
    fc.assert(
      fc.property(likenesses, fc.double({ min: 0.1, max: 0.9, noNaN: true }), ({ size, of }, least) => {
        expect(groupAlike(rowsOf(size, of), least).groups).toEqual(joinedPlainly(size, of, least));
      }),
      { seed: 20_310_502 },
    );
  });

  it("tell which two were joined last: those that are the least alike", () => {
    fc.assert(
      fc.property(likenesses, ({ size, of }) => {
        const { groups, last } = groupAlike(rowsOf(size, of), Number.MIN_VALUE);
        if (groups.length > 1) return;
        const [one = [], other = []] = last ?? [];
        const mean = one.flatMap((a) => other.map((b) => of(a, b))).reduce((sum, value) => sum + value, 0) / (one.length * other.length);
        expect(sorted([[...one, ...other]])).toEqual(groups);
        expect(joinedPlainly(size, of, mean * (1 + 1e-6)).length).toBeGreaterThan(1);
        expect(joinedPlainly(size, of, mean * (1 - 1e-6))).toHaveLength(1);
      }),
      { seed: 20_310_503 },
    );
  });
});
