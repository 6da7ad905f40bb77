import { alike, vectorOf, type WordVector } from "./alike.ts";
import { groupAlike } from "./group-alike.ts";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import type { WordRarity } from "./word-rarity.ts";

/** Reports on either side from which on a body of reports speaks for an incident of its own. */
const LEAST_REPORTS = 5;
/** Two bodies are two incidents where they are less alike across than so much of what they are within. Both were chosen on train files. */
const LESS_ACROSS = 0.28;

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
  const likeness = group.map((_, a) => Float64Array.from(group, (__, b) => alike(vectors[a] as WordVector, vectors[b] as WordVector)));
  const between = (a: number, b: number): number => likeness[a]?.[b] ?? 0;
  const halves = halvesOf(group.length, between);
  if (halves === null) return [[...group]];
  const [left, right] = halves;
  const within = Math.min(meanWithin(left, between), meanWithin(right, between));
  if (meanAcross(left, right, between) >= LESS_ACROSS * within) return [[...group]];
  return [left, right].flatMap((half) =>
    cutStories(
      half.map((at) => group[at] as number),
      profiles,
      rarity,
    ),
  );
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
function halvesOf(size: number, between: (a: number, b: number) => number): readonly [number[], number[]] | null {
  let [low, high] = [0, 1];
  // The likeness at which the last two groups join is found by halving: with it there is one group, above it there are two or more.
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (groupAlike(size, between, middle).length > 1) high = middle;
    else low = middle;
  }
  const [left, right, ...others] = groupAlike(size, between, high);
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
