import { z } from "zod";
import { SpanSchema } from "./span.ts";

/**
 * Where words of an older text stand in a newer one: at the same place, elsewhere, edited, or not any more. Whoever shows an older reading
 * beside a newer text tells which it is; the nearest passage alone is never taken for the words.
 */
export const ANCHOR_KINDS = ["exact", "moved", "changed", "gone"] as const;

export const AnchorSchema = z.object({
  kind: z.enum(ANCHOR_KINDS),
  /** In the older text. */
  before: SpanSchema,
  /** In the newer text; null where the words are gone. Of `exact` and `moved` ones the words are the same. */
  after: SpanSchema.nullable(),
  /** For `changed` and `gone`: how that is known, in plain words. */
  why: z.string().nullable(),
});
export type Anchor = Readonly<z.infer<typeof AnchorSchema>>;
