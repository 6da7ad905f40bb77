import type { Anchor } from "../../model/anchor.ts";
import { type Span, spanOf } from "../../model/span.ts";
import { createNumbering, type Pieces } from "./pieces.ts";
import { mapTokens, type TokenMap } from "./token-map.ts";

/** A newer text laid beside an older one. */
export interface ReAnchored {
  /** Where a span of the older text is in the newer one. */
  readonly anchor: (span: Pick<Span, "start" | "end">) => Anchor;
  /** Share, 0..1, of the shorter text's words that stand in both in runs of four and more: chance alone seldom makes such runs. */
  readonly common: number;
  /** Comparisons that it took; bounded by the length of both texts. */
  readonly work: number;
}

/** Words and marks around a span that are compared, each side; as W3C's TextQuoteSelector has a prefix and a suffix. */
const CONTEXT = 8;
/** A passage found elsewhere is the same with this many words in one run, its surroundings among them: such runs seldom recur by chance. */
const SURE_RUN = 5;
/** Of two equal passages one is meant where its surroundings agree in so many words more. */
const LEAD = 2;
/** Places of one word that are looked at; what stands more often can be told by its surroundings alone no more. */
const MOST_PLACES = 64;
/** Words between an edited passage and what stands unchanged beside it. */
const REACH = 4;
/** An edited passage keeps this share of its words, or stands between the same words and is at most three times as long and eight. */
const SHARE_KEPT = 0.4;
const RUN = 4;

/** Lays a newer text beside an older one. Never a silent best match: what is not certainly the same words is `changed` or `gone`, with the reason. */
export function reAnchor(before: string, after: string): ReAnchored {
  const number = createNumbering();
  const [old, now] = [number(before), number(after)];
  const sides: Sides = { before, after, old, now, map: mapTokens(old, now), places: placesOf(now) };
  return { anchor: (span) => anchorOf(spanOf(before, span.start, span.end), sides), common: shareInRuns(sides), work: sides.map.work };
}

