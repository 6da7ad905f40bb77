/** A part of each of two sequences, half-open. */
export interface Stretch {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Two sequences of numbers and how much work may still be spent on them. */
export interface Alignment {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Told of each pair that stands in both, in order. */
  readonly pair: (a: number, b: number) => void;
  /** Comparisons made so far, and at most. */
  readonly work: { done: number; readonly most: number };
}

/** Deeper than this a text that repeats itself is not looked into; each level costs the length of the stretch. */
const DEEPEST = 12;
/** Edits within one stretch up to which the shortest script is looked for; its memory grows with the square. */
const MOST_EDITS = 256;

/**
 * Pairs what is equal at both ends, then what stands once in each (the longest run of it that is in one order in both: patience sorting, after Bram Cohen), and
 * the same again between these. Gives the stretches that are left over. O(n log n) a level, at most twelve levels.
 */
export function alignByUnique(stretch: Stretch, alignment: Alignment, depth = 0): Stretch[] {
  const inner = trimmed(stretch, alignment);
  if (inner.a === inner.aEnd || inner.b === inner.bEnd || depth >= DEEPEST) return isEmpty(inner) ? [] : [inner];
  const anchors = inOneOrder(uniqueIn(inner, alignment));
  if (anchors.length === 0) return [inner];
  const left: Stretch[] = [];
  let [a, b] = [inner.a, inner.b];
  for (const [nextA, nextB] of anchors) {
    left.push(...alignByUnique({ a, aEnd: nextA, b, bEnd: nextB }, alignment, depth + 1));
    alignment.pair(nextA, nextB);
    [a, b] = [nextA + 1, nextB + 1];
  }
  left.push(...alignByUnique({ a, aEnd: inner.aEnd, b, bEnd: inner.bEnd }, alignment, depth + 1));
  return left;
}

const isEmpty = ({ a, aEnd, b, bEnd }: Stretch): boolean => a === aEnd && b === bEnd;

function trimmed({ a, aEnd, b, bEnd }: Stretch, { a: one, b: other, pair, work }: Alignment): Stretch {
  const from = a;
  while (a < aEnd && b < bEnd && one[a] === other[b]) pair(a++, b++);
  const to = aEnd;
  while (a < aEnd && b < bEnd && one[aEnd - 1] === other[bEnd - 1]) pair(--aEnd, --bEnd);
  work.done += a - from + (to - aEnd);
  return { a, aEnd, b, bEnd };
}

/** Places of what stands exactly once in both parts, in the order of the first. */
function uniqueIn({ a, aEnd, b, bEnd }: Stretch, { a: one, b: other, work }: Alignment): (readonly [number, number])[] {
  const seen = new Map<number, { a: number; b: number }>();
  // -1: not seen; -2: seen more than once.
  for (let at = a; at < aEnd; at++) {
    const entry = seen.get(one[at] as number);
    if (entry === undefined) seen.set(one[at] as number, { a: at, b: -1 });
    else entry.a = -2;
  }
  for (let at = b; at < bEnd; at++) {
    const entry = seen.get(other[at] as number);
    if (entry !== undefined) entry.b = entry.b === -1 ? at : -2;
  }
  work.done += aEnd - a + bEnd - b;
  return [...seen.values()].filter((entry) => entry.a >= 0 && entry.b >= 0).map((entry) => [entry.a, entry.b] as const);
}

/** The longest of the pairs, in the order of the first, that are in the order of the second, too. */
function inOneOrder(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = tails[low - 1] as number;
    tails[low] = at;
  });
  const kept: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) kept.push(pairs[at] as readonly [number, number]);
  return kept.reverse();
}

/**
 * Pairs what the shortest script of edits keeps (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986); false, with nothing paired, where that takes
 * more than 256 edits or more work than is left.
 */
export function alignByEdits(stretch: Stretch, alignment: Alignment): boolean {
  const { a, b, work } = alignment;
  const [n, m] = [stretch.aEnd - stretch.a, stretch.bEnd - stretch.b];
  const most = Math.min(MOST_EDITS, n + m);
  const furthest = new Int32Array(2 * most + 2);
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    rounds.push(furthest.slice(most - edits, most + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      if (work.done++ > work.most) return false;
      const down = diagonal === -edits || (diagonal !== edits && at(furthest, most + diagonal - 1) < at(furthest, most + diagonal + 1));
      let x = down ? at(furthest, most + diagonal + 1) : at(furthest, most + diagonal - 1) + 1;
      const from = x;
      while (x < n && x - diagonal < m && x - diagonal >= 0 && a[stretch.a + x] === b[stretch.b + x - diagonal]) x++;
      work.done += x - from;
      furthest[most + diagonal] = x;
      if (x >= n && x - diagonal >= m) {
        walkBack({ stretch, alignment, rounds, edits });
        return true;
      }
    }
  }
  return false;
}

const at = (numbers: Int32Array, place: number): number => numbers[place] ?? -1;

interface Script {
  readonly stretch: Stretch;
  readonly alignment: Alignment;
  /** How far each diagonal had come before each number of edits; the diagonal 0 of round `d` stands at `d`. */
  readonly rounds: readonly Int32Array[];
  readonly edits: number;
}

function walkBack({ stretch, alignment, rounds, edits }: Script): void {
  let x = stretch.aEnd - stretch.a;
  let y = stretch.bEnd - stretch.b;
  for (let d = edits; d >= 0; d--) {
    const round = rounds[d] as Int32Array;
    const diagonal = x - y;
    const down = diagonal === -d || (diagonal !== d && at(round, d + diagonal - 1) < at(round, d + diagonal + 1));
    const fromDiagonal = down ? diagonal + 1 : diagonal - 1;
    const fromX = d === 0 ? 0 : at(round, d + fromDiagonal);
    const startX = d === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > startX) alignment.pair(stretch.a + --x, stretch.b + --y);
    x = fromX;
    y = fromX - fromDiagonal;
  }
}
