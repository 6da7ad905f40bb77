import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seeded } from "../../bench/quality/bootstrap.ts";
import type { CodedIncident } from "../../src/model/coded-incident.ts";
import { COUNT_GROUPS, type CountGroup } from "../../src/model/count-definition.ts";
import { type CountQuery, UNBOUNDED } from "../../src/store/datasets/count-query.ts";
import type { Store } from "../../src/store/store.ts";
import { aCodedIncident, aCodedRow, anImportRequest } from "./a-coded-incident.ts";
import { openTestStore, testServers, type FreshPlace } from "./servers.ts";

const COUNTRIES = ["SY", "BD", "MM", "NG"] as const;
const REGIONS = ["North Vale", "South Vale", "Hill Country", "Coast"] as const;
const SIDES = ["Grey Lantern", "Tide Front", "Government of Vale", "Reed Brigade", "Civilians"] as const;
const TYPES = ["attack", "bombing", "armed-assault", "kidnapping", null] as const;
const STATUSES = ["accomplished", "accomplished", "foiled", "attempted", "threatened", null] as const;
const PRECISIONS = ["exact", "town", "district", "region", "country"] as const;

const day = (number: number): string => new Date(Date.UTC(2015, 0, 1 + number)).toISOString().slice(0, 10);

/** An incident with anything not known now and then. */
function invented(key: number, draw: () => number): CodedIncident {
  const of = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const maybe = <T>(value: T, rarely = 0.1): T | null => (draw() < rarely ? null : value);
  const first = Math.floor(draw() * 1500);
  const placed = draw() > 0.1;
  const sides = [of(SIDES), of(SIDES)].filter((name, index, all) => all.indexOf(name) === index);
  return aCodedIncident({
    key: `k${key}`,
    dates: maybe({ first: day(first), last: day(first + (draw() < 0.7 ? 0 : Math.floor(draw() * 60))) }, 0.05),
    type: of(TYPES),
    status: of(STATUSES),
    category: of(["state-based", "one-sided"]),
    target: maybe(of(["civilians", "soldiers"])),
    country: maybe(of(COUNTRIES), 0.04),
    region: maybe(of(REGIONS)),
    lat: placed ? Math.round(draw() * 1400 - 700) / 10 : null,
    lon: placed ? Math.round(draw() * 3600 - 1800) / 10 : null,
    precision: placed ? of(PRECISIONS) : null,
    sides: sides.map((name) => ({ name, accused: draw() < 0.5, sure: draw() > 0.2 })),
    claimed: maybe(draw() < 0.5, 0.3),
    killed: { low: Math.floor(draw() * 5), best: 5, high: 9 },
  });
}

interface Known {
  readonly id: number;
  readonly actors: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<string, number>;
}

/** A definition that bounds some things and not others. */
function inventedQuery(draw: () => number, { id, actors, regions }: Known): CountQuery {
  const often = (share: number): boolean => draw() < share;
  const some = <T>(list: readonly T[]): T[] => list.filter(() => draw() < 0.4);
  const named = (ids: readonly number[]) => ({ sure: some(ids), perhaps: often(0.3) ? some(ids) : [] });
  const disjoint = ({ sure, perhaps }: { sure: number[]; perhaps: number[] }) => ({
    sure,
    perhaps: perhaps.filter((one) => !sure.includes(one)),
  });
  const from = Math.floor(draw() * 1400);
  const west = Math.round(draw() * 360 - 180);
  return {
    datasets: [{ id, versionRank: null }],
    actors: often(0.5) ? disjoint(named([...actors.values()])) : null,
    role: often(0.3) ? "accused" : "any-side",
    claimed: often(0.2) ? often(0.5) : null,
    types: often(0.3) ? some<string>(["bombing", "kidnapping", "armed-assault", "attack"]) : null,
    categories: often(0.2) ? ["one-sided"] : null,
    statuses: often(0.6) ? ["accomplished"] : some(["accomplished", "foiled", "attempted", "threatened"]),
    targets: often(0.1) ? ["civilians"] : null,
    countries: often(0.5) ? some(COUNTRIES) : null,
    regions: often(0.2) ? disjoint(named([...regions.values()])) : null,
    excludedRegions: often(0.3) ? disjoint(named([...regions.values()])) : null,
    box: often(0.3) ? { west, south: -30, east: Math.min(180, west + Math.round(draw() * 120)), north: 40 } : null,
    near: often(0.2) ? { lat: draw() * 100 - 50, lon: draw() * 340 - 170, kilometres: 200 + draw() * 4000 } : null,
    since: often(0.6) ? day(from) : null,
    until: often(0.6) ? day(from + Math.floor(draw() * 400)) : null,
    lastImport: null,
    timeLimit: 60_000,
  };
}

