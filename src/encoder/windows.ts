/** Words that the encoder sees together: what it finds is taken for those of the core alone. Half-open places in a list of words. */
export interface Window {
  readonly first: number;
  readonly coreFirst: number;
  readonly coreEnd: number;
  readonly end: number;
}

/** Most pieces of the core and of what stands before and after it: 256 with the two marks, the length that the encoder is trained on. */
export interface WindowSize {
  readonly core: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Cuts words into windows: whole sentences, as many as go in; a sentence that is longer is cut between words.
 * `sizes` holds the number of pieces of each word, `sentences` the places of words that begin a sentence, in order.
 */
export function windowsOf(sizes: readonly number[], sentences: readonly number[], size: WindowSize): Window[] {
  const bounds = [...new Set([0, ...sentences, sizes.length])].sort((a, b) => a - b);
  const cores: [number, number][] = [];
  let first = 0;
  let length = 0;
  for (let at = 0; at + 1 < bounds.length; at++) {
    const [begin, end] = [bounds[at] ?? 0, bounds[at + 1] ?? 0];
    const own = sum(sizes, begin, end);
    if (length + own <= size.core) {
      length += own;
      continue;
    }
    if (first < begin) cores.push([first, begin]);
    first = begin;
    length = 0;
    for (let word = begin; word < end; word++) {
      const pieces = sizes[word] ?? 0;
      if (length + pieces > size.core) {
        cores.push([first, word]);
        first = word;
        length = 0;
      }
      length += pieces;
    }
  }
  if (first < sizes.length) cores.push([first, sizes.length]);
  return cores.map(([coreFirst, coreEnd]) => around(coreFirst, coreEnd, sizes, size));
}

function around(coreFirst: number, coreEnd: number, sizes: readonly number[], size: WindowSize): Window {
  let first = coreFirst;
  for (let left = 0; first > 0; first--) {
    left += sizes[first - 1] ?? 0;
    if (left > size.left) break;
  }
  let end = coreEnd;
  for (let right = 0; end < sizes.length; end++) {
    right += sizes[end] ?? 0;
    if (right > size.right) break;
  }
  return { first, coreFirst, coreEnd, end };
}

function sum(sizes: readonly number[], begin: number, end: number): number {
  let total = 0;
  for (let at = begin; at < end; at++) total += sizes[at] ?? 0;
  return total;
}
