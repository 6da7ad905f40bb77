import type { ClientBase } from "pg";
import { copyField, copyLines } from "../copy-rows.ts";
import { storable } from "../storable.ts";
import { STATE_COLUMNS, type StateColumns } from "./state-columns.ts";

/** A state on its way into the table. */
export interface NewState {
  readonly key: string;
  readonly versionRank: string;
  readonly rowImport: number;
  readonly rowNumber: number;
  readonly digest: string;
  readonly tells: number;
  readonly newest: boolean;
  readonly columns: StateColumns;
}

/** Writes states that an import brings. Lines are put together here since this is where an import spends its time. */
export async function copyStates(
  client: ClientBase,
  states: readonly NewState[],
  given: { readonly dataset: number; readonly importId: number },
): Promise<void> {
  const columns = `dataset_id, key, version_rank, row_import, row_number, digest, tells, live, newest, gone, import_from, import_until, ${STATE_COLUMNS.join(", ")}`;
  await copyLines(client, `coded_incident (${columns})`, linesOf(states, given));
}

function* linesOf(
  states: readonly NewState[],
  { dataset, importId }: { readonly dataset: number; readonly importId: number },
): Generator<string> {
  for (const { key, versionRank, rowImport, rowNumber, digest, tells, newest, columns } of states) {
    const own = [dataset, text(key), versionRank, rowImport, rowNumber, digest, tells, "t", newest ? "t" : "f", "f", importId];
    yield `${own.join("\t")}\t${newest ? "\\N" : importId}\t${STATE_COLUMNS.map((column) => cellOf(columns[column])).join("\t")}\n`;
  }
}

const text = (value: string): string => copyField(storable(value));

function cellOf(value: StateColumns[keyof StateColumns]): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return text(value);
  return typeof value === "object" ? `{${value.join(",")}}` : String(value);
}
