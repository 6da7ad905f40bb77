import { describe, expect, it } from "vitest";
import type { ActorRow } from "../../model/actor-row.ts";
import { inventedActorRow } from "../../model/invented-actor-row.ts";
import { createRegister, nameKey } from "./register.ts";

const row = (part: Partial<ActorRow>): ActorRow => inventedActorRow({ key: "grey-tide", name: "Grey Tide", ...part });

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

  it("lets a row of the same key take the place of the earlier one, with its names", () => {
    const own = createRegister([row({ aliases: ["Ashen Wave"] })], [row({ aliases: ["Pale Wave"], kind: "organisation" })]);
    expect([own.find("Pale Wave")?.kind, own.find("Ashen Wave"), own.byKey("grey-tide")?.aliases]).toEqual([
      "organisation",
      null,
      ["Pale Wave"],
    ]);
  });

  it("a disputed alias leads to nobody, whosever other name it is", () => {
    const rows = [row({ disputed: ["Ashen Wave", "Blue Tide"] }), row({ key: "pale", name: "Pale Tide", aliases: ["Ashen Wave"] })];
    const open = createRegister([...rows, row({ key: "blue", name: "Blue Tide" })]);
    expect(open.find("Ashen Wave")).toBeNull();
    expect(open.disputed("the Ashen Wave").map(({ key }) => key)).toEqual(["grey-tide"]);
    expect(createRegister(rows.toReversed()).find("Ashen Wave")).toBeNull();
    // Its own name leads to an entry; whether it is the other one as well stays open.
    expect([open.find("Blue Tide")?.key, open.disputed("Blue Tide").map(({ key }) => key)]).toEqual(["blue", ["grey-tide"]]);
    const settled = createRegister(rows, [row({ key: "own", name: "Own Tide", aliases: ["Ashen Wave"] })]);
    expect([settled.find("Ashen Wave")?.key, settled.disputed("Ashen Wave")]).toEqual(["own", []]);
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
