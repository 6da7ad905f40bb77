import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/desk/gazetteer-files.ts";
import type { ActorRow } from "../../src/model/actor-row.ts";
import { inventedActorRow } from "../../src/model/invented-actor-row.ts";
import type { KnownActor } from "../../src/model/lookups.ts";
import { createRegister } from "../../src/resolve/actors/register.ts";
import { matchRegions } from "../../src/resolve/datasets/match-regions.ts";
import { matchSides, type SideContext } from "../../src/resolve/datasets/match-sides.ts";

const { gazetteer } = loadGazetteer();

describe("regions that a person names", () => {
  const regions = [
    { id: 1, country: "SY", name: "Ar Raqqah Governorate" },
    { id: 2, country: "SY", name: "Deir ez Zor governorate" },
    { id: 3, country: "SY", name: "Homs Governorate" },
    { id: 4, country: "SY", name: "Rif Dimashq Governorate" },
    { id: 5, country: "SY", name: "Damascus Governorate" },
    { id: 6, country: "MM", name: "Rakhine State" },
    { id: 7, country: "CO", name: "Amazonas" },
    { id: 8, country: "BR", name: "Amazonas" },
  ];

  test.each([
    { asked: "Raqqa", countries: ["SY"], sure: [1] },
    { asked: "Deir ez-Zor", countries: ["SY"], sure: [2] },
    { asked: "deir ez zor province", countries: null, sure: [2] },
    { asked: "Damascus", countries: ["SY"], sure: [5] },
    { asked: "Arakan", countries: ["MM"], sure: [6] },
    { asked: "Homs", countries: ["MM"], sure: [] },
    { asked: "Atlantis", countries: null, sure: [] },
  ])("$asked in $countries is $sure", ({ asked, countries, sure }) => {
    expect(matchRegions([asked], regions, { countries, gazetteer }).match).toEqual({ sure, perhaps: [] });
  });

  test("a name of two countries is undecided without a country", () => {
    expect(matchRegions(["Amazonas"], regions, { countries: null, gazetteer }).match).toEqual({ sure: [], perhaps: [7, 8] });
    expect(matchRegions(["Amazonas"], regions, { countries: ["CO"], gazetteer }).match).toEqual({ sure: [7], perhaps: [] });
  });
});

describe("actors that a person names", () => {
  const row = (key: string, name: string, parts: Partial<ActorRow> = {}): ActorRow => inventedActorRow({ key, name, ...parts });
  const rows = [
    row("grey", "Grey Lantern Front", { aliases: ["GLF"], disputed: ["Pale Lantern"] }),
    row("wing", "Lantern Coast Wing", { affiliations: [{ parent: "grey", role: "affiliate", period: "2015/2018" }] }),
    row("tide", "Tide Brigade"),
  ];
  const register = createRegister(rows);
  const context = (parts: Partial<SideContext> = {}): SideContext => ({
    register,
    entries: rows.flatMap(({ key }): KnownActor[] => [register.byKey(key)].filter((one) => one !== null)),
    affiliates: false,
    fullName: ({ name }) => (name === "TB" ? "Tide Brigade" : null),
    at: null,
    ...parts,
  });
  const sides = ["GLF", "grey lantern front", "Lantern Coast Wing", "Pale Lantern", "TB", "Government of Vale"].map((name, id) => ({
    id,
    name,
    dataset: "valley-watch",
  }));
  const matched = (asked: string, parts: Partial<SideContext> = {}) => matchSides([asked], sides, context(parts)).match;

  test("by any name that the register has; a disputed one is undecided", () => {
    expect(matched("Grey Lantern Front")).toEqual({ sure: [0, 1], perhaps: [3] });
  });
  test("with affiliates, as of a day", () => {
    expect(matched("GLF", { affiliates: true, at: "2016-05-01" }).sure).toEqual([0, 1, 2]);
    expect(matched("GLF", { affiliates: true, at: "2020-05-01" }).sure).toEqual([0, 1]);
  });
  test("by the full name of what a dataset writes short", () => {
    expect(matched("Tide Brigade")).toEqual({ sure: [4], perhaps: [] });
  });
  test("by the same letters where the register knows nobody", () => {
    expect(matched("government of vale")).toEqual({ sure: [5], perhaps: [] });
    expect(matched("Reed Company")).toEqual({ sure: [], perhaps: [] });
  });
});