type Fit = "sure" | "count" | "possible" | "no";

/** What a definition says of one incident, condition by condition and without the store: the plain scan that counts must equal. */
function fitOf(incident: CodedIncident, query: CountQuery, { actors, regions }: Known): Fit {
  let fit: Fit = "sure";
  const weaken = (to: Fit): void => {
    const order: readonly Fit[] = ["sure", "count", "possible", "no"];
    if (order.indexOf(to) > order.indexOf(fit)) fit = to;
  };
  if (incident.type === null) return "no";
  if (query.types !== null && !query.types.includes("attack") && !query.types.includes(incident.type))
    weaken(incident.type === "attack" ? "possible" : "no");
  if (incident.status === null) weaken("possible");
  else if (!query.statuses.includes(incident.status)) return "no";
  if (query.categories !== null && (incident.category === null || !query.categories.includes(incident.category))) return "no";
  if (query.targets !== null && (incident.target === null || !query.targets.includes(incident.target))) return "no";
  if (query.claimed !== null) {
    if (incident.claimed === null) weaken("possible");
    else if (incident.claimed !== query.claimed) return "no";
  }
  if (query.actors !== null) {
    const { sure, perhaps } = query.actors;
    const ids = incident.sides.filter(({ accused }) => query.role === "any-side" || accused).map(({ name }) => actors.get(name) ?? 0);
    if (!ids.some((one) => sure.includes(one))) weaken(ids.some((one) => perhaps.includes(one)) ? "possible" : "no");
    if (incident.sides.some(({ name, sure: certain }) => !certain && sure.includes(actors.get(name) ?? 0))) weaken("count");
  }
  if (query.countries !== null) {
    if (incident.country === null) weaken("possible");
    else if (!query.countries.includes(incident.country)) return "no";
  }
  const region = incident.region === null ? null : (regions.get(`${incident.country ?? ""}/${incident.region}`) ?? 0);
  if (query.regions !== null) {
    if (region === null || query.regions.perhaps.includes(region)) weaken("possible");
    else if (!query.regions.sure.includes(region)) return "no";
  }
  if (query.excludedRegions !== null) {
    if (region === null || query.excludedRegions.perhaps.includes(region)) weaken("count");
    else if (query.excludedRegions.sure.includes(region)) return "no";
  }
  const far = { exact: 0, town: 0, district: 50, region: 250, country: 1000, unresolved: 0 }[incident.precision ?? "exact"];
  for (const area of [query.box, query.near]) {
    if (area === null) continue;
    const { lat, lon } = incident;
    if (lat === null || lon === null) {
      weaken("possible");
      continue;
    }
    const within = (more: number): boolean => {
      if (!("west" in area)) return kilometresBetween([lat, lon], [area.lat, area.lon]) <= area.kilometres + more;
      const up = more / 111.195;
      const [low, high] = [Math.max(-90, area.south - up), Math.min(90, area.north + up)];
      const aside = up / Math.max(0.01, Math.cos((Math.max(Math.abs(low), Math.abs(high)) * Math.PI) / 180));
      return lat >= low && lat <= high && [0, 360, -360].some((turn) => lon + turn >= area.west - aside && lon + turn <= area.east + aside);
    };
    if (!within(0)) weaken(within(far) ? "possible" : "no");
    else if (incident.precision !== "exact" && incident.precision !== "town") weaken("count");
  }
  const [since, until] = [query.since ?? "0000", query.until ?? "9999"];
  if (query.since !== null || query.until !== null) {
    if (incident.dates === null) weaken("possible");
    else {
      const { first, last } = incident.dates;
      if (first > until || last < since) return "no";
      if (first < since) weaken("possible");
      else if (last > until) weaken("count");
    }
  }
  return fit;
}

function kilometresBetween([latA, lonA]: readonly [number, number], [latB, lonB]: readonly [number, number]): number {
  const turn = Math.PI / 180;
  const part =
    Math.sin(((latA - latB) * turn) / 2) ** 2 + Math.cos(latA * turn) * Math.cos(latB * turn) * Math.sin(((lonA - lonB) * turn) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(part)));
}

const fits = (incidents: readonly CodedIncident[], query: CountQuery, known: Known): { count: number; low: number; high: number } => {
  const all = incidents.map((incident) => fitOf(incident, query, known));
  return {
    count: all.filter((fit) => fit === "sure" || fit === "count").length,
    low: all.filter((fit) => fit === "sure").length,
    high: all.filter((fit) => fit !== "no").length,
  };
};

