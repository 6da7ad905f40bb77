/**
 * How an incident stands to a condition, best first: `sure` where the reports tell it, `likely` where it is their best reading, `unlikely` where it is another reading
 * of their words, `no` where they leave no room for it.
 */
export const STANDINGS = ["sure", "likely", "unlikely", "no"] as const;
export type Standing = (typeof STANDINGS)[number];

/** The form of a name under which spellings of it meet: small letters, no marks, hyphens as spaces. */
export type FoldName = (name: string) => string;

const rankOf = (standing: Standing): number => STANDINGS.indexOf(standing);

/** The one of several that is met least; `sure` where there is none. */
export const worst = (standings: readonly Standing[]): Standing => standings.reduce((a, b) => (rankOf(a) > rankOf(b) ? a : b), "sure");

/** The one of several that is met best; `no` where there is none. */
export const best = (standings: readonly Standing[]): Standing => standings.reduce((a, b) => (rankOf(a) < rankOf(b) ? a : b), "no");
