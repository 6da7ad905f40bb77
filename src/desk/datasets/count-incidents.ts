import { createHash } from "node:crypto";
import { type CountDefinition, CountDefinitionSchema, type CountGroup } from "../../model/count-definition.ts";
import type { KnownActors } from "../../model/lookups.ts";
import { matchRegions } from "../../resolve/datasets/match-regions.ts";
import { matchSides } from "../../resolve/datasets/match-sides.ts";
import type { CodeTables } from "../../ingest/datasets/dataset-format.ts";
import type { UnderstoodName, UnderstoodNames } from "../../resolve/datasets/name-match.ts";
import type { Gazetteer } from "../../resolve/places/gazetteer.ts";
import { type CountQuery, UNBOUNDED } from "../../store/datasets/count-query.ts";
import type { KnownDataset } from "../../store/datasets/dataset-store.ts";
import { versionRank } from "../../store/datasets/version-rank.ts";
import type { Store } from "../../store/store.ts";
import type { ActorRow } from "../../model/actor-row.ts";
import { DeskError } from "../desk-error.ts";
import type { CountAnswer, CountChange, CountedDataset } from "./count-answer.ts";
import { citationOf, notesOf, rulesOf } from "./count-words.ts";

/** What a count is worked out with. */
export interface CountContext {
  readonly store: Store;
  readonly register: { readonly register: KnownActors; readonly rows: readonly ActorRow[] };
  readonly gazetteer: Gazetteer;
  readonly tables: CodeTables;
  readonly today: string;
}

/** What is to be shown of a count beside its number. */
export interface CountOptions {
  /** What it is parted by: at most two. */
  readonly by?: readonly CountGroup[] | undefined;
  /** The incidents behind it. */
  readonly rows?: { readonly limit: number; readonly offset: number } | undefined;
  /** Seconds after which it is given up. */
  readonly timeLimit?: number | undefined;
}

/** Counts what a definition asks for, and says how it was understood. */
export async function countByDefinition(
  context: CountContext,
  definition: CountDefinition,
  options: CountOptions = {},
): Promise<CountAnswer> {
  const { query, understood, datasets } = await understand(context, definition, options);
  const { store } = context;
  const sums = await store.datasets.count(query);
  const coverage = await store.datasets.coverage(query);
  const counted = datasets.map((dataset): CountedDataset => {
    const held = coverage.find((one) => one.dataset === dataset.dataset);
    return { ...dataset, first: held?.first ?? null, last: held?.last ?? null };
  });
  const by = options.by ?? [];
  const groups = by.length === 0 ? {} : { groups: { by, lines: await store.datasets.groups(query, by) } };
  const rows = options.rows === undefined ? {} : { rows: await store.datasets.rows(query, options.rows) };
  const { count, low, high, deaths } = sums;
  return {
    id: countId(definition),
    count,
    low,
    high,
    deaths,
    definition,
    understood: { datasets: counted, ...understood, rules: rulesOf(definition) },
    since: await changeSince(store, query, countId(definition)),
    notes: notesOf(definition, { sums, datasets: counted, names: understood }),
    ...groups,
    ...rows,
    citation: citationOf({ definition, datasets: counted, today: context.today, sums }),
  };
}

/** A definition in the store's own terms. */
export async function queryOf(context: CountContext, definition: CountDefinition): Promise<CountQuery> {
  return (await understand(context, definition, {})).query;
}

