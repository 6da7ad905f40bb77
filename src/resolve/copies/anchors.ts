/** Any passage of so many shingles has an anchor of its own, which it keeps wherever it is copied to. */
const WINDOW = 12;

/**
 * Where the anchors of a text stand, in order: the least shingle of each window of twelve (winnowing; Schleimer, Wilkerson and Aiken 2003). A passage
 * of sixteen words that stands in two texts gives both of them the same anchor, however much longer one of them is.
 */
export function anchorsOf(shingles: Uint32Array): readonly number[] {
  const anchors: number[] = [];
  const windows = shingles.length === 0 ? 0 : Math.max(1, shingles.length - WINDOW + 1);
  let least = -1;
  for (let start = 0; start < windows; start++) {
    const end = Math.min(start + WINDOW, shingles.length);
    const before = least;
    if (least < start) least = leastIn(shingles, start, end);
    else if (at(shingles, end - 1) <= at(shingles, least)) least = end - 1;
    if (least !== before) anchors.push(least);
  }
  return anchors;
}

function leastIn(shingles: Uint32Array, start: number, end: number): number {
  let least = start;
  for (let place = start + 1; place < end; place++) if (at(shingles, place) <= at(shingles, least)) least = place;
  return least;
}

function at(shingles: Uint32Array, place: number): number {
  return shingles[place] ?? 0xffffffff;
}
