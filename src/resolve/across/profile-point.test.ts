import { describe, expect, it } from "vitest";
import type { Place, PlaceRelation } from "../../model/place.ts";
import { profilePoint } from "./profile-point.ts";

const TOWN: Place = { written: "Harrow", name: "Harrow", country: "XA", admin1: null, lat: 1, lon: 2, precision: "town" };
const relation = (kind: PlaceRelation["kind"]): PlaceRelation => ({ kind, to: "Selm", kilometres: null, bearing: null, radius: 30 });

describe("the point by which a place is compared", () => {
  it.each<[string, Partial<Place>, ReturnType<typeof profilePoint>]>([
    ["a town", {}, [1, 2]],
    ["within a town", { relation: relation("within") }, [1, 2]],
    ["within a district", { precision: "district", relation: relation("within") }, [1, 2, 30]],
    ["near a town", { precision: "district", relation: relation("near") }, [1, 2, 30]],
    ["near by a region's width", { precision: "region", relation: relation("near") }, null],
    ["within a country", { precision: "country", relation: relation("within") }, null],
    ["a region", { precision: "region" }, null],
    ["nothing known", { precision: "unresolved", lat: null, lon: null }, null],
  ])("%s", (_, given, expected) => {
    expect(profilePoint({ ...TOWN, ...given })).toEqual(expected);
  });
});
