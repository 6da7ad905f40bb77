import { z } from "zod";
import { hasYear } from "../model/edtf.ts";

/** The time of which a view is asked: what was published later is left out. */
export const AsOfSchema = z.object({
  asOf: z
    .string()
    .refine(hasYear, "The time must be an EDTF date with a year, such as 2031-05-24.")
    .optional()
    .meta({ description: "EDTF: leave out what was published after it." }),
});
