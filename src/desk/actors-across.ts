import type { Actor } from "../model/actor.ts";
import type { ActorRow } from "../model/actor-row.ts";
import type { RecordedActorLink } from "../model/actor-link.ts";
import { affiliationAt, comparePeriods, standingAt } from "../model/affiliation.ts";
import type { KnownActors } from "../model/lookups.ts";
import type { LinkingModel } from "../resolve/across/incident-linker.ts";
import type { NamedActor } from "../resolve/actors/across/compare-actors.ts";
import { type GroupedActors, groupActors } from "../resolve/actors/across/group-actors.ts";
import { nameKey } from "../resolve/actors/register.ts";
import type { Maker, Store, StoredActor } from "../store/store.ts";
import {
  type ActorPage,
  type ActorSummary,
  type NamingReport,
  namesWritten,
  saidInReports,
  type SourcedAffiliation,
} from "../views/actor-page.ts";
import { DeskError } from "./desk-error.ts";
import { groupsIn } from "./incidents-across.ts";
import { isKnown } from "./known-by.ts";

/** What actors of many reports are worked out with. */
export interface ActorsContext {
  readonly store: Store;
  readonly linking: LinkingModel;
  readonly register: KnownActors;
  /** The rows of the register, for what an entry rests on. */
  readonly rows: readonly ActorRow[];
  /** EDTF day for which affiliations are shown where nobody names another one. */
  readonly today: string;
}

/** Actors over all reports, those that most reports name first, and of those the first recorded. With `asOf`, reports that were published later are left out. */
export async function listActors(
  context: ActorsContext,
  { asOf, limit, offset }: { readonly asOf: string | null; readonly limit: number; readonly offset: number },
): Promise<ActorSummary[]> {
  const { actors } = await actorsIn(context, asOf);
  return actors.slice(offset, offset + limit).map(({ summary }) => summary);
}

/** What is known of the actor that has an id or a name; null where no report names one. An id may be cut short while it is unique. */
export async function openActor(
  context: ActorsContext,
  { query, asOf }: { readonly query: string; readonly asOf: string | null },
): Promise<ActorPage | null> {
  const found = await actorsIn(context, asOf);
  const one = oneOf(found.actors, query, context.register);
  if (one === null) return null;
  const reports = await reportsOf(one, context);
  const ids = new Set(one.ids);
  const nameOf = new Map(found.actors.flatMap((other) => other.ids.map((id) => [id, other.summary.name])));
  return {
    ...one.summary,
    asOf,
    names: namesWritten(reports),
    disputed: context.rows.filter(({ key }) => ids.has(`act_${key}`)).flatMap(({ disputed }) => disputed),
    affiliations: [...one.affiliations, ...affiliationsTold(one, asOf ?? context.today)],
    told: one.told.map(({ reportId, published, actor }) => {
      const report = reports.find(({ reading }) => reading.report.id === reportId)?.reading.report;
      return { report: reportId, title: report?.title ?? null, publisher: report?.publisher ?? null, published, actor: actor.id };
    }),
    joins: found.grouped.joins.filter(({ a, b }) => ids.has(a) && ids.has(b)),
    doubts: doubtsOf(ids, found.grouped).map(({ id, reason, by }) => ({
      id,
      name: nameOf.get(id) ?? entryName(id, context.register),
      reason,
      by,
    })),
    decisions: found.links.filter(({ a, b }) => ids.has(a) || ids.has(b)),
    ...saidInReports(reports),
  };
}

