import { expect, it } from "vitest";
import { pairedOnes } from "./one-by-one.ts";

it.each<[string, readonly number[], number[]]>([
  ["each that adds a pair", [1, 1, 2, 2, 3], [0, 2, 4]],
  ["none, where nothing is paired", [0, 0], []],
  ["nothing of nothing", [], []],
])("%s", (_, pairs, expected) => expect([...pairedOnes(pairs.length, (first) => pairs[first - 1] ?? 0)]).toEqual(expected));
