import { columnKey, type DatasetFormat } from "../dataset-format.ts";
import { ucdpGed } from "./ucdp-ged.ts";

/** The datasets that the desk knows, in the order in which they are asked whether a file is theirs. */
export const DATASET_FORMATS: readonly DatasetFormat[] = [ucdpGed];

/** The dataset that a file with these columns is of; null where none knows it. */
export function formatOf(columns: readonly string[]): DatasetFormat | null {
  const keys = new Set(columns.map(columnKey));
  return DATASET_FORMATS.find((format) => format.recognises(keys)) ?? null;
}
