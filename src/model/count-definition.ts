import { z } from "zod";
import { INCIDENT_STATUSES, INCIDENT_TYPES } from "./event-mention.ts";

/** What is counted and what is left out, as a person asks for it: kept with a saved count, and printed with each answer. What is absent bounds nothing. */
export const CountDefinitionSchema = z.object({
  /** Datasets, as `ucdp-ged` or with a version `ucdp-ged@25.1`: as the dataset stood in that version. All that the desk has where none is named. */
  datasets: z.array(z.string()).optional(),
  /** Names of actors, any of whom takes part. */
  actors: z.array(z.string()).optional(),
  /** Whether groups that the register has as parts of those, or sworn to them, count as well. */
  affiliates: z.boolean().optional(),
  /** `any-side`: takes part on whatever side; `accused`: the dataset holds it responsible. */
  role: z.enum(["any-side", "accused"]).optional(),
  /** Only what a group claimed, or only what none did. */
  claimed: z.boolean().optional(),
  /** Kinds of incident; all kinds of attack where none is named. */
  types: z.array(z.enum(INCIDENT_TYPES)).optional(),
  /** The dataset's own words for kinds. */
  categories: z.array(z.string()).optional(),
  /** `accomplished` alone where none is named. */
  statuses: z.array(z.enum(INCIDENT_STATUSES)).optional(),
  targets: z.array(z.string()).optional(),
  /** ISO 3166-1 alpha-2. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  /** First-order divisions, by any of their names. */
  regions: z.array(z.string()).optional(),
  excludedRegions: z.array(z.string()).optional(),
  /** WGS 84 degrees; west may be east of east across the 180th meridian. */
  box: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }).optional(),
  /** Within so many kilometres of a point. */
  near: z.object({ lat: z.number(), lon: z.number(), kilometres: z.number().positive() }).optional(),
  /** First and last day (`YYYY-MM-DD`), both within. */
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** What the desk had imported by then (ISO 8601). */
  capturedBy: z.string().optional(),
});
export type CountDefinition = Readonly<z.infer<typeof CountDefinitionSchema>>;

/** What counts may be parted by. */
export const COUNT_GROUPS = ["year", "month", "actor", "country", "region", "type", "category", "target", "status", "dataset"] as const;
export type CountGroup = (typeof COUNT_GROUPS)[number];

/** A number with what imprecision leaves open. `low` are those inside for sure, `high` those that may be; `count` goes by the first day and by the place as coded. */
export interface Counted {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** Deaths in the incidents of `count`, as the datasets estimate them. */
export interface CountedDeaths {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** A definition of those parts that are there: what is undefined bounds nothing. */
export const definitionOfParts = (parts: {
  readonly [Part in keyof CountDefinition]: Readonly<CountDefinition[Part]> | undefined;
}): CountDefinition => CountDefinitionSchema.parse(Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)));
