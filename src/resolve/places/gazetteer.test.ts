import { describe, expect, it } from "vitest";
import { createGazetteer } from "./gazetteer.ts";
import { decodeGazetteer } from "./gazetteer-file.ts";
import { inventedGazetteer } from "./invented-gazetteer.ts";
import type { OwnPlace } from "./own-places.ts";

const gazetteer = createGazetteer(inventedGazetteer());

describe("looking names up", () => {
  it.each([
    ["a country", "Varnia", "country", "XA"],
    ["an abbreviation", "R.O.V.", "country", "XA"],
    ["the larger of two towns", "Kerrowy", "town", "XB"],
    ["a division without its word", "Brenn", "region", "XA"],
    ["a division with another word", "Talmar province", "region", "XA"],
    ["capitals", "KERROWY", "town", "XB"],
    ["a sea", "Sable Sea", "other", null],
  ])("%s", (_, name, kind, country) => {
    expect(gazetteer.best(name)).toMatchObject({ kind, country });
  });

  it.each([
    ["an unknown name", "Nowhere"],
    ["an abbreviation in small letters", "rov"],
    ["three capitals that are no abbreviation", "KER"],
    ["nothing", ""],
  ])("does not find %s", (_, name) => {
    expect(gazetteer.best(name)).toBeNull();
    expect(gazetteer.candidates(name)).toEqual([]);
  });

  it("tells what else a small place's name is", () => {
    expect(gazetteer.best("Dunmarch")).toEqual({ kind: "town", population: 600, country: "XB", otherUse: "surname" });
  });

  it("takes a county's name for a county with its word, and for little without", () => {
    expect(gazetteer.best("Marrow County")).toMatchObject({ kind: "region", population: 400_000 });
    expect(gazetteer.best("Marrow")).toMatchObject({ kind: "other", population: 20_000 });
    expect(gazetteer.candidates("Marrow")).toHaveLength(1);
  });

  it("gives all candidates, most prominent first, with their divisions", () => {
    expect(gazetteer.candidates("Kerrowy").map(({ country, admin1Name }) => [country, admin1Name])).toEqual([
      ["XB", "Lower Osk"],
      ["XA", "Talmar"],
      ["XC", null],
    ]);
  });

  it("keeps coordinates to a metre, and none where there are none", () => {
    expect(gazetteer.candidates("Sundhaven")[0]).toMatchObject({ lat: 9.2, lon: 9, alias: false });
    expect(gazetteer.candidates("Sable Sea")[0]).toMatchObject({ lat: null, lon: null });
  });

  it.each([
    ["an adjective", "Varnian", ["XA"]],
    ["a people", "Varnians", ["XA"]],
  ])("knows what %s speaks of", (_, word, countries) => {
    expect(gazetteer.adjective(word)?.countries).toEqual(countries);
  });

  it("knows divisions by code, and neighbours", () => {
    expect(gazetteer.division("XA", "TM")?.name).toBe("Talmar");
    expect(gazetteer.division("XB", "TM")).toBeNull();
    expect(gazetteer.neighbours("XA")).toEqual(["XB"]);
    expect(gazetteer.neighbours("ZZ")).toEqual([]);
  });
});

describe("a user's own places", () => {
  const own: OwnPlace = {
    name: "Kerrowy",
    lat: 1,
    lon: 2,
    country: "XD",
    admin1: "Home",
    kind: "town",
    aliases: ["Old Kerrowy", "Varnia"],
  };
  const mine = createGazetteer(inventedGazetteer(), [own]);

  it("come first and leave the others", () => {
    expect(mine.candidates("Kerrowy").map((place) => place.own)).toEqual([true, false, false, false]);
    expect(mine.best("Kerrowy")).toMatchObject({ country: "XD" });
  });

  it("are found by their other names", () => {
    expect(mine.candidates("Old Kerrowy")[0]).toMatchObject({ name: "Kerrowy", alias: true, admin1Name: "Home" });
    expect(mine.candidates("Varnia")[0]).toMatchObject({ own: true });
  });
});

describe("the file", () => {
  it("refuses bytes that are no gazetteer", () => {
    expect(() => decodeGazetteer(new TextEncoder().encode("name,lat,lon"))).toThrow(/no gazetteer/);
    expect(() => decodeGazetteer(new Uint8Array())).toThrow(/no gazetteer/);
  });

  it("opens from bytes that do not start at a multiple of four", () => {
    const bytes = inventedGazetteer();
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(createGazetteer(shifted.subarray(1)).best("Varnia")).toMatchObject({ kind: "country" });
  });

  it("is the same for the same content", () => {
    expect(Buffer.compare(inventedGazetteer(), inventedGazetteer())).toBe(0);
  });
});
