import { describe, expect, it } from "vitest";
import { choosePlaces, type NameGroup } from "./choose-places.ts";
import type { Gazetteer, PlaceCandidate } from "./gazetteer.ts";
import { districtShares, sharedDistrict } from "./shared-district.ts";

const candidate = (id: number, given: Partial<PlaceCandidate>): PlaceCandidate => ({
  id,
  name: "",
  kind: "town",
  country: "XA",
  admin1: null,
  admin1Name: null,
  admin2: null,
  lat: null,
  lon: null,
  population: 0,
  feature: "PPL",
  alias: false,
  loose: false,
  own: false,
  prominence: 1000,
  ...given,
});
const county = (id: number, prominence: number): PlaceCandidate => candidate(id, { kind: "district", feature: "ADM2", prominence });
const town = (id: number, admin2: number, prominence: number): PlaceCandidate => candidate(id, { admin2, prominence });

describe("sharedDistrict", () => {
  const around = [districtShares([county(1, 0), county(2, 0), town(5, 3, 0)], [0.5, 0.25, 0.25])];

  it.each([
    { name: "a town whose county may be named", place: town(9, 1, 0), more: town(9, 2, 0) },
    { name: "a town in a county named, rather than beside a town", place: town(9, 2, 0), more: town(9, 3, 0) },
    { name: "a town beside another, rather than alone", place: town(9, 3, 0), more: town(9, 4, 0) },
    { name: "a county of a town named, rather than another", place: county(3, 0), more: county(4, 0) },
  ])("speaks for $name", ({ place, more: less }) => {
    expect(sharedDistrict(place, around)).toBeGreaterThan(sharedDistrict(less, around));
  });

  it.each([
    { name: "a place of no known county", place: candidate(9, {}) },
    { name: "a county of which nothing else is named", place: county(7, 0) },
    { name: "a county by another county's name alone", place: county(1, 0) },
  ])("says nothing for $name", ({ place }) => {
    expect(sharedDistrict(place, around)).toBe(0);
  });

  it("lets a county and its town settle each other, where each by itself is likelier elsewhere", () => {
    const group = (candidates: readonly PlaceCandidate[], mention: number): NameGroup => ({ candidates, mentions: [mention], clues: [] });
    const groups = [group([town(10, 3, 9_000_000), town(11, 1, 9_000)], 0), group([county(2, 9_000), county(1, 900)], 1)];
    const gazetteer = { neighbours: () => [] } as unknown as Gazetteer;
    expect(choosePlaces(groups, new Map(), gazetteer)).toEqual([1, 1]);
  });
});
