import { describe, expect, it } from "vitest";
import { centreOf } from "./division-centre.ts";
import { divisionKeys, similarity, withoutKind } from "./division-name.ts";

describe("names of divisions", () => {
  it.each([
    ["word after", "Brenn Oblast", ["brenn oblast", "brenn"]],
    ["word before", "Republic of Tolva", ["republic of tolva", "tolva"]],
    ["no word", "Talmar", ["talmar"]],
    ["only a direction left", "Northern Province", ["northern province"]],
  ])("%s", (_, name, keys) => {
    expect([...divisionKeys(name)]).toEqual(keys);
  });

  it("leaves a name that only ends like one", () => {
    expect(withoutKind("interstate")).toBeNull();
  });

  it("sets spellings near and other names far", () => {
    expect(similarity("Ingolya Republic", "Ingolia")).toBeGreaterThan(0.8);
    expect(similarity("Talmar", "Brenn Oblast")).toBeLessThan(0.4);
  });
});

describe("the middle of a division", () => {
  const square = [
    { lat: 0, lon: 0 },
    { lat: 0, lon: 2 },
    { lat: 2, lon: 0 },
    { lat: 2, lon: 2 },
  ];
  it.each([
    ["is the centre of its towns' hull, not their mean", [...square, { lat: 0.1, lon: 0.1 }, { lat: 0.2, lon: 0.1 }], { lat: 1, lon: 1 }],
    ["of two towns lies between", square.slice(0, 2), { lat: 0, lon: 1 }],
    [
      "holds across the 180th meridian",
      [
        { lat: 0, lon: 179 },
        { lat: 0, lon: -179 },
        { lat: 1, lon: 180 },
      ],
      { lat: 0.33, lon: 180 },
    ],
    ["is not drawn by a town with a wrong code", [...square, { lat: 60, lon: 90 }], { lat: 1, lon: 1 }],
  ])("%s", (_, towns, centre) => {
    expect(centreOf(towns)).toEqual(centre);
  });
});
