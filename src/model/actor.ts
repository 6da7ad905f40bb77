import { z } from "zod";
import { DatedAffiliationSchema } from "./affiliation.ts";

export const ACTOR_KINDS = [
  "person",
  "armed-group",
  "state",
  "state-body",
  "international-body",
  "outlet",
  "organisation",
  "unknown",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Group, state, body, outlet or person, as one report speaks of it. */
export const ActorSchema = z.object({
  /** `act_` and the register's key, or a hash of document and name for those that the register lacks. */
  id: z.string(),
  name: z.string(),
  /** The names used in the report. */
  aliases: z.array(z.string()),
  kind: z.enum(ACTOR_KINDS),
  /** Name of the body that it belongs to or speaks for, as the report or the register says. */
  affiliateOf: z.string().nullable(),
  /** All affiliations that the register knows, former ones among them, and how each stands to the day of the report; absent where the register dates none. */
  affiliations: z.array(DatedAffiliationSchema).optional(),
  /** ISO 3166-1 alpha-2 code of its country, where known. */
  country: z.string().nullable(),
});
export type Actor = Readonly<z.infer<typeof ActorSchema>>;