/** Writes what a person holds of two actors, each named by its id, which may be cut short while it is unique. Gives the link's id. */
export async function decideOnActors(
  store: Store,
  {
    ids,
    answer,
    reason,
  }: { readonly ids: readonly [string, string]; readonly answer: RecordedActorLink["answer"]; readonly reason: string },
  maker: Maker,
): Promise<string> {
  const known = new Set((await store.loadActors(null)).actors.map(({ actor }) => actor.id));
  const [one = "", other = ""] = ids.map((id) => {
    const found = known.has(id) ? [id] : [...known].filter((whole) => whole.startsWith(id));
    if (found.length > 1)
      throw new DeskError("ambiguous-id", `More than one actor has an id that begins with "${id}": give more of its letters.`);
    if (found[0] === undefined)
      throw new DeskError("no-such-actor", `No report names an actor ${id}. hearsay actors shows those that the desk has.`);
    return found[0];
  });
  if (one === other)
    throw new DeskError("same-actor", `${ids.join(" and ")} are one entry of the register, or one actor of one report: two were needed.`);
  const [a = "", b = ""] = [one, other].toSorted();
  return store.recordActorLink({ a, b, answer, reason }, maker);
}

/** One actor over all reports. */
interface ActorAcross {
  readonly ids: readonly string[];
  readonly told: readonly StoredActor[];
  readonly affiliations: readonly SourcedAffiliation[];
  readonly summary: ActorSummary;
}

interface FoundActors {
  readonly actors: readonly ActorAcross[];
  readonly grouped: GroupedActors;
  readonly links: readonly RecordedActorLink[];
}

async function actorsIn(context: ActorsContext, asOf: string | null): Promise<FoundActors> {
  const { store, register, linking } = context;
  const loaded = await store.loadActors(asOf);
  const actors = loaded.actors.filter((one) => isKnown(one, asOf));
  const byId = new Map<string, StoredActor[]>();
  for (const one of actors) {
    const told = byId.get(one.actor.id);
    if (told === undefined) byId.set(one.actor.id, [one]);
    else told.push(one);
  }
  const order = new Map([...byId.keys()].map((id, at) => [id, at]));
  const grouped = groupActors(
    [...byId].map(([id, told]) => namedActor(id, told, register)),
    register,
    loaded.links,
  );
  const incidents = new Map(
    (await groupsIn(store, linking, asOf)).groups.flatMap((group, at) => group.map(({ profile }) => [profile.id, String(at)])),
  );
  const across = grouped.groups.map((group): ActorAcross => {
    const ids = group.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const told = ids.flatMap((id) => byId.get(id) ?? []);
    const affiliations = affiliationsKnown(ids, context, asOf ?? context.today);
    const count = (of: (one: StoredActor) => readonly string[]): number =>
      new Set(told.flatMap(of).map((incident) => incidents.get(incident) ?? incident)).size;
    return {
      ids,
      told,
      affiliations,
      summary: {
        ...headOf(ids, told, register),
        reports: new Set(told.map(({ reportId }) => reportId)).size,
        heldFor: count(({ held }) => held),
        claimed: count(({ claimed }) => claimed),
        affiliation: affiliationAt(affiliations, asOf ?? context.today),
        undecided: doubtsOf(new Set(ids), grouped).length,
      },
    };
  });
  const first = ({ ids }: ActorAcross): number => order.get(ids[0] ?? "") ?? 0;
  return {
    actors: across.toSorted((a, b) => b.summary.reports - a.summary.reports || first(a) - first(b)),
    grouped,
    links: loaded.links,
  };
}

/** An id stands for one entry of the register, or for one actor of one document. */
function namedActor(id: string, told: readonly StoredActor[], register: KnownActors): NamedActor {
  const { name, kind, country } = headOf([id], told, register);
  const written = [...new Set(told.flatMap(({ actor }) => [actor.name, ...actor.aliases]))].filter((other) => other !== name);
  return { id, name, aliases: written.toSorted(), kind, country };
}

/** How an actor is shown: as the register has it, else as most reports do. */
function headOf(
  ids: readonly string[],
  told: readonly StoredActor[],
  register: KnownActors,
): Pick<ActorSummary, "id" | "name" | "kind" | "country"> {
  const known = ids.find((id) => register.byKey(keyOf(id)) !== null);
  const entry = known === undefined ? null : register.byKey(keyOf(known));
  const all = told.map(({ actor }) => actor);
  return {
    id: known ?? ids[0] ?? "",
    name: entry?.name ?? commonest(all.map(({ name }) => name)) ?? "",
    kind: entry?.kind ?? commonest<Actor["kind"]>(all.map(({ kind }) => kind)) ?? "unknown",
    country: entry?.country ?? commonest(all.map(({ country }) => country)),
  };
}

