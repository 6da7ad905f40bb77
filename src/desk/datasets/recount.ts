import type { CountDefinition } from "../../model/count-definition.ts";
import { addDays } from "../../model/edtf.ts";
import { INCIDENT_STATUSES } from "../../model/event-mention.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import type { Tally } from "../../model/tally.ts";
import { definitionOfTally } from "../../resolve/datasets/definition-of-tally.ts";
import { matchRegions } from "../../resolve/datasets/match-regions.ts";
import type { CountRow } from "../../store/datasets/count-query.ts";
import type { ImportScope, KnownDataset } from "../../store/datasets/dataset-store.ts";
import { DeskError } from "../desk-error.ts";
import type { CountAnswer } from "./count-answer.ts";
import { type CountContext, countByDefinition, queryOf } from "./count-incidents.ts";

/**
 * What a dataset says of a quoted number. `same`: it counts as many. `left-open`: it counts another number, and what is imprecise in it leaves room for the one quoted.
 * `differs`: it cannot come to it. `cannot-be-checked`: it does not hold all that was counted.
 */
export const RECOUNT_VERDICTS = ["same", "left-open", "differs", "cannot-be-checked"] as const;
export type RecountVerdict = (typeof RECOUNT_VERDICTS)[number];

/** Another way to count, and what it comes to: one of them may be what the quoted number means. */
export interface RecountAlternative {
  /** What is otherwise, in words. */
  readonly otherwise: string;
  readonly count: number;
  /** Incidents that make the difference, the first of them. */
  readonly rows: readonly CountRow[];
}

/** One dataset's answer. */
export interface DatasetRecount {
  readonly dataset: string;
  readonly verdict: RecountVerdict;
  /** Why it says so, in words. */
  readonly reasons: readonly string[];
  /** By how much it counts more (above 0) or fewer than the nearest number quoted; null where it cannot be checked. */
  readonly difference: number | null;
  /** What it holds under the definition, even where that is not all; null where the definition cannot be put to it. */
  readonly held: CountAnswer | null;
  readonly alternatives: readonly RecountAlternative[];
}

/** A number of incidents that a report quotes, counted again. */
export interface Recount {
  readonly statement: Pick<Statement, "id" | "content" | "speaker">;
  readonly report: Reading["report"];
  readonly tally: Tally;
  /** The definition as it was read, or as a person has set it right. */
  readonly definition: CountDefinition;
  /** What the words bound and the count does not. */
  readonly unread: readonly string[];
  readonly datasets: readonly DatasetRecount[];
}

/** Rows of a difference that are shown. */
const ROWS = 10;

/** Counts again what a statement of a report quotes, on every dataset; `adjusted` takes the place of parts of the definition as read. */
export async function recount(
  context: CountContext,
  reading: Reading,
  statement: Statement,
  adjusted: CountDefinition = {},
): Promise<Recount> {
  const { tally } = statement;
  if (tally == null)
    throw new DeskError(
      "count-unclear",
      `The statement ${statement.id} quotes no number of incidents: hearsay recount shows those that do.`,
    );
  const { definition: read, unread } = definitionOfTally(tally, reading.report.published);
  const definition = await withCountries(context, { ...read, ...adjusted });
  const openEnd = tally.until === undefined && adjusted.until === undefined;
  const datasets: DatasetRecount[] = [];
  for (const dataset of wanted(await context.store.datasets.known(), definition))
    datasets.push(await recountOn(context, dataset, { tally, definition, openEnd }));
  const { id, content, speaker } = statement;
  return { statement: { id, content, speaker }, report: reading.report, tally, definition, unread, datasets };
}

function wanted(held: readonly KnownDataset[], { datasets }: CountDefinition): readonly KnownDataset[] {
  return datasets === undefined ? held : held.filter(({ key }) => datasets.some((name) => name.split("@")[0] === key));
}

interface Quoted {
  readonly tally: Tally;
  readonly definition: CountDefinition;
  /** Whether the words name no end, so that it is the day of the report. */
  readonly openEnd: boolean;
}

/** Regions whose names lie in one country bound the count to it. */
async function withCountries(context: CountContext, definition: CountDefinition): Promise<CountDefinition> {
  if (definition.countries !== undefined || definition.regions === undefined) return definition;
  const { regions } = await context.store.datasets.names();
  const { understood } = matchRegions(definition.regions, regions, { countries: null, gazetteer: context.gazetteer });
  const countries = [...new Set(understood.flatMap((one) => one.countries ?? []))];
  return countries.length === 1 ? { ...definition, countries } : definition;
}

async function recountOn(context: CountContext, dataset: KnownDataset, { tally, definition, openEnd }: Quoted): Promise<DatasetRecount> {
  const here: CountDefinition = {
    ...definition,
    datasets: [definition.datasets?.find((name) => name.split("@")[0] === dataset.key) ?? dataset.key],
  };
  const none = { dataset: dataset.key, difference: null, alternatives: [] };
  const nothing = await holdsNothing(context, dataset, definition);
  if (nothing !== null) return { ...none, verdict: "cannot-be-checked", reasons: [nothing], held: null };
  let held: CountAnswer;
  try {
    held = await countByDefinition(context, here);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return { ...none, verdict: "cannot-be-checked", reasons: [error.message], held: null };
  }
  const reasons = missing(dataset, { definition, openEnd }, held);
  if (reasons.length > 0) return { ...none, verdict: "cannot-be-checked", reasons, held };
  const { min, max } = tally.count;
  const difference = held.count < min ? held.count - min : max !== null && held.count > max ? held.count - max : 0;
  if (difference === 0) return { ...none, verdict: "same", reasons: [], difference, held };
  const fits = held.high >= min && (max === null || held.low <= max);
  return {
    dataset: dataset.key,
    verdict: fits ? "left-open" : "differs",
    reasons: [
      `${dataset.key} counts ${held.count}, ${Math.abs(difference)} ${difference > 0 ? "more" : "fewer"} than quoted${fits ? `; by what is imprecise in it ${held.low} to ${held.high}` : ""}.`,
    ],
    difference,
    held,
    alternatives: await alternatives(context, here, held),
  };
}

