import { z } from "zod";

/** Another incident that a report tells of as part of the same operation: grouped, never merged. */
export const CoordinatedWithSchema = z.object({
  incident: z.string(),
  label: z.string(),
  report: z.string(),
  /** The words by which the report puts them together. */
  words: z.string(),
});
export type CoordinatedWith = Readonly<z.infer<typeof CoordinatedWithSchema>>;
