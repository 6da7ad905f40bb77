import { containsPlace } from "./contains-place.ts";
import { distanceKm } from "./distance.ts";
import type { Point } from "./point.ts";
import type { Gazetteer, PlaceCandidate } from "./gazetteer.ts";
import type { PlaceClues } from "./place-clues.ts";
import { type DistrictShares, districtShares, sharedDistrict } from "./shared-district.ts";

/** One name of a document, or one sense of it where the words tell senses apart. */
export interface NameGroup {
  readonly candidates: readonly PlaceCandidate[];
  /** Indices of its mentions, in the order of the text. */
  readonly mentions: readonly number[];
  /** What is said around any of them. */
  readonly clues: readonly PlaceClues[];
}

/**
 * Weights of the evidence, set by hand on two public corpora of local and world news; the result does not hang on their exact values.
 * Each adds to the logarithm of a candidate's prominence.
 */
const WITHIN = 14;
const KIND = 4;
const COUNTRY = 2.7;
const NEIGHBOUR = 0.5;
const DIVISION = 5;
const NEAR = 3;
/** Distance over which two places speak for each other, in kilometres. */
const NEAR_KM = 90;
/** Mentions before and after whose places count as near in the text. */
const WINDOW = 8;
const ROUNDS = 4;
/** Least share of a name's likelihood with which a candidate speaks for others. */
const LIKELY = 0.05;

const NO_DISTRICTS: DistrictShares = new Map();

/** Weighted countries and divisions that a document speaks of. */
interface Setting {
  readonly countries: Map<string, number>;
  readonly divisions: Map<string, number>;
}

/**
 * Chooses a place for each name of a document: by its prominence, by what the words say it lies in, by the countries and divisions that the document
 * speaks of, by the nearness of the places named around it and by the counties that it may share with them. Names are weighed against each other in a few rounds. -1 where a name has no candidate.
 * @param national weight of each country that adjectives and the publisher speak for
 */
export function choosePlaces(groups: readonly NameGroup[], national: ReadonlyMap<string, number>, gazetteer: Gazetteer): number[] {
  const own = groups.map((group) => group.candidates.map((candidate) => ownScore(group, candidate)));
  const alone = own.map(softmax);
  let shares = alone;
  const owner = new Map<number, number>();
  groups.forEach((group, index) => group.mentions.forEach((mention) => owner.set(mention, index)));
  const around = groups.map((group, index) => neighboursInText(group, index, owner));
  for (let round = 0; round < ROUNDS; round++) {
    const setting = settingOf(groups, shares, national);
    const likely = groups.map((group, index) => likelyPoints(group, shares[index] ?? []));
    // Half of each: what a name could mean by itself keeps a say after the context has been counted in.
    const mixed = shares.map((group, index) => group.map((share, at) => (share + (alone[index]?.[at] ?? 0)) / 2));
    const districts = groups.map(({ candidates }, index) => districtShares(candidates, mixed[index] ?? []));
    shares = groups.map((group, index) => {
      const near = around[index] ?? [];
      const districtsNear = near.map((other) => districts[other] ?? NO_DISTRICTS);
      return softmax(
        group.candidates.map(
          (candidate, at) =>
            (own[index]?.[at] ?? 0) +
            settingScore(candidate, setting, group, shares[index] ?? [], gazetteer) +
            NEAR * nearness(candidate, near, likely) +
            sharedDistrict(candidate, districtsNear),
        ),
      );
    });
  }
  return shares.map(argmax);
}

/** What speaks for a candidate by itself: prominence, the place that the words put it into, the kind that they give it. */
function ownScore(group: NameGroup, candidate: PlaceCandidate): number {
  const score = Math.log(candidate.prominence + 1);
  const kind = candidate.kind === "district" ? "region" : candidate.kind;
  let within = 0;
  let ofKind = false;
  for (const clue of group.clues) {
    within = Math.max(within, withinScore(clue.within, candidate));
    if (clue.kind === kind) ofKind = true;
  }
  return score + within + (ofKind ? KIND : 0);
}