/** That a dataset holds nothing of the countries asked for; null where it does. */
async function holdsNothing(context: CountContext, { key }: KnownDataset, { countries }: CountDefinition): Promise<string | null> {
  const query = await queryOf(context, { datasets: [key], ...(countries === undefined ? {} : { countries }) });
  const [held] = await context.store.datasets.coverage(query);
  return held !== undefined && held.first !== null ? null : `${key} holds nothing${where(countries)}.`;
}

const where = (countries: readonly string[] | undefined): string => (countries === undefined ? "" : ` of ${countries.join(", ")}`);

/** Why a dataset cannot say; empty where it holds all that was counted. */
function missing(dataset: KnownDataset, { definition, openEnd }: Pick<Quoted, "definition" | "openEnd">, held: CountAnswer): string[] {
  const { countries, since, until, types } = definition;
  if (types !== undefined && held.count === 0 && held.high > 0)
    return [`${dataset.key} does not tell kinds of attack: how many of its ${held.high} are meant cannot be told.`];
  const [counted] = held.understood.datasets;
  const scopes = dataset.imports.filter(({ finished, complete }) => finished && complete !== null).map(({ complete }) => complete ?? {});
  if (scopes.some((scope) => covers(scope, definition, openEnd ? OPEN_END_DAYS : 0))) return [];
  return [
    `Nobody says that the files of ${dataset.key} hold all${where(countries)} from ${since ?? "the beginning"} to ${until ?? "the end"}; what they hold there lies between ${counted?.first ?? "nothing"} and ${counted?.last ?? "nothing"}. Import a file that does with --complete.`,
  ];
}

/** Where words name no end, data that stop so many days before the report count as all of it: whoever counted had no later ones either. */
const OPEN_END_DAYS = 31;

function covers(scope: ImportScope, { countries, since, until }: CountDefinition, slack: number): boolean {
  const whole =
    scope.countries === undefined || (countries !== undefined && countries.every((country) => scope.countries?.includes(country)));
  const from = scope.since === undefined || (since !== undefined && since >= scope.since);
  const to = scope.until === undefined || (until !== undefined && until <= (addDays(scope.until, slack) ?? scope.until));
  return whole && from && to;
}

/** Rows by which two ways to count are compared. */
const COMPARED = 1000;
/** Rows among which those that are imprecise are looked for. */
const LOOKED_AT = 10_000;

/** What the count comes to where one thing is taken otherwise, and by which incidents. */
async function alternatives(context: CountContext, definition: CountDefinition, held: CountAnswer): Promise<RecountAlternative[]> {
  const { actors, affiliates, role, excludedRegions, types } = definition;
  const ways: readonly (readonly [string, CountDefinition] | null)[] = [
    actors !== undefined && affiliates !== true ? ["with groups that belong to those actors", { ...definition, affiliates: true }] : null,
    affiliates === true ? ["without groups that belong to those actors", { ...definition, affiliates: false }] : null,
    actors !== undefined && role !== "accused"
      ? ["only what the dataset holds them responsible for", { ...definition, role: "accused" }]
      : null,
    ["with what was foiled, attempted or threatened", { ...definition, statuses: [...INCIDENT_STATUSES] }],
    excludedRegions !== undefined ? ["with the excluded regions", without(definition, "excludedRegions")] : null,
    types !== undefined ? ["with every kind of attack", without(definition, "types")] : null,
  ];
  const rowsOf = async (counted: CountDefinition, limit: number): Promise<readonly CountRow[]> =>
    context.store.datasets.rows(await queryOf(context, counted), { limit, offset: 0 });
  const found: RecountAlternative[] = [];
  const own = await rowsOf(definition, held.low === held.high ? COMPARED : LOOKED_AT);
  if (held.low !== held.high)
    found.push({
      otherwise: `what is imprecise taken as inside or outside (${held.low} to ${held.high})`,
      count: held.high,
      rows: own.filter(({ fits }) => fits !== "sure").slice(0, ROWS),
    });
  const before = own.slice(0, COMPARED);
  for (const way of ways) {
    if (way === null) continue;
    const [otherwise, other] = way;
    const { count, rows: after = [] } = await countByDefinition(context, other, { rows: { limit: COMPARED, offset: 0 } });
    if (count === held.count) continue;
    const more = notIn(after, before);
    found.push({ otherwise, count, rows: (more.length > 0 ? more : notIn(before, after)).slice(0, ROWS) });
  }
  return found;
}

/** Rows of one count that another lacks. */
function notIn(rows: readonly CountRow[], others: readonly CountRow[]): readonly CountRow[] {
  const keys = new Set(others.map(keyOf));
  return rows.filter((row) => !keys.has(keyOf(row)));
}

const keyOf = ({ dataset, key }: CountRow): string => `${dataset} ${key}`;

/** A definition that no longer bounds one thing. */
const without = (definition: CountDefinition, bound: keyof CountDefinition): CountDefinition =>
  Object.fromEntries(Object.entries(definition).filter(([name]) => name !== bound)) as CountDefinition;
