import type { ProfilePoint } from "../../model/incident-profile.ts";
import type { Place } from "../../model/place.ts";

/**
 * The point by which a place is compared with those of other reports; null for what is as wide as a region, or has no point. What lies within a town is compared
 * as the town is; what lies near one, or somewhere in a district, carries by how much it may be off.
 */
export function profilePoint({ lat, lon, precision, relation }: Place): ProfilePoint | null {
  if (lat === null || lon === null) return null;
  if (precision !== "exact" && precision !== "town" && precision !== "district") return null;
  if (relation?.radius == null || (relation.kind === "within" && precision !== "district")) return [lat, lon];
  return [lat, lon, relation.radius];
}
