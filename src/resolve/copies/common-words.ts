/** Stands for a shingle that is nobody's own; no text has it in common with another. */
export const NOBODYS = 0;

/**
 * The shingles of a text, those that are common property replaced by {@link NOBODYS}: an outlet's closing words, the background that is printed with
 * every report on a war. What lies from one anchor to the next is common property where both anchors are.
 */
export function withoutCommonWords(shingles: Uint32Array, anchors: readonly number[], isCommon: (anchor: number) => boolean): Uint32Array {
  const own = shingles.slice();
  // Before the first anchor and after the last, the nearest one decides.
  const edges = [-1, ...anchors, shingles.length];
  const common = anchors.map((place) => isCommon(shingles[place] ?? NOBODYS));
  edges.slice(1).forEach((end, at) => {
    const left = common[at - 1] ?? common[at] ?? false;
    const right = common[at] ?? left;
    if (left && right) own.fill(NOBODYS, Math.max(0, edges[at] ?? 0), Math.min(end + 1, own.length));
  });
  return own;
}