describe("counts", () => {
  const draw = seeded(20261127);
  const incidents = Array.from({ length: 3000 }, (_, index) => invented(index, draw));
  let place: FreshPlace;
  let store: Store;
  let known: Known;

  beforeAll(async () => {
    const [server] = await testServers();
    place = await (server as NonNullable<typeof server>).fresh();
    store = await openTestStore(place);
    const under = await store.datasets.openImport(anImportRequest());
    await under.writePart({
      rows: incidents.map((incident, index) => aCodedRow(index + 1, incident)),
      notes: [],
      rowsDone: incidents.length,
    });
    await under.finish(incidents.length);
    await under.close();
    const names = await store.datasets.names();
    known = {
      id: (await store.datasets.list())[0]?.id ?? 0,
      actors: new Map(names.actors.map(({ id, name }) => [name, id])),
      regions: new Map(names.regions.map(({ id, country, name }) => [`${country}/${name}`, id])),
    };
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  test("equal a plain scan for 300 definitions", { timeout: 60_000 }, async () => {
    const some = { count: 0, differ: 0 };
    for (let number = 0; number < 300; number++) {
      const query = inventedQuery(draw, known);
      const { count, low, high } = await store.datasets.count(query);
      expect({ query, count, low, high }).toEqual({ query, ...fits(incidents, query, known) });
      if (count > 0) some.count++;
      if (low !== high) some.differ++;
    }
    // Definitions that nothing fits would prove little.
    expect(some.count).toBeGreaterThan(150);
    expect(some.differ).toBeGreaterThan(150);
  });

  const valueOf = (group: CountGroup, { dates, country, region, type, category, target, status }: CodedIncident): string | null => {
    const values: Readonly<Record<Exclude<CountGroup, "actor">, string | null>> = {
      year: dates?.first.slice(0, 4) ?? null,
      month: dates?.first.slice(0, 7) ?? null,
      country,
      region,
      type,
      category,
      target,
      status,
      dataset: "valley-watch",
    };
    return group === "actor" ? null : values[group];
  };

  test("parted by any two things equal a plain scan of each part, with the roll-up and without", { timeout: 60_000 }, async () => {
    const plain = { ...inventedQuery(draw, known), ...UNBOUNDED };
    for (const query of [plain, { ...plain, since: day(300), until: day(900) }]) {
      for (const first of COUNT_GROUPS) {
        for (const second of COUNT_GROUPS) {
          if (first === second) continue;
          const expected = new Map<string, CodedIncident[]>();
          for (const incident of incidents) {
            const sides = incident.sides.map(({ name }) => name);
            const values = (group: CountGroup): (string | null)[] => (group === "actor" ? sides : [valueOf(group, incident)]);
            for (const one of values(first))
              for (const other of values(second)) {
                const key = JSON.stringify([one, other]);
                expected.set(key, [...(expected.get(key) ?? []), incident]);
              }
          }
          const lines = [...expected]
            .map(([by, part]) => ({ by: JSON.parse(by) as (string | null)[], ...fits(part, query, known) }))
            .filter(({ high }) => high > 0);
          const found = await store.datasets.groups(query, [first, second]);
          const sorted = (list: readonly { readonly by: readonly (string | null)[] }[]) =>
            list.map((line) => JSON.stringify(line)).toSorted();
          expect(sorted(found.map(({ by, count, low, high }) => ({ by, count, low, high }))), `${first}, ${second}`).toEqual(sorted(lines));
        }
      }
    }
  });

  test("open to their rows, each with how it fits and all columns of its file", async () => {
    const query = { ...inventedQuery(draw, known), ...UNBOUNDED, since: day(100), until: day(200) };
    const rows = await store.datasets.rows(query, { limit: 10_000, offset: 0 });
    const byFit = (fit: Fit): string[] =>
      incidents
        .filter((incident) => fitOf(incident, query, known) === fit)
        .map(({ key }) => key)
        .toSorted();
    for (const fit of ["sure", "count", "possible"] as const)
      expect(
        rows
          .filter((row) => row.fits === fit)
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual(byFit(fit));
    const [row] = rows;
    expect(row?.columns["id"]).toBe(row?.key);
    expect(JSON.parse(row?.columns["what"] ?? "")).toMatchObject({ key: row?.key });
  });

  test("are given up when they take too long", async () => {
    await expect(
      store.datasets.count({ ...inventedQuery(draw, known), ...UNBOUNDED, timeLimit: 1, near: { lat: 0, lon: 0, kilometres: 19_000 } }),
    ).rejects.toThrow(/took longer than 0 seconds/);
  });
});
