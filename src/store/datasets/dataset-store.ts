import type { RowChange } from "./import-changes.ts";
import type { CountDefinition } from "../../model/count-definition.ts";
import type { CodedField, CodedIncident } from "../../model/coded-incident.ts";
import type { Maker } from "../store.ts";
import type { CountCoverage, CountGroup, CountPoints, CountQuery, CountRow, CountSums, GroupSums } from "./count-query.ts";

/** A file on its way into the desk. */
export interface ImportRequest extends Maker {
  readonly dataset: { readonly key: string; readonly title: string; readonly citation: string | null };
  /** As the dataset's makers call it; empty where nobody told. */
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly columns: readonly string[];
  readonly tells: readonly CodedField[];
  /** What the file is declared to hold all of; null where it is not declared complete. */
  readonly complete: ImportScope | null;
}

/** What a file holds all of: of countries, of the days from one to another; what is absent bounds nothing. */
export interface ImportScope {
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[] | undefined;
  /** `YYYY-MM-DD`, by the first day of an incident. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** A row of the file with what it tells. */
export interface CodedRow {
  /** Number in the file, from 1. */
  readonly number: number;
  /** Its cells, by `packCells`. */
  readonly packed: string;
  readonly incident: CodedIncident;
}

/** Something wrong with a row of the file. */
export interface RowNote {
  readonly number: number;
  readonly code: string;
  readonly message: string;
  /** Whether an incident came of the row all the same. */
  readonly kept: boolean;
}

/** What became of rows. */
export interface RowCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Rows that no incident came of. */
  readonly unfit: number;
  readonly gone: number;
}

/** A part of a file: all its rows up to `rowsDone`, which come after those of the part before. */
export interface ImportPart {
  readonly rows: readonly CodedRow[];
  readonly notes: readonly RowNote[];
  readonly rowsDone: number;
}

/** An import that is under way: it alone writes into its dataset until it is closed. */
export interface OpenImport {
  readonly id: number;
  /** Rows that an earlier, broken-off run of the same file has written; 0 for a new one. */
  readonly rowsDone: number;
  /** Writes a part whole or not at all. */
  readonly writePart: (part: ImportPart) => Promise<void>;
  /** Marks what a complete file no longer has as gone, and ends the import; gives what became of all rows, those of broken-off runs among them. */
  readonly finish: (rowsDone: number) => Promise<RowCounts>;
  /** What became of the rows that are written so far. */
  readonly counts: () => Promise<RowCounts>;
  /** Lets others write; without `finish` the import can be taken up again. */
  readonly close: () => Promise<void>;
}

/** Event data of others, as the store keeps it. */
export interface DatasetStore {
  /** Begins an import, or takes up one of the same file that was broken off. */
  readonly openImport: (request: ImportRequest) => Promise<OpenImport>;
  /** The datasets with their imports. */
  readonly known: () => Promise<readonly KnownDataset[]>;
  /** The same with what the desk has of each: reads every row. */
  readonly list: () => Promise<readonly StoredDataset[]>;
  /** Names that datasets have for sides and regions, with their numbers. */
  readonly names: () => Promise<StoredNames>;
  /** The last import that was done by a time; 0 for none. */
  readonly lastImportBy: (time: Date) => Promise<number>;
  readonly count: (query: CountQuery) => Promise<CountSums>;
  readonly groups: (query: CountQuery, groups: readonly CountGroup[]) => Promise<readonly GroupSums[]>;
  readonly rows: (query: CountQuery, page: { readonly limit: number; readonly offset: number }) => Promise<readonly CountRow[]>;
  /** The incidents of `count` by cells of so many degrees, those that are known no better than to the district apart; and how many of them have no point. */
  readonly points: (query: CountQuery, degrees: number) => Promise<CountPoints>;
  readonly coverage: (query: CountQuery) => Promise<readonly CountCoverage[]>;
  /** What an import added, changed and found gone. */
  readonly changes: (importId: number, page: { readonly limit: number; readonly offset: number }) => Promise<readonly RowChange[]>;
  /** Keeps a count that was made. */
  readonly keepCount: (count: Omit<KeptCount, "by" | "recordedAt" | "lastImport">, maker: Maker) => Promise<void>;
  /** Counts that were kept, the last one first; of one definition where its id is given. */
  readonly keptCounts: (page: {
    readonly limit: number;
    readonly offset: number;
    readonly countId?: string;
  }) => Promise<readonly KeptCount[]>;
  /** What was wrong with rows of an import, in the order of the file. */
  readonly problems: (importId: number, page: { readonly limit: number; readonly offset: number }) => Promise<readonly RowNote[]>;
}

/** A dataset of which something was imported. */
export interface KnownDataset {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly citation: string | null;
  readonly imports: readonly StoredImport[];
}

/** A dataset with what the desk has of it. */
export interface StoredDataset extends KnownDataset {
  /** Rows of it that the desk has, by their newest state, without those that are gone. */
  readonly incidents: number;
  readonly gone: number;
  /** First and last day of what it holds; null where no row is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

/** One file that was read in, the last one first. */
export interface StoredImport extends RowCounts {
  readonly id: number;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly finished: boolean;
  readonly complete: ImportScope | null;
  /** ISO 8601. */
  readonly recordedAt: string;
}

/** Names as datasets write them. */
export interface StoredNames {
  readonly actors: readonly { readonly id: number; readonly dataset: string; readonly name: string }[];
  /** `country` is empty where rows tell none. */
  readonly regions: readonly { readonly id: number; readonly country: string; readonly name: string }[];
}

/** A count as somebody kept it. */
export interface KeptCount {
  readonly countId: string;
  readonly definition: CountDefinition;
  /** The statement whose number it checks; null where it checks none. */
  readonly statement: string | null;
  readonly count: number;
  readonly low: number;
  readonly high: number;
  /** The last import by then. */
  readonly lastImport: number;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly recordedAt: string;
}
