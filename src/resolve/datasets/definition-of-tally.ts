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

/** Kinds of incident that a plural names; words that are not here ("attacks", "incidents", "clashes", "massacres") name every kind. */
const TYPES: Readonly<Record<string, readonly IncidentType[]>> = {
  bombings: ["bombing"],
  explosions: ["bombing"],
  blasts: ["bombing"],
  detonations: ["bombing"],
  shellings: ["bombing"],
  bombardments: ["bombing"],
  shootings: ["armed-assault"],
  ambushes: ["armed-assault"],
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
};
/** Words of what is counted that bound nothing: every kind of incident, and what all of them are. */
const PLAIN = new Set(
  (
    "attacks incidents events clashes raids assaults massacres strikes offensives plots and or terrorist terror separate violent deadly major armed lethal fatal such different more " +
    "other known confirmed recorded individual distinct"
  ).split(" "),
);
/** What is struck, in the words that datasets have for it. */
const TARGETS: Readonly<Record<string, string>> = { civilians: "civilians", civilian: "civilians" };

/** What a quoted number counts, as a count over event data; an open end is the day on which the report was published. */
export function definitionOfTally(tally: Tally, published: string | null): TallyDefinition {
  const unread: string[] = [];
  const kinds = kindsOf(tally.type ?? "", unread);
  const targets = (tally.targets ?? []).flatMap((target) => TARGETS[target.toLowerCase()] ?? []);
  if (targets.length < (tally.targets ?? []).length) unread.push(`"on ${(tally.targets ?? []).join(", ")}"`);
  const until = tally.until ?? published ?? undefined;
  const since = tally.since === undefined ? undefined : dayOf(earliest(tally.since));
  if (tally.since !== undefined && since === undefined) unread.push(`since ${tally.since}`);
  const parts: CountDefinition = {
    actors: tally.actors,
    affiliates: tally.affiliates,
    // Who attacks civilians is the one whom datasets hold responsible, and so is whom others accuse.
    role: tally.actors !== undefined && (tally.stance === "attributed" || targets.length > 0) ? "accused" : undefined,
    claimed: tally.stance === "claimed" ? true : undefined,
    types: kinds.length === 0 ? undefined : kinds,
    statuses: tally.status === undefined ? undefined : [tally.status],
    targets: targets.length === 0 ? undefined : targets,
    countries: tally.country === undefined ? tally.countries : [tally.country],
    regions: tally.regions,
    excludedRegions: tally.excluding,
    since,
    until: until === undefined ? undefined : dayOf(latest(until)),
  };
  return { definition: Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as CountDefinition, unread };
}

/** Kinds that words name; none for every kind. What bounds the count and is no kind is told as unread. */
function kindsOf(type: string, unread: string[]): IncidentType[] {
  const words = type
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.includes("strikes") && words.some((word) => word === "air" || word === "drone")) return ["air-strike"];
  const lost = words.filter((word) => !PLAIN.has(word) && TYPES[word] === undefined);
  if (lost.length > 0) unread.push(`"${lost.join(" ")}" in "${type}"`);
  // "bombings and attacks" are of every kind.
  const every = words.some((word) => ["attacks", "incidents", "events", "clashes"].includes(word));
  return every ? [] : [...new Set(words.flatMap((word) => TYPES[word] ?? []))];
}

const dayOf = (found: string | null): string | undefined => (found !== null && /^\d{4}-\d{2}-\d{2}$/.test(found) ? found : undefined);
