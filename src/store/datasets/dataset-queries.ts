import type { ClientBase, PoolClient } from "pg";
import { StoreError } from "../store-error.ts";
import { countGroups, countIncidents, countPoints, coverageOf, listCounted } from "./count-incidents.ts";
import type { CountQuery } from "./count-query.ts";
import type { DatasetStore } from "./dataset-store.ts";
import { importChanges } from "./import-changes.ts";
import { keepCount, keptCounts } from "./kept-counts.ts";
import { importProblems, lastImportBy, listDatasets, loadDatasets, loadNames } from "./list-datasets.ts";
import { openImport } from "./open-import.ts";

/** Ways to a connection. */
export interface Connections {
  /** Lends one for a piece of work. */
  readonly using: <T>(work: (client: ClientBase) => Promise<T>) => Promise<T>;
  /** Gives one away until it is released. */
  readonly take: () => Promise<PoolClient>;
}

/** PostgreSQL's code for a statement that ran past its time. */
const PAST_ITS_TIME = "57014";

/** Event data of others, on PostgreSQL. */
export function datasetStore({ using, take }: Connections): DatasetStore {
  const within = <T>({ timeLimit }: CountQuery, work: (client: ClientBase) => Promise<T>): Promise<T> =>
    using(async (client) => {
      await client.query("BEGIN READ ONLY");
      try {
        await client.query("SELECT set_config('statement_timeout', $1, true)", [String(Math.round(timeLimit))]);
        const answer = await work(client);
        await client.query("COMMIT");
        return answer;
      } catch (error) {
        await client.query("ROLLBACK");
        throw error instanceof Error && "code" in error && error.code === PAST_ITS_TIME ? pastItsTime(timeLimit, error) : error;
      }
    });
  return {
    openImport: async (request) => {
      const client = await take();
      return openImport(client, request, () => client.release());
    },
    known: () => using(loadDatasets),
    list: () => using(listDatasets),
    names: () => using(loadNames),
    lastImportBy: (time) => using((client) => lastImportBy(client, time)),
    count: (query) => within(query, (client) => countIncidents(client, query)),
    groups: (query, groups) => within(query, (client) => countGroups(client, query, groups)),
    rows: (query, page) => within(query, (client) => listCounted(client, query, page)),
    points: (query, degrees) => within(query, (client) => countPoints(client, query, degrees)),
    coverage: (query) => within(query, (client) => coverageOf(client, query)),
    changes: (importId, page) => using((client) => importChanges(client, importId, page)),
    keepCount: (count, maker) => using((client) => keepCount(client, count, maker)),
    keptCounts: (page) => using((client) => keptCounts(client, page)),
    problems: (importId, page) => using((client) => importProblems(client, importId, page)),
  };
}

const pastItsTime = (timeLimit: number, cause: Error): StoreError =>
  new StoreError(
    "count-too-long",
    `The count took longer than ${Math.round(timeLimit / 1000)} seconds and was ended. Bound it more narrowly (a country, an actor, a period), or allow it more with --time-limit SECONDS.`,
    { cause },
  );
