import type { Place } from "./place.ts";

/** A place that a report names, and how much speaks for its being where the incident happened: more than 0, to be compared with the report's other places. */
export interface ToldPlace {
  readonly place: Place;
  readonly weight: number;
}

/** A person whom a report names as one of those struck or held responsible, or who may be one. */
export interface ToldPerson {
  /** The fullest name in the report, without titles. */
  readonly name: string;
  /** False where the words name the person only, without a part in what happened. */
  readonly involved: boolean;
}

/** What one report tells of the incident that it is about, as far as counting needs it. */
export interface ToldIncident {
  readonly report: string;
  /** EDTF; null where nobody knows. */
  readonly published: string | null;
  /** EDTF: when it happened, as the report has it; null where it does not tell. */
  readonly date: string | null;
  readonly places: readonly ToldPlace[];
  /** People killed and injured; null where the report tells of neither. */
  readonly toll: { readonly killed: number; readonly injured: number } | null;
  readonly persons: readonly ToldPerson[];
}

/** Which part of a person's name is asked for. */
export type NamePart = "first" | "last" | "full";

/** A question for a number over incidents that reports tell: what is counted, and which incidents count. What is null sets no condition. */
export interface ToldCount {
  readonly count: "incidents" | "killed" | "injured";
  /** People, at least, that an incident has to have killed and injured; 0 where it need not have. */
  readonly minKilled: number;
  readonly minInjured: number;
  /** ISO 3166-1 alpha-2 code of the country; names of its first-order division and of the town or smaller place. */
  readonly place: { readonly country: string | null; readonly region: string | null; readonly city: string | null } | null;
  /** EDTF: the incident's day, month, year or a span of days. */
  readonly time: string | null;
  /** A person among those struck or held responsible. */
  readonly person: { readonly part: NamePart; readonly name: string } | null;
}
