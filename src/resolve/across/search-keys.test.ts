import { describe, expect, it } from "vitest";
import { inventedProfile } from "./invented-profile.ts";
import { isWithinReach, searchKeys } from "./search-keys.ts";

// "mill", "market" and the like are fairly rare, names hardly known, "police" in every third report.
const rarity = { of: (stem: string): number => (stem === "polic" ? 1 : /^[a-z]+$/.test(stem) && stem.length > 5 ? 8 : 3) };
const find = (a: string, b: string, [dayOfA, dayOfB]: readonly (string | null)[] = ["2031-05-20", "2031-05-21"]): number => {
  const [one, other] = [
    searchKeys(inventedProfile("a", a, { published: dayOfA ?? null }), rarity),
    searchKeys(inventedProfile("b", b, { published: dayOfB ?? null }), rarity),
  ];
  const found = one.looked.filter((key) => other.kept.includes(key)).length;
  // Whichever comes last looks for the other.
  expect(other.looked.filter((key) => one.kept.includes(key)).length).toBe(found);
  return found;
};

describe("keys that an incident is looked for by", () => {
  it.each<[string, string, string, (string | null)[], boolean]>([
    ["two words in common, in one month", "mill fire", "fire mill", ["2031-05-20", "2031-05-21"], true],
    ["over the turn of a month and a year", "mill fire", "fire mill", ["2030-12-31", "2031-01-01"], true],
    ["not half a year apart", "mill fire", "fire mill", ["2031-01-20", "2031-07-21"], false],
    [
      "three names bring them together later",
      "Varnholt Harrowdale Oskarsen",
      "Oskarsen Harrowdale Varnholt",
      ["2031-01-20", "2031-07-21"],
      true,
    ],
    ["the two words of a name alone do not", "Varnholt Harrowdale", "Harrowdale Varnholt", ["2031-01-20", "2031-07-21"], false],
    ["both undated", "mill fire", "fire mill", [null, null], true],
    ["one undated: names alone", "mill fire", "fire mill", [null, "2031-05-20"], false],
    ["one undated, with names", "Varnholt Harrowdale Oskarsen", "Harrowdale Oskarsen Varnholt", [null, "2031-05-20"], true],
    ["one word in common is none", "mill Varnholt", "mill Harrowdale", ["2031-05-20", "2031-05-21"], false],
    ["common words are none", "police mill", "police mill", ["2031-05-20", "2031-05-21"], false],
  ])("%s", (_, a, b, days, expected) => expect(find(a, b, days) > 0).toBe(expected));

  it.each<[string | null, string | null, boolean]>([
    ["2031-05-20", "2032-05-30T10:00", true],
    ["2031-05-20T23:00", "2033-05-20", false],
    ["2031-05", "2031-06-02", true],
    [null, "2033-05-20", true],
    [null, null, true],
  ])("reports of %s and %s are compared: %s", (one, other, expected) => {
    const reachOf = (published: string | null) => searchKeys(inventedProfile("a", "mill fire", { published }), rarity).reach;
    expect(isWithinReach(reachOf(one), other)).toBe(expected);
    expect(isWithinReach(reachOf(other), one)).toBe(expected);
  });

  it("are no more for a long report than for a page", () => {
    const long = Array.from({ length: 900 }, (_, at) => `word${at}`).join(" ");
    const sizeOf = (words: string): number => searchKeys(inventedProfile("a", words), rarity).kept.length;
    expect(sizeOf(long)).toBe(sizeOf(long.slice(0, 800)));
  });

  it("are all different for other words", () => {
    const words = Array.from({ length: 60 }, (_, at) => `oskar${String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26))}`);
    const keys = words.flatMap((word, at) =>
      words.slice(at + 1).flatMap((other) => searchKeys(inventedProfile("a", `${word} ${other}`), { of: () => 8 }).kept),
    );
    expect(new Set(keys).size).toBe((60 * 59) / 2);
  });
});
