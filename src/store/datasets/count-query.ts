import type { CountGroup } from "../../model/count-definition.ts";

/** Numbers of names: those that surely mean what was asked for, and those of which nobody can tell. */
export interface NameMatch {
  readonly sure: readonly number[];
  readonly perhaps: readonly number[];
}

/** What is counted, in the store's own terms; null bounds nothing. */
export interface CountQuery {
  /** With the rank of a version, the dataset as it stood in that version. */
  readonly datasets: readonly { readonly id: number; readonly versionRank: string | null }[];
  readonly actors: NameMatch | null;
  readonly role: "any-side" | "accused";
  readonly claimed: boolean | null;
  readonly types: readonly string[] | null;
  readonly categories: readonly string[] | null;
  readonly statuses: readonly string[];
  readonly targets: readonly string[] | null;
  readonly countries: readonly string[] | null;
  readonly regions: NameMatch | null;
  readonly excludedRegions: NameMatch | null;
  readonly box: CountBox | null;
  readonly near: { readonly lat: number; readonly lon: number; readonly kilometres: number } | null;
  /** `YYYY-MM-DD`. */
  readonly since: string | null;
  readonly until: string | null;
  /** The last import that counts; null for all. */
  readonly lastImport: number | null;
  /** Milliseconds after which the store gives up. */
  readonly timeLimit: number;
}

/** Milliseconds after which a count is given up where nobody says otherwise. */
const TIME_LIMIT = 60_000;

/** Every attack that was carried out, in whatever datasets: a query names what it bounds beside it. */
export const UNBOUNDED: Omit<CountQuery, "datasets"> = {
  actors: null,
  role: "any-side",
  claimed: null,
  types: null,
  categories: null,
  statuses: ["accomplished"],
  targets: null,
  countries: null,
  regions: null,
  excludedRegions: null,
  box: null,
  near: null,
  since: null,
  until: null,
  lastImport: null,
  timeLimit: TIME_LIMIT,
};

/** WGS 84 degrees. */
export interface CountBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Of the incidents that may be meant: how many by the first day and the place as coded, how many for sure. */
export interface CountSums {
  readonly count: number;
  readonly low: number;
  readonly high: number;
  readonly deaths: { readonly low: number; readonly best: number; readonly high: number };
  /** Of `high`: without a day, without a point, without a region. */
  readonly undated: number;
  readonly unplaced: number;
  /** Of `count`, those without a region. */
  readonly withoutRegion: number;
}

/** A line of a count that is parted. */
export interface GroupSums {
  /** One value for each thing it is parted by; null where it is not known. */
  readonly by: readonly (string | null)[];
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** Where the incidents of a count are. */
export interface CountPoints {
  readonly clusters: readonly { readonly lat: number; readonly lon: number; readonly count: number; readonly coarse: boolean }[];
  readonly unplaced: number;
}

/** An incident that a count opens to. */
export interface CountRow {
  readonly dataset: string;
  readonly version: string;
  readonly key: string;
  /** `count`: by the first day and the place as coded; `sure` where nothing is left open; `possible` where it may be meant. */
  readonly fits: "sure" | "count" | "possible";
  readonly starts: string | null;
  readonly ends: string | null;
  readonly type: string | null;
  readonly status: string | null;
  readonly category: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string | null;
  readonly actors: readonly string[];
  readonly killed: { readonly low: number | null; readonly best: number | null; readonly high: number | null };
  /** Every column of the row, by its name. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What one dataset holds of the countries of a query. */
export interface CountCoverage {
  readonly dataset: string;
  /** First and last day of what it holds there; null where it holds nothing. */
  readonly first: string | null;
  readonly last: string | null;
}

export type { CountGroup };
