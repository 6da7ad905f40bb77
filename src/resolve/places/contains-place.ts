import { distanceKm } from "./distance.ts";
import type { PlaceCandidate } from "./gazetteer.ts";

/** How far a region without known bounds reaches from its point, and a town's districts from the town's. Kilometres. */
const REGION_REACH = 350;
const TOWN_REACH = 40;

/** Whether `outer` holds `inner`, by codes where both have them, else by distance. */
export function containsPlace(outer: PlaceCandidate, inner: PlaceCandidate): boolean {
  if (outer.id === inner.id || inner.kind === "country") return false;
  if (outer.country !== null && inner.country !== null && outer.country !== inner.country) return false;
  if (outer.kind === "country") return outer.country !== null && outer.country === inner.country;
  if (outer.feature === "ADM1" && outer.admin1 !== null && inner.admin1 !== null)
    return outer.admin1 === inner.admin1 && inner.feature !== "ADM1";
  if (outer.feature === "ADM2") return inner.admin2 === outer.id;
  if (outer.kind === "town") return inner.kind !== "region" && inner.feature !== "ADM2" && isNear(outer, inner, TOWN_REACH);
  return (outer.kind === "region" || outer.kind === "district") && isNear(outer, inner, REGION_REACH);
}

function isNear(a: PlaceCandidate, b: PlaceCandidate, km: number): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return false;
  return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= km;
}
