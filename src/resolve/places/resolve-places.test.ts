import { describe, expect, it } from "vitest";
import type { Mention } from "../../model/mention.ts";
import type { Place } from "../../model/place.ts";
import { spanOf } from "../../model/span.ts";
import { createGazetteer } from "./gazetteer.ts";
import { inventedGazetteer } from "./invented-gazetteer.ts";
import { resolvePlaces } from "./resolve-places.ts";

const gazetteer = createGazetteer(inventedGazetteer());

/** Mentions are marked with braces, facilities with a mark of exclamation: "at {!Harrow Mosque} in {Kerrowy}". */
function resolve(marked: string, country: string | null = null): Place[] {
  const mentions: Mention[] = [];
  let text = "";
  for (const part of marked.split(/(\{[^}]+\})/)) {
    const name = part.startsWith("{") ? part.replace(/^\{!?|\}$/g, "") : null;
    const start = text.length;
    text += name ?? part;
    if (name !== null)
      mentions.push({ ...MENTION, type: part.startsWith("{!") ? "facility" : "place", span: { start, end: text.length, text: name } });
  }
  const placed = mentions.map(({ span, ...rest }) => ({
    ...rest,
    span: spanOf(text, span.start, span.end),
    head: spanOf(text, span.start, span.end),
  }));
  return resolvePlaces(placed, text, gazetteer, { country, title: null });
}

const MENTION: Omit<Mention, "span"> = {
  head: { start: 0, end: 0, text: "" },
  type: "place",
  kind: "named",
  entity: -1,
  number: "singular",
  gender: "neuter",
};

describe("a name of several places", () => {
  it.each([
    ["goes to the most prominent where nothing is said", "A blast hit {Kerrowy} on Monday.", "XB"],
    ["goes to the place named after it", "A blast hit {Kerrowy}, {Talmar}.", "XA"],
    ["goes to the country after 'in'", "A blast hit {Kerrowy} in northern {Varnia}.", "XA"],
    ["goes to the country in brackets", "A blast hit {Kerrowy} ({Qorland}).", "XC"],
    ["goes to the country of the adjective", "The Varnian city of {Kerrowy} was hit.", "XA"],
    ["goes to the owner", "{Varnia}'s {Kerrowy} was hit.", "XA"],
    ["keeps its sense through the document", "{Kerrowy}, {Talmar}, was hit. Later {Kerrowy} was calm.", "XA"],
    [
      "goes near to the other places of the report",
      "Shots fell in {Sundhaven} and {Kerrowy}, and on the road to {Talmar}. {Varnia} mourned. {Varnia} wept.",
      "XA",
    ],
  ])("%s", (_, marked, country) => {
    const places = resolve(marked).filter((place) => place.written === "Kerrowy");
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toMatchObject({ country, precision: "town" });
  });

  it("has two senses where the words say so", () => {
    const places = resolve("{Kerrowy}, {Talmar}, and {Kerrowy}, {Ostrela}, were hit.");
    expect([places[0]?.country, places[2]?.country]).toEqual(["XA", "XB"]);
  });

  it("leans to the publisher's country where little else speaks", () => {
    expect(resolve("A fire broke out in {Miloje}.")[0]?.country).toBe("XC");
    expect(resolve("A fire broke out in {Miloje}. Varnian police came, and Varnian firemen.", "XA")[0]?.country).toBe("XA");
  });

  it("is not put into the next of a list of like places", () => {
    expect(resolve("in {Talmar}, {Brenn} and elsewhere").map((place) => place.name)).toEqual(["Talmar", "Brenn Oblast"]);
    expect(resolve("in {Varnia}, {Ostrela} and {Qorland}").map((place) => place.name)).toEqual(["Varnia", "Ostrela", "Qorland"]);
  });

  it("is not put into a place merely named beside it", () => {
    expect(resolve("{Sundhaven} and {Kerrowy} were hit.").map((place) => place.name)).toEqual(["Sundhaven", "Kerrowy"]);
  });
});

describe("precision", () => {
  it.each([
    ["a town", "in {Sundhaven}", { name: "Sundhaven", country: "XA", admin1: "Talmar", lat: 9.2, lon: 9, precision: "town" }],
    ["a division", "in {Brenn}", { name: "Brenn Oblast", precision: "region" }],
    ["a country", "in {Varnia}", { name: "Varnia", precision: "country" }],
    ["a people", "the {Varnians}", { name: "Varnia", country: "XA", precision: "country" }],
    ["a sea has no point", "in the {Sable Sea}", { name: "Sable Sea", lat: null, lon: null, precision: "unresolved" }],
    ["an unknown place", "in {Harrowdale}", { name: null, country: null, lat: null, lon: null, precision: "unresolved" }],
    ["part of a town", "in northern {Southern Sundhaven}", { name: "Sundhaven", precision: "town" }],
  ])("%s", (_, marked, expected) => {
    expect(resolve(marked)[0]).toMatchObject(expected);
  });

  it("an unknown place has the point of the one that the words put it into, and its precision", () => {
    expect(resolve("in {Harrow Lane}, {Sundhaven}")[0]).toEqual({
      written: "Harrow Lane",
      name: "Sundhaven",
      country: "XA",
      admin1: "Talmar",
      lat: 9.2,
      lon: 9,
      precision: "town",
      relation: { kind: "within", to: "Sundhaven", kilometres: null, bearing: null, radius: 11 },
    });
    expect(resolve("the Varnian village of {Harrowdale}")[0]).toMatchObject({ name: "Varnia", precision: "country" });
    expect(resolve("{Harrowdale} and {Sundhaven}")[0]).toMatchObject({ precision: "unresolved" });
  });
});

