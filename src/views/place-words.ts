import type { Place } from "../model/place.ts";

/** Directions by eighths of a turn, clockwise from north. */
const DIRECTIONS = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"] as const;

/**
 * What is known of where a place lies that the gazetteer lacks, in plain words: "near Selm, within about 35 km", "12 km north of Selm, give or take 9 km", "in
 * Talmar, not known more closely". Null where the place itself is known, or nothing of it.
 */
export function relationOfPlace({ relation, precision }: Pick<Place, "relation" | "precision">): string | null {
  if (relation === undefined) return null;
  const { kind, to, kilometres, bearing, radius } = relation;
  // A street of a town is where the town is for all that the desk does with it.
  if (kind === "within") return precision === "town" ? `in ${to}` : `in ${to}, not known more closely`;
  const direction = bearing === null ? null : (DIRECTIONS[Math.round(bearing / 45) % DIRECTIONS.length] ?? null);
  const distance = kilometres === null ? null : `${Math.round(kilometres)} km`;
  const off = radius === null ? "" : `, within about ${radius} km`;
  if (distance === null) return direction === null ? `near ${to}${off}` : `${direction} of ${to}${off} of it`;
  if (direction === null) return `${distance} from ${to}`;
  return `${distance} ${direction} of ${to}${radius === null ? "" : `, give or take ${radius} km`}`;
}
