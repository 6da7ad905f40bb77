import { expect, it } from "vitest";
import type { Place } from "../../model/place.ts";
import { placesTold, type PlaceSources } from "./places-told.ts";

const town = (name: string, precision: Place["precision"] = "town"): Place => ({
  written: name,
  name,
  country: "XV",
  admin1: "Ostmark",
  lat: 10,
  lon: 10,
  precision,
});
const at = (start: number, place: Place) => ({ span: { start, end: start + 5 }, place });
const ranked = (sources: Partial<PlaceSources>): (string | null)[] =>
  placesTold({ named: [], bodies: [], incident: null, titleLength: 40, ...sources }).map(({ place }) => place.name);

it.each<[string, Partial<PlaceSources>, string]>([
  ["one that is named more often", { named: [at(900, town("Pell")), at(950, town("Harwick")), at(980, town("Harwick"))] }, "Harwick"],
  ["the one of the title", { named: [at(50, town("Pell")), at(10, town("Harwick"))] }, "Harwick"],
  ["the one of the opening", { named: [at(900, town("Pell")), at(100, town("Harwick"))] }, "Harwick"],
  ["the one that the words of violence are tied to", { named: [at(900, town("Pell"))], incident: town("Harwick") }, "Harwick"],
  ["the one whose police is named", { named: [at(900, town("Pell"))], bodies: [at(920, town("Harwick"))] }, "Harwick"],
  ["a region by its own name", { named: [at(900, town("Pell")), at(950, town("Ostmark", "region"))] }, "Ostmark"],
])("puts first %s", (_, sources, first) => expect(ranked(sources)[0]).toBe(first));

it("gives each place once", () =>
  expect(placesTold({ named: [at(900, town("Pell")), at(950, town("Pell"))], bodies: [], incident: town("Pell"), titleLength: 0 })).toEqual(
    [{ place: town("Pell"), weight: 4 }],
  ));
it("gives none where none is named", () => expect(ranked({})).toEqual([]));
