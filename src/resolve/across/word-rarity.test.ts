import { describe, expect, it } from "vitest";
import { parseWordRarity } from "./word-rarity.ts";

describe("how rare words are", () => {
  const rarity = parseWordRarity("99\nsaid\t90\nmill\t4\n");
  it("rises the fewer documents hold a word", () => {
    expect(rarity.of("mill")).toBeGreaterThan(rarity.of("said"));
    expect(rarity.of("ostrel")).toBeCloseTo(Math.log(100));
  });
  it("is refused without the number of documents", () => expect(() => parseWordRarity("said\t90\n")).toThrow(/number of documents/));
});
