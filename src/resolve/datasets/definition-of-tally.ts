import type { CountDefinition } from "../../model/count-definition.ts";
import { earliest, latest } from "../../model/edtf.ts";
import type { IncidentType } from "../../model/event-mention.ts";
import type { Tally } from "../../model/tally.ts";

/** A quoted number's definition as a count, with what of it no count can take up. */
export interface TallyDefinition {
  readonly definition: CountDefinition;
  /** What the words bound and the count does not, in words. */
  readonly unread: readonly string[];
}

/** Kinds of incident that a plural names; words that are not here ("attacks", "incidents", "massacres") name every kind. */
const TYPES: Readonly<Record<string, readonly IncidentType[]>> = {
  bombings: ["bombing"],
  explosions: ["bombing"],
  blasts: ["bombing"],
  detonations: ["bombing"],
  shootings: ["armed-assault"],
  ambushes: ["armed-assault"],
  clashes: ["armed-assault"],
  raids: ["armed-assault"],
  assaults: ["armed-assault"],
  assassinations: ["assassination"],
  kidnappings: ["kidnapping"],
  abductions: ["kidnapping"],
  "hostage-takings": ["kidnapping"],
  hijackings: ["hijacking"],
  hijacks: ["hijacking"],
  stabbings: ["stabbing"],
  knifings: ["stabbing"],
  robberies: ["robbery"],
  arsons: ["arson"],
  "arson-attacks": ["arson"],
  poisonings: ["poisoning"],
  airstrikes: ["air-strike"],
  "air-strikes": ["air-strike"],
  shellings: ["bombing"],
  bombardments: ["bombing"],
};
/** Words before the plural that change nothing of what is counted. */
const PLAIN = new Set([
  "terrorist",
  "terror",
  "separate",
  "violent",
  "deadly",
  "major",
  "armed",
  "lethal",
  "fatal",
  "such",
  "different",
  "more",
  "other",
  "known",
]);

/** What a quoted number counts, as a count over event data; an open end is the day on which the report was published. */
export function definitionOfTally(tally: Tally, published: string | null): TallyDefinition {
  const unread: string[] = [];
  const words = (tally.type ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const noun = words.at(-1) ?? "";
  const strike = noun === "strikes" && words.some((word) => word === "air" || word === "drone");
  const types = strike ? (["air-strike"] as const) : TYPES[noun];
  const lost = words.slice(0, -1).filter((word) => !PLAIN.has(word) && !(strike && word === "air"));
  if (lost.length > 0) unread.push(`"${lost.join(" ")}" in "${tally.type ?? ""}"`);
  const until = tally.until ?? published ?? undefined;
  const [first, last] = [tally.since === undefined ? null : earliest(tally.since), until === undefined ? null : latest(until)];
  const day = (found: string | null): string | undefined => (found !== null && /^\d{4}-\d{2}-\d{2}$/.test(found) ? found : undefined);
  if (tally.since !== undefined && day(first) === undefined) unread.push(`since ${tally.since}`);
  const parts: CountDefinition = {
    actors: tally.actors,
    types: types === undefined ? undefined : [...types],
    statuses: tally.status === undefined ? undefined : [tally.status],
    countries: tally.country === undefined ? undefined : [tally.country],
    regions: tally.regions,
    excludedRegions: tally.excluding,
    since: day(first),
    until: day(last),
  };
  return { definition: Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as CountDefinition, unread };
}
