/** Standard normal deviate that leaves 2.5% on each side. */
const Z = 1.959_963_984_540_054;

/**
 * The 95% interval of a share that was seen `hits` times in `count`, by Wilson's score (Journal of the American Statistical Association 22, 1927, 209-212): it stays
 * within 0 and 1, and means something for few cases. Null for none.
 */
export function wilsonInterval(hits: number, count: number): readonly [low: number, high: number] | null {
  if (count === 0) return null;
  const share = hits / count;
  const squared = (Z * Z) / count;
  const middle = (share + squared / 2) / (1 + squared);
  const half = (Z / (1 + squared)) * Math.sqrt((share * (1 - share)) / count + squared / (4 * count));
  return [hits === 0 ? 0 : middle - half, hits === count ? 1 : middle + half];
}
