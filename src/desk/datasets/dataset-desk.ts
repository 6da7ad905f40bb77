import type { Decision } from "../desk.ts";
import type { CountDefinition } from "../../model/count-definition.ts";
import type { RowChange } from "../../store/datasets/import-changes.ts";
import type { KeptCount, RowNote, StoredDataset } from "../../store/datasets/dataset-store.ts";
import type { CountAnswer } from "./count-answer.ts";
import type { GuessedFile } from "./guess-file.ts";
import type { QuotedNumber } from "./quoted-numbers.ts";
import type { Recount } from "./recount.ts";
import type { DrawnCount, Drawing } from "./draw-count.ts";
import type { CountOptions } from "./count-incidents.ts";
import type { DatasetImportOptions, DatasetImportOutcome, ImportProgress } from "./import-dataset.ts";

/** Event data of others, beside the desk's own reports. */
export interface DatasetDesk {
  /** Reads a file of event data into the desk; a file that was broken off is taken up where it was left. */
  importFile(file: string, options?: DatasetImportOptions, onProgress?: (progress: ImportProgress) => void): Promise<DatasetImportOutcome>;
  /** Proposes which column of a table holds what, with ten rows as they would be read; imports nothing. */
  guess(file: string): Promise<GuessedFile>;
  /** What the desk has, with all imports. */
  list(): Promise<readonly StoredDataset[]>;
  /** What was wrong with rows of an import, in the order of the file. */
  problems(importId: number, page: { readonly limit: number; readonly offset: number }): Promise<readonly RowNote[]>;
  /** What an import added, changed and found gone, with the columns that held something else. */
  changes(importId: number, page: { readonly limit: number; readonly offset: number }): Promise<readonly RowChange[]>;
  /** Counts what a definition asks for. */
  count(definition: CountDefinition, options?: CountOptions): Promise<CountAnswer>;
  /** Draws a count as SVG or PNG: a map, or a series over time. */
  draw(
    definition: CountDefinition,
    how: { readonly drawing: Drawing; readonly format: "svg" | "png"; readonly title: string | null },
  ): Promise<DrawnCount>;
  /** Keeps a count with what came of it, so that a later one of the same definition can say what changed. */
  save(answer: CountAnswer, given: SavedCount & Decision): Promise<void>;
  /** Counts that were kept, the last one first. */
  saved(page: { readonly limit: number; readonly offset: number }): Promise<readonly KeptCount[]>;
  /** Numbers of incidents that reports of the desk quote, the last recorded report first; of one report, or of one statement, by an id that may be cut short. */
  quoted(id?: string): Promise<readonly QuotedNumber[]>;
  /** Counts a quoted number again, on every dataset; `adjusted` takes the place of parts of its definition as read. */
  recount(statement: string, adjusted?: CountDefinition): Promise<Recount>;
}

/** What a kept count is for. */
export interface SavedCount {
  /** The statement whose number it checks, where it does. */
  readonly statement: string | null;
}

export type { RowChange, StoredDataset };
