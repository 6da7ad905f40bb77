import { geoEqualEarth, geoMercator, geoPath, type GeoProjection } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { CountMap, MapCluster } from "../views/count-map.ts";
import { INK, type Scene, type Shape } from "./scene.ts";

/** Borders of countries: Natural Earth, as `world-atlas` has it. */
export type CountryBorders = Topology<{ readonly countries: GeometryCollection }>;

const WIDTH = 1000;
const HEIGHT = 620;
const MARGIN = 16;
const HEAD = 44;
const FOOT = 76;
/** A map of fewer degrees than this is drawn upright; a wider one shows the whole world. */
const REGIONAL_DEGREES = 100;
/** The smallest piece of the earth that is drawn, so that one point has its surroundings. */
const LEAST_DEGREES = 4;
const LEAST_RADIUS = 3;
const LARGEST_RADIUS = 26;
/** Rings below this are drawn whole: dashes would not be seen as such. */
const SMALL_RADIUS = 6;

/** Draws a map: a disc for what is known to the town (or whose precision nobody tells), a ring for what is known no better than to the district; their area goes with the number. */
export function mapScene({ title, citation, count, unplaced, clusters }: CountMap, borders: CountryBorders): Scene {
  const projection = projectionFor(clusters);
  const path = geoPath(projection);
  const land = feature(borders, borders.objects.countries).features.map((country): Shape => ({
    kind: "path",
    d: path(country) ?? "",
    fill: INK.land,
    stroke: INK.border,
    strokeWidth: 0.6,
  }));
  const most = Math.max(1, ...clusters.map((cluster) => cluster.count));
  const radius = (number: number): number => Math.max(LEAST_RADIUS, LARGEST_RADIUS * Math.sqrt(number / most));
  const marks = clusters
    .toSorted((a, b) => b.count - a.count)
    .flatMap((cluster): Shape[] => {
      const at = projection([cluster.lon, cluster.lat]);
      return at === null ? [] : [markOf(cluster, at, radius(cluster.count))];
    });
  const foot = HEIGHT - FOOT;
  const told = [
    `${count} shown${unplaced > 0 ? ` but for ${unplaced} without a point` : ""}. Discs: known to the town, or as coded; rings: known to the district, region or country at best.`,
  ];
  return {
    width: WIDTH,
    height: HEIGHT,
    description: `${title}: a map of ${count} incidents, ${unplaced} of which have no point.`,
    shapes: [
      { kind: "path", d: `M0 0H${WIDTH}V${HEIGHT}H0Z`, fill: INK.paper },
      ...land.filter((shape) => shape.kind !== "path" || shape.d !== ""),
      ...marks,
      { kind: "path", d: `M0 0H${WIDTH}V${HEAD}H0ZM0 ${foot}H${WIDTH}V${HEIGHT}H0Z`, fill: INK.paper },
      { kind: "text", x: MARGIN, y: 28, text: title, size: 18, fill: INK.text, anchor: "start", bold: true },
      ...lines([...told, citation], foot + 20),
    ],
  };
}

function markOf({ count, coarse }: MapCluster, [x, y]: readonly [number, number], radius: number): Shape {
  const title = `${count} incident${count === 1 ? "" : "s"}${coarse ? ", known to the district at best" : ""}`;
  return coarse
    ? {
        kind: "circle",
        x,
        y,
        radius,
        fill: null,
        stroke: INK.mark,
        strokeWidth: 1.6,
        ...(radius < SMALL_RADIUS ? {} : { dash: [4, 3] }),
        title,
      }
    : { kind: "circle", x, y, radius, fill: INK.mark, stroke: INK.paper, strokeWidth: 0.8, opacity: 0.75, title };
}

/** Upright where all lies within a region, the whole world otherwise. */
function projectionFor(clusters: readonly MapCluster[]): GeoProjection {
  const frame: [[number, number], [number, number]] = [
    [MARGIN, HEAD + MARGIN],
    [WIDTH - MARGIN, HEIGHT - FOOT - MARGIN],
  ];
  const [lons, lats] = [clusters.map(({ lon }) => lon), clusters.map(({ lat }) => lat)];
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  if (clusters.length === 0 || east - west > REGIONAL_DEGREES || north > 75 || south < -75)
    return geoEqualEarth().fitExtent(frame, { type: "Sphere" });
  const [middle, centre] = [(west + east) / 2, (south + north) / 2];
  const [wide, tall] = [Math.max(LEAST_DEGREES, east - west) * 0.56, Math.max(LEAST_DEGREES, north - south) * 0.56];
  return geoMercator().fitExtent(frame, {
    type: "MultiPoint",
    coordinates: [
      [middle - wide, Math.max(-84, centre - tall)],
      [middle + wide, Math.min(84, centre + tall)],
    ],
  });
}

/** Characters that fit in a line of small print. */
const LINE = 150;

/** Small print below a drawing, broken between words. */
export function lines(texts: readonly string[], top: number): Shape[] {
  const broken = texts.flatMap((text) => {
    const found: string[] = [];
    for (const word of text.split(" ")) {
      const last = found.at(-1);
      if (last === undefined || last.length + word.length + 1 > LINE) found.push(word);
      else found[found.length - 1] = `${last} ${word}`;
    }
    return found;
  });
  return broken
    .slice(0, 4)
    .map((text, index): Shape => ({ kind: "text", x: MARGIN, y: top + 15 * index, text, size: 11, fill: INK.faint, anchor: "start" }));
}
