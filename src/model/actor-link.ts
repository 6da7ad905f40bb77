import { z } from "zod";
import { LINK_ANSWERS } from "./incident-link.ts";

/** What a person holds of two actors of different reports: one, two, or not to be told; a later link of the same two adds to it and takes nothing away. */
export const ActorLinkSchema = z.object({
  /** Ids of actors of readings; `a` comes first in the order of letters. */
  a: z.string(),
  b: z.string(),
  answer: z.enum(LINK_ANSWERS),
  /** In plain words. */
  reason: z.string(),
});
export type ActorLink = Readonly<z.infer<typeof ActorLinkSchema>>;

/** A link as it was recorded. */
export const RecordedActorLinkSchema = ActorLinkSchema.extend({ id: z.string(), by: z.string() });
export type RecordedActorLink = Readonly<z.infer<typeof RecordedActorLinkSchema>>;
