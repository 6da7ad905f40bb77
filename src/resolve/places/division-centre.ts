import { distanceKm } from "./distance.ts";
import type { Point } from "./point.ts";

/** Towns this many times as far from the middle town as three quarters of them are taken for errors of the source. */
const OUTLYING = 4;

/** Leaves out the towns that lie far off from the others: a wrong code would else draw the division's middle away. */
function withoutOutliers(points: readonly Point[]): readonly Point[] {
  const middle = {
    lat: quantile(
      points.map((point) => point.lat),
      0.5,
    ),
    lon: quantile(
      points.map((point) => point.lon),
      0.5,
    ),
  };
  const distances = points.map((point) => distanceKm(middle, point));
  const limit = OUTLYING * Math.max(quantile(distances, 0.75), 10);
  return points.filter((_, index) => (distances[index] ?? 0) <= limit);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
}

/**
 * The middle of a division whose bounds are not known, from the towns in it: the centre of area of their convex hull, so that a dense corner does not
 * draw it; the mean where they lie on a line. To a hundredth of a degree.
 */
export function centreOf(towns: readonly Point[]): Point {
  const west = towns.some((town) => town.lon < -90) && towns.some((town) => town.lon > 90);
  const points = towns.map((town) => ({ lat: town.lat, lon: west && town.lon < 0 ? town.lon + 360 : town.lon }));
  const centre = areaCentre(hullOf(withoutOutliers(points))) ?? {
    lat: mean(points.map((point) => point.lat)),
    lon: mean(points.map((point) => point.lon)),
  };
  return { lat: round(centre.lat), lon: round(centre.lon > 180 ? centre.lon - 360 : centre.lon) };
}

/** Centre of area of a ring; null where it has none. */
function areaCentre(ring: readonly Point[]): Point | null {
  const [first] = ring;
  if (!first) return null;
  let area = 0;
  let lat = 0;
  let lon = 0;
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? first;
    const cross = (a.lon - first.lon) * (b.lat - first.lat) - (b.lon - first.lon) * (a.lat - first.lat);
    area += cross;
    lon += cross * (a.lon + b.lon + first.lon);
    lat += cross * (a.lat + b.lat + first.lat);
  });
  return Math.abs(area) > 1e-6 ? { lat: lat / (3 * area), lon: lon / (3 * area) } : null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Convex hull, anticlockwise (Andrew's monotone chain). */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.lon - b.lon || a.lat - b.lat);
  const chain = (ordered: readonly Point[]): Point[] => {
    const half: Point[] = [];
    for (const point of ordered) {
      while (half.length > 1 && turn(half[half.length - 2] as Point, half[half.length - 1] as Point, point) <= 0) half.pop();
      half.push(point);
    }
    return half.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

const turn = (a: Point, b: Point, c: Point): number => (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
