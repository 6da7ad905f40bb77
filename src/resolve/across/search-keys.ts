import type { IncidentProfile } from "../../model/incident-profile.ts";
import type { WordRarity } from "./word-rarity.ts";

/**
 * Words of an incident that it is looked for by: those that weigh most. Two of them that stand together by chance in fewer than one of so many documents are a
 * key to reports of about the same time. Chosen on train files, where nearly no two reports of one incident share none; rarer pairs alone would miss short texts.
 */
const WORDS = 16;
const RARE = Math.log(150);
/**
 * Three of the weightiest, if they are as rare as this together, are a key to reports of up to a year before and after: two will not do, since the
 * name of a group is two words that half of what is written about it holds.
 */
const WORDS_OF_A_YEAR = 10;
const RARE_IN_A_YEAR = Math.log(100_000_000);
const REACH_DAYS = 400;
const DAY_MS = 86_400_000;

/** Keys of an incident, each a time and a short hash of words: those that it is kept under, and those that it is looked for under, which are these and their neighbours in time. */
export interface SearchKeys {
  readonly kept: readonly string[];
  readonly looked: readonly string[];
  /** Days between which others are looked for; null for any. */
  readonly reach: { readonly from: string; readonly until: string } | null;
}

/**
 * Keys under which an incident is found by others that may be the same: pairs of its weightiest words with the month of publication, and triples of them without. Two
 * incidents that share none are not compared, so that what a report costs depends on how many reports there are a month, not on how many there are.
 */
export function searchKeys({ terms, published }: Pick<IncidentProfile, "terms" | "published">, rarity: WordRarity): SearchKeys {
  const weightiest = Object.entries(terms)
    .map(([stem, count]) => ({ stem, rare: rarity.of(stem), weight: (1 + Math.log(count)) * rarity.of(stem) }))
    .toSorted((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, WORDS);
  const pairs = together(sortedByStem(weightiest)).filter(({ rare }) => rare >= RARE);
  const few = sortedByStem(weightiest.slice(0, WORDS_OF_A_YEAR));
  const triples = few
    .flatMap((one, at) => together(few.slice(at + 1)).map(({ words, rare }) => ({ words: `${one.stem} ${words}`, rare: one.rare + rare })))
    .filter(({ rare }) => rare >= RARE_IN_A_YEAR)
    .map(({ words }) => keyOf(ANY_TIME, hashOf(words)));
  const hashes = pairs.map(({ words }) => hashOf(words));
  const keysAt = (time: string): string[] => hashes.map((hash) => keyOf(time, hash));
  const months = published === null ? null : monthsAround(published);
  if (months === null) {
    const undated = [...triples, ...keysAt("undated")];
    return { kept: undated, looked: undated, reach: null };
  }
  const [before, own, after] = months;
  const kept = [...triples, ...keysAt(own)];
  return { kept, looked: [...kept, ...keysAt(before), ...keysAt(after)], reach: reachOf(published) };
}

const ANY_TIME = "any";
const keyOf = (time: string, hash: string): string => `${time} ${hash}`;

/** The time and the hash of a key. */
export function partsOfKey(key: string): readonly [string, string] {
  const at = key.indexOf(" ");
  return [key.slice(0, at), key.slice(at + 1)];
}

/** First and last day on which a report may have been published to be compared with one of a day; null where that day is not known, so that any may. */
function reachOf(published: string | null): SearchKeys["reach"] {
  const day = published === null ? Number.NaN : Date.parse(published.slice(0, 10));
  if (Number.isNaN(day)) return null;
  const [from = "", until = ""] = [day - REACH_DAYS * DAY_MS, day + REACH_DAYS * DAY_MS].map((time) =>
    new Date(time).toISOString().slice(0, 10),
  );
  return { from, until };
}

/** Whether a report published on some day is within reach; days that are not known may be any. */
export function isWithinReach(reach: SearchKeys["reach"], published: string | null): boolean {
  const day = published?.slice(0, 10);
  return reach === null || day === undefined || (reach.from <= day && day <= reach.until);
}

interface Word {
  readonly stem: string;
  readonly rare: number;
}

const sortedByStem = (words: readonly Word[]): Word[] => words.toSorted((a, b) => (a.stem < b.stem ? -1 : 1));

const together = (words: readonly Word[]): { readonly words: string; readonly rare: number }[] =>
  words.flatMap((one, at) => words.slice(at + 1).map((other) => ({ words: `${one.stem} ${other.stem}`, rare: one.rare + other.rare })));

/** The months before, of and after a day, as numbers since year 0; null where the day cannot be read. */
function monthsAround(day: string): readonly [string, string, string] | null {
  const found = /^(\d{4})-(\d\d)/.exec(day);
  if (found === null) return null;
  const month = Number(found[1]) * 12 + Number(found[2]);
  return [String(month - 1), String(month), String(month + 1)];
}

/**
 * Some words in short, so that an index over hundreds of thousands of incidents stays small: 64 bits of two multiplicative hashes (after FNV-1a, Fowler, Noll and
 * Vo 1991), which cost a tenth of a cryptographic one. Words that share a hash by chance are compared, no more.
 */
function hashOf(words: string): string {
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b) ^ (other >>> 13);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36).padStart(7, "0");
}