interface Sides {
  readonly before: string;
  readonly after: string;
  readonly old: Pieces;
  readonly now: Pieces;
  readonly map: TokenMap;
  /** Places of each word in the newer text. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** A span with the words that it touches, half-open. */
interface Passage {
  readonly span: Span;
  readonly first: number;
  readonly end: number;
}

function anchorOf(span: Span, sides: Sides): Anchor {
  const { old } = sides;
  const passage = { span, first: countBelow(old.ends, span.start + 1), end: countBelow(old.starts, span.end) };
  const at = wholeInPlace(passage, sides);
  if (at !== null) {
    const doubt = passage.first < passage.end ? rivalOf(passage, at, sides) : null;
    return doubt === null ? found(span, at, sides) : { kind: "gone", before: span, after: null, why: doubt };
  }
  const edited = passage.first < passage.end ? editedPassage(passage, sides) : null;
  if (edited?.text === span.text) return found(span, edited.start, sides);
  if (edited !== null) return { kind: "changed", before: span, after: edited, why: changedWhy(span.text, edited.text) };
  const elsewhere = passage.first < passage.end ? wholeElsewhere(passage, sides) : GONE;
  return typeof elsewhere === "number" ? found(span, elsewhere, sides) : { kind: "gone", before: span, after: null, why: elsewhere };
}

const GONE = "nothing like these words stands in the newer text";

function found(before: Span, start: number, { after }: Sides): Anchor {
  const span = spanOf(after, start, start + before.end - before.start);
  return { kind: start === before.start ? "exact" : "moved", before, after: span, why: null };
}

const changedWhy = (before: string, after: string): string =>
  before.replace(/\s+/gu, "") === after.replace(/\s+/gu, "")
    ? "only the spacing is another"
    : "other words stand between what is the same around them";

/** Offset at which the words stand whole where the alignment has them; null where it does not. */
function wholeInPlace({ span, first, end }: Passage, { after, old, now, map }: Sides): number | null {
  const votes = new Map<number, number>();
  // A blank span goes with the word before or after it.
  const [from, to] = first < end ? [first, end] : [Math.max(0, first - 1), Math.min(old.tokens.length, end + 1)];
  for (let token = from; token < to; token++) {
    const there = map.to[token] ?? -1;
    if (there < 0) continue;
    const start = (now.starts[there] as number) + span.start - (old.starts[token] as number);
    votes.set(start, (votes.get(start) ?? 0) + 1);
  }
  if (old.tokens.length === 0 && span.text === after.slice(span.start, span.end)) return span.start;
  for (const [start] of [...votes].toSorted((a, b) => b[1] - a[1]).slice(0, 4))
    if (start >= 0 && after.slice(start, start + span.text.length) === span.text && start + span.text.length <= after.length)
      if (isFree(start, { span, first, end }, { now, map })) return start;
  return null;
}

/** Whether less than half of the words there are others of the older text: a single one may be paired by chance. */
function isFree(start: number, { span, first, end }: Passage, { now, map }: Pick<Sides, "now" | "map">): boolean {
  const [from, last] = [countBelow(now.ends, start + 1), countBelow(now.starts, start + span.text.length)];
  let taken = 0;
  for (let token = from; token < last; token++) {
    const one = map.from[token] ?? -1;
    if (one >= 0 && first < end && (one < first || one >= end)) taken++;
  }
  return taken === 0 || 2 * taken < last - from;
}

/** The words that took the place of a passage; null where its surroundings and what is left of it do not tell. */
function editedPassage({ first, end }: Passage, { after, old, now, map }: Sides): Span | null {
  const inside: number[] = [];
  for (let token = first; token < end; token++) if ((map.to[token] ?? -1) >= 0) inside.push(map.to[token] as number);
  const left = nearest(first - 1, -1, map.to);
  const right = nearest(end, 1, map.to);
  const length = end - first;
  let [from, to] = [Infinity, -1];
  if (inside.length >= SHARE_KEPT * length)
    for (const token of inside) {
      from = Math.min(from, token);
      to = Math.max(to, token);
    }
  // The first and the last words of a text have its ends beside them.
  const [low, high] = [first === 0 ? -1 : left, end === old.tokens.length ? now.tokens.length : right];
  const most = 3 * length + 8;
  if (low !== null && high !== null && low < high - 1 && high - low - 1 <= most && (low >= 0 || high < now.tokens.length)) {
    // Words that were put in beside it belong to it only where none of its own are left.
    if (to < 0) [from, to] = [low + 1, high - 1];
  }
  if (to < 0 || to - from + 1 > most) return null;
  for (let token = from; token <= to; token++) {
    const one = map.from[token] ?? -1;
    if (one >= 0 && (one < first || one >= end)) return null;
  }
  // An edited end: what stands between the last word that was kept and the first one beside the passage.
  if ((map.to[first] ?? -1) < 0 && low !== null && low < from && from - low - 1 <= REACH) from = low + 1;
  if ((map.to[end - 1] ?? -1) < 0 && high !== null && high > to && high - to - 1 <= REACH) to = high - 1;
  return spanOf(after, now.starts[from] as number, now.ends[to] as number);
}

/** Where the nearest word on one side is, within reach, that has a place in the newer text. */
function nearest(token: number, step: 1 | -1, to: Int32Array): number | null {
  for (let at = 0; at < REACH; at++) if ((to[token + step * at] ?? -1) >= 0) return to[token + step * at] as number;
  return null;
}

/** Why the place that the alignment has is not sure: nothing around it is the same, and the words stand as well elsewhere; else null. */
function rivalOf(passage: Passage, start: number, sides: Sides): string | null {
  const here = agreement(passage, countBelow(sides.now.ends, start + 1), sides);
  if (here >= LEAD) return null;
  const rivals = (placesElsewhere(passage, sides) ?? []).filter((one) => one.start !== start && one.agree >= here);
  return rivals.length === 0 ? null : notToTell(rivals.length + 1);
}

const notToTell = (count: number): string =>
  `the same words stand in ${count} places, and what stands around them does not tell which is meant`;

/** Offset of the words in what has no other place in the older text, or why they are not found. */
function wholeElsewhere(passage: Passage, sides: Sides): number | string {
  const ranked = placesElsewhere(passage, sides);
  if (ranked === null) return `these words stand in more than ${MOST_PLACES} places, too many to tell which is meant`;
  const [best, second] = ranked;
  if (best === undefined) return GONE;
  if (second !== undefined && best.agree < second.agree + LEAD) return notToTell(ranked.length);
  const run = best.agree + passage.end - passage.first;
  return run >= SURE_RUN ? best.start : "the same words stand elsewhere, among others: they are too few to be known again";
}

/** Where the same words stand that are no others of the older text, with how far their surroundings agree, the best first; null where that may be too many places. */
function placesElsewhere(passage: Passage, sides: Sides): { readonly start: number; readonly agree: number }[] | null {
  const { span, first, end } = passage;
  const { after, old, now, places } = sides;
  let rarest = first;
  const countOf = (token: number): number => places.get(old.tokens[token] as number)?.length ?? 0;
  for (let token = first; token < end; token++) if (countOf(token) < countOf(rarest)) rarest = token;
  const candidates = places.get(old.tokens[rarest] as number) ?? [];
  if (candidates.length > MOST_PLACES) return null;
  return candidates
    .map((token) => ({ token, start: (now.starts[token] as number) + span.start - (old.starts[rarest] as number) }))
    .filter(({ start }) => start >= 0 && after.slice(start, start + span.text.length) === span.text && isFree(start, passage, sides))
    .map(({ token, start }) => ({ start, agree: agreement(passage, token - (rarest - first), sides) }))
    .toSorted((a, b) => b.agree - a.agree);
}

/** Words in a row that are the same before and after a passage; marks between them have to be the same and count for nothing. */
function agreement({ first, end }: Passage, there: number, { before, old, now }: Sides): number {
  let same = 0;
  const count = (token: number): void => {
    if (/[\p{L}\p{N}\p{M}]/u.test(before.charAt(old.starts[token] as number))) same++;
  };
  for (let at = 1; at <= CONTEXT && first - at >= 0 && there - at >= 0 && old.tokens[first - at] === now.tokens[there - at]; at++)
    count(first - at);
  const last = there + end - first;
  for (let at = 0; at < CONTEXT && end + at < old.tokens.length && old.tokens[end + at] === now.tokens[last + at]; at++) count(end + at);
  return same;
}

function placesOf({ tokens }: Pieces): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  tokens.forEach((token, at) => {
    const list = places.get(token);
    if (list === undefined) places.set(token, [at]);
    else list.push(at);
  });
  return places;
}

function shareInRuns({ old, now, map }: Sides): number {
  const shorter = Math.min(old.tokens.length, now.tokens.length);
  let inRuns = 0;
  for (let at = 0; at < old.tokens.length;) {
    let end = at + 1;
    while (end < old.tokens.length && (map.to[at] ?? -1) >= 0 && map.to[end] === (map.to[at] as number) + end - at) end++;
    if (end - at >= RUN) inRuns += end - at;
    at = end;
  }
  return shorter === 0 ? 0 : Math.min(1, inRuns / shorter);
}

/** How many of the sorted numbers lie below one. */
function countBelow(numbers: Int32Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
