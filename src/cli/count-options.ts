import { type Command, InvalidArgumentError, Option } from "commander";
import { type CountDefinition, COUNT_GROUPS, type CountGroup, definitionOfParts } from "../model/count-definition.ts";
import { dayBound } from "../model/edtf.ts";
import { INCIDENT_STATUSES, INCIDENT_TYPES, type IncidentStatus, type IncidentType } from "../model/event-mention.ts";

/** What bounds a count, as options of a command. */
export interface CountBounds {
  readonly dataset?: readonly string[];
  readonly actor?: readonly string[];
  readonly affiliates: boolean;
  readonly accused: boolean;
  readonly claimed?: boolean;
  readonly type?: readonly IncidentType[];
  readonly category?: readonly string[];
  readonly status?: readonly IncidentStatus[];
  readonly target?: readonly string[];
  readonly country?: readonly string[];
  readonly region?: readonly string[];
  readonly excludeRegion?: readonly string[];
  readonly box?: CountDefinition["box"];
  readonly near?: CountDefinition["near"];
  readonly since?: string;
  readonly until?: string;
  readonly capturedBy?: string;
}

/** Options that may be given more than once gather their values. */
const each = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

/** Adds the options that bound a count. */
export function withBounds(command: Command): Command {
  const many = (flags: string, words: string): Option => new Option(flags, `${words}; may be given more than once`).argParser(each);
  return command
    .addOption(many("--dataset <name>", "only of this dataset, as ucdp-ged, or as it stood in a version: ucdp-ged@25.1"))
    .addOption(many("--actor <name>", "in which this actor takes part, by any name that the register or a dataset has"))
    .option("--affiliates", "with groups that belong to those actors", false)
    .option("--accused", "only what the dataset holds the actor responsible for", false)
    .option("--claimed", "only what a group claimed")
    .option("--no-claimed", "only what no group claimed")
    .addOption(new Option("--type <kind...>", "kinds of attack").choices(INCIDENT_TYPES))
    .addOption(many("--category <word>", "the dataset's own word for its kind"))
    .addOption(new Option("--status <status...>", "accomplished where it is left out").choices(INCIDENT_STATUSES))
    .addOption(many("--target <word>", "the dataset's own word for the target"))
    .addOption(new Option("--country <code>", "ISO 3166-1 code of two letters; may be given more than once").argParser(country))
    .addOption(many("--region <name>", "within this first-order division"))
    .addOption(many("--exclude-region <name>", "without this first-order division"))
    .addOption(new Option("--box <degrees>", "within west,south,east,north").argParser(box))
    .addOption(new Option("--near <place>", "within lat,lon,kilometres").argParser(near))
    .addOption(new Option("--since <date>", "from the first day of this on (EDTF)").argParser((text) => bound(text, "first")))
    .addOption(new Option("--until <date>", "to the last day of this (EDTF)").argParser((text) => bound(text, "last")))
    .option("--captured-by <time>", "as the desk had it by then (a day, or a time in UTC)");
}

/** The definition that options make up. */
export function definitionOf(bounds: CountBounds): CountDefinition {
  const { dataset, actor, affiliates, accused, claimed, type, category, status, target, country: countries } = bounds;
  return definitionOfParts({
    datasets: dataset,
    actors: actor,
    affiliates: affiliates || undefined,
    role: accused ? "accused" : undefined,
    claimed,
    types: type,
    categories: category,
    statuses: status,
    targets: target,
    countries,
    regions: bounds.region,
    excludedRegions: bounds.excludeRegion,
    box: bounds.box,
    near: bounds.near,
    since: bounds.since,
    until: bounds.until,
    capturedBy: bounds.capturedBy,
  });
}

/** What a count is parted by, as one option: `month,actor`. */
export function groupsOf(text: string): readonly CountGroup[] {
  const groups = text.split(",").map((group) => COUNT_GROUPS.find((one) => one === group.trim()));
  if (groups.length > 2 || groups.includes(undefined))
    throw new InvalidArgumentError(`One or two of ${COUNT_GROUPS.join(", ")} were needed, parted by a comma.`);
  return groups as CountGroup[];
}

function country(text: string, before: readonly string[] | undefined): readonly string[] {
  if (!/^[A-Za-z]{2}$/.test(text)) throw new InvalidArgumentError("A code of two letters was needed, such as SY.");
  return [...(before ?? []), text.toUpperCase()];
}

function bound(text: string, end: "first" | "last"): string {
  const found = dayBound(text, end);
  if (found === null) throw new InvalidArgumentError("An EDTF date with a year was needed, such as 2024-03-23, 2024-03 or 2024.");
  return found;
}

function numbers(text: string, count: number, words: string): readonly number[] {
  const found = text.split(",").map(Number);
  if (found.length !== count || found.some((number) => !Number.isFinite(number))) throw new InvalidArgumentError(words);
  return found;
}

function box(text: string): CountDefinition["box"] {
  const [west = 0, south = 0, east = 0, north = 0] = numbers(text, 4, "Four numbers were needed: west,south,east,north.");
  if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90 || south > north)
    throw new InvalidArgumentError("Degrees were needed: west and east from -180 to 180, south below north from -90 to 90.");
  return { west, south, east, north };
}

function near(text: string): CountDefinition["near"] {
  const [lat = 0, lon = 0, kilometres = 0] = numbers(text, 3, "Three numbers were needed: lat,lon,kilometres.");
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || kilometres <= 0)
    throw new InvalidArgumentError("Degrees were needed, and a distance above 0: 34.8,36.7,50.");
  return { lat, lon, kilometres };
}
