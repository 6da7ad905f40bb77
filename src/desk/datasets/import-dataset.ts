import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import type { CodeTables, DatasetFormat, RowReader } from "../../ingest/datasets/dataset-format.ts";
import { formatOf } from "../../ingest/datasets/formats/index.ts";
import { mappedFormat } from "../../ingest/datasets/formats/mapped.ts";
import type { DatasetMapping } from "../../model/dataset-mapping.ts";
import { openTable } from "../../ingest/datasets/open-table.ts";
import { isCells, type Table, type TableBatch } from "../../ingest/datasets/table.ts";
import type { CodedRow, ImportScope, OpenImport, RowCounts, RowNote } from "../../store/datasets/dataset-store.ts";
import { packCells } from "../../store/datasets/packed-cells.ts";
import type { Maker, Store } from "../../store/store.ts";
import { DeskError } from "../desk-error.ts";
import { refuseTable } from "./refuse-table.ts";

/** What a person says of a file of event data. */
export interface DatasetImportOptions {
  /** As the dataset's makers call the version; what the file's name tells where it is left out. */
  readonly version?: string | undefined;
  /** Which column holds what, for a table that no format knows. */
  readonly mapping?: DatasetMapping | undefined;
  /** What the file holds all of, so that rows that it lacks are gone. */
  readonly complete?: ImportScope | undefined;
  /** Breaks off between two parts; the import can be taken up again. */
  readonly signal?: AbortSignal | undefined;
}

/** How far an import is. */
export interface ImportProgress {
  readonly file: string;
  readonly rows: number;
}

/** What an import came to. Rows of the file are added, changed, same or unfit: together as many as there are. */
export interface DatasetImportOutcome extends RowCounts {
  readonly import: number;
  readonly dataset: string;
  readonly title: string;
  /** Empty where nobody told. */
  readonly version: string;
  readonly file: string;
  readonly rows: number;
  /** Rows that an earlier, broken-off run had written. */
  readonly resumedAt: number;
  /** False where it was broken off; importing the file again goes on from there. */
  readonly finished: boolean;
}

/** Rows that are written in one go: enough to spread what a transaction costs, few enough to be held twice. */
const PART_ROWS = 4000;

/** Reads a file of event data into the desk: rows that it does not have are added, others change what it has or nothing. */
export async function importDataset(
  store: Store,
  given: { readonly file: string; readonly tables: CodeTables; readonly maker: Maker },
  options: DatasetImportOptions = {},
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<DatasetImportOutcome> {
  const { file, tables, maker } = given;
  const { size, sha256 } = await digestOf(file);
  const table = await openTable(file).catch((error: unknown) => refuseTable(file, error));
  const format = options.mapping === undefined ? (formatOf(table.columns) ?? unknownFormat(file, table)) : mappedFormat(options.mapping);
  const reader = readerOf(file, format, table, tables);
  const version = options.version ?? format.versionOf(basename(file)) ?? "";
  const under = await store.datasets.openImport({
    dataset: { key: format.key, title: format.title, citation: format.citation },
    version,
    file: basename(file),
    sha256,
    size,
    columns: table.columns,
    tells: reader.tells,
    complete: options.complete ?? null,
    by: format.by,
    recordedAt: maker.recordedAt,
  });
  try {
    const rows = await writeRows(under, { table, reader, signal: options.signal }, (done) => onProgress({ file, rows: done }));
    const finished = options.signal?.aborted !== true;
    const counts = await (finished ? under.finish(rows) : under.counts());
    return {
      import: under.id,
      dataset: format.key,
      title: format.title,
      version,
      file: basename(file),
      rows,
      resumedAt: under.rowsDone,
      finished,
      ...counts,
    };
  } catch (error) {
    return refuseTable(file, error);
  } finally {
    await under.close();
  }
}

async function digestOf(file: string): Promise<{ size: number; sha256: string }> {
  try {
    const { size } = await stat(file);
    const digest = createHash("sha256");
    await pipeline(createReadStream(file), digest);
    return { size, sha256: digest.digest("hex") };
  } catch (error) {
    return refuseTable(file, error);
  }
}

function unknownFormat(file: string, { columns }: Table): never {
  throw new DeskError(
    "dataset-unknown",
    `${file} has columns that no dataset known to the desk has: ${columns.slice(0, 12).join(", ")}${columns.length > 12 ? ", …" : ""}. hearsay import --guess FILE proposes which column holds what; save that, set it right and give it with --mapping.`,
  );
}

function readerOf(file: string, format: DatasetFormat, { columns }: Table, tables: CodeTables): RowReader {
  try {
    return format.reader(columns, tables);
  } catch (error) {
    return refuseTable(file, error);
  }
}

interface Rows {
  readonly table: Table;
  readonly reader: RowReader;
  readonly signal: AbortSignal | undefined;
}

/** Reads the next part while the last one is being written. */
async function writeRows(under: OpenImport, { table, reader, signal }: Rows, onRows: (done: number) => void): Promise<number> {
  let writing: Promise<void> = Promise.resolve();
  let rows: CodedRow[] = [];
  let notes: RowNote[] = [];
  let done = 0;
  const send = async (): Promise<void> => {
    await writing;
    const part = { rows, notes, rowsDone: done };
    [rows, notes] = [[], []];
    onRows(done);
    writing = under.writePart(part);
    // Told when it is waited for; a failure in the meantime is not unheard.
    writing.catch(() => undefined);
  };
  for await (const batch of table.batches) {
    for (const [number, row] of numbered(batch)) {
      done = number;
      if (number <= under.rowsDone) continue;
      for (const doubt of batch.doubts?.get(number) ?? []) notes.push({ number, ...doubt, kept: true });
      readInto(number, isCells(row) ? { cells: row, read: reader.read(row) } : row, { rows, notes });
      if (rows.length + notes.length >= PART_ROWS) await send();
    }
    if (signal?.aborted === true) break;
  }
  if (rows.length + notes.length > 0) await send();
  await writing;
  return done;
}

function* numbered({ first, rows }: TableBatch): Generator<readonly [number, TableBatch["rows"][number]]> {
  let number = first;
  for (const row of rows) yield [number++, row];
}

type Read =
  { readonly cells: readonly string[]; readonly read: ReturnType<RowReader["read"]> } | { readonly code: string; readonly message: string };

function readInto(number: number, row: Read, into: { readonly rows: CodedRow[]; readonly notes: RowNote[] }): void {
  if (!("read" in row)) into.notes.push({ number, ...row, kept: false });
  else if (row.read.incident === null) into.notes.push({ number, ...row.read.problem, kept: false });
  else {
    for (const doubt of row.read.doubts) into.notes.push({ number, ...doubt, kept: true });
    into.rows.push({ number, packed: packCells(row.cells), incident: row.read.incident });
  }
}
