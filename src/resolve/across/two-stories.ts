import { alike, vectorOf, type WordVector } from "./alike.ts";
import { groupAlike } from "./group-alike.ts";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import type { WordRarity } from "./word-rarity.ts";

/** Reports on either side from which on a body of reports speaks for an incident of its own. */
const LEAST_REPORTS = 5;
/** Two bodies are two incidents where they are less alike across than so much of what they are within. Both were chosen on train files. */
const LESS_ACROSS = 0.28;

/** A larger group is judged by so many of its reports, spread over it, so that cost grows with its size and not with the square of it. */
const MOST_JUDGED = 300;

/**
 * Cuts a group of many reports in two where they tell of two incidents that resemble each other (two attacks by one group in one place). What all have in
 * common tells nothing here: each word is weighed by how few of these reports hold it. Gives the group itself where it is one incident; cuts
 * again where a half is two.
 */
export function cutStories(group: readonly number[], profiles: readonly IncidentProfile[], rarity: WordRarity): number[][] {
  if (group.length < 2 * LEAST_REPORTS) return [[...group]];
  const vectors = localVectors(
    group.map((at) => profiles[at] as IncidentProfile),
    rarity,
  );
  const halves = halvesOf(vectors);
  if (halves === null) return [[...group]];
  return halves.flatMap((half) =>
    cutStories(
      half.map((at) => group[at] as number),
      profiles,
      rarity,
    ),
  );
}

/** The two stories that some reports tell, by their places; null where they tell one. */
function halvesOf(vectors: readonly WordVector[]): readonly [number[], number[]] | null {
  const step = Math.max(1, vectors.length / MOST_JUDGED);
  const judged = Array.from({ length: Math.min(vectors.length, MOST_JUDGED) }, (_, at) => Math.floor(at * step));
  const likeness = judged.map((a) => Float64Array.from(judged, (b) => alike(vectors[a] as WordVector, vectors[b] as WordVector)));
  const between = (a: number, b: number): number => likeness[a]?.[b] ?? 0;
  const parted = lastJoined(judged.length, between);
  if (parted === null) return null;
  const within = Math.min(...parted.map((half) => meanWithin(half, between)));
  if (meanAcross(...parted, between) >= LESS_ACROSS * within) return null;
  const [left, right] = parted.map((half) => half.map((at) => judged[at] as number)) as [number[], number[]];
  if (judged.length === vectors.length) return [left, right];
  const mean = (at: number, half: readonly number[]): number =>
    half.reduce((sum, other) => sum + alike(vectors[at] as WordVector, vectors[other] as WordVector), 0) / half.length;
  const inRight = new Set(right);
  const isJudged = new Set(judged);
  const belongsRight = (at: number): boolean => (isJudged.has(at) ? inRight.has(at) : mean(at, right) > mean(at, left));
  const places = vectors.map((_, at) => at);
  return [places.filter((at) => !belongsRight(at)), places.filter((at) => belongsRight(at))];
}

function localVectors(profiles: readonly IncidentProfile[], rarity: WordRarity): WordVector[] {
  const holding = new Map<string, number>();
  for (const { terms } of profiles) for (const stem of Object.keys(terms)) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  const weightOf = (stem: string): number => {
    const count = holding.get(stem) ?? 0;
    return count < 2 ? 0 : rarity.of(stem) * Math.log(profiles.length / count);
  };
  return profiles.map(({ terms }) => vectorOf(terms, weightOf));
}

/** The two groups that average linkage joins last; null where one of them is too small. */
function lastJoined(size: number, between: (a: number, b: number) => number): readonly [number[], number[]] | null {
  const likenesses = Array.from({ length: size }, (_, a) => {
    const row = new Map<number, number>();
    for (let b = 0; b < size; b++) if (b !== a && between(a, b) > 0) row.set(b, between(a, b));
    return row;
  });
  const { groups, last } = groupAlike(likenesses, Number.MIN_VALUE);
  const [left, right, ...others] = groups.length === 1 ? (last ?? []) : groups;
  if (left === undefined || right === undefined || others.length > 0) return null;
  return Math.min(left.length, right.length) < LEAST_REPORTS ? null : [left, right];
}

function meanWithin(members: readonly number[], between: (a: number, b: number) => number): number {
  let sum = 0;
  for (const [at, a] of members.entries()) for (const b of members.slice(0, at)) sum += between(a, b);
  return sum / ((members.length * (members.length - 1)) / 2);
}

function meanAcross(left: readonly number[], right: readonly number[], between: (a: number, b: number) => number): number {
  let sum = 0;
  for (const a of left) for (const b of right) sum += between(a, b);
  return sum / (left.length * right.length);
}
