import pg from "pg";
import type { ClientBase } from "pg";
import { checkServer, SERVER_FACTS, type ServerFacts } from "./check-server.ts";
import { datasetStore } from "./datasets/dataset-queries.ts";
import { openCluster, type Cluster, type ClusterOptions, type Connection } from "./embedded/open-cluster.ts";
import { isCode } from "./embedded/postmaster-file.ts";
import { migrate } from "./migrate.ts";
import { insertActorLink } from "./queries/actor-links.ts";
import { capturedBy } from "./queries/captured-by.ts";
import { findReports } from "./queries/find-reports.ts";
import { insertDocument } from "./queries/insert-document.ts";
import { insertProfiles } from "./queries/insert-profiles.ts";
import { insertProblems } from "./queries/insert-problems.ts";
import { insertReadingAgain } from "./queries/insert-reading-again.ts";
import { insertReading } from "./queries/insert-reading.ts";
import { insertCapture, insertReport } from "./queries/insert-report.ts";
import { findStatements, insertJudgement, loadJudgements } from "./queries/judgements.ts";
import { knownReadings } from "./queries/known-readings.ts";
import { listProblems } from "./queries/list-problems.ts";
import { listReports } from "./queries/list-reports.ts";
import { listToReview } from "./queries/list-to-review.ts";
import { loadActors } from "./queries/load-actors.ts";
import { loadAddresses } from "./queries/load-addresses.ts";
import { loadBytes } from "./queries/load-bytes.ts";
import { loadIncidentFacts } from "./queries/load-incident-facts.ts";
import { loadIncidents } from "./queries/load-incidents.ts";
import { loadReading } from "./queries/load-reading.ts";
import { loadUnread } from "./queries/load-unread.ts";
import { loadWarnings } from "./queries/load-warnings.ts";
import { loadVersions } from "./queries/load-versions.ts";
import { newestReading } from "./queries/newest-reading.ts";
import { insertPersonLink } from "./queries/person-links.ts";
import { readingsBeside } from "./queries/readings-beside.ts";
import { insertRegisterRows, loadRegister } from "./queries/register-rows.ts";
import { takeBack } from "./queries/take-back.ts";
import { storable } from "./storable.ts";
import type { Linker, ReportRecord, Store } from "./store.ts";
import { StoreError } from "./store-error.ts";

export interface StoreOptions extends ClusterOptions {
  /** Folder in which the desk keeps a PostgreSQL of its own; not looked at where there is a `databaseUrl`. */
  readonly dataFolder: string;
  /** Address of a server of PostgreSQL 15 or newer (`postgres://user:password@host/database`). */
  readonly databaseUrl?: string | undefined;
  /** When the schema is altered, for its record. */
  readonly now: Date;
}

/** Connections that one desk holds at most: one writes while others answer the page. */
const CONNECTIONS = 4;