it("a freer spelling counts only where another word speaks for its country", () => {
  expect(resolve("A blast hit {Muleyqanda}.")[0]).toMatchObject({ name: null, precision: "unresolved" });
  expect(resolve("A blast hit {Muleyqanda}, Varnian police said.")[0]).toMatchObject({ name: "Miloje", country: "XA" });
});

describe("a name that the gazetteer lacks", () => {
  it.each([
    [
      "north by so many kilometres",
      "the village of {Harrowdale}, 20 km north of {Sundhaven}",
      { name: null, country: "XA", admin1: "Talmar", lat: 9.38, lon: 9, precision: "district" },
      { kind: "near", to: "Sundhaven", kilometres: 20, bearing: 0, radius: 21 },
    ],
    [
      "a distance alone leaves the point",
      "{Harrowdale}, 40 km from {Sundhaven}",
      { lat: 9.2, lon: 9, precision: "region", admin1: null },
      { kind: "near", kilometres: 40, bearing: null, radius: 61 },
    ],
    ["near", "in {Harrowdale} near {Sundhaven}", { lat: 9.2, lon: 9, precision: "district" }, { kind: "near", radius: 36 }],
    [
      "at the edge of a small town",
      "{Harrowdale}, just outside {Miloje}, {Varnia}",
      { precision: "town" },
      { kind: "near", to: "Miloje", radius: 8 },
    ],
    ["somewhere in a direction", "{Harrowdale}, east of {Sundhaven}", { lat: 9.2, precision: "region" }, { kind: "near", radius: 100 }],
    ["a division", "{Harrowdale} in the province of {Talmar}", { name: "Talmar", precision: "region" }, { kind: "within", to: "Talmar" }],
    ["a district of a town", "{Harrowdale}, a district of {Sundhaven}", { name: "Sundhaven", precision: "town" }, { kind: "within" }],
    ["a country", "{Harrowdale} in {Varnia}", { name: "Varnia", precision: "country" }, { kind: "within", to: "Varnia" }],
    [
      "what holds the one beside",
      "{Harrowdale}, near {Lower Harrow}, {Talmar}",
      { name: "Talmar", precision: "region" },
      { kind: "within" },
    ],
  ])("%s", (_, marked, place, relation) => {
    expect(resolve(marked)[0]).toMatchObject({ ...place, written: "Harrowdale", relation });
  });

  it("is the same where it stands alone later, and nothing where it is told by two places", () => {
    const [first, , , second] = resolve("{Harrowdale}, near {Sundhaven}, was hit. In {Varnia} {Harrowdale} is known.");
    expect(second).toEqual(first);
    const told = resolve("{Harrowdale}, near {Sundhaven}. {Harrowdale}, near {Miloje}. {Harrowdale} again.");
    expect(told.map(({ relation }) => relation?.to)).toEqual(["Sundhaven", undefined, "Miloje", undefined, undefined]);
    expect(told[4]).toMatchObject({ precision: "unresolved", lat: null });
  });

  it.each([
    ["a list", "{Harrowdale} and {Sundhaven}"],
    ["near a country", "{Harrowdale}, near {Varnia}"],
    ["near what is not known", "{Harrowdale}, near {Lower Harrow}"],
    ["near a sea without a point", "{Harrowdale}, near the {Sable Sea}"],
    ["beside itself", "{Harrowdale} near {Harrowdale}"],
  ])("is not placed by %s", (_, marked) => {
    expect(resolve(marked)[0]).toMatchObject({ lat: null, lon: null, precision: "unresolved" });
    expect(resolve(marked)[0]?.relation).toBeUndefined();
  });

  it("a known name that lies far from the place it is put beside is not that one", () => {
    expect(resolve("{Dunmarch}, 5 km south of {Sundhaven}, in {Varnia}")[0]).toMatchObject({
      name: null,
      country: "XA",
      relation: { kind: "near", to: "Sundhaven" },
    });
    expect(resolve("{Dunmarch}, 25 km from {Kerrowy}, {Ostrela}")[0]).toMatchObject({ name: "Dunmarch", country: "XB" });
  });
});

describe("a facility", () => {
  it.each([
    ["lies in the town that its name begins with", "at {!Sundhaven International Airport}", "Sundhaven"],
    ["lies in the place named after it", "at {!Harrow Mosque} in {Sundhaven}", "Sundhaven"],
    ["is not the town that bears its name", "at {!Miloje}", null],
    ["is not put into a village of its first word", "at {!Dunmarch Hall}", null],
  ])("%s", (_, marked, name) => {
    expect(resolve(marked)[0]).toMatchObject({ name });
  });
});

describe("the result", () => {
  it("has one place for each mention, in the order given", () => {
    const text = "Sundhaven and Varnia";
    const mention = (start: number, end: number): Mention => ({
      ...MENTION,
      span: spanOf(text, start, end),
      head: spanOf(text, start, end),
    });
    const places = resolvePlaces([mention(14, 20), mention(0, 9)], text, gazetteer, { country: null, title: null });
    expect(places.map((place) => place.name)).toEqual(["Varnia", "Sundhaven"]);
  });

  it("is empty for no mentions", () => {
    expect(resolvePlaces([], "Nothing.", gazetteer, { country: null, title: null })).toEqual([]);
  });
});
