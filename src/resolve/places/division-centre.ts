/** A point on the Earth in WGS 84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/**
 * The middle of a division whose bounds are not known, from the towns in it: the centre of area of their convex hull, so that a dense corner does not
 * draw it; the mean where they lie on a line. To a hundredth of a degree.
 */
export function centreOf(towns: readonly Point[]): Point {
  const west = towns.some((town) => town.lon < -90) && towns.some((town) => town.lon > 90);
  const points = towns.map((town) => ({ lat: town.lat, lon: west && town.lon < 0 ? town.lon + 360 : town.lon }));
  const hull = hullOf(points);
  const [first] = hull;
  let area = 0;
  let lat = 0;
  let lon = 0;
  for (let i = 0; i < hull.length && first; i++) {
    const a = hull[i] ?? first;
    const b = hull[(i + 1) % hull.length] ?? first;
    const cross = (a.lon - first.lon) * (b.lat - first.lat) - (b.lon - first.lon) * (a.lat - first.lat);
    area += cross;
    lon += cross * (a.lon + b.lon + first.lon);
    lat += cross * (a.lat + b.lat + first.lat);
  }
  const centre =
    Math.abs(area) > 1e-6
      ? { lat: lat / (3 * area), lon: lon / (3 * area) }
      : { lat: mean(points.map((point) => point.lat)), lon: mean(points.map((point) => point.lon)) };
  return { lat: round(centre.lat), lon: round(centre.lon > 180 ? centre.lon - 360 : centre.lon) };
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
