import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestRun, bestRuns, type Run } from "./best-runs.ts";

const free = (): number => 0;

describe("the best runs of places", () => {
  it.each<[string, number[], (place: number) => number, Run[]]>([
    ["what speaks for itself, where bounds are free", [-1, 2, 3, -4, 1], free, [run(1, 3), run(4, 5)]],
    ["a gap that costs less than two bounds is bridged", [2, -1, 2], () => 1, [run(0, 3)]],
    ["a gap that costs more is not", [2, -3, 2], () => 1, [run(0, 1), run(2, 3)]],
    ["a bound goes where it is cheap", [-0.1, 2, -0.1], (place) => (place === 1 ? 5 : 0), [run(0, 2)]],
    ["what does not pay for its bounds is left", [-3, 1, -3], () => 1, []],
    ["nothing in nothing", [], free, []],
  ])("%s", (_, scores, price, expected) => expect(bestRuns(scores, price)).toEqual(expected));

  it("no other choice of places is worth more", () => {
    const scored = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(scored, (places) => {
        const scores = places.map(([score]) => score);
        const price = (place: number): number => places[place]?.[1] ?? 0;
        const runs = bestRuns(scores, price);
        const chosen = scores.map((_, place) => runs.some(({ first, end }) => first <= place && place < end));
        const most = Math.max(...choicesOf(scores.length).map((choice) => worth(choice, scores, price)));
        expect(worth(chosen, scores, price)).toBe(most);
      }),
    );
  });
});

describe("the one best run", () => {
  it.each<[string, number[], Run | null]>([
    ["goes through a small loss", [1, -0.5, 2, -3, 1], run(0, 3)],
    ["begins anew after a large one", [1, -2, 2], run(2, 3)],
    ["is nowhere, where nothing speaks for a place", [-1, 0], null],
  ])("%s", (_, scores, expected) => expect(bestRun(scores)).toEqual(expected));
});

function run(first: number, end: number): Run {
  return { first, end };
}

const choicesOf = (size: number): boolean[][] =>
  Array.from({ length: 2 ** size }, (_, bits) => Array.from({ length: size }, (__, place) => ((bits >> place) & 1) === 1));

const worth = (choice: readonly boolean[], scores: readonly number[], price: (place: number) => number): number =>
  choice.reduce(
    (sum, inside, place) => sum + (inside ? (scores[place] ?? 0) : 0) - (place > 0 && choice[place - 1] !== inside ? price(place) : 0),
    0,
  );
