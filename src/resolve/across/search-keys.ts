import { sha256Of } from "../../text/hash.ts";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import type { WordRarity } from "./word-rarity.ts";

/**
 * Words of an incident that it is looked for by: those that weigh most. Two of them that stand together by chance in fewer than one of so many documents are a
 * key to reports of about the same time; rarer ones are a key to reports of any time. Chosen on train files, where nearly no two reports of one incident
 * share none; rarer pairs alone would miss short texts.
 */
const WORDS = 16;
const RARE = Math.log(150);
const RARE_AT_ANY_TIME = Math.log(1_000_000);

/** Keys of an incident: those that it is kept under, and those that it is looked for under, which are these and their neighbours in time. */
export interface SearchKeys {
  readonly kept: readonly string[];
  readonly looked: readonly string[];
}

/**
 * Keys under which an incident is found by others that may be the same: pairs of its weightiest words, most of them with the month of publication. Two
 * incidents that share none are not compared, so that what a report costs depends on how many reports there are a month, not on how many there are.
 */
export function searchKeys({ terms, published }: Pick<IncidentProfile, "terms" | "published">, rarity: WordRarity): SearchKeys {
  const weightiest = Object.entries(terms)
    .map(([stem, count]) => ({ stem, rare: rarity.of(stem), weight: (1 + Math.log(count)) * rarity.of(stem) }))
    .toSorted((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, WORDS)
    .toSorted((a, b) => (a.stem < b.stem ? -1 : 1));
  const pairs = weightiest
    .flatMap((one, at) => weightiest.slice(at + 1).map((other) => ({ words: `${one.stem} ${other.stem}`, rare: one.rare + other.rare })))
    .filter(({ rare }) => rare >= RARE);
  const atAnyTime = pairs.filter(({ rare }) => rare >= RARE_AT_ANY_TIME).map(({ words }) => keyOf(words));
  const keysOf = (time: string): string[] => pairs.map(({ words }) => keyOf(`${words} ${time}`));
  const months = published === null ? null : monthsAround(published);
  if (months === null) {
    const undated = [...atAnyTime, ...keysOf("undated")];
    return { kept: undated, looked: undated };
  }
  const [before, own, after] = months;
  const kept = [...atAnyTime, ...keysOf(own)];
  return { kept, looked: [...kept, ...keysOf(before), ...keysOf(after)] };
}

/** The months before, of and after a day, as numbers since year 0; null where the day cannot be read. */
function monthsAround(day: string): readonly [string, string, string] | null {
  const found = /^(\d{4})-(\d\d)/.exec(day);
  if (found === null) return null;
  const month = Number(found[1]) * 12 + Number(found[2]);
  return [String(month - 1), String(month), String(month + 1)];
}

/** Hexadecimal digits: short, so that an index over hundreds of thousands of incidents stays small; words that share a key by chance are compared, no more. */
const KEY_LENGTH = 12;
const keyOf = (words: string): string => sha256Of(words).slice(0, KEY_LENGTH);
