import { alignByEdits, alignByUnique, type Alignment, type Stretch } from "./align.ts";
import type { Pieces } from "./pieces.ts";

/** Where each word and mark of an older text stands in a newer one, and the other way round; -1 where it does not. */
export interface TokenMap {
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** Comparisons that it took. */
  readonly work: number;
}

/** Comparisons for each word of both texts, and for any text: what is over that is left as replaced. */
const WORK_PER_TOKEN = 64;
const WORK_FOR_ANY = 100_000;

/** Below this share of the shorter side, words that a replaced stretch has in common are chance ("the", "of"), but for runs of four. */
const SHARE_BY_EDIT = 0.4;
const RUN_BY_CHANCE = 4;
/** Fewer words are no sentence that is known again elsewhere. */
const MOVED_WORDS = 4;
/** A sentence that was moved and edited has at least this much in common with what it became (Dice), and so much more than with any other. */
const MOVED_SHARE = 0.6;
const MOVED_LEAD = 0.1;
/** A word in more of the sentences that are left than this does not tell which is which. */
const COMMON_WORD = 20;

/**
 * Aligns two versions of a text: by sentences that stand once in each, then by words between them, then sentences that were moved. Costs O(n log n) and at
 * most 64 comparisons a word beside it; a stretch that would take more is left as replaced.
 */
export function mapTokens(before: Pieces, after: Pieces): TokenMap {
  const [n, m] = [before.tokens.length, after.tokens.length];
  const to = new Int32Array(n).fill(-1);
  const from = new Int32Array(m).fill(-1);
  const work = { done: 0, most: WORK_PER_TOKEN * (n + m) + WORK_FOR_ANY };
  const join = (a: number, b: number): void => {
    to[a] = b;
    from[b] = a;
  };
  const map: Mapping = { before, after, to, from, work, join };
  const sentences: Alignment = { a: before.sentences, b: after.sentences, pair: (a, b) => joinSentences(a, b, map), work };
  const whole = { a: 0, aEnd: before.sentences.length, b: 0, bEnd: after.sentences.length };
  for (const { a, aEnd, b, bEnd } of alignByUnique(whole, sentences))
    alignWords({ a: first(before, a), aEnd: first(before, aEnd), b: first(after, b), bEnd: first(after, bEnd) }, map);
  findMoved(map);
  return { to, from, work: work.done };
}

interface Mapping {
  readonly before: Pieces;
  readonly after: Pieces;
  readonly to: Int32Array;
  readonly from: Int32Array;
  readonly work: { done: number; readonly most: number };
  readonly join: (a: number, b: number) => void;
}

const first = ({ firsts }: Pieces, sentence: number): number => firsts[sentence] ?? 0;
const lengthOf = (pieces: Pieces, sentence: number): number => first(pieces, sentence + 1) - first(pieces, sentence);

/** Both sentences have the same words. */
function joinSentences(a: number, b: number, { before, after, join, work }: Mapping): void {
  for (let at = 0; at < lengthOf(before, a); at++) join(first(before, a) + at, first(after, b) + at);
  work.done += lengthOf(before, a);
}

function alignWords(stretch: Stretch, { before, after, join, work }: Mapping): void {
  const { a, aEnd, b, bEnd } = stretch;
  if (a === aEnd || b === bEnd) return;
  const pairs: [number, number][] = [];
  const alignment: Alignment = { a: before.tokens, b: after.tokens, pair: (one, other) => pairs.push([one, other]), work };
  if (!alignByEdits(stretch, alignment)) {
    pairs.length = 0;
    for (const left of alignByUnique(stretch, alignment)) {
      const kept = pairs.length;
      if (!alignByEdits(left, alignment)) pairs.length = kept;
    }
  }
  pairs.sort((one, other) => one[0] - other[0]);
  const byChance = pairs.length < SHARE_BY_EDIT * Math.min(aEnd - a, bEnd - b);
  for (let at = 0; at < pairs.length;) {
    let end = at + 1;
    while (
      end < pairs.length &&
      pairs[end]?.[0] === (pairs[at]?.[0] ?? 0) + end - at &&
      pairs[end]?.[1] === (pairs[at]?.[1] ?? 0) + end - at
    )
      end++;
    if (!byChance || end - at >= RUN_BY_CHANCE) for (const [one, other] of pairs.slice(at, end)) join(one, other);
    at = end;
  }
}

