import { describe, expect, it } from "vitest";
import type { Place, PlaceRelation } from "../../model/place.ts";
import { placesAgree } from "./incident-draft.ts";

const SELM: Place = { written: "Selm", name: "Selm", country: "XA", admin1: "Talmar", lat: 10, lon: 10, precision: "town" };
const relation = (kind: PlaceRelation["kind"], radius: number): PlaceRelation => ({
  kind,
  to: "Selm",
  kilometres: null,
  bearing: null,
  radius,
});
const near = (radius: number, lat = 10): Place => ({
  ...SELM,
  written: "Harrowdale",
  name: null,
  lat,
  precision: "district",
  relation: relation("near", radius),
});
const inVarnia = (written: string): Place => ({
  ...SELM,
  written,
  name: "Varnia",
  admin1: null,
  precision: "country",
  relation: relation("within", 400),
});

describe("whether two places can be one", () => {
  it.each<[string, Place, Place, ReturnType<typeof placesAgree>]>([
    ["a village close by and the town", near(20), SELM, "same"],
    ["a village somewhere about and the town", near(60), SELM, "unknown"],
    ["a village that may reach so far", near(60, 10.8), SELM, "unknown"],
    ["a village that is surely elsewhere", near(20, 10.8), SELM, "different"],
    ["a street and its town", { ...SELM, written: "Harrow Lane", relation: relation("within", 11) }, SELM, "same"],
    ["two villages of one country", inVarnia("Harrowdale"), inVarnia("Lower Harrow"), "unknown"],
    ["one village of a country, twice", inVarnia("Harrowdale"), inVarnia("Harrowdale"), "same"],
    ["two towns", SELM, { ...SELM, written: "Marn", name: "Marn", lat: 11 }, "different"],
  ])("%s", (_, a, b, expected) => {
    expect(placesAgree(a, b)).toBe(expected);
    expect(placesAgree(b, a)).toBe(expected);
  });
});
