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
    const until = newest ? "\\N" : String(importId);
    const s = columns;
    yield `${dataset}\t${text(key)}\t${versionRank}\t${rowImport}\t${rowNumber}\t${digest}\t${tells}\tt\t${newest ? "t" : "f"}\tf\t${importId}\t${until}\t${s.starts ?? "\\N"}\t${s.ends ?? "\\N"}\t${text(s.type)}\t${text(s.status)}\t${text(s.category)}\t${text(s.target)}\t${text(s.country)}\t${s.region_id ?? "\\N"}\t${text(s.place)}\t${s.lat ?? "\\N"}\t${s.lon ?? "\\N"}\t${text(s.precision)}\t${numbers(s.actors)}\t${numbers(s.accused)}\t${numbers(s.unsure)}\t${s.claimed ?? "\\N"}\t${s.killed_low ?? "\\N"}\t${s.killed_best ?? "\\N"}\t${s.killed_high ?? "\\N"}\n`;
  }
}

const text = (value: string | null): string => (value === null ? "\\N" : copyField(storable(value)));
const numbers = (value: readonly number[] | null): string => (value === null ? "\\N" : `{${value.join(",")}}`);
