import type { Point } from "./point.ts";

const KM_PER_DEGREE = 111.2;

/** Distance of two points in kilometres, near enough to weigh places by (a per cent up to some thousand kilometres). */
export function distanceKm(a: Point, b: Point): number {
  let east = Math.abs(a.lon - b.lon);
  if (east > 180) east = 360 - east;
  const x = east * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  const y = a.lat - b.lat;
  return Math.sqrt(x * x + y * y) * KM_PER_DEGREE;
}
