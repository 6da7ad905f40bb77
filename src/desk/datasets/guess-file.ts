import { basename } from "node:path";
import { type GuessedMapping, guessMapping } from "../../ingest/datasets/guess-mapping.ts";
import { mappedFormat } from "../../ingest/datasets/formats/mapped.ts";
import { openTable } from "../../ingest/datasets/open-table.ts";
import { isCells } from "../../ingest/datasets/table.ts";
import type { CodeTables } from "../../ingest/datasets/dataset-format.ts";
import type { ReadRow } from "../../model/coded-incident.ts";
import { refuseTable } from "./refuse-table.ts";

/** A proposed mapping with what the first rows of the file tell under it. */
export interface GuessedFile extends GuessedMapping {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly read: ReadRow }[];
}

/** Rows that the proposal is made from, and those that are shown. */
const LOOKED_AT = 10_000;
const SHOWN = 10;

/** Proposes which column of a table holds what, and shows ten rows as they would be read; nothing is imported. */
export async function guessFile(file: string, tables: CodeTables): Promise<GuessedFile> {
  try {
    const { columns, batches } = await openTable(file);
    const rows: (readonly string[])[] = [];
    for await (const batch of batches) {
      rows.push(...batch.rows.filter(isCells));
      if (rows.length >= LOOKED_AT) break;
    }
    const guessed = guessMapping(columns, rows.slice(0, LOOKED_AT), basename(file).replace(/\.[^.]+$/, ""));
    const reader = mappedFormat(guessed.mapping).reader(columns, tables);
    return { ...guessed, columns, rows: rows.slice(0, SHOWN).map((cells) => ({ cells, read: reader.read(cells) })) };
  } catch (error) {
    return refuseTable(file, error);
  }
}
