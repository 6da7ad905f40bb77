import { expect, it } from "vitest";
import { KeptPlaces } from "./kept-places.ts";

it("places are found by their keys, each in its time", () => {
  const kept = new KeptPlaces();
  for (const [key, place] of [
    ["24373 1abcdefg", 0],
    ["24373 1abcdefg", 1],
    ["24373 1abcdefg", 2],
    ["24374 1abcdefg", 3],
  ] as const)
    kept.add(key, place);
  expect([kept.of("24373 1abcdefg"), kept.of("24374 1abcdefg"), kept.of("24375 1abcdefg"), kept.of("24373 1abcdefh")]).toEqual([
    [0, 1, 2],
    3,
    undefined,
    undefined,
  ]);
});