/** Opens the store: with its schema up to date, or not at all. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl } = options;
  if (databaseUrl) return openOn({ connectionString: databaseUrl }, null, options.now);
  const cluster = await openCluster(options.dataFolder, options);
  try {
    await makeDatabase(cluster.connection);
    return await openOn(cluster.connection, cluster, options.now);
  } catch (error) {
    await cluster.leave();
    throw error;
  }
}

async function makeDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: "postgres" });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [connection.database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(connection.database)}`);
  } catch (error) {
    // Another process made it at the same moment.
    if (!isCode(error, "42P04", "23505")) throw error;
  } finally {
    await client.end();
  }
}

async function openOn(address: pg.PoolConfig, cluster: Cluster | null, now: Date): Promise<Store> {
  const pool = new pg.Pool({ ...address, application_name: "hearsay", max: CONNECTIONS, connectionTimeoutMillis: 15_000 });
  // A connection that breaks while nobody uses it is replaced; one in use tells its user.
  pool.on("error", () => undefined);
  try {
    const client = await connect(pool, cluster === null);
    try {
      for (const server of (await client.query<ServerFacts>(SERVER_FACTS)).rows) checkServer(server);
      await migrate(client, now);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return storeOn(pool, cluster);
}

async function connect(pool: pg.Pool, given: boolean): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    const what = given ? "The server of DATABASE_URL" : "The desk's PostgreSQL";
    const words = cause instanceof AggregateError ? cause.errors.map(String).join("; ") : String(cause);
    throw new StoreError(
      "store-unavailable",
      `${what} cannot be reached: ${words}. Check that it runs and that the address, user and password are right${given ? ", or unset DATABASE_URL to use the desk's own" : ""}.`,
      { cause },
    );
  }
}

function storeOn(pool: pg.Pool, cluster: Cluster | null): Store {
  const using = async <T>(work: (client: ClientBase) => Promise<T>): Promise<T> => {
    const client = await connect(pool, cluster === null);
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      // Whatever state it is in, the next one gets a fresh connection.
      client.release(true);
      throw lost(error)
        ? new StoreError(
            "store-unavailable",
            `The connection to PostgreSQL was lost: ${String(error)}. Run the command again: what was written is kept.`,
            { cause: error },
          )
        : error;
    }
  };
  const inTransaction = (work: (client: ClientBase) => Promise<void>): Promise<void> =>
    using(async (client) => {
      await client.query("BEGIN");
      await work(client);
      await client.query("COMMIT");
    });
  let closing: Promise<void> | null = null;
  return {
    datasets: datasetStore({ using, take: () => connect(pool, cluster === null) }),
    recordReport: (record, linker) => inTransaction((client) => insertAll(client, storable(record), linker)),
    recordCapture: (report, maker) => using(async (client) => void (await insertCapture(client, storable(report), maker))),
    recordReadingAgain: (readingId, maker) => using((client) => insertReadingAgain(client, readingId, maker)),
    recordProblems: (problems, maker) =>
      inTransaction((client) => insertProblems(client, storable(problems), { reportId: null, readingId: null }, maker)),
    knownReadings: (readingIds) => using((client) => knownReadings(client, readingIds)),
    loadReading: (readingId) => using((client) => loadReading(client, readingId)),
    findReports: (prefix) => using((client) => findReports(client, prefix)),
    newestReading: (reportId, version) => using((client) => newestReading(client, reportId, version)),
    readingsBeside: (readingId) => using((client) => readingsBeside(client, readingId)),
    loadAddresses: () => using((client) => loadAddresses(client)),
    loadVersions: (reportIds) => using((client) => loadVersions(client, reportIds)),
    loadUnread: (reportId) => using((client) => loadUnread(client, reportId)),
    loadBytes: (reportId) => using((client) => loadBytes(client, reportId)),
    listReports: (page) => using((client) => listReports(client, page)),
    listToReview: (request) => using((client) => listToReview(client, request)),
    loadIncidents: (asOf) => using((client) => loadIncidents(client, asOf)),
    loadIncidentFacts: (asOf) => using((client) => loadIncidentFacts(client, asOf)),
    loadWarnings: (asOf) => using((client) => loadWarnings(client, asOf)),
    capturedBy: (time) => using((client) => capturedBy(client, time)),
    recordLink: (link, maker) => using((client) => insertPersonLink(client, storable(link), maker)),
    takeLinkBack: (id, reason, maker) => using((client) => takeBack(client, "incidentLink", { id, reason: storable(reason) }, maker)),
    loadActors: (asOf) => using((client) => loadActors(client, asOf)),
    recordActorLink: (link, maker) => using((client) => insertActorLink(client, storable(link), maker)),
    takeActorLinkBack: (id, reason, maker) => using((client) => takeBack(client, "actorLink", { id, reason: storable(reason) }, maker)),
    loadRegister: () => using((client) => loadRegister(client)),
    recordRegister: (entries, maker) => using((client) => insertRegisterRows(client, storable(entries), maker)),
    recordJudgement: (given, maker) => using((client) => insertJudgement(client, storable(given), maker)),
    takeJudgementBack: (id, reason, maker) => using((client) => takeBack(client, "judgement", { id, reason: storable(reason) }, maker)),
    loadJudgements: () => using((client) => loadJudgements(client)),
    findStatements: (prefix) => using((client) => findStatements(client, prefix)),
    listProblems: (page) => using((client) => listProblems(client, page)),
    close: () => (closing ??= pool.end().then(() => cluster?.leave())),
  };
}

async function insertAll(client: ClientBase, record: ReportRecord, linker: Linker | undefined): Promise<void> {
  const { report, bytes, versions, problems, by, recordedAt } = record;
  const captureId = await insertReport(client, report, bytes, { by, recordedAt });
  for (const version of versions) {
    await insertDocument(client, version.document, { by, recordedAt });
    const isNew = await insertReading(client, version, captureId, recordedAt);
    if (isNew) await insertProfiles(client, version, linker, recordedAt);
  }
  await insertProblems(client, problems, { reportId: report.id, readingId: null }, { by, recordedAt });
}

/** Class 08 is "connection exception", 57P "operator intervention" (postgresql.org/docs/15/errcodes-appendix.html). */
function lost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return (
    /^(08|57P)/.test(code) || /^(ECONN|EPIPE|ENOENT)/.test(code) || /^(Connection terminated|Client has encountered)/.test(error.message)
  );
}
