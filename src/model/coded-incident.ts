import type { IncidentStatus, IncidentType } from "./event-mention.ts";
import type { Place } from "./place.ts";

/** What a dataset may tell of an incident; what the columns of a file do not tell stays as an older version told it. */
export const CODED_FIELDS = [
  "dates",
  "type",
  "status",
  "category",
  "target",
  "country",
  "region",
  "place",
  "point",
  "precision",
  "sides",
  "claimed",
  "killed",
] as const;
export type CodedField = (typeof CODED_FIELDS)[number];

/** Days on which something may have been, first and last (`YYYY-MM-DD`); equal where the day is known. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** Somebody who took part, by the name that the dataset gives. */
export interface CodedSide {
  readonly name: string;
  /** Whether the dataset holds it responsible; otherwise it is a side of the fighting or the one attacked. */
  readonly accused: boolean;
  /** False where the dataset says that it is only suspected. */
  readonly sure: boolean;
}

/** Deaths as the dataset estimates them. */
export interface KilledEstimate {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** An incident as one row of a dataset has it, in the desk's words. Null is what the row does not tell. */
export interface CodedIncident {
  /** What the dataset calls the row by: the same in all its versions. */
  readonly key: string;
  readonly dates: DaySpan | null;
  /** Null where what happened is no attack: a talk, a protest, a movement of troops. */
  readonly type: IncidentType | null;
  readonly status: IncidentStatus | null;
  /** The dataset's own code or word for its kind. */
  readonly category: string | null;
  readonly target: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** First-order division, as written. */
  readonly region: string | null;
  readonly place: string | null;
  /** WGS 84 degrees. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** How exactly the point is known. */
  readonly precision: Place["precision"] | null;
  readonly sides: readonly CodedSide[];
  /** Whether a group claimed it. */
  readonly claimed: boolean | null;
  readonly killed: KilledEstimate | null;
}

/** An incident of which a row tells nothing but its key and what is given. */
export const codedIncident = (key: string, told: Partial<CodedIncident>): CodedIncident => ({
  dates: null,
  type: null,
  status: null,
  category: null,
  target: null,
  country: null,
  region: null,
  place: null,
  lat: null,
  lon: null,
  precision: null,
  sides: [],
  claimed: null,
  killed: null,
  ...told,
  key,
});

/** Something wrong with a row. */
export interface RowDoubt {
  /** Stable kebab-case name. */
  readonly code: string;
  /** What was found, what was needed, what became of it. */
  readonly message: string;
}

/** What came of one row: an incident, perhaps with something left out of it, or none and the reason. */
export type ReadRow =
  { readonly incident: CodedIncident; readonly doubts: readonly RowDoubt[] } | { readonly incident: null; readonly problem: RowDoubt };
