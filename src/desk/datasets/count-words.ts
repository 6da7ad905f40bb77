import type { CountDefinition } from "../../model/count-definition.ts";
import type { UnderstoodName } from "../../resolve/datasets/name-match.ts";
import { COARSE_KILOMETRES } from "../../store/datasets/count-sql.ts";
import type { CountSums } from "../../store/datasets/count-query.ts";
import type { CountedDataset, CountNote } from "./count-answer.ts";

const kilometres = (precision: keyof typeof COARSE_KILOMETRES): string => `${COARSE_KILOMETRES[precision].toLocaleString("en")} km`;

/** What the three numbers of a count go by, in words. */
export function rulesOf(definition: CountDefinition): string[] {
  const rules = ["count: attacks that are inside by the first day on which they may have been and by the place as coded"];
  if (definition.since !== undefined || definition.until !== undefined)
    rules.push("low: all days on which it may have been are in the period; high: one of them is, or no day is known");
  if (definition.excludedRegions !== undefined)
    rules.push("what has no region counts as outside the excluded ones; low leaves it out, since it may be inside");
  if (definition.regions !== undefined) rules.push("what has no region does not count as inside; high has it, since it may be");
  if (definition.box !== undefined || definition.near !== undefined)
    rules.push(
      `low: points known to the town; high: points of districts up to ${kilometres("district")} outside, of regions ${kilometres("region")}, of countries ${kilometres("country")}, and what has no point`,
    );
  if (definition.actors !== undefined)
    rules.push(
      definition.role === "accused"
        ? "an actor counts where the dataset holds it responsible"
        : "an actor counts on whatever side it takes part",
    );
  return rules;
}

interface Told {
  readonly sums: CountSums;
  readonly datasets: readonly CountedDataset[];
  readonly names: {
    readonly actors: readonly UnderstoodName[];
    readonly regions: readonly UnderstoodName[];
    readonly excludedRegions: readonly UnderstoodName[];
  };
}

/** What a count should not be read without. */
export function notesOf(definition: CountDefinition, { sums, datasets, names }: Told): CountNote[] {
  const notes: CountNote[] = [];
  const note = (code: string, message: string): void => void notes.push({ code, message });
  if (datasets.length === 0) note("no-data", "The desk has no event data: import some with hearsay import FILE.");
  if (definition.excludedRegions !== undefined && sums.withoutRegion > 0)
    note("without-region", `${sums.withoutRegion} of the ${sums.count} tell no region and count as outside the excluded ones.`);
  if (sums.undated > 0 && (definition.since !== undefined || definition.until !== undefined))
    note("undated", `${sums.undated} tell no day: they are in high alone.`);
  if (sums.unplaced > 0 && (definition.box !== undefined || definition.near !== undefined))
    note("unplaced", `${sums.unplaced} have no point: they are in high alone.`);
  for (const { dataset, first, last } of datasets) {
    const where = definition.countries === undefined ? "" : ` of ${definition.countries.join(", ")}`;
    if (first === null || last === null) note("nothing-held", `${dataset} holds nothing${where}: what happened there is not counted.`);
    else {
      if (definition.since !== undefined && first > definition.since)
        note("starts-late", `What ${dataset} holds${where} begins on ${first}, after the period does.`);
      if (definition.until !== undefined && last < definition.until)
        note("ends-early", `What ${dataset} holds${where} ends on ${last}, before the period does.`);
    }
  }
  for (const { asked, undecided } of [...names.actors, ...names.regions, ...names.excludedRegions])
    if (undecided.length > 0)
      note(
        "name-undecided",
        `Whether "${asked}" means ${undecided.slice(0, 10).join(", ")} nobody can tell by the names: those are in high alone.`,
      );
  if (datasets.length > 1)
    note(
      "several-datasets",
      "Several datasets are counted together: an incident that two of them have counts twice. Name one with --dataset, or part the count with --by dataset.",
    );
  return notes;
}

interface Cited {
  readonly definition: CountDefinition;
  readonly datasets: readonly CountedDataset[];
  readonly today: string;
  readonly sums: Pick<CountSums, "count" | "low" | "high">;
}

/** The line that goes below a figure: number, definition, datasets with their versions, and the day. */
export function citationOf({ definition, datasets, today, sums }: Cited): string {
  const bounds = Object.entries(definition)
    .filter(([key]) => key !== "datasets")
    .map(
      ([key, value]) =>
        `${BOUNDS[key] ?? key} ${Array.isArray(value) ? value.join(", ") : typeof value === "object" ? JSON.stringify(value) : String(value)}`,
    );
  const range = sums.low === sums.high ? "" : ` (${sums.low} to ${sums.high})`;
  const sources = datasets.map(({ title, version, versions }) => {
    const told = version === null ? versions.filter((one) => one !== "") : [version];
    return told.length === 0 ? title : `${title}, ${told.length === 1 ? "version" : "versions"} ${told.join(", ")}`;
  });
  return `${sums.count}${range} attacks${bounds.length === 0 ? "" : `; ${bounds.join("; ")}`}. ${sources.join("; ") || "No data"}. Counted with Hearsay on ${today}.`;
}

const BOUNDS: Readonly<Record<string, string>> = {
  actors: "actor",
  affiliates: "with affiliates:",
  role: "role",
  claimed: "claimed:",
  types: "type",
  categories: "category",
  statuses: "status",
  targets: "target",
  countries: "country",
  regions: "region",
  excludedRegions: "without",
  box: "box",
  near: "near",
  since: "since",
  until: "until",
  capturedBy: "as imported by",
};
