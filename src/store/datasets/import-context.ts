import type { ClientBase } from "pg";
import type { KeyFilter } from "./key-filter.ts";
import type { KnownNames } from "./name-numbers.ts";

/** An import as its parts see it. */
export interface ImportContext {
  readonly client: ClientBase;
  readonly dataset: number;
  readonly importId: number;
  readonly versionRank: string;
  readonly columns: readonly string[];
  /** Bits of the fields that the file tells. */
  readonly tells: number;
  readonly numbers: KnownNames;
  /** Keys that this run has come upon, where the dataset had no rows before; null where all keys have to be looked for. */
  readonly fresh: KeyFilter | null;
  readonly recordedAt: Date;
}