const keyOf = (id: string): string => id.slice("act_".length);
const entryName = (id: string, register: KnownActors): string => register.byKey(keyOf(id))?.name ?? id;

/** The value that stands there most often; of those that stand as often the first in the order of letters. */
function commonest<Value extends string>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** All that the register knows of its ties, the latest first. */
function affiliationsKnown(ids: readonly string[], { register, rows }: ActorsContext, at: string): SourcedAffiliation[] {
  return ids
    .flatMap((id) => {
      const entry = register.byKey(keyOf(id));
      const source = rows.find(({ key }) => key === entry?.key)?.source ?? "the register";
      return (entry?.affiliations ?? []).map(({ parent, role, period }) => ({
        name: register.byKey(parent)?.name ?? parent,
        role,
        period,
        standing: standingAt({ period }, at),
        source,
      }));
    })
    .toSorted((a, b) => comparePeriods(b.period ?? "../..", a.period ?? "../.."));
}

/** Ties of which only reports tell, as of the day on which they were published. */
function affiliationsTold({ told, affiliations }: ActorAcross, at: string): SourcedAffiliation[] {
  const known = new Set(affiliations.map(({ name }) => name));
  return told.flatMap(({ actor: { affiliateOf }, published, reportId }) =>
    affiliateOf === null || known.has(affiliateOf)
      ? []
      : [
          {
            name: affiliateOf,
            role: "affiliate",
            period: published === null ? null : published.slice(0, 10),
            standing: published === null ? ("unknown" as const) : standingAt({ period: published.slice(0, 10) }, at),
            source: reportId,
          },
        ],
  );
}

/** The doubts of a group, each with the one that it is about. */
const doubtsOf = (
  ids: ReadonlySet<string>,
  { doubts }: GroupedActors,
): { readonly id: string; readonly reason: string; readonly by: string }[] =>
  doubts.flatMap(({ a, b, reason, by }) => (ids.has(a) === ids.has(b) ? [] : [{ id: ids.has(a) ? b : a, reason, by }]));

/** The actor meant: by id, else by its name, else by one of its other names. */
function oneOf(actors: readonly ActorAcross[], query: string, register: KnownActors): ActorAcross | null {
  const key = nameKey(query);
  const known = register.find(query);
  const found = [
    actors.filter(({ ids }) => ids.includes(query)),
    /^act_./.test(query) ? actors.filter(({ ids }) => ids.some((id) => id.startsWith(query))) : [],
    known === null ? [] : actors.filter(({ ids }) => ids.includes(`act_${known.key}`)),
    actors.filter(({ summary }) => nameKey(summary.name) === key),
    actors.filter(({ told }) => told.some(({ actor }) => [actor.name, ...actor.aliases].some((name) => nameKey(name) === key))),
  ].find((some) => some.length > 0);
  if (found === undefined) return null;
  if (found.length > 1) {
    const shown = found.slice(0, 8).map(({ summary }) => `${summary.id} (${summary.name}, ${summary.kind})`);
    throw new DeskError("ambiguous-id", `"${query}" may be ${shown.join(", ")}${found.length > 8 ? " or others" : ""}: give an id.`);
  }
  return found[0] ?? null;
}

async function reportsOf({ told }: ActorAcross, { store }: ActorsContext): Promise<NamingReport[]> {
  const byReading = new Map<string, StoredActor[]>();
  for (const one of told) byReading.set(one.readingId, [...(byReading.get(one.readingId) ?? []), one]);
  const reports: NamingReport[] = [];
  for (const [readingId, here] of byReading) {
    const reading = await store.loadReading(readingId);
    if (reading === null) continue;
    reports.push({
      reading,
      ids: new Set(here.map(({ actor }) => actor.id)),
      names: here.flatMap(({ actor }) => [actor.name, ...actor.aliases]),
    });
  }
  return reports;
}
