import type { ActorLink } from "../../../model/actor-link.ts";
import type { KnownActors } from "../../../model/lookups.ts";
import type { NameComparison } from "../../names/compare-names.ts";
import { byNature, compareActors, type NamedActor } from "./compare-actors.ts";
import { GrowingGroups } from "./growing-groups.ts";
import { type NameClass, NameClasses, pairKey } from "./name-classes.ts";
import { sharingAName } from "./sharing-a-name.ts";

/** Two actors that may be one, and why nobody can tell. */
export interface ActorDoubt {
  /** Ids; the second may be an entry of the register that no report names. */
  readonly a: string;
  readonly b: string;
  readonly reason: string;
  /** Whose doubt it is. */
  readonly by: string;
}

/** Two actors that were taken for one, and why. */
export type ActorJoin = ActorDoubt;

/** The actors of many reports, each group of ids one actor. */
export interface GroupedActors {
  readonly groups: readonly (readonly string[])[];
  readonly joins: readonly ActorJoin[];
  readonly doubts: readonly ActorDoubt[];
}

/** A link of a person, as far as it counts here. */
export type ActorDecision = ActorLink & { readonly by: string };

/** Maker of what is worked out here. */
export const ACTOR_GROUPER = "actors-across@1";

/**
 * Joins the actors of many reports: where the register or the names say that they are one, never where something between them says that they are not. A name that fits two actors which are
 * different stays apart from both, as undecided. What people decide stands above that. The same actors and decisions give the same groups in any order of the actors; of two
 * decisions on the same two the later one counts.
 */
export function groupActors(actors: readonly NamedActor[], register: KnownActors, decisions: readonly ActorDecision[]): GroupedActors {
  const compared = new NameClasses(actors, register);
  const { edges, doubts } = edgesBetween(compared, register);
  const latest = [...new Map(decisions.map((link) => [pairKey(link.a, link.b), link])).values()];
  const parted = new Map(latest.filter(({ answer }) => answer !== "same").map((link) => [pairKey(link.a, link.b), link]));
  const union = new GrowingGroups(actors.map(({ id }) => id));
  const joins: ActorJoin[] = [];
  const vouched = new Set<string>();
  const isParted = (a: string, b: string): boolean =>
    parted.size > 0 && union.membersOf(a).some((one) => union.membersOf(b).some((other) => parted.has(pairKey(one, other))));
  for (const { a, b, reason, by, answer } of latest) {
    if (answer !== "same" || !union.has(a) || !union.has(b) || isParted(a, b)) continue;
    union.join(a, b);
    joins.push({ a, b, reason, by });
    vouched.add(a).add(b);
  }
  for (const edge of edges) {
    const { a, b } = edge;
    if (union.find(a) === union.find(b) || isParted(a, b)) continue;
    // Edges within a class come first, when nothing but the class and what a person joined with it stands there.
    const against = compared.areOfOneClass(a, b) ? null : contradiction(union.membersOf(a), union.membersOf(b), { vouched, compared });
    if (against === null) {
      union.join(a, b);
      joins.push(edge);
    } else doubts.push({ ...edge, reason: `${edge.reason}; but ${against}` });
  }
  const ruled = new Set(latest.map(({ a, b }) => pairKey(a, b)));
  return {
    groups: union.groups(),
    joins,
    doubts: [
      ...latest.filter(({ answer }) => answer === "undecided").map(({ a, b, reason, by }) => ({ a, b, reason, by })),
      ...doubts.filter(({ a, b }) => !ruled.has(pairKey(a, b)) && (!union.has(b) || union.find(a) !== union.find(b))),
    ],
  };
}

interface Edges {
  /** Pairs that may be joined, in an order that hangs on the actors alone. */
  readonly edges: ActorJoin[];
  readonly doubts: ActorDoubt[];
}

