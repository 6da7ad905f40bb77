import { describe, expect, it } from "vitest";
import { inventedProfile } from "./invented-profile.ts";
import { cutStories } from "./two-stories.ts";

const rarity = { of: () => 4 };
const COMMON = "gunmen Grey Banner attack market Tavik police";
const first = (at: number) =>
  inventedProfile(`a${at}`, `${COMMON} grenade Tuesday Marn ${["baker", "smith", "tailor", "clerk", "porter", "nurse"][at] ?? ""}`);
const second = (at: number) =>
  inventedProfile(`b${at}`, `${COMMON} truck bridge Berrin Friday ${["driver", "toll", "river", "guard", "lorry", "ferry"][at] ?? ""}`);
const six = [0, 1, 2, 3, 4, 5];
const all = (length: number): number[] => Array.from({ length }, (_, at) => at);

describe("a group of reports that resemble each other", () => {
  it("is cut where each half has words of its own that all of it holds", () => {
    const profiles = [...six.map(first), ...six.map(second)];
    expect(cutStories(all(12), profiles, rarity)).toEqual([all(6), [6, 7, 8, 9, 10, 11]]);
  });

  it("stays where all tell one story, each in words of its own", () => {
    const profiles = [
      ...six.map(first),
      ...six.map((at) =>
        inventedProfile(`c${at}`, `${COMMON} grenade Tuesday Marn ${["crowd", "stall", "smoke", "siren", "doctor", "street"][at] ?? ""}`),
      ),
    ];
    expect(cutStories(all(12), profiles, rarity)).toEqual([all(12)]);
  });

  it("stays where one of the halves is too small to tell", () => {
    const profiles = [...six.map(first), ...six.slice(0, 4).map(second)];
    expect(cutStories(all(10), profiles, rarity)).toEqual([all(10)]);
  });
});
