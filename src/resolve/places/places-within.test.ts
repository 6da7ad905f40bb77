import { describe, expect, it } from "vitest";
import type { PlaceNames } from "../../model/lookups.ts";
import type { Mention, MentionType } from "../../model/mention.ts";
import { spanOf } from "../../model/span.ts";
import { placesWithin } from "./places-within.ts";

const TOWNS: Readonly<Record<string, ReturnType<PlaceNames["best"]>>> = {
  Ostrellburg: { kind: "town", population: 400_000, country: "VR" },
  "Lower Pelm": { kind: "town", population: 9_000, country: "VR" },
  Marek: { kind: "town", population: 2_000, country: "VR", otherUse: "given-name" },
  "Ostmark State": { kind: "region", population: 2_000_000, country: "VR" },
  "Ostrellburg City": { kind: "town", population: 400_000, country: "VR" },
  Ostmark: { kind: "region", population: 2_000_000, country: "VR", otherUse: "word" },
};
const places: PlaceNames = { best: (name) => TOWNS[name] ?? null };

const mention = (text: string, type: MentionType): Mention => {
  const span = spanOf(text, 0, text.length);
  return { span, head: span, type, kind: "named", entity: -1, number: "singular", gender: "neuter" };
};

describe("placesWithin", () => {
  it.each<{ name: string; text: string; type?: MentionType; places: readonly string[] }>([
    { name: "a town's police", text: "Ostrellburg Police Department", places: ["Ostrellburg"] },
    { name: "the longest name", text: "Lower Pelm City Council", places: ["Lower Pelm"] },
    { name: "the head before 'of'", text: "Ostmark Department of Roads", places: ["Ostmark"] },
    { name: "a kind that goes on with the body", text: "Ostmark State Patrol", places: ["Ostmark"] },
    { name: "a town's council", text: "Ostrellburg City Council", places: ["Ostrellburg"] },
    { name: "a county that no list knows", text: "Tollen County Sheriff's Office", places: ["Tollen County"] },
    { name: "a county's road", text: "Tollen County Road", type: "facility", places: ["Tollen County"] },
    { name: "what has a town's name for show", text: "Ostrellburg Times", places: [] },
    { name: "a small town of a person's name", text: "Marek School", places: [] },
    { name: "a person", text: "Ostrellburg Schools", type: "person", places: [] },
    { name: "a place", text: "Tollen County Valley", type: "place", places: [] },
    { name: "a place alone", text: "Tollen County", type: "organisation", places: [] },
  ])("$name", ({ text, type, places: expected }) => {
    const found = placesWithin([mention(text, type ?? "organisation")], text, places);
    expect(found.map(({ span }) => span.text)).toEqual(expected);
    for (const inner of found) expect([text.slice(inner.span.start, inner.span.end), inner.type]).toEqual([inner.span.text, "place"]);
  });
});
