import { columnKey, type DatasetFormat } from "../dataset-format.ts";
import type { Dialect } from "../delimited.ts";
import { acled } from "./acled.ts";
import { gdeltEvents } from "./gdelt-events.ts";
import { gdeltMentions } from "./gdelt-mentions.ts";
import { gtd } from "./gtd.ts";
import { icews } from "./icews.ts";
import { ucdpGed } from "./ucdp-ged.ts";

/** The datasets that the desk knows, in the order in which they are asked whether a file is theirs. */
export const DATASET_FORMATS: readonly DatasetFormat[] = [ucdpGed, acled, gtd, icews, gdeltEvents, gdeltMentions];

/** The dataset that a file with these columns is of; null where none knows it. */
export function formatOf(columns: readonly string[]): DatasetFormat | null {
  const keys = new Set(columns.map(columnKey));
  return DATASET_FORMATS.find((format) => format.recognises(keys)) ?? null;
}

/** How a file is written whose first row holds these cells. */
export function dialectOfDataset(first: readonly string[]): Dialect {
  const unnamed = DATASET_FORMATS.find((format) => format.unnamedColumns?.length === first.length && /^\d+$/.test(first[0] ?? ""));
  const format = unnamed ?? formatOf(first);
  return { unnamed: unnamed?.unnamedColumns, literalQuotes: format?.literalQuotes };
}
