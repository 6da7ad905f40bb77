import type { ClientBase } from "pg";
import { INCIDENT_STATUSES } from "../../model/event-mention.ts";
import {
  type CountCoverage,
  type CountGroup,
  type CountPoints,
  type CountQuery,
  type CountRow,
  type CountSums,
  type GroupSums,
  UNBOUNDED,
} from "./count-query.ts";
import { type CountSql, countSql } from "./count-sql.ts";
import { unpackCells } from "./packed-cells.ts";

type Numbers<Keys extends string> = { readonly [Key in Keys]: string | null };

const DEATHS = {
  low: "coalesce(c.killed_low, c.killed_best)",
  best: "c.killed_best",
  high: "coalesce(c.killed_high, c.killed_best)",
} as const;

/** Counts the incidents of datasets that a query means. */
export async function countIncidents(client: ClientBase, query: CountQuery): Promise<CountSums> {
  const { from, possible, stated, sure, values } = countSql(query);
  const { rows } = await client.query<Numbers<"count" | "low" | "high" | "dl" | "db" | "dh" | "undated" | "unplaced" | "withoutRegion">>(
    `SELECT count(*) FILTER (WHERE ${stated}) AS count, count(*) FILTER (WHERE ${sure}) AS low, count(*) AS high,
       sum(${DEATHS.low}) FILTER (WHERE ${stated}) AS dl, sum(${DEATHS.best}) FILTER (WHERE ${stated}) AS db, sum(${DEATHS.high}) FILTER (WHERE ${stated}) AS dh,
       count(*) FILTER (WHERE c.starts IS NULL) AS undated, count(*) FILTER (WHERE c.lat IS NULL) AS unplaced,
       count(*) FILTER (WHERE c.region_id IS NULL AND ${stated}) AS "withoutRegion"
     FROM ${from} WHERE ${possible}`,
    [...values],
  );
  const of = (name: keyof (typeof rows)[number]): number => Number(rows[0]?.[name] ?? 0);
  return {
    count: of("count"),
    low: of("low"),
    high: of("high"),
    deaths: { low: of("dl"), best: of("db"), high: of("dh") },
    undated: of("undated"),
    unplaced: of("unplaced"),
    withoutRegion: of("withoutRegion"),
  };
}

const GROUPS: Readonly<Record<CountGroup, { readonly value: string; readonly join?: string }>> = {
  year: { value: "to_char(c.starts, 'YYYY')" },
  month: { value: "to_char(c.starts, 'YYYY-MM')" },
  actor: {
    value: "side.name",
    join: "LEFT JOIN LATERAL unnest(c.actors) side_id ON true LEFT JOIN hearsay.dataset_actor side ON side.id = side_id",
  },
  country: { value: "c.country" },
  region: { value: "region.name", join: "LEFT JOIN hearsay.dataset_region region ON region.id = c.region_id" },
  type: { value: "c.type" },
  category: { value: "c.category" },
  target: { value: "c.target" },
  status: { value: "c.status" },
  dataset: { value: "d.key", join: "JOIN hearsay.dataset d ON d.id = c.dataset_id" },
};

/** Counts parted by one or two things; an incident with several sides stands in the line of each. */
export async function countGroups(client: ClientBase, query: CountQuery, groups: readonly CountGroup[]): Promise<readonly GroupSums[]> {
  if (isMonthByActor(query, groups)) return monthByActor(client, query, groups);
  const { from, possible, stated, sure, values } = countSql(query);
  const names = groups.map((group) => GROUPS[group].value);
  const { rows } = await client.query<{ by: (string | null)[] } & Numbers<"count" | "low" | "high">>(
    `SELECT ARRAY[${names.join(", ")}]::text[] AS by, count(*) FILTER (WHERE ${stated}) AS count, count(*) FILTER (WHERE ${sure}) AS low, count(*) AS high
     FROM ${from} ${[...new Set(groups.flatMap((group) => GROUPS[group].join ?? []))].join(" ")}
     WHERE ${possible} GROUP BY 1`,
    [...values],
  );
  return rows
    .map(({ by, count, low, high }) => ({ by, count: Number(count), low: Number(low), high: Number(high) }))
    .toSorted((a, b) => order(a.by[0], b.by[0]) || order(a.by[1], b.by[1]));
}

