import { expect, it } from "vitest";
import type { Place } from "../model/place.ts";
import { incidentLabel } from "./incident-label.ts";

const SELM: Place = { written: "Selm", name: "Port Selm", country: "XA", admin1: null, lat: 1, lon: 1, precision: "town" };
const relation = { to: "Port Selm", kilometres: null, bearing: null, radius: 30 };

it.each<[string, Place | null, string]>([
  ["no place", null, "Bombing"],
  ["a known place", SELM, "Bombing, Port Selm"],
  ["a street of a town", { ...SELM, written: "Harrow Lane", relation: { ...relation, kind: "within" } }, "Bombing, Port Selm"],
  [
    "a village near a town",
    { ...SELM, written: "Harrowdale", name: null, precision: "district", relation: { ...relation, kind: "near" } },
    "Bombing, Harrowdale (near Port Selm, within about 30 km)",
  ],
  [
    "a village of a country",
    { ...SELM, written: "Harrowdale", name: "Varnia", precision: "country", relation: { ...relation, to: "Varnia", kind: "within" } },
    "Bombing, Harrowdale (in Varnia, not known more closely)",
  ],
  ["a name of which nothing is known", { ...SELM, name: null, lat: null, lon: null, precision: "unresolved" }, "Bombing, Selm"],
])("the label of an incident with %s", (_, place, label) => {
  expect(incidentLabel({ type: "bombing", date: null, place })).toBe(label);
});
