import type { CountBox, CountQuery } from "./count-query.ts";
import { bitOf } from "./state-columns.ts";

/** Conditions on `coded_incident c`, with the values that they name. */
export interface CountSql {
  /** What stands after FROM: `coded_incident`, or the parts of it that may be meant, as `c`. */
  readonly from: string;
  /** What may be meant. */
  readonly possible: string;
  /** Of that: by the first day and the place as coded. */
  readonly stated: string;
  /** Of that: where nothing is left open. */
  readonly sure: string;
  readonly values: readonly unknown[];
}

/** Points known no better than this may lie so many kilometres off: UCDP's where_prec 2 has 25; a district and a region are taken at half the width of a large one. */
export const COARSE_KILOMETRES = { district: 50, region: 250, country: 1000 } as const;
const EXACT = "('exact', 'town')";
const KILOMETRES_A_DEGREE = 111.195;

/** One condition three ways; `stated` and `sure` are left out where they are as the wider one. */
interface Condition {
  readonly possible: string;
  readonly stated?: string;
  readonly sure?: string;
}

/** Writes a query as conditions: an incident that `possible` leaves out is not meant, whatever is not known of it. */
export function countSql(query: CountQuery): CountSql {
  const values: unknown[] = [];
  const value = (given: unknown, type: string): string => `$${values.push(given)}::${type}`;
  const from = fromOf(query, value);
  const conditions = [
    ...statesOf(query, value),
    ...kindsOf(query, value),
    ...sidesOf(query, value),
    ...placesOf(query, value),
    ...daysOf(query, value),
  ];
  const all = (parts: readonly string[]): string => (parts.length === 0 ? "true" : parts.map((part) => `(${part})`).join(" AND "));
  return {
    from,
    possible: all(conditions.map(({ possible }) => possible)),
    stated: all(conditions.flatMap(({ stated }) => stated ?? [])),
    sure: all(conditions.flatMap(({ stated, sure }) => [...(stated === undefined ? [] : [stated]), ...(sure === undefined ? [] : [sure])])),
    values,
  };
}

type Value = (given: unknown, type: string) => string;

/** What tells no country is asked for apart: a condition that holds either would keep PostgreSQL from reading the index of countries alone. */
function fromOf({ countries }: CountQuery, value: Value): string {
  if (countries === null) return "hearsay.coded_incident c";
  return `(SELECT * FROM hearsay.coded_incident WHERE country = ANY(${value(countries, "text[]")})
     UNION ALL SELECT * FROM hearsay.coded_incident c WHERE country IS NULL AND ${told("country")}) c`;
}

function statesOf({ datasets, lastImport }: CountQuery, value: Value): Condition[] {
  const newest = datasets.filter(({ versionRank }) => versionRank === null).map(({ id }) => id);
  const current =
    lastImport === null
      ? "c.newest"
      : `c.import_from <= ${value(lastImport, "integer")} AND (c.import_until IS NULL OR c.import_until > ${value(lastImport, "integer")})`;
  const parts = newest.length === 0 ? [] : [`${current} AND c.dataset_id = ANY(${value(newest, "integer[]")})`];
  for (const { id, versionRank } of datasets) {
    if (versionRank === null) continue;
    const [dataset, rank] = [value(id, "integer"), value(versionRank, "text")];
    parts.push(
      `c.live AND c.dataset_id = ${dataset} AND c.version_rank <= ${rank} AND NOT EXISTS (SELECT FROM hearsay.coded_incident later
         WHERE later.dataset_id = ${dataset} AND later.key = c.key AND later.live AND later.version_rank > c.version_rank AND later.version_rank <= ${rank})`,
    );
  }
  // Said apart, since the indexes hold the newest states alone.
  return [{ possible: "NOT c.gone" }, { possible: parts.length === 0 ? "false" : parts.map((part) => `(${part})`).join(" OR ") }];
}

