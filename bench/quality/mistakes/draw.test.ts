import { describe, expect, it } from "vitest";
import { byClass, drawInProportion } from "./draw.ts";

const ALL = [...Array.from({ length: 70 }, (_, at) => `a${at}`), ...Array.from({ length: 25 }, (_, at) => `b${at}`), ..."ccccc".split("")];
const classOf = (one: string): string => one.charAt(0);
const sizes = (drawn: readonly string[]) =>
  Object.fromEntries([...byClass(drawn, classOf)].map(([name, members]) => [name, members.length]));

describe("a draw in proportion", () => {
  it.each([
    [20, { a: 14, b: 5, c: 1 }],
    [10, { a: 7, b: 3 }],
    [100, { a: 70, b: 25, c: 5 }],
    [1000, { a: 70, b: 25, c: 5 }],
  ])("of %i", (count, expected) => expect(sizes(drawInProportion(ALL, classOf, { count, seed: 1 }))).toEqual(expected));

  it("is the same for the same seed, another for another, and takes none twice", () => {
    const draw = (seed: number): string[] => drawInProportion(ALL.slice(0, 95), classOf, { count: 30, seed });
    expect(draw(1)).toEqual(draw(1));
    expect(draw(2)).not.toEqual(draw(1));
    expect(new Set(draw(1)).size).toBe(30);
  });
});
