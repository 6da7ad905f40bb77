import { z } from "zod";
import { ACTOR_KINDS } from "./actor.ts";
import { isPeriod } from "./affiliation.ts";

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Words on one line, with no `|`, which parts the words of a list. */
const listed = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => text.trim() === text && !/[|\r\n\t]/.test(text));

/** One entry of the register of actors, as a file or a person gives it, with what it rests on. */
export const ActorRowSchema = z.object({
  /** Stable in the register: small letters, digits and hyphens. */
  key: z.string().max(100).regex(KEY),
  name: z.string().min(1).max(300),
  aliases: z.array(listed).max(500),
  /** Names of which it is disputed whether they are its: none of them leads to it. */
  disputed: z.array(listed).max(500),
  kind: z.enum(ACTOR_KINDS),
  /** What its name is in a text. */
  mentionType: z.enum(["person", "organisation", "armed-group", "place", "facility"]),
  affiliations: z
    .array(
      z.object({
        parent: z.string().max(100).regex(KEY),
        /** `affiliate`, `wing`, or a person's office: `spokesman`. */
        role: listed.refine((role) => !/[()]/.test(role)),
        /** EDTF. */
        period: z.string().max(60).refine(isPeriod).nullable(),
      }),
    )
    .max(100),
  /** ISO 3166-1 alpha-2, or a code that ISO leaves to users. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** Adjectives and names of members: "Houthi", "Houthis". */
  demonyms: z.array(listed).max(100),
  /** The public list or page that it rests on. */
  source: z.string().min(1).max(1000),
});
export type ActorRow = Readonly<z.infer<typeof ActorRowSchema>>;