function kindsOf({ types, categories, statuses, targets, claimed }: CountQuery, value: Value): Condition[] {
  const conditions: Condition[] = [];
  if (types === null || types.includes("attack")) conditions.push({ possible: "c.type IS NOT NULL" });
  else {
    const named = `c.type = ANY(${value(types, "text[]")})`;
    // "attack" says that the dataset does not tell what kind of attack.
    conditions.push({ possible: `${named} OR c.type = 'attack'`, stated: named });
  }
  const status = `c.status = ANY(${value(statuses, "text[]")})`;
  conditions.push({ possible: `${status} OR c.status IS NULL`, stated: status });
  if (categories !== null) conditions.push({ possible: `c.category = ANY(${value(categories, "text[]")})` });
  if (targets !== null) conditions.push({ possible: `c.target = ANY(${value(targets, "text[]")})` });
  if (claimed !== null) {
    const said = `c.claimed = ${value(claimed, "boolean")}`;
    conditions.push({ possible: `${said} OR (c.claimed IS NULL AND ${told("claimed")})`, stated: said });
  }
  return conditions.map((condition) => ({ ...condition, possible: `(${condition.possible})` }));
}

const told = (field: Parameters<typeof bitOf>[0]): string => `(c.tells & ${bitOf(field)}) <> 0`;

function sidesOf({ actors, role }: CountQuery, value: Value): Condition[] {
  if (actors === null) return [];
  const column = role === "accused" ? "c.accused" : "c.actors";
  const [sure, all] = [value(actors.sure, "integer[]"), value([...actors.sure, ...actors.perhaps], "integer[]")];
  const conditions: Condition[] = [
    {
      possible: `${column} && ${all}`,
      ...(actors.perhaps.length === 0 ? {} : { stated: `${column} && ${sure}` }),
      sure: `c.unsure IS NULL OR NOT c.unsure && ${sure}`,
    },
  ];
  // The index is on all sides.
  if (role === "accused") conditions.push({ possible: `c.actors && ${all}` });
  return conditions;
}

function placesOf({ countries, regions, excludedRegions, box, near }: CountQuery, value: Value): Condition[] {
  const conditions: Condition[] = [];
  if (countries !== null) conditions.push({ possible: "true", stated: "c.country IS NOT NULL" });
  if (regions !== null) {
    const within = `c.region_id = ANY(${value(regions.sure, "integer[]")})`;
    const perhaps = `c.region_id = ANY(${value(regions.perhaps, "integer[]")})`;
    conditions.push({ possible: `${within} OR ${perhaps} OR (c.region_id IS NULL AND ${told("region")})`, stated: within });
  }
  if (excludedRegions !== null) {
    const [sure, perhaps] = [value(excludedRegions.sure, "integer[]"), value(excludedRegions.perhaps, "integer[]")];
    conditions.push({
      possible: `c.region_id IS NULL OR NOT c.region_id = ANY(${sure})`,
      stated: told("region"),
      sure: `c.region_id IS NOT NULL AND NOT c.region_id = ANY(${perhaps})`,
    });
  }
  if (box !== null)
    conditions.push(...area(cellsSql(widened(box, COARSE_KILOMETRES.country), value), (by) => boxSql(widened(box, by), value)));
  if (near !== null) {
    const { lat, lon, kilometres } = near;
    const cells = cellsSql(widened({ west: lon, south: lat, east: lon, north: lat }, kilometres + COARSE_KILOMETRES.country), value);
    conditions.push(...area(cells, (by) => nearSql({ lat, lon, kilometres: kilometres + by }, value)));
  }
  return conditions;
}

/** A condition on a point that is known no better than its precision says. */
function area(cells: string, within: (kilometresMore: number) => string): Condition[] {
  const inside = within(0);
  const coarse = Object.entries(COARSE_KILOMETRES).map(([precision, by]) => `(c.precision = '${precision}' AND ${within(by)})`);
  return [
    // The index finds what is in the cells of the widest area.
    { possible: `${cells} OR (c.lat IS NULL AND ${told("point")})` },
    {
      possible: `${inside} OR ${coarse.join(" OR ")} OR c.lat IS NULL`,
      stated: `c.lat IS NOT NULL AND ${inside}`,
      sure: `c.precision IN ${EXACT}`,
    },
  ];
}

