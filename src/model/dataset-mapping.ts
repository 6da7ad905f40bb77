import { z } from "zod";
import { INCIDENT_STATUSES, INCIDENT_TYPES } from "./event-mention.ts";
import { PLACE_PRECISIONS } from "./place.ts";

const column = z.string().min(1);

/** Which column of a table holds what, for event data that no format of the desk knows. Names of columns are as the file has them; what is absent is not told. */
export const DatasetMappingSchema = z.strictObject({
  /** Name by which the desk has the dataset: small letters, digits and hyphens. */
  dataset: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  citation: z.string().nullable().default(null),
  columns: z.strictObject({
    /** Where there is none, a row is known again by all of its cells: one that is altered is then a new one. */
    id: column.optional(),
    /** A day, as most ways of writing have it. */
    date: column.optional(),
    /** First and last day. */
    start: column.optional(),
    end: column.optional(),
    year: column.optional(),
    month: column.optional(),
    day: column.optional(),
    country: column.optional(),
    region: column.optional(),
    place: column.optional(),
    lat: column.optional(),
    lon: column.optional(),
    /** Names of sides, parted by semicolons. */
    actors: column.optional(),
    /** Names of those held responsible. */
    accused: column.optional(),
    type: column.optional(),
    status: column.optional(),
    category: column.optional(),
    target: column.optional(),
    killed: column.optional(),
    killedLow: column.optional(),
    killedHigh: column.optional(),
  }),
  /** Whether 3/4/2021 is the third of April; where it is left out such dates are not read. */
  dayFirst: z.boolean().optional(),
  /** The file's words for kinds; what is not here is an attack whose kind nobody tells, `none` is no attack. */
  types: z.record(z.string(), z.enum([...INCIDENT_TYPES, "none"])).default({}),
  statuses: z.record(z.string(), z.enum(INCIDENT_STATUSES)).default({}),
  /** How exactly the points are known. */
  precision: z.enum(PLACE_PRECISIONS).default("town"),
});
export type DatasetMapping = Readonly<z.infer<typeof DatasetMappingSchema>>;
