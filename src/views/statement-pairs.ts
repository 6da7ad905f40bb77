import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

/** From which agreement of what is said on (F1 over characters) two statements are one although they rest on other reporting words. */
const SAME_WORDS = 0.8;

/** What decides between two that fit the words as well: "the mayor and the governor said" makes two statements of the same words. */
const SAME_SPEAKER = 0.02;
const SAME_ACT = 0.01;

interface Pair {
  readonly earlier: Statement;
  readonly later: Statement;
  readonly fit: number;
}

/**
 * Which statement of an earlier reading is which of a later one of the same text, by the later one: each at most once, those first that
 * rest on the same words. Two are one where their reporting words and what is said overlap, or where they say nearly the same.
 */
export function statementPairs(before: readonly Statement[], after: readonly Statement[]): ReadonlyMap<Statement, Statement> {
  const partner = new Map<Statement, Statement>();
  const taken = new Set<Statement>();
  const pair = (pairs: readonly Pair[]): void => {
    for (const { earlier, later } of pairs.toSorted((a, b) => b.fit - a.fit)) {
      if (partner.has(later) || taken.has(earlier)) continue;
      partner.set(later, earlier);
      taken.add(earlier);
    }
  };
  pair(onSameWords(before, after));
  const earlierLeft = before.filter((one) => !taken.has(one)).map(placed);
  const laterLeft = after.filter((one) => !partner.has(one)).map(placed);
  pair(
    laterLeft.flatMap((later) =>
      earlierLeft.flatMap((earlier) => {
        if (earlier.end <= later.start || later.end <= earlier.start) return [];
        const fit = fitOf(earlier.statement, later.statement);
        return fit === null ? [] : [{ earlier: earlier.statement, later: later.statement, fit }];
      }),
    ),
  );
  return partner;
}

/** Most statements stand at the same places in both readings: they are found by these, so that only the others are compared each with each. */
function onSameWords(before: readonly Statement[], after: readonly Statement[]): Pair[] {
  const byPlace = new Map<string, Statement[]>();
  for (const earlier of before) byPlace.set(placeOf(earlier), [...(byPlace.get(placeOf(earlier)) ?? []), earlier]);
  return after.flatMap((later) =>
    (byPlace.get(placeOf(later)) ?? []).map((earlier) => ({ earlier, later, fit: earlier.id === later.id ? 1 : likeness(earlier, later) })),
  );
}

const placeOf = ({ cue, content }: Statement): string =>
  [cue, content].map((spans) => spans.map(({ start, end }) => `${start}-${end}`).join(",")).join("|");

/** How well two statements fit, more is better; null where they are not the same. */
function fitOf(earlier: Statement, later: Statement): number | null {
  const content = agreement(earlier.content, later.content);
  const sameCue = shared(earlier.cue, later.cue) > 0;
  if (!(sameCue && content > 0) && content < SAME_WORDS) return null;
  return Number(sameCue) + content + likeness(earlier, later);
}

const likeness = (a: Statement, b: Statement): number =>
  (a.speaker?.name === b.speaker?.name ? SAME_SPEAKER : 0) + (a.act === b.act ? SAME_ACT : 0);

function placed(statement: Statement): { readonly statement: Statement; readonly start: number; readonly end: number } {
  const spans = [...statement.cue, ...statement.content];
  return { statement, start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function agreement(a: readonly Span[], b: readonly Span[]): number {
  const all = lengthOf(a) + lengthOf(b);
  return all === 0 ? 0 : (2 * shared(a, b)) / all;
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Characters that two lists of spans share; those of one list do not overlap. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  let both = 0;
  for (const one of a) for (const other of b) both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return both;
}
