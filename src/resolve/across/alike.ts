import type { WordRarity } from "./word-rarity.ts";

/** Words as the directions of a vector of length 1. */
export type WordVector = ReadonlyMap<string, number>;

/** The vector of counted words, each weighed by how often it stands there and by a weight of its own; words of weight 0 are left out. */
export function vectorOf(counts: Readonly<Record<string, number>>, weightOf: (stem: string) => number): WordVector {
  const weighed = Object.entries(counts).flatMap(([stem, count]): [string, number][] => {
    const weight = (1 + Math.log(count)) * weightOf(stem);
    return weight > 0 ? [[stem, weight]] : [];
  });
  const length = Math.hypot(...weighed.map(([, weight]) => weight));
  return new Map(weighed.map(([stem, weight]) => [stem, weight / length]));
}

/** Cosine of two vectors, 0..1. */
export function alike(a: WordVector, b: WordVector): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of fewer) sum += weight * (more.get(stem) ?? 0);
  return sum;
}

/** Weights above this tell no more: a name that no other document holds is not the surer for it. */
const MOST = 8;

/** Share of the weight of two lists of words that they have in common, 0..1. */
export function sharedWeight(a: readonly string[], b: readonly string[], rarity: WordRarity): number {
  const weight = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + Math.min(MOST, rarity.of(stem)), 0);
  const others = new Set(b);
  return weight(a.filter((stem) => others.has(stem))) / Math.sqrt(Math.max(1, weight(a)) * Math.max(1, weight(b)));
}

/** Share of the members of two lists that are in both, 0..1 (Jaccard); 0 where both are empty. */
export function sharedMembers(a: readonly string[], b: readonly string[]): number {
  const others = new Set(b);
  const shared = a.filter((one) => others.has(one)).length;
  return a.length + b.length === 0 ? 0 : shared / (a.length + b.length - shared);
}
