import { z } from "zod";
import { SaidTimeSchema, StatementPlaceSchema } from "./said-time.ts";

/** How a detail of a claim lies to what others tell of the incident. */
export const BORNE_OUT = ["borne-out", "contradicted", "not-told-by-others"] as const;

/** What a person would look at in one claim of responsibility. Each line says what was found and on what it rests; nothing is added up to a score. */
export const ClaimCheckSchema = z.object({
  claimant: z.string(),
  /** For whom it is claimed, where that is somebody else. */
  claimedFor: z.string(),
  statements: z.array(StatementPlaceSchema),
  time: SaidTimeSchema,
  channel: z.object({
    /** Outlets and channels that it is said to have come through. */
    through: z.array(z.string()),
    /** Whether one of them is known to belong to the group; null where no channel is told. */
    belongs: z.boolean().nullable(),
  }),
  /** Days from the incident to the claim, from the earliest to the latest that the dates allow; null where a day is not known. */
  lagDays: z.object({ least: z.number(), most: z.number() }).nullable(),
  /** Words by which material of its own is said to be shown: "a video", "photographs". */
  material: z.array(z.string()),
  details: z.array(z.object({ detail: z.string(), answer: z.enum(BORNE_OUT), others: z.array(z.string()) })),
});
export type ClaimCheck = Readonly<z.infer<typeof ClaimCheckSchema>>;
