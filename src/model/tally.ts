import { z } from "zod";

/** A number of incidents that somebody quotes, with its definition. What is not said is absent. */
export const TallySchema = z.object({
  count: z.object({ min: z.number().int().nonnegative(), max: z.number().int().nonnegative().nullable() }),
  /** Names of those said to have done what is counted. */
  actors: z.array(z.string()).optional(),
  /** What is counted, in the report's words: "attacks", "mass shootings". */
  type: z.string().optional(),
  status: z.enum(["accomplished", "attempted", "foiled", "threatened"]).optional(),
  /** ISO 3166-1 alpha-2 code. */
  country: z.string().optional(),
  regions: z.array(z.string()).optional(),
  /** Regions or kinds that the count leaves out, as written. */
  excluding: z.array(z.string()).optional(),
  /** EDTF. */
  since: z.string().optional(),
  until: z.string().optional(),
});
export type Tally = Readonly<z.infer<typeof TallySchema>>;