/** A box with so many kilometres more on each side. */
export function widened({ west, south, east, north }: CountBox, kilometres: number): CountBox {
  if (kilometres === 0) return { west, south, east, north };
  const up = kilometres / KILOMETRES_A_DEGREE;
  const [low, high] = [Math.max(-90, south - up), Math.min(90, north + up)];
  const cosine = Math.max(0.01, Math.cos((Math.max(Math.abs(low), Math.abs(high)) * Math.PI) / 180));
  const aside = up / cosine;
  const wide = (east >= west ? east - west : east - west + 360) + 2 * aside >= 360;
  const turned = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
  return wide
    ? { west: -180, south: low, east: 180, north: high }
    : { west: turned(west - aside), south: low, east: turned(east + aside), north: high };
}

function boxSql(box: CountBox, value: Value): string {
  const inside = halves(box).map(
    ({ west, south, east, north }) =>
      `(c.lon BETWEEN ${value(west, "float8")} AND ${value(east, "float8")} AND c.lat BETWEEN ${value(south, "float8")} AND ${value(north, "float8")})`,
  );
  return `(${inside.join(" OR ")})`;
}

/** A box that lies across the 180th meridian is two. */
const halves = (box: CountBox): readonly CountBox[] =>
  box.west <= box.east
    ? [box]
    : [
        { ...box, east: 180 },
        { ...box, west: -180 },
      ];

/** Degrees of a cell of the index on points. */
const CELL = 2;
/** More cells than these are most of the earth, of which an index is no help. */
const MOST_CELLS = 4000;

/** The cells of the index that a box touches, as a condition; any where they are too many. */
function cellsSql(box: CountBox, value: Value): string {
  const cells = halves(box).flatMap(({ west, south, east, north }) => {
    const [left, right] = [Math.floor(west / CELL), Math.floor(east / CELL)];
    const [low, high] = [Math.floor(south / CELL), Math.floor(north / CELL)];
    const found: number[] = [];
    for (let row = low; row <= high && found.length <= MOST_CELLS; row++)
      for (let column = left; column <= right; column++) found.push(row * 180 + column);
    return found;
  });
  return cells.length > MOST_CELLS
    ? "c.lat IS NOT NULL"
    : `(floor(c.lat / 2) * 180 + floor(c.lon / 2))::integer = ANY(${value(cells, "integer[]")})`;
}

function nearSql({ lat, lon, kilometres }: NonNullable<CountQuery["near"]>, value: Value): string {
  const box = boxSql(widened({ west: lon, south: lat, east: lon, north: lat }, kilometres), value);
  const [y, x, far] = [value(lat, "float8"), value(lon, "float8"), value(kilometres, "float8")];
  // Haversine on a sphere of 6,371.0 km.
  const distance = `12742.0 * asin(least(1, sqrt(sin(radians(c.lat - ${y}) / 2) ^ 2 + cos(radians(${y})) * cos(radians(c.lat)) * sin(radians(c.lon - ${x}) / 2) ^ 2)))`;
  return `(${box} AND ${distance} <= ${far})`;
}

function daysOf({ since, until }: CountQuery, value: Value): Condition[] {
  if (since === null && until === null) return [];
  const from = since === null ? null : value(since, "date");
  const to = until === null ? null : value(until, "date");
  const all = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(" AND ");
  const overlapping = all(to === null ? null : `c.starts <= ${to}`, from === null ? null : `c.ends >= ${from}`);
  const starting = all(from === null ? null : `c.starts >= ${from}`, to === null ? null : `c.starts <= ${to}`);
  const within = all(from === null ? null : `c.starts >= ${from}`, to === null ? null : `c.ends <= ${to}`);
  return [{ possible: `(${overlapping}) OR c.starts IS NULL`, stated: `c.starts IS NOT NULL AND ${starting}`, sure: within }];
}