/** Sentences of the older text that have not been found in their order: the same elsewhere, or moved and edited. */
function findMoved(map: Mapping): void {
  const { before, after, to, from } = map;
  const left = leftOver(before, to, 1);
  const free = leftOver(after, from, 1);
  moveWhole(left, free, map);
  moveEdited(leftOver(before, to, SHARE_BY_EDIT), leftOver(after, from, SHARE_BY_EDIT), map);
}

/** Sentences of which less than that share of the words has a place in the other text. */
function leftOver(pieces: Pieces, mapped: Int32Array, share: number): number[] {
  const left: number[] = [];
  for (let at = 0; at < pieces.sentences.length; at++) {
    let found = 0;
    for (let token = first(pieces, at); token < first(pieces, at + 1); token++) if ((mapped[token] ?? -1) >= 0) found++;
    if (found < share * lengthOf(pieces, at)) left.push(at);
  }
  return left;
}

/** The same sentence once in what is left of each is one that moved; where it stands more often, its neighbours have to tell. */
function moveWhole(left: readonly number[], free: readonly number[], map: Mapping): void {
  const { before, after } = map;
  const places = (pieces: Pieces, at: readonly number[]): Map<number, number[]> => {
    const found = new Map<number, number[]>();
    for (const one of at) {
      const list = found.get(pieces.sentences[one] as number);
      if (list === undefined) found.set(pieces.sentences[one] as number, [one]);
      else list.push(one);
    }
    return found;
  };
  const there = places(after, free);
  for (const [sentence, here] of places(before, left)) {
    const [candidates, one] = [there.get(sentence) ?? [], here[0] ?? 0];
    const [only] = candidates;
    if (only === undefined || lengthOf(before, one) < MOVED_WORDS) continue;
    if (here.length === 1 && candidates.length === 1) moveTo(one, only, map);
  }
}

/** Takes what the words of both sentences were paired with away, and pairs them with each other. */
function moveTo(a: number, b: number, map: Mapping): void {
  freeSentences(a, b, map);
  joinSentences(a, b, map);
}

function freeSentences(a: number, b: number, { before, after, to, from }: Mapping): void {
  for (let at = first(before, a); at < first(before, a + 1); at++) {
    if ((to[at] ?? -1) >= 0) from[to[at] as number] = -1;
    to[at] = -1;
  }
  for (let at = first(after, b); at < first(after, b + 1); at++) {
    if ((from[at] ?? -1) >= 0) to[from[at] as number] = -1;
    from[at] = -1;
  }
}

function moveEdited(left: readonly number[], free: readonly number[], map: Mapping): void {
  const { before, after, join, work } = map;
  const byWord = new Map<number, number[]>();
  for (const b of free)
    for (const token of wordsOf(after, b)) {
      const list = byWord.get(token);
      if (list === undefined) byWord.set(token, [b]);
      else list.push(b);
    }
  const taken = new Set<number>();
  for (const a of left) {
    if (lengthOf(before, a) < MOVED_WORDS) continue;
    const shared = new Map<number, number>();
    const words = wordsOf(before, a);
    for (const token of words) {
      const list = byWord.get(token) ?? [];
      if (list.length <= COMMON_WORD) for (const b of list) shared.set(b, (shared.get(b) ?? 0) + 1);
      work.done += Math.min(list.length, COMMON_WORD);
    }
    const [best, second] = [...shared]
      .map(([b, count]) => ({ b, share: (2 * count) / (words.size + wordsOf(after, b).size) }))
      .toSorted((one, other) => other.share - one.share);
    if (best === undefined || best.share < MOVED_SHARE || best.share < (second?.share ?? 0) + MOVED_LEAD || taken.has(best.b)) continue;
    taken.add(best.b);
    freeSentences(a, best.b, map);
    const stretch = { a: first(before, a), aEnd: first(before, a + 1), b: first(after, best.b), bEnd: first(after, best.b + 1) };
    alignByEdits(stretch, { a: before.tokens, b: after.tokens, pair: join, work });
  }
}

const wordsOf = ({ tokens, firsts }: Pieces, sentence: number): Set<number> =>
  new Set(tokens.slice(firsts[sentence], firsts[sentence + 1]));
