import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { CODED_FIELDS, codedIncident } from "../../src/model/coded-incident.ts";
import { type CountQuery, UNBOUNDED } from "../../src/store/datasets/count-query.ts";
import { packCells } from "../../src/store/datasets/packed-cells.ts";
import { openCluster } from "../../src/store/embedded/open-cluster.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { seeded } from "../quality/bootstrap.ts";

/** Milliseconds of one question, in the product and as bare SQL on a bare table of the same PostgreSQL. */
export interface CountSpeed {
  readonly question: string;
  readonly incidents: number;
  readonly productMs: number;
  readonly bareMs: number;
  /** What both answered. */
  readonly answer: number;
}

const PART = 20_000;
const TIMES = 7;
const COUNTRIES = [
  "SY",
  "IQ",
  "AF",
  "NG",
  "SO",
  "YE",
  "ML",
  "PK",
  "IN",
  "CO",
  "MX",
  "UA",
  "MM",
  "PH",
  "ET",
  "SD",
  "CD",
  "BD",
  "TD",
  "NE",
] as const;
const SIDES = 100;

/** Fills a desk with so many incidents of an invented dataset, and asks the questions that the issue of speed names. */
export async function measureCounts(incidents: number): Promise<readonly CountSpeed[]> {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-speed-"));
  const now = new Date(0);
  const store = await openStore({ dataFolder: folder, now });
  try {
    await fill(store, incidents, now);
    const cluster = await openCluster(folder, {});
    const client = new pg.Client(cluster.connection);
    await client.connect();
    await client.query(
      "CREATE TABLE bare AS SELECT key, starts, ends, country, region_id, lat, lon, actors, type, killed_best FROM hearsay.coded_incident WHERE newest",
    );
    await client.query("VACUUM ANALYZE bare");
    await client.query("VACUUM ANALYZE hearsay.coded_incident");
    try {
      return await ask(store, client, incidents);
    } finally {
      await client.end();
      await cluster.leave();
    }
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(store: Store, incidents: number, now: Date): Promise<void> {
  const draw = seeded(20261127);
  const under = await store.datasets.openImport({
    dataset: { key: "invented", title: "Invented", citation: null },
    version: "1",
    file: "invented.csv",
    sha256: "0".repeat(64),
    size: 0,
    columns: ["id"],
    tells: CODED_FIELDS,
    complete: null,
    by: "invented@1",
    recordedAt: now,
  });
  for (let first = 1; first <= incidents; first += PART) {
    const rows = Array.from({ length: Math.min(PART, incidents - first + 1) }, (_, index) => {
      const number = first + index;
      const country = COUNTRIES[Math.floor(draw() ** 2 * COUNTRIES.length)] ?? "SY";
      const start = Date.UTC(1989, 0, 1 + Math.floor(draw() * 13_000));
      const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
      const key = `e${number}`;
      const incident = codedIncident(key, {
        dates: { first: day(start), last: day(start + (draw() < 0.9 ? 0 : Math.floor(draw() * 20)) * 86_400_000) },
        type: draw() < 0.5 ? "attack" : "bombing",
        status: "accomplished",
        category: "one-sided",
        country,
        region: draw() < 0.05 ? null : `${country} region ${Math.floor(draw() * 12)}`,
        place: `town ${Math.floor(draw() * 5000)}`,
        lat: draw() * 70 - 20,
        lon: draw() * 200 - 80,
        precision: draw() < 0.7 ? "town" : "region",
        sides: [Math.floor(draw() ** 3 * SIDES), Math.floor(draw() ** 3 * SIDES)].map((side) => ({
          name: `Side ${side}`,
          accused: false,
          sure: true,
        })),
        killed: { low: 0, best: Math.floor(draw() * 9), high: 9 },
      });
      return { number, packed: packCells([key]), incident };
    });
    await under.writePart({ rows, notes: [], rowsDone: first + rows.length - 1 });
  }
  await under.finish(incidents);
  await under.close();
}

async function ask(store: Store, client: pg.Client, incidents: number): Promise<readonly CountSpeed[]> {
  const names = await store.datasets.names();
  const [dataset] = await store.datasets.list();
  const actor = names.actors.find(({ name }) => name === "Side 7")?.id ?? 0;
  const excluded = names.regions.filter(({ name }) => /^SY region [0-3]$/.test(name)).map(({ id }) => id);
  const plain: CountQuery = { ...UNBOUNDED, datasets: [{ id: dataset?.id ?? 0, versionRank: null }], timeLimit: 600_000 };
  const total = async (query: CountQuery): Promise<number> => (await store.datasets.count(query)).count;
  const bare = async (sql: string, values: readonly unknown[] = []): Promise<number> =>
    Number((await client.query<{ n: string }>(sql, [...values])).rows[0]?.n);
  const box = { west: 20, south: 10, east: 60, north: 40 };
  const questions: readonly { question: string; product: () => Promise<number>; bareSql: () => Promise<number> }[] = [
    {
      question: "box, period and actor",
      product: () => total({ ...plain, box, actors: { sure: [actor], perhaps: [] }, since: "2010-01-01", until: "2015-12-31" }),
      bareSql: () =>
        bare(
          "SELECT count(*) AS n FROM bare WHERE lon BETWEEN 20 AND 60 AND lat BETWEEN 10 AND 40 AND starts BETWEEN '2010-01-01' AND '2015-12-31' AND actors && $1::integer[]",
          [[actor]],
        ),
    },
    {
      question: "country less regions",
      product: () => total({ ...plain, countries: ["SY"], excludedRegions: { sure: excluded, perhaps: [] } }),
      bareSql: () =>
        bare("SELECT count(*) AS n FROM bare WHERE country = 'SY' AND (region_id IS NULL OR NOT region_id = ANY($1::integer[]))", [
          excluded,
        ]),
    },
    {
      question: "month by actor over everything",
      product: async () => (await store.datasets.groups(plain, ["month", "actor"])).reduce((sum, { count }) => sum + count, 0),
      bareSql: async () => {
        const { rows } = await client.query<{ n: string }>(
          "SELECT date_trunc('month', starts) AS month, actor, count(*) AS n FROM bare, unnest(actors) actor GROUP BY 1, 2",
        );
        return rows.reduce((sum, { n }) => sum + Number(n), 0);
      },
    },
  ];
  const speeds: CountSpeed[] = [];
  for (const { question, product, bareSql } of questions) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    let [answer, bareAnswer] = [0, 0];
    for (let time = 0; time < TIMES; time++) {
      let start = performance.now();
      answer = await product();
      ours.push(performance.now() - start);
      start = performance.now();
      bareAnswer = await bareSql();
      theirs.push(performance.now() - start);
    }
    if (answer !== bareAnswer) throw new Error(`${question}: the product counts ${answer}, bare SQL ${bareAnswer}`);
    speeds.push({ question, incidents, productMs: median(ours), bareMs: median(theirs), answer });
  }
  return speeds;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
