import { distanceKm } from "../places/distance.ts";
import { alike, sharedMembers, sharedWeight, vectorOf, type WordVector } from "./alike.ts";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import type { WordRarity } from "./word-rarity.ts";

/** What is compared of two incidents, in the order in which the model takes it. */
export const PAIR_FEATURES = [
  "words",
  "names",
  "wordsRoot",
  "persons",
  "otherPersons",
  "bodies",
  "near",
  "far",
  "areas",
  "otherAreas",
  "numbers",
  "otherNumbers",
  "deeds",
  "otherDeeds",
  "publishedApart",
  "undated",
  "days",
  "otherDays",
  "sameDay",
  "happenedApart",
  "sameTown",
  "elsewhere",
  "sizeOfShorter",
  "sizeOfLonger",
] as const;
export type PairFeatures = Readonly<Record<(typeof PAIR_FEATURES)[number], number>>;

/** A profile with its vectors, made once for all its comparisons. */
export interface WeighedProfile {
  readonly profile: IncidentProfile;
  readonly words: WordVector;
  readonly names: WordVector;
}

/** Makes a profile ready for comparison. */
export const weighProfile = (profile: IncidentProfile, rarity: WordRarity): WeighedProfile => ({
  profile,
  words: vectorOf(profile.terms, (stem) => rarity.of(stem)),
  names: vectorOf(profile.names, (stem) => rarity.of(stem)),
});

/** Kilometres within which two towns are taken for one place, and beyond which they are none. */
const NEAR_KM = 30;
const FAR_KM = 100;
const DAY_MS = 86_400_000;

/** How two incidents agree and differ. */
export function pairFeatures(a: WeighedProfile, b: WeighedProfile, rarity: WordRarity): PairFeatures {
  const [one, other] = [a.profile, b.profile];
  const words = alike(a.words, b.words);
  const distance = nearest(one.points, other.points);
  const apart = daysBetween(one.published, other.published);
  const happened = daysBetween(one.happened, other.happened);
  const between = one.where === null || other.where === null ? null : nearest([one.where], [other.where]);
  return {
    words,
    names: alike(a.names, b.names),
    wordsRoot: Math.sqrt(words),
    persons: sharedWeight(one.persons, other.persons, rarity),
    otherPersons: haveNothingInCommon(one.persons, other.persons),
    bodies: sharedMembers(one.bodies, other.bodies),
    near: distance !== null && distance.atMost < NEAR_KM ? 1 : 0,
    far: distance !== null && distance.atLeast > FAR_KM ? 1 : 0,
    areas: sharedMembers(one.areas, other.areas),
    otherAreas: haveNothingInCommon(one.areas, other.areas),
    numbers: sharedMembers(one.numbers, other.numbers),
    otherNumbers: haveNothingInCommon(one.numbers, other.numbers),
    deeds: sharedMembers(one.deeds, other.deeds),
    otherDeeds: haveNothingInCommon(one.deeds, other.deeds),
    publishedApart: apart === null ? 0 : Math.log1p(apart),
    undated: apart === null ? 1 : 0,
    days: sharedMembers(one.days, other.days),
    otherDays: haveNothingInCommon(one.days, other.days),
    sameDay: happened !== null && happened <= 1 ? 1 : 0,
    happenedApart: happened === null ? 0 : Math.log1p(happened),
    sameTown: between !== null && between.atMost < NEAR_KM ? 1 : 0,
    elsewhere: between !== null && between.atLeast > FAR_KM ? 1 : 0,
    sizeOfShorter: Math.log(Math.max(1, Math.min(one.size, other.size))),
    sizeOfLonger: Math.log(Math.max(1, one.size, other.size)),
  };
}

/** 1 where both tell something and nothing of it is the same. */
const haveNothingInCommon = (a: readonly string[], b: readonly string[]): number =>
  a.length > 0 && b.length > 0 && sharedMembers(a, b) === 0 ? 1 : 0;

/** Kilometres between the two places that are nearest: how far at least and at most, as far as it is known where they lie. */
interface Between {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * Two places that may each be off are as far apart at most as their points and the wider of their radii: both are seldom off to opposite sides. They are as
 * far apart at least as is left when both radii are taken away.
 */
function nearest(a: IncidentProfile["points"], b: IncidentProfile["points"]): Between | null {
  let [atLeast, atMost] = [Infinity, Infinity];
  for (const [lat, lon, off = 0] of a)
    for (const [otherLat, otherLon, otherOff = 0] of b) {
      const distance = distanceKm({ lat, lon }, { lat: otherLat, lon: otherLon });
      atLeast = Math.min(atLeast, Math.max(0, distance - off - otherOff));
      atMost = Math.min(atMost, distance + Math.max(off, otherOff));
    }
  return atMost === Infinity ? null : { atLeast, atMost };
}

/** Days between two dates that are known to the day; null where one is not known. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [from, to] = [a, b].map((day) => (day === null ? Number.NaN : Date.parse(day.slice(0, 10))));
  const days = Math.abs((to ?? Number.NaN) - (from ?? Number.NaN)) / DAY_MS;
  return Number.isNaN(days) ? null : days;
}
