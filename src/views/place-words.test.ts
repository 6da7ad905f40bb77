import { expect, it } from "vitest";
import type { Place, PlaceRelation } from "../model/place.ts";
import { relationOfPlace } from "./place-words.ts";

const NEAR: PlaceRelation = { kind: "near", to: "Selm", kilometres: null, bearing: null, radius: 35 };

it.each<[string, Place["precision"], PlaceRelation | undefined, string | null]>([
  ["a known town", "town", undefined, null],
  ["nothing known", "unresolved", undefined, null],
  ["near", "district", NEAR, "near Selm, within about 35 km"],
  ["a direction", "region", { ...NEAR, bearing: 315, radius: 100 }, "north-west of Selm, within about 100 km of it"],
  ["a distance", "district", { ...NEAR, kilometres: 16.09 }, "16 km from Selm"],
  ["both", "district", { ...NEAR, kilometres: 12, bearing: 0, radius: 9 }, "12 km north of Selm, give or take 9 km"],
  ["in a town", "town", { ...NEAR, kind: "within" }, "in Selm"],
  ["in a division", "region", { ...NEAR, kind: "within", to: "Talmar" }, "in Talmar, not known more closely"],
  [
    "in a sea without a point",
    "unresolved",
    { ...NEAR, kind: "within", to: "Sable Sea", radius: null },
    "in Sable Sea, not known more closely",
  ],
])("%s in plain words", (_, precision, relation, words) => {
  expect(relationOfPlace({ precision, ...(relation && { relation }) })).toBe(words);
});
