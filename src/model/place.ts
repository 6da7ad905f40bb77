import { z } from "zod";

/** How exactly a place is known; from a point that was given to nothing at all. */
export const PLACE_PRECISIONS = ["exact", "town", "district", "region", "country", "unresolved"] as const;

/** What was written, kept apart from what it was resolved to. */
export const PlaceSchema = z.object({
  written: z.string(),
  /** Name in the gazetteer. */
  name: z.string().nullable(),
  /** ISO 3166-1 alpha-2 code. */
  country: z.string().nullable(),
  /** Name of the first-order division. */
  admin1: z.string().nullable(),
  /** WGS 84 degrees. */
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: z.enum(PLACE_PRECISIONS),
});
export type Place = Readonly<z.infer<typeof PlaceSchema>>;
