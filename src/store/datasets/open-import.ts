import type { ClientBase } from "pg";
import { StoreError } from "../store-error.ts";
import type { ImportRequest, OpenImport, RowCounts } from "./dataset-store.ts";
import { KeyFilter } from "./key-filter.ts";
import { nameNumbers } from "./name-numbers.ts";
import { bitsOf } from "./state-columns.ts";
import { versionRank } from "./version-rank.ts";
import { markGone } from "./mark-gone.ts";
import { writePart } from "./write-part.ts";

/** Marks the lock of a dataset beside the desk's other advisory locks ("data" in ASCII). */
const DATASET_LOCK = 0x64617461;

/** Begins an import, or takes up one of the same file that was broken off. `client` is the import's own until it is closed. */
export async function openImport(client: ClientBase, request: ImportRequest, release: () => void): Promise<OpenImport> {
  try {
    const dataset = await datasetOf(client, request);
    const { rows } = await client.query<{ locked: boolean }>("SELECT pg_try_advisory_lock($1, $2) AS locked", [DATASET_LOCK, dataset]);
    if (rows[0]?.locked !== true)
      throw new StoreError(
        "dataset-busy",
        `Another import writes into ${request.dataset.key}: one at a time may. Wait until it is done, then run the command again.`,
      );
    const begun = await unfinished(client, dataset, request);
    const id = begun?.id ?? (await insertImport(client, dataset, request));
    const numbers = await nameNumbers(client, dataset);
    const under = {
      client,
      dataset,
      importId: id,
      versionRank: versionRank(request.version),
      columns: request.columns,
      tells: bitsOf(request.tells),
      numbers,
      fresh: (await isEmpty(client, dataset)) ? new KeyFilter() : null,
      recordedAt: request.recordedAt,
    };
    return {
      id,
      rowsDone: begun?.rowsDone ?? 0,
      writePart: (part) =>
        inTransaction(client, async () => {
          // A crash may take the last parts away, each whole and with the record of how far the file is done: it is read again from there.
          await client.query("SET LOCAL synchronous_commit = off");
          await writePart(under, part);
        }),
      finish: async (rowsDone) => {
        await inTransaction(client, () => markGone(under, request.complete, rowsDone));
        // Counts read indexes alone where the tables were vacuumed after the last change.
        await client.query("VACUUM (ANALYZE) hearsay.coded_incident, hearsay.coded_month_actor");
        return countsOf(client, id);
      },
      counts: () => countsOf(client, id),
      close: async () => {
        await client.query("SELECT pg_advisory_unlock($1, $2)", [DATASET_LOCK, dataset]);
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function inTransaction(client: ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function datasetOf(client: ClientBase, { dataset, by, recordedAt }: ImportRequest): Promise<number> {
  const values = [dataset.key, dataset.title, dataset.citation, by, recordedAt];
  await client.query(
    "INSERT INTO hearsay.dataset (key, title, citation, by, recorded_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO NOTHING",
    values,
  );
  const { rows } = await client.query<{ id: number }>("SELECT id FROM hearsay.dataset WHERE key = $1", [dataset.key]);
  return rows[0]?.id ?? 0;
}

/** The last import of the same bytes in the same version, where it was broken off and nothing was imported into the dataset since. */
async function unfinished(
  client: ClientBase,
  dataset: number,
  { version, sha256, columns, by }: ImportRequest,
): Promise<{ id: number; rowsDone: number } | null> {
  const { rows } = await client.query<{ id: number; rowsDone: string; finished: boolean; same: boolean }>(
    `SELECT i.id, coalesce(max(p.rows_done), 0) AS "rowsDone", coalesce(bool_or(p.finished), false) AS finished,
            i.version = $2 AND i.sha256 = $3 AND i.columns = $4::jsonb AND i.by = $5 AS same
     FROM hearsay.dataset_import i LEFT JOIN hearsay.import_part p ON p.import_id = i.id
     WHERE i.dataset_id = $1 GROUP BY i.id ORDER BY i.id DESC LIMIT 1`,
    [dataset, version, sha256, JSON.stringify(columns), by],
  );
  const [last] = rows;
  return last === undefined || last.finished || !last.same ? null : { id: last.id, rowsDone: Number(last.rowsDone) };
}

async function insertImport(client: ClientBase, dataset: number, request: ImportRequest): Promise<number> {
  const { version, file, sha256, size, columns, complete, by, recordedAt } = request;
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO hearsay.dataset_import (dataset_id, version, version_rank, file, sha256, size, columns, complete, by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      dataset,
      version,
      versionRank(version),
      file,
      sha256,
      size,
      JSON.stringify(columns),
      complete === null ? null : JSON.stringify(complete),
      by,
      recordedAt,
    ],
  );
  return rows[0]?.id ?? 0;
}

async function countsOf(client: ClientBase, importId: number): Promise<RowCounts> {
  const { rows } = await client.query<{ [K in keyof RowCounts]: string }>(
    `SELECT sum(added) AS added, sum(changed) AS changed, sum(same) AS same, sum(unfit) AS unfit, sum(gone) AS gone
     FROM hearsay.import_part WHERE import_id = $1`,
    [importId],
  );
  const [sums] = rows;
  const number = (sum: string | undefined): number => Number(sum ?? 0);
  return {
    added: number(sums?.added),
    changed: number(sums?.changed),
    same: number(sums?.same),
    unfit: number(sums?.unfit),
    gone: number(sums?.gone),
  };
}

async function isEmpty(client: ClientBase, dataset: number): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    "SELECT NOT EXISTS (SELECT FROM hearsay.coded_incident WHERE dataset_id = $1) AS empty",
    [dataset],
  );
  return rows[0]?.empty === true;
}
