import { z } from "zod";

/** A number of incidents that somebody quotes, with its definition. What is not said is absent. */
export const TallySchema = z.object({
  count: z.object({ min: z.number().int().nonnegative(), max: z.number().int().nonnegative().nullable() }),
  /** Names of those said to have done what is counted. */
  actors: z.array(z.string()).optional(),
  /** Whether groups that belong to the actors, or are loyal to them, count as well; absent where nothing is said of such groups. */
  affiliates: z.boolean().optional(),
  /** What makes an incident theirs: that they claimed it, or that others say so; absent where the report says that they did it. */
  stance: z.enum(["claimed", "attributed"]).optional(),
  /** What is counted, in the report's words: "attacks", "mass shootings". */
  type: z.string().optional(),
  /** What was struck, in the report's words: "schools", "clinics". */
  targets: z.array(z.string()).optional(),
  /** Absent where several kinds are counted together ("foiled and completed attacks"). */
  status: z.enum(["accomplished", "attempted", "foiled", "threatened"]).optional(),
  /** ISO 3166-1 alpha-2 code; absent where several countries are counted together. */
  country: z.string().optional(),
  /** ISO 3166-1 alpha-2 codes of several countries counted together, two at least. */
  countries: z.array(z.string()).optional(),
  regions: z.array(z.string()).optional(),
  /** Regions or kinds that the count leaves out, as written. */
  excluding: z.array(z.string()).optional(),
  /** EDTF; the first and the last year, month or day that is counted, both included. */
  since: z.string().optional(),
  until: z.string().optional(),
});
export type Tally = Readonly<z.infer<typeof TallySchema>>;
