import type { CodedField, ReadRow } from "../../model/coded-incident.ts";

/** The desk's words for a dataset's codes, from the tables of `data/datasets`: `word("ucdp-ged", "type_of_violence", "1")`; null where the table has no such code. */
export interface CodeTables {
  readonly word: (table: string, field: string, code: string) => string | null;
  /** ISO 3166-1 alpha-2 code of a country by the name that datasets give it; null where nobody knows it. */
  readonly country: (name: string) => string | null;
}

/** Reads rows of one file whose columns are known. */
export interface RowReader {
  /** The fields that these columns tell. */
  readonly tells: readonly CodedField[];
  /** `cells` stand in the order of the columns. */
  readonly read: (cells: readonly string[]) => ReadRow;
}

/** A dataset of incidents as its makers publish it. */
export interface DatasetFormat {
  /** Kebab-case name by which the desk has it: `ucdp-ged`. */
  readonly key: string;
  readonly title: string;
  /** How its makers ask to be cited; null for a file of the user's own. */
  readonly citation: string | null;
  /** Maker and version of what reads it. */
  readonly by: string;
  /** Whether a file with these columns is of it; names are folded by `columnKey`. */
  readonly recognises: (columns: ReadonlySet<string>) => boolean;
  /** Names of the columns that a file without a first line of names has; null where there is always one. */
  readonly unnamedColumns?: readonly string[];
  /** Whether quotation marks stand for themselves in its files that tabs part. */
  readonly literalQuotes?: boolean;
  /** The version that a file's name tells (`ged251.csv`: `25.1`); null where it tells none. */
  readonly versionOf: (file: string) => string | null;
  readonly reader: (columns: readonly string[], tables: CodeTables) => RowReader;
}

/** A column's name as datasets are told apart by it: `Event ID` and `event_id` are one. */
export const columnKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, "_");
