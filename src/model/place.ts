import { z } from "zod";

/** How exactly a place is known; from a point that was given to nothing at all. */
export const PLACE_PRECISIONS = ["exact", "town", "district", "region", "country", "unresolved"] as const;

/** How a place that the gazetteer lacks lies to one that it holds: somewhere in it, or beside it. */
export const PLACE_RELATIONS = ["within", "near"] as const;

/** What the text says of where a place lies that the gazetteer lacks. */
export const PlaceRelationSchema = z.object({
  kind: z.enum(PLACE_RELATIONS),
  /** Name in the gazetteer of the place that it is told by. */
  to: z.string(),
  /** Distance from it that the text gives, in kilometres; null where it gives none. */
  kilometres: z.number().positive().nullable(),
  /** Degrees clockwise from north in which the text says that it lies; null where it gives none. */
  bearing: z.number().min(0).lt(360).nullable(),
  /** Kilometres by which the point may be off; null where there is no point. */
  radius: z.number().positive().nullable(),
});
export type PlaceRelation = Readonly<z.infer<typeof PlaceRelationSchema>>;

/** What was written, kept apart from what it was resolved to. */
export const PlaceSchema = z.object({
  written: z.string(),
  /** Name in the gazetteer: of the place itself, or of the one that it lies within; null for one that is only near a known place. */
  name: z.string().nullable(),
  /** ISO 3166-1 alpha-2 code. */
  country: z.string().nullable(),
  /** Name of the first-order division. */
  admin1: z.string().nullable(),
  /** WGS 84 degrees. */
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: z.enum(PLACE_PRECISIONS),
  /** Absent for a place that the gazetteer holds, and for one of which nothing is known. */
  relation: PlaceRelationSchema.optional(),
});
export type Place = Readonly<z.infer<typeof PlaceSchema>>;
