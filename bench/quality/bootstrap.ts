/** Resamples that an interval rests on. */
const RESAMPLES = 1000;

/** Lower and upper end of a 95% interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Which documents make up each resample: as many as there are, drawn with replacement. The same for all engines, so that differences are paired. */
export function resamples(documents: number, times = RESAMPLES, seed = 1): Uint32Array[] {
  const random = seeded(seed);
  return Array.from({ length: times }, () => Uint32Array.from({ length: documents }, () => Math.floor(random() * documents)));
}

/** Percentile interval of the figures of the resamples; null where none has one. */
export function intervalOf(figures: readonly (number | null)[]): Interval | null {
  const sorted = figures.filter((figure) => figure !== null).toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { low: at(0.025), high: at(0.975) };
}
