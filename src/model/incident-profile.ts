import { z } from "zod";

/** Latitude and longitude in degrees, and the kilometres by which a place may be off that is only near another; without them it is that town or place. */
const ProfilePointSchema = z.tuple([z.number(), z.number(), z.number().optional()]).readonly();
export type ProfilePoint = z.infer<typeof ProfilePointSchema>;

/**
 * What is kept of an incident as one report tells of it, to compare it with what other reports tell. Depends on the report alone, so that the
 * order in which reports arrive changes nothing.
 */
export const IncidentProfileSchema = z.object({
  /** Id of the incident in its reading. */
  id: z.string(),
  report: z.string(),
  /** Day on which the report was published, where known. */
  published: z.string().nullable(),
  /** Day on which it happened, and the town or smaller place, where the report tells. */
  happened: z.string().nullable(),
  where: ProfilePointSchema.nullable(),
  /** Stems of the words that tell of it, with how often each stands there. */
  terms: z.record(z.string(), z.number()),
  /** The same, of words in names. */
  names: z.record(z.string(), z.number()),
  /** Stems of the last names of persons. */
  persons: z.array(z.string()),
  /** Bodies, groups and buildings by name, in small letters. */
  bodies: z.array(z.string()),
  /** Towns and smaller places. */
  points: z.array(ProfilePointSchema),
  /** Countries, and regions of them as `country/region`. */
  areas: z.array(z.string()),
  /** Numbers in digits; 1, 2 and 3 tell too little. */
  numbers: z.array(z.string()),
  /** Stems of the words that tell of violence. */
  deeds: z.array(z.string()),
  /** Days that the words tell, as `YYYY-MM-DD`. */
  days: z.array(z.string()),
  /** How many words there are, without function words. */
  size: z.number(),
});
export type IncidentProfile = Readonly<z.infer<typeof IncidentProfileSchema>>;