/** Full weight if the likeliest place of the surrounding name holds it, less for one that is seldom meant. */
function withinScore(within: readonly PlaceCandidate[], candidate: PlaceCandidate): number {
  const outer = within.find((place) => containsPlace(place, candidate));
  const [likeliest] = within;
  if (!outer || !likeliest) return 0;
  return WITHIN + Math.log((outer.prominence + 1) / (likeliest.prominence + 1));
}

function settingOf(groups: readonly NameGroup[], shares: readonly (readonly number[])[], national: ReadonlyMap<string, number>): Setting {
  const countries = new Map(national);
  const divisions = new Map<string, number>();
  groups.forEach((group, index) => {
    const weight = weightOf(group);
    group.candidates.forEach((candidate, at) => {
      const share = (shares[index]?.[at] ?? 0) * weight;
      if (share < LIKELY / 5) return;
      if (candidate.country !== null) countries.set(candidate.country, (countries.get(candidate.country) ?? 0) + share);
      if (candidate.admin1 !== null) divisions.set(candidate.admin1, (divisions.get(candidate.admin1) ?? 0) + share);
    });
  });
  return { countries, divisions };
}

/** A name that stands five times speaks more than one that stands once, but not five times as much. */
const weightOf = (group: NameGroup): number => Math.sqrt(group.mentions.length);

function settingScore(
  candidate: PlaceCandidate,
  setting: Setting,
  group: NameGroup,
  groupShares: readonly number[],
  gazetteer: Gazetteer,
): number {
  const weight = weightOf(group);
  const ownIn = (test: (other: PlaceCandidate) => boolean): number =>
    group.candidates.reduce((sum, other, at) => sum + (test(other) ? (groupShares[at] ?? 0) * weight : 0), 0);
  let score = 0;
  const { country, admin1 } = candidate;
  if (country !== null) {
    const others = Math.max(0, (setting.countries.get(country) ?? 0) - ownIn((other) => other.country === country));
    score += COUNTRY * Math.log1p(others);
    if (candidate.kind !== "country") {
      let near = 0;
      for (const neighbour of gazetteer.neighbours(country)) near += setting.countries.get(neighbour) ?? 0;
      score += NEIGHBOUR * Math.log1p(near);
    }
  }
  if (admin1 !== null) {
    const others = Math.max(0, (setting.divisions.get(admin1) ?? 0) - ownIn((other) => other.admin1 === admin1));
    score += DIVISION * Math.log1p(others);
  }
  return score;
}

/** Groups of the mentions that stand near in the text. */
function neighboursInText(group: NameGroup, index: number, owner: ReadonlyMap<number, number>): number[] {
  const found = new Set<number>();
  for (const mention of group.mentions) {
    for (let at = mention - WINDOW; at <= mention + WINDOW; at++) {
      const other = owner.get(at);
      if (other !== undefined && other !== index) found.add(other);
    }
    if (found.size > 4 * WINDOW) break;
  }
  return [...found];
}

/** A place that a name may well stand for, with its share of the likelihood. */
interface LikelyPoint extends Point {
  readonly share: number;
}

/** The towns and districts that a name may well stand for; divisions and countries are too wide to be near to. */
function likelyPoints(group: NameGroup, shares: readonly number[]): LikelyPoint[] {
  return group.candidates.flatMap(({ lat, lon, kind }, at) => {
    const share = shares[at] ?? 0;
    return share < LIKELY || lat === null || lon === null || kind === "country" || kind === "region" ? [] : [{ lat, lon, share }];
  });
}

/** How near the likely places of the names around are: each name counts from 0 to 1, and more names count ever less. */
function nearness(candidate: PlaceCandidate, around: readonly number[], likely: readonly (readonly LikelyPoint[])[]): number {
  const { lat, lon } = candidate;
  if (lat === null || lon === null || candidate.kind === "country") return 0;
  const here = { lat, lon };
  let sum = 0;
  for (const index of around) {
    let best = 0;
    for (const point of likely[index] ?? []) {
      if (Math.abs(point.lat - lat) > 5) continue;
      best = Math.max(best, point.share * Math.exp(-distanceKm(here, point) / NEAR_KM));
    }
    sum += best;
  }
  return Math.log1p(sum);
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

function argmax(values: readonly number[]): number {
  let best = -1;
  values.forEach((value, index) => {
    if (best < 0 || value > (values[best] ?? 0)) best = index;
  });
  return best;
}
