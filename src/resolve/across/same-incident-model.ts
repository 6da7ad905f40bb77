import { z } from "zod";
import { PAIR_FEATURES, type PairFeatures } from "./pair-features.ts";

/** One node of a tree: a question about a feature, or a leaf with what it adds. */
const NodeSchema = z.union([
  z.object({ leaf: z.number() }),
  z.object({
    feature: z.enum(PAIR_FEATURES),
    /** Up to it, and with it, `low` is next; above it `high`. */
    bound: z.number(),
    low: z.int().positive(),
    high: z.int().positive(),
  }),
]);

/**
 * Trees whose sum is the log odds that two reports tell of one incident (Friedman 2001), fitted so that what two reports have in common never makes it less likely and
 * what parts them never more. `same` is the probability from which on reports are taken for one incident, chosen on train files.
 */
export const SameIncidentModelSchema = z.object({
  name: z.string(),
  version: z.int().positive(),
  /** Log odds before any tree. */
  start: z.number(),
  trees: z.array(z.array(NodeSchema).min(1)),
  same: z.number().min(0).max(1),
});
export type SameIncidentModel = Readonly<z.infer<typeof SameIncidentModelSchema>>;

/** Likeness of words up to which nothing else is asked: reports that are less alike are never taken for one incident. */
export const LEAST_ALIKE = 0.05;

/** How probable it is, 0..1, that two reports tell of one incident. */
export function sameIncidentProbability(features: PairFeatures, model: SameIncidentModel): number {
  if (features.words <= LEAST_ALIKE) return 0;
  let odds = model.start;
  for (const tree of model.trees) {
    let node = tree[0];
    while (node !== undefined && !("leaf" in node)) node = tree[features[node.feature] <= node.bound ? node.low : node.high];
    odds += node?.leaf ?? 0;
  }
  return 1 / (1 + Math.exp(-odds));
}