/** Names a definition, whatever the order of its parts. */
export function countId(definition: CountDefinition): string {
  const parts = Object.entries(CountDefinitionSchema.parse(definition)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `cnt_${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12)}`;
}

/** Incidents that are told by their keys when a count has changed. */
const TOLD = 10_000;

/** What a count comes to now and did not when it was last kept: the same query, on what had been imported by then. */
async function changeSince(store: Store, query: CountQuery, id: string): Promise<CountChange | null> {
  const [kept] = await store.datasets.keptCounts({ limit: 1, offset: 0, countId: id });
  if (kept === undefined) return null;
  const { count, by, recordedAt } = kept;
  const keys = async (last: number | null): Promise<ReadonlySet<string>> => {
    const rows = await store.datasets.rows({ ...query, lastImport: last }, { limit: TOLD, offset: 0 });
    return new Set(rows.filter(({ fits }) => fits !== "possible").map(({ dataset, key }) => `${dataset} ${key}`));
  };
  const [then, now] = [await keys(kept.lastImport), await keys(query.lastImport)];
  return { count, by, recordedAt, added: [...now].filter((key) => !then.has(key)), removed: [...then].filter((key) => !now.has(key)) };
}

interface Understood {
  readonly query: CountQuery;
  readonly datasets: readonly Omit<CountedDataset, "first" | "last">[];
  readonly understood: {
    readonly actors: readonly UnderstoodName[];
    readonly regions: readonly UnderstoodName[];
    readonly excludedRegions: readonly UnderstoodName[];
  };
}

async function understand(context: CountContext, definition: CountDefinition, options: CountOptions): Promise<Understood> {
  const { store, register, gazetteer, tables } = context;
  const [held, names] = await Promise.all([store.datasets.known(), store.datasets.names()]);
  const wanted = datasetsOf(held, definition.datasets);
  const keys = new Set(wanted.map(({ dataset }) => dataset.key));
  const countries = definition.countries ?? null;
  const sides =
    definition.actors === undefined
      ? null
      : matchSides(
          definition.actors,
          names.actors.filter(({ dataset }) => keys.has(dataset)),
          {
            register: register.register,
            entries: register.rows.flatMap(({ key }) => register.register.byKey(key) ?? []),
            affiliates: definition.affiliates ?? false,
            fullName: ({ dataset, name }) => tables.word(dataset, "side", name),
            at: definition.until ?? null,
          },
        );
  const regionsOf = (asked: readonly string[] | undefined): UnderstoodNames | null =>
    asked === undefined ? null : matchRegions(asked, names.regions, { countries, gazetteer });
  const [regions, excluded] = [regionsOf(definition.regions), regionsOf(definition.excludedRegions)];
  if (held.length > 0) {
    known(sides, (name) => `No dataset has a side "${name}". hearsay count --by actor shows the names that there are.`);
    for (const one of [regions, excluded])
      known(
        one,
        (name) =>
          `No dataset has a region "${name}"${countries === null ? "" : ` in ${countries.join(", ")}`}. hearsay count --by region shows the names that there are.`,
      );
  }
  return {
    query: {
      datasets: wanted.map(({ dataset, version }) => ({ id: dataset.id, versionRank: version === null ? null : versionRank(version) })),
      actors: sides?.match ?? null,
      role: definition.role ?? UNBOUNDED.role,
      claimed: definition.claimed ?? null,
      types: definition.types ?? null,
      categories: definition.categories ?? null,
      statuses: definition.statuses ?? UNBOUNDED.statuses,
      targets: definition.targets ?? null,
      countries,
      regions: regions?.match ?? null,
      excludedRegions: excluded?.match ?? null,
      box: definition.box ?? null,
      near: definition.near ?? null,
      since: definition.since ?? null,
      until: definition.until ?? null,
      lastImport: definition.capturedBy === undefined ? null : await lastImport(store, definition.capturedBy),
      timeLimit: options.timeLimit === undefined ? UNBOUNDED.timeLimit : 1000 * options.timeLimit,
    },
    datasets: wanted.map(({ dataset, version }) => ({
      dataset: dataset.key,
      title: dataset.title,
      version,
      versions: [...new Set(dataset.imports.filter(({ finished }) => finished).map((one) => one.version))].toSorted(),
      citation: dataset.citation,
    })),
    understood: {
      actors: sides?.understood ?? [],
      regions: regions?.understood ?? [],
      excludedRegions: excluded?.understood ?? [],
    },
  };
}

/** A name that nothing bears would be counted as nothing, which is no answer. */
function known(names: UnderstoodNames | null, message: (name: string) => string): void {
  const stray = names?.understood.find((one) => one.names.length === 0 && one.undecided.length === 0);
  if (stray !== undefined) throw new DeskError("count-unclear", message(stray.asked));
}

async function lastImport(store: Store, time: string): Promise<number> {
  const at = new Date(time.length === 10 ? `${time}T23:59:59.999Z` : time);
  if (Number.isNaN(at.getTime()))
    throw new DeskError("count-unclear", `"${time}" is no time: give a day or a time in UTC, such as 2026-03-23 or 2026-03-23T12:00:00Z.`);
  return store.datasets.lastImportBy(at);
}

interface WantedDataset {
  readonly dataset: KnownDataset;
  readonly version: string | null;
}

function datasetsOf(held: readonly KnownDataset[], asked: readonly string[] | undefined): readonly WantedDataset[] {
  if (asked === undefined) return held.map((dataset) => ({ dataset, version: null }));
  return asked.map((name) => {
    const [key = "", version] = name.split("@", 2);
    const dataset = held.find((one) => one.key === key);
    if (dataset === undefined)
      throw new DeskError(
        "dataset-unknown",
        `The desk has no dataset "${key}". It has: ${held.map((one) => one.key).join(", ") || "none; import one with hearsay import FILE"}.`,
      );
    if (version !== undefined && !dataset.imports.some((one) => one.version === version))
      throw new DeskError(
        "dataset-unknown",
        `Of ${key} the desk has no version "${version}". It has: ${[...new Set(dataset.imports.map((one) => one.version || "(not told)"))].join(", ")}.`,
      );
    return { dataset, version: version ?? null };
  });
}
