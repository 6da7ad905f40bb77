import { describe, expect, it } from "vitest";
import { abbreviationKey, foldName } from "./fold-name.ts";
import { looseKey, withoutArticle } from "./loose-key.ts";

describe("names of places are looked up without what writers vary", () => {
  it.each([
    ["marks", "São Jevaro", "sao jevaro"],
    ["hyphens", "Deir ez-Talm", "deir ez talm"],
    ["apostrophes", "Qal‘at N'dara", "qalat ndara"],
    ["article", "the Brennlands", "brennlands"],
    ["possessive", "Varnia's", "varnia"],
    ["possessive of a plural", "Highlands’", "highlands"],
    ["saint", "St. Orlo", "saint orlo"],
    ["letters without a base", "Øvreby Łost", "ovreby lost"],
    ["spaces", "  Kerrowy   Hill ", "kerrowy hill"],
    ["a name that starts like a short form", "Stalla", "stalla"],
  ])("%s", (_, written, folded) => {
    expect(foldName(written)).toBe(folded);
  });

  it.each([
    ["stops", "U.S.", "=US"],
    ["article", "the UAE", "=UAE"],
    ["small letters", "us", null],
    ["a long name in capitals", "KERROWY", null],
  ])("abbreviations: %s", (_, written, key) => {
    expect(abbreviationKey(written)).toBe(key);
  });
});

describe("spellings of names in Arabic script", () => {
  it.each([
    ["article and vowels", "hodeidah", "al hudaydah"],
    ["ei and ay", "sheikh zuweid", "ash shaykh zuwayd"],
    ["q and k", "qamishli", "al kamishli"],
    ["doubled letters", "fallujah", "faluja"],
  ])("%s meet", (_, one, other) => {
    expect(looseKey(one)).not.toBeNull();
    expect(looseKey(one)).toBe(looseKey(other));
  });

  it.each([
    ["other consonants", "samarra", "sanaara"],
    ["other words", "deir hafir", "deir zafir"],
  ])("%s do not", (_, one, other) => {
    expect(looseKey(one)).not.toBe(looseKey(other));
  });

  it("leaves short names alone", () => {
    expect(looseKey("al hit")).toBeNull();
  });

  it("knows an article from the start of a word", () => {
    expect(withoutArticle("al mayadin")).toBe("mayadin");
    expect(withoutArticle("albany")).toBeNull();
  });
});
