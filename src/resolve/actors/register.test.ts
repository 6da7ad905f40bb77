import { describe, expect, it } from "vitest";
import { type ActorRow, createRegister, nameKey, parseActorRows } from "./register.ts";

const row = (part: Partial<ActorRow>): ActorRow => ({
  key: "grey-tide",
  name: "Grey Tide",
  aliases: [],
  kind: "armed-group",
  mentionType: "armed-group",
  affiliateOf: null,
  country: null,
  demonyms: [],
  source: "invented",
  ...part,
});

describe("createRegister", () => {
  const register = createRegister([
    row({ aliases: ["al-Tarra", "GT", "Grey Tide Movement"], demonyms: ["Tider"] }),
    row({ key: "the-lantern", name: "The Lantern", kind: "outlet", mentionType: "organisation" }),
  ]);

  it.each([
    { name: "other case", query: "GREY TIDE", key: "grey-tide" },
    { name: "an article", query: "the Grey Tide", key: "grey-tide" },
    { name: "a genitive", query: "Grey Tide’s", key: "grey-tide" },
    { name: "the Arabic article parted", query: "Al Tarra", key: "grey-tide" },
    { name: "a vowel written twice", query: "al-Taarra", key: "grey-tide" },
    { name: "an acronym in capitals", query: "GT", key: "grey-tide" },
    { name: "a paper with its article", query: "The Lantern", key: "the-lantern" },
    { name: "a state", query: "the United States", key: "state-us" },
    { name: "a state's initials with stops", query: "U.S.", key: "state-us" },
    { name: "a state's long name", query: "Democratic Republic of the Congo", key: "state-cd" },
  ])("finds by $name", ({ query, key }) => {
    expect(register.find(query)?.key).toBe(key);
  });

  it.each([
    { name: "an acronym in small letters is another word", query: "us" },
    { name: "an acronym with one capital", query: "Gt" },
    { name: "a paper's noun without its article", query: "Lantern" },
    { name: "an unknown name", query: "Blue Tide" },
    { name: "nothing", query: "" },
  ])("does not find: $name", ({ query }) => {
    expect(register.find(query)).toBeNull();
  });

  it("finds states and groups by the words for their people", () => {
    expect(register.byDemonym("Ukrainians")?.key).toBe("state-ua");
    expect(register.byDemonym("tider")?.key).toBe("grey-tide");
    expect(register.byDemonym("Purple")).toBeNull();
  });

  it("lets a user's row win", () => {
    const own = createRegister([row({})], [row({ key: "own-tide", kind: "organisation" })]);
    expect(own.find("Grey Tide")?.key).toBe("own-tide");
  });
});

describe("parseActorRows", () => {
  it("reads rows, passes over comments and the header", () => {
    const text = "key\tname\taliases\n# comment\n\ngrey-tide\tGrey Tide\tGT|Tide\tarmed-group\tarmed-group\t\tVR\tTider\tinvented list 4";
    expect(parseActorRows(text)).toEqual({
      rows: [row({ aliases: ["GT", "Tide"], country: "VR", demonyms: ["Tider"], source: "invented list 4" })],
      problems: [],
    });
  });

  it.each([
    { name: "no source", line: "a\tA\t\tstate\tplace\t\t\t\t", says: /source is missing/ },
    { name: "an unknown kind", line: "a\tA\t\tgang\tplace\t\t\t\tx", says: /kind "gang"/ },
    { name: "a bad key", line: "A b\tA\t\tstate\tplace\t\t\t\tx", says: /key "A b"/ },
    { name: "a bad country", line: "a\tA\t\tstate\tplace\t\tvr\t\tx", says: /country "vr"/ },
    { name: "no name", line: "a\t\t\tstate\tplace\t\t\t\tx", says: /name is missing/ },
  ])("keeps the other lines: $name", ({ line, says }) => {
    const parsed = parseActorRows(`${line}\ngrey-tide\tGrey Tide\t\tarmed-group\tarmed-group\t\t\t\tinvented`);
    expect(parsed.rows).toHaveLength(1);
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.problems[0]).toMatch(says);
  });
});

describe("nameKey", () => {
  it.each([
    ["Jama'at al-Noor", "jamat noor"],
    ["The U.S.", "us"],
    ["Élysée Palace", "elysee palace"],
    ["Al", "al"],
  ])("%s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});
