import { z } from "zod";

export const FIGURE_KINDS = ["killed", "wounded", "missing", "detained", "attackers"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** One number of people with what it counts. `max: null` means "at least": no upper end was said. */
export const FigureSchema = z.object({
  kind: z.enum(FIGURE_KINDS),
  min: z.number().int().nonnegative(),
  max: z.number().int().nonnegative().nullable(),
  /** The words that qualify the number ("at least", "dozens", "up to"), or null. */
  qualifier: z.string().nullable(),
  /** Name of who gives the number; null for the publisher's own voice. */
  speaker: z.string().nullable(),
  /** EDTF time at which it was said, where known. */
  saidAt: z.string().nullable(),
  /** Id of the statement that the figure stands in, where there is one. */
  statement: z.string().nullable(),
});
export type Figure = Readonly<z.infer<typeof FigureSchema>>;
