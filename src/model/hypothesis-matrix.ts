import { z } from "zod";
import { StatementPlaceSchema } from "./said-time.ts";

/** How a piece of evidence lies to a hypothesis (after Heuer, Psychology of Intelligence Analysis, 1999, chapter 8). */
export const CONSISTENCIES = ["consistent", "inconsistent", "not-applicable"] as const;

/** Somebody did it; several did it together; none of those who are named did it. */
export const HYPOTHESIS_KINDS = ["actor", "several-together", "none-of-these"] as const;

/** One hypothesis of a matrix, with what speaks against it. */
export const MatrixHypothesisSchema = z.object({
  kind: z.enum(HYPOTHESIS_KINDS),
  /** Null for the stock hypotheses. */
  accused: z.string().nullable(),
  actorId: z.string().nullable(),
  /** Pieces of evidence that are inconsistent with it, without those that serve whoever gives them. */
  inconsistent: z.number().int().nonnegative(),
  /** Those that serve whoever gives them: a denial by the one who is accused. */
  selfServing: z.number().int().nonnegative(),
  /** 1 for the least inconsistent; those as inconsistent have one rank. Null where it fits whatever anybody says, so that a rank would tell nothing. */
  rank: z.number().int().positive().nullable(),
});

/** What one voice holds of one actor, against all hypotheses. */
export const EvidenceSchema = z.object({
  speaker: z.string(),
  /** In words: "holds Kestria responsible". */
  says: z.string(),
  statements: z.array(StatementPlaceSchema),
  /** One for each hypothesis, in their order, as the rules propose; a person decides. */
  cells: z.array(z.object({ consistency: z.enum(CONSISTENCIES), why: z.string() })),
  /** Whether it tells hypotheses apart: evidence that fits all of them is of no use, however sure it is. */
  diagnostic: z.boolean(),
  /** Whether the order of those who are named would be another one without it. */
  decisive: z.boolean(),
});
export type Evidence = Readonly<z.infer<typeof EvidenceSchema>>;

/** Hypotheses against evidence. It ranks by what speaks against each and never says how probable any is. */
export const HypothesisMatrixSchema = z.object({
  /** Maker of the cells. */
  by: z.string(),
  hypotheses: z.array(MatrixHypothesisSchema),
  evidence: z.array(EvidenceSchema),
});
export type HypothesisMatrix = Readonly<z.infer<typeof HypothesisMatrixSchema>>;
