import type { CountDefinition } from "../../model/count-definition.ts";
import type { RowNote, StoredDataset } from "../../store/datasets/dataset-store.ts";
import type { CountAnswer } from "./count-answer.ts";
import type { CountOptions } from "./count-incidents.ts";
import type { DatasetImportOptions, DatasetImportOutcome, ImportProgress } from "./import-dataset.ts";

/** Event data of others, beside the desk's own reports. */
export interface DatasetDesk {
  /** Reads a file of event data into the desk; a file that was broken off is taken up where it was left. */
  importFile(file: string, options?: DatasetImportOptions, onProgress?: (progress: ImportProgress) => void): Promise<DatasetImportOutcome>;
  /** What the desk has, with all imports. */
  list(): Promise<readonly StoredDataset[]>;
  /** What was wrong with rows of an import, in the order of the file. */
  problems(importId: number, page: { readonly limit: number; readonly offset: number }): Promise<readonly RowNote[]>;
  /** Counts what a definition asks for. */
  count(definition: CountDefinition, options?: CountOptions): Promise<CountAnswer>;
}
