import { describe, expect, it } from "vitest";
import { inventedFiller } from "../../model/invented-filler.ts";
import type { FillerRole, RoleFiller } from "../../model/role-filler.ts";
import { spanOf } from "../../model/span.ts";
import { thingsOf, wordsKey } from "./same-thing.ts";

const TEXT = "The Dune Front (DF) seized Oda Berrin near the depot. Berrin was held by the gunmen of the front at a depot.";

const filler = (words: string, role: FillerRole, links: RoleFiller["links"] = [], within = words): RoleFiller => {
  const start = TEXT.indexOf(within);
  return inventedFiller({ span: spanOf(TEXT, start, start + words.length), role, links });
};
const link = (to: number, sameThing: number): RoleFiller["links"][number] => ({ to, sameIncident: 0.9, sameThing });

describe("fillers that name one thing", () => {
  it.each<[string, RoleFiller[], number[]]>([
    ["a name in brackets after a name", [filler("Dune Front", "organisation"), filler("DF", "organisation")], [0, 0]],
    ["not so a thing in another part", [filler("Dune Front", "organisation"), filler("DF", "individual")], [0, 1]],
    ["the last name of a person", [filler("Oda Berrin", "named-person"), filler("Berrin", "named-person", [], "Berrin was")], [0, 0]],
    ["the same words but for articles", [filler("the depot", "thing"), filler("a depot", "thing")], [0, 0]],
    ["what the reader links", [filler("Dune Front", "organisation"), filler("front", "organisation", [link(0, 0.8)])], [0, 0]],
    ["not what it hardly links", [filler("Dune Front", "organisation"), filler("front", "organisation", [link(0, 0.4)])], [0, 1]],
    [
      "the likelier of two that it links",
      [filler("Oda Berrin", "people"), filler("gunmen", "people"), filler("Berrin", "people", [link(0, 0.6), link(1, 0.7)], "Berrin was")],
      [0, 1, 1],
    ],
    [
      "people with a name and without are one kind",
      [filler("Oda Berrin", "named-person"), filler("gunmen", "people", [link(0, 0.9)])],
      [0, 0],
    ],
  ])("%s", (_, fillers, things) => expect(thingsOf(fillers, TEXT)).toEqual(things));

  it("compares words without articles, capitals and marks", () => expect(wordsKey("The  “Dune-Front”, a")).toBe("dunefront"));
});