function edgesBetween(compared: NameClasses, register: KnownActors): Edges {
  const classes = compared.all;
  const edges: ActorJoin[] = [];
  const doubts: ActorDoubt[] = [];
  const same = new Map<NameClass, NameClass[]>();
  const pairs: (readonly [NameClass, NameClass, NameComparison])[] = [];
  for (const one of classes) {
    const [first, ...rest] = one.ids;
    const { answer, reason } = compared.between(one, one);
    for (const id of rest) (answer === "same" ? edges : doubts).push({ a: first, b: id, reason, by: ACTOR_GROUPER });
  }
  for (const [one, other] of sharingAName(classes, register)) {
    const comparison = compared.between(one, other);
    if (comparison.answer === "different") continue;
    pairs.push([one, other, comparison]);
    if (comparison.answer !== "same") continue;
    same.set(one, [...(same.get(one) ?? []), other]);
    same.set(other, [...(same.get(other) ?? []), one]);
  }
  /** Somebody else whom the name fits as well, and who is not the one that it is joined with. Names of one entry of the register differ, and are no rivals by that. */
  const rival = (one: NameClass, other: NameClass): NameClass | undefined =>
    same.get(one)?.find((third) => {
      if (third === other) return false;
      const comparison = one.registered ? byNature(other.actor, third.actor) : compared.between(other, third);
      return comparison?.answer === "different";
    });
  for (const [one, other, { answer, reason }] of pairs) {
    const third = answer === "same" ? (rival(one, other) ?? rival(other, one)) : undefined;
    const pair = { a: one.ids[0], b: other.ids[0], by: ACTOR_GROUPER };
    if (answer === "same" && third === undefined) edges.push({ ...pair, reason });
    else doubts.push({ ...pair, reason: third === undefined ? reason : `${reason}; but so it may be said of ${third.actor.name}` });
  }
  return { edges, doubts: [...doubts, ...doubtsAboutAbsent(classes, register)] };
}

/** Doubts about entries of the register that no report names: whether a disputed name is theirs. */
function doubtsAboutAbsent(classes: readonly NameClass[], register: KnownActors): ActorDoubt[] {
  const present = new Set(classes.flatMap(({ ids }) => ids));
  return classes.flatMap(({ ids, actor }) => {
    const disputed = [actor.name, ...actor.aliases].flatMap((name) => register.disputed(name));
    const absent = new Map(disputed.filter(({ key }) => !present.has(`act_${key}`)).map((entry) => [entry.key, entry]));
    return [...absent.values()].map(({ key, ...entry }) => {
      const { reason } = compareActors(actor, { ...entry, id: `act_${key}` }, register);
      return { a: ids[0], b: `act_${key}`, reason, by: ACTOR_GROUPER };
    });
  });
}

/**
 * Why two groups are not one, where the names of two of their members say so. Names of one entry of the register differ by nature, so that in its group kind and country alone part them; whom a
 * person has joined is vouched for by the person, except that two entries of the register stay two.
 */
function contradiction(
  one: readonly string[],
  other: readonly string[],
  { vouched, compared }: { readonly vouched: ReadonlySet<string>; readonly compared: NameClasses },
): string | null {
  const [here = [], there = []] = [one, other].map((ids) => compared.classesOf(ids));
  const hasEntry = [...here, ...there].some(({ registered }) => registered);
  const [mine, theirs] = [one, other].map((ids) => new Set(compared.classesOf(ids.filter((id) => !vouched.has(id)))));
  for (const a of here)
    for (const b of there) {
      const areVouched = !mine?.has(a) || !theirs?.has(b);
      if (a === b || (areVouched && !(a.registered && b.registered))) continue;
      // What the register disputes is undecided between the two alone; a third that stands between them does not make one of two kinds.
      const byNames = hasEntry && !a.registered && !b.registered ? null : compared.between(a, b);
      const found = byNature(a.actor, b.actor) ?? byNames;
      if (found?.answer === "different") return found.reason;
    }
  return null;
}
