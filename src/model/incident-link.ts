import { z } from "zod";

/** Whether two incidents or two actors, of different reports, are one. */
export const LINK_ANSWERS = ["same", "different", "undecided"] as const;

/** What somebody holds of two incidents; a later link of the same two adds to it and takes nothing away. */
export const IncidentLinkSchema = z.object({
  /** Ids of incidents of readings; `a` comes first in the order of letters. */
  a: z.string(),
  b: z.string(),
  answer: z.enum(LINK_ANSWERS),
  /** How probable it is, 0..1, that they are one; null where a person says it. */
  probability: z.number().min(0).max(1).nullable(),
  /** In plain words. */
  reason: z.string(),
});
export type IncidentLink = Readonly<z.infer<typeof IncidentLinkSchema>>;

/** A link as it was recorded, by a machine or a person. */
export const RecordedLinkSchema = IncidentLinkSchema.extend({ id: z.string(), by: z.string() });
export type RecordedLink = Readonly<z.infer<typeof RecordedLinkSchema>>;
