import { z } from "zod";
import { OUTCOME_KINDS } from "./warning.ts";

const HitsSchema = z.object({ hits: z.number().int().nonnegative(), misses: z.number().int().nonnegative() });

/** How an issuer's warnings fared. */
export const IssuerScoreSchema = z.object({
  /** The name that the report published first gives; null for warnings of which nobody says who issued them. */
  issuer: z.string().nullable(),
  /** All names that reports give. */
  names: z.array(z.string()),
  /** Names of issuers that may be this one, and are counted apart. */
  maybe: z.array(z.string()),
  warnings: z.number().int().positive(),
  outcomes: z.record(z.enum(OUTCOME_KINDS), z.number().int().nonnegative()),
  /** Of warnings that were told before their outcome. */
  scored: HitsSchema,
  /** Warnings first told after their outcome, or on its day, which the rates leave out: warnings that came true are looked back on more often than others. */
  lookedBackOn: z.number().int().nonnegative(),
  /** Warnings told before, with a window that is over, of which nobody can say whether they were right. */
  unsure: z.number().int().nonnegative(),
  /** Hits of all that were scored, 0..1; null for none. */
  hitRate: z.number().min(0).max(1).nullable(),
  /** 95% interval of the hit rate, by Wilson's score. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Mean of the base rates of the scored warnings, 0..1: what share would have been hits by chance; null where none of them has one. */
  baseRate: z.number().min(0).max(1).nullable(),
  /** What the numbers can bear, in plain words. */
  note: z.string(),
});
export type IssuerScore = Readonly<z.infer<typeof IssuerScoreSchema>>;