/** Whether nothing but datasets bounds the query, so that the roll-up by month and side holds the answer. */
function isMonthByActor(query: CountQuery, groups: readonly CountGroup[]): boolean {
  const { datasets, role, statuses, lastImport, timeLimit: _, ...bounds } = query;
  return (
    groups.length === 2 &&
    groups.includes("month") &&
    groups.includes("actor") &&
    lastImport === null &&
    statuses.join() === "accomplished" &&
    role === "any-side" &&
    datasets.every(({ versionRank }) => versionRank === null) &&
    Object.values(bounds).every((bound) => bound === null)
  );
}

async function monthByActor(client: ClientBase, { datasets }: CountQuery, groups: readonly CountGroup[]): Promise<readonly GroupSums[]> {
  const ids = datasets.map(({ id }) => id);
  const names = new Map(
    (
      await client.query<{ id: number; name: string }>("SELECT id, name FROM hearsay.dataset_actor WHERE dataset_id = ANY($1)", [ids])
    ).rows.map(({ id, name }) => [id, name]),
  );
  // What has no day or no side is not in the roll-up; its index holds few. Months are counted from the year 0, since there are many of them to send.
  const { rows } = await client.query<[number | null, number | null, number, number]>({
    rowMode: "array",
    text: `SELECT (date_part('year', month) * 12 + date_part('month', month) - 1)::integer, actor, accomplished, possible
       FROM hearsay.coded_month_actor WHERE dataset_id = ANY($1) AND possible > 0
       UNION ALL
       SELECT (date_part('year', c.starts) * 12 + date_part('month', c.starts) - 1)::integer, side, (c.status IS NOT NULL)::integer, 1
       FROM hearsay.coded_incident c LEFT JOIN LATERAL unnest(c.actors) side ON true
       WHERE c.newest AND NOT c.gone AND c.dataset_id = ANY($1) AND c.type IS NOT NULL AND (c.status IS NULL OR c.status = 'accomplished')
         AND (c.starts IS NULL OR c.actors IS NULL)`,
    values: [ids],
  });
  const sorted = [...new Set(names.values())].toSorted((a, b) => order(a, b));
  const ranks = new Map([...names].map(([id, name]) => [id, sorted.indexOf(name)]));
  const [none, monthFirst] = [sorted.length, groups[0] === "month"];
  // Of several datasets sides of one name are one line; lines are sorted by numbers, of which there are many.
  const lines = new Map<number, Line>();
  for (const [month, actor, count, high] of rows) {
    const [at, rank] = [month ?? LAST_MONTH, actor === null ? none : (ranks.get(actor) ?? none)];
    const key = monthFirst ? at * (none + 1) + rank : rank * (LAST_MONTH + 1) + at;
    const before = lines.get(key);
    if (before === undefined) lines.set(key, { month: at, rank, count, high });
    else {
      before.count += count;
      before.high += high;
    }
  }
  const times = new Map<number, string | null>([[LAST_MONTH, null]]);
  const timeOf = (month: number): string | null => {
    let time = times.get(month);
    if (time === undefined) times.set(month, (time = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`));
    return time;
  };
  return Float64Array.from(lines.keys())
    .sort()
    .reduce<GroupSums[]>((sums, key) => {
      const { month, rank, count, high } = lines.get(key) as Line;
      const [time, name] = [timeOf(month), sorted[rank] ?? null];
      sums.push({ by: monthFirst ? [time, name] : [name, time], count, low: count, high });
      return sums;
    }, []);
}

/** A month and side on their way to being a line: by the month's number and the name's place. */
interface Line {
  readonly month: number;
  readonly rank: number;
  count: number;
  high: number;
}

/** Stands for no month, after all others: the year 10,000. */
const LAST_MONTH = 120_000;

/** As PostgreSQL sorts text in the order of its characters, what is not known last. */
function order(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b) return 0;
  if (a == null) return 1;
  return b == null || a < b ? -1 : 1;
}

/** The incidents behind a count, the first by day, with every column of their rows. */
export async function listCounted(
  client: ClientBase,
  query: CountQuery,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly CountRow[]> {
  const sql: CountSql = countSql(query);
  const values = [...sql.values, limit, offset];
  const { rows } = await client.query<
    Omit<CountRow, "killed" | "columns"> & {
      killed_low: number | null;
      killed_best: number | null;
      killed_high: number | null;
      names: string[];
      cells: string;
    }
  >(
    `SELECT d.key AS dataset, i.version, c.key, CASE WHEN ${sql.sure} THEN 'sure' WHEN ${sql.stated} THEN 'count' ELSE 'possible' END AS fits,
       c.starts::text, c.ends::text, c.type, c.status, c.category, c.country, region.name AS region, c.place, c.lat, c.lon, c.precision,
       coalesce((SELECT array_agg(a.name ORDER BY a.id) FROM hearsay.dataset_actor a WHERE a.id = ANY(c.actors)), '{}') AS actors,
       c.killed_low, c.killed_best, c.killed_high, i.columns AS names, r.cells
     FROM ${sql.from} JOIN hearsay.dataset d ON d.id = c.dataset_id JOIN hearsay.dataset_import i ON i.id = c.row_import
       JOIN hearsay.dataset_row r ON r.import_id = c.row_import AND r.number = c.row_number LEFT JOIN hearsay.dataset_region region ON region.id = c.region_id
     WHERE ${sql.possible} ORDER BY c.starts NULLS LAST, d.key, c.key LIMIT $${values.length - 1} OFFSET $${values.length}`,
    values,
  );
  return rows.map(({ killed_low, killed_best, killed_high, names, cells, ...row }) => {
    const unpacked = unpackCells(cells);
    return {
      ...row,
      killed: { low: killed_low, best: killed_best, high: killed_high },
      columns: Object.fromEntries(names.map((name, index) => [name, unpacked[index] ?? ""])),
    };
  });
}

/** The incidents of `count` by cells of a grid. */
export async function countPoints(client: ClientBase, query: CountQuery, degrees: number): Promise<CountPoints> {
  // What is sure is not shown, and names values of the query that would have no type otherwise.
  const { from, possible, stated, sure, values } = countSql(query);
  const { rows } = await client.query<{ lat: number | null; lon: number | null; count: string; coarse: boolean }>(
    `SELECT avg(c.lat) AS lat, avg(c.lon) AS lon, count(*) AS count, coalesce(c.precision NOT IN ('exact', 'town'), false) AS coarse,
       count(*) FILTER (WHERE ${sure}) AS low
     FROM ${from} WHERE (${possible}) AND (${stated})
     GROUP BY floor(c.lat / $${values.length + 1}::float8), floor(c.lon / $${values.length + 1}::float8), coarse`,
    [...values, degrees],
  );
  const clusters = rows.flatMap(({ lat, lon, count, coarse }) =>
    lat === null || lon === null ? [] : [{ lat, lon, coarse, count: Number(count) }],
  );
  return { clusters, unplaced: rows.reduce((sum, { lat, count }) => (lat === null ? sum + Number(count) : sum), 0) };
}

/** What each dataset of a query holds of its countries, in the versions asked for, so that a window which it does not fill can be told. */
export async function coverageOf(
  client: ClientBase,
  { datasets, countries, lastImport, timeLimit }: CountQuery,
): Promise<readonly CountCoverage[]> {
  const { from, possible, values } = countSql({ ...UNBOUNDED, statuses: INCIDENT_STATUSES, datasets, countries, lastImport, timeLimit });
  const { rows } = await client.query<CountCoverage>(
    `SELECT d.key AS dataset, min(c.starts)::text AS first, max(c.ends)::text AS last
     FROM ${from} JOIN hearsay.dataset d ON d.id = c.dataset_id WHERE ${possible}${countries === null ? "" : " AND c.country IS NOT NULL"}
     GROUP BY d.key ORDER BY d.key`,
    [...values],
  );
  return rows;
}
