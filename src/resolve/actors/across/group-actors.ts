import type { ActorLink } from "../../../model/actor-link.ts";
import type { KnownActors } from "../../../model/lookups.ts";
import type { NameComparison } from "../../names/compare-names.ts";
import { nameKeys } from "../../names/name-keys.ts";
import { byNature, compareActors, entryOf, type NamedActor } from "./compare-actors.ts";

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

/** Names that so many actors share a word with tell nothing by that word: what is filed there is compared by its other words. */
const MOST_UNDER_ONE_KEY = 500;

/**
 * Joins the actors of many reports: where the register or the names say that they are one, never where something between them says that they are not. A name that fits two actors which are
 * different stays apart from both, as undecided. What people decide stands above that. The same actors and decisions give the same groups in any order of the actors; of two
 * decisions on the same two the later one counts.
 */
export function groupActors(actors: readonly NamedActor[], register: KnownActors, decisions: readonly ActorDecision[]): GroupedActors {
  const classes = classesOf(actors, register);
  const compared = new Comparisons(classes, register);
  const { edges, doubts } = edgesBetween(classes, compared, register);
  const latest = [...new Map(decisions.map((link) => [pairKey(link.a, link.b), link])).values()];
  const parted = new Map(latest.filter(({ answer }) => answer !== "same").map((link) => [pairKey(link.a, link.b), link]));
  const union = new Union(classes.flatMap(({ ids }) => ids));
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
  const ruled = (a: string, b: string): boolean => latest.some((link) => pairKey(link.a, link.b) === pairKey(a, b));
  return {
    groups: union.groups(),
    joins,
    doubts: [
      ...latest.filter(({ answer }) => answer === "undecided").map(({ a, b, reason, by }) => ({ a, b, reason, by })),
      ...doubts.filter(({ a, b }) => !ruled(a, b) && (!union.has(b) || union.find(a) !== union.find(b))),
    ],
  };
}

/** Actors that reports name with the same words: they are compared with others once. */
interface NameClass {
  /** In the order of letters. */
  readonly ids: readonly [string, ...string[]];
  readonly actor: NamedActor;
  /** Whether it is an entry of the register. */
  readonly registered: boolean;
}

function classesOf(actors: readonly NamedActor[], register: KnownActors): NameClass[] {
  const byWords = new Map<string, NamedActor[]>();
  for (const actor of actors) {
    const key = entryOf(actor, register) === null ? [actor.name, actor.kind, actor.country ?? ""].join("\n") : actor.id;
    const alike = byWords.get(key);
    if (alike === undefined) byWords.set(key, [actor]);
    else alike.push(actor);
  }
  return [...byWords.values()]
    .map((all): NameClass => {
      const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const [first = all[0] as NamedActor] = sorted;
      const aliases = [...new Set(sorted.flatMap((one) => one.aliases))].toSorted();
      return {
        ids: [first.id, ...sorted.slice(1).map(({ id }) => id)],
        actor: { ...first, aliases },
        registered: entryOf(first, register) !== null,
      };
    })
    .toSorted((a, b) => (a.ids[0] < b.ids[0] ? -1 : 1));
}

/** What comparing two classes came to, worked out once. */
class Comparisons {
  private readonly known = new Map<string, NameComparison>();
  private readonly ofId: ReadonlyMap<string, NameClass>;
  private readonly register: KnownActors;

  constructor(classes: readonly NameClass[], register: KnownActors) {
    this.ofId = new Map(classes.flatMap((one) => one.ids.map((id) => [id, one] as const)));
    this.register = register;
  }

  between(a: NameClass, b: NameClass): NameComparison {
    const [one, other] = a.ids[0] <= b.ids[0] ? [a, b] : [b, a];
    const key = pairKey(one.ids[0], other.ids[0]);
    const found = this.known.get(key) ?? compareActors(one.actor, other.actor, this.register);
    this.known.set(key, found);
    return found;
  }

  /** The classes of which some ids are. */
  classesOf(ids: readonly string[]): readonly NameClass[] {
    return [...new Set(ids.flatMap((id) => this.ofId.get(id) ?? []))];
  }

  areOfOneClass(a: string, b: string): boolean {
    return this.ofId.get(a) === this.ofId.get(b);
  }
}

interface Edges {
  /** Pairs that may be joined, in an order that hangs on the actors alone. */
  readonly edges: ActorJoin[];
  readonly doubts: ActorDoubt[];
}

function edgesBetween(classes: readonly NameClass[], compared: Comparisons, register: KnownActors): Edges {
  const edges: ActorJoin[] = [];
  const doubts: ActorDoubt[] = [];
  const same = new Map<NameClass, NameClass[]>();
  const pairs: (readonly [NameClass, NameClass, NameComparison])[] = [];
  for (const one of classes) {
    const [first, ...rest] = one.ids;
    const { answer, reason } = compared.between(one, one);
    for (const id of rest) (answer === "same" ? edges : doubts).push({ a: first, b: id, reason, by: ACTOR_GROUPER });
  }
  for (const [one, other] of candidates(classes, register)) {
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

/** Pairs that share a key of one of their names, each once, in the order of the classes. */
function* candidates(classes: readonly NameClass[], register: KnownActors): Generator<readonly [NameClass, NameClass]> {
  const filed = new Map<string, number[]>();
  classes.forEach(({ actor }, at) => {
    for (const key of filingKeys(actor, register)) {
      const here = filed.get(key);
      if (here === undefined) filed.set(key, [at]);
      else here.push(at);
    }
  });
  const beside = new Map<number, Set<number>>();
  for (const all of filed.values()) {
    if (all.length > MOST_UNDER_ONE_KEY) continue;
    for (const [place, at] of all.entries()) {
      const others = beside.get(at) ?? new Set();
      for (const other of all.slice(place + 1)) others.add(other);
      beside.set(at, others);
    }
  }
  for (const [at, one] of classes.entries())
    for (const other of [...(beside.get(at) ?? [])].toSorted((a, b) => a - b)) yield [one, classes[other] as NameClass];
}

/** What an actor is filed under: its names, those that the register has for it, and the entries to which its names lead or might lead. */
function filingKeys(actor: NamedActor, register: KnownActors): ReadonlySet<string> {
  const names = [actor.name, ...actor.aliases];
  const entry = entryOf(actor, register);
  const entries = [entry, ...names.flatMap((name) => [register.find(name), ...register.disputed(name)])];
  return new Set([
    ...[...names, ...(entry?.aliases ?? [])].flatMap(nameKeys),
    ...entries.flatMap((one) => (one === null ? [] : [`entry:${one.key}`])),
  ]);
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
  { vouched, compared }: { readonly vouched: ReadonlySet<string>; readonly compared: Comparisons },
): string | null {
  const [here = [], there = []] = [one, other].map((ids) => compared.classesOf(ids));
  const hasEntry = [...here, ...there].some(({ registered }) => registered);
  const [mine, theirs] = [one, other].map((ids) => new Set(compared.classesOf(ids.filter((id) => !vouched.has(id)))));
  for (const a of here)
    for (const b of there) {
      const areVouched = !mine?.has(a) || !theirs?.has(b);
      if (a === b || (areVouched && !(a.registered && b.registered))) continue;
      const found = hasEntry && !a.registered && !b.registered ? byNature(a.actor, b.actor) : compared.between(a, b);
      if (found?.answer === "different") return found.reason;
    }
  return null;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Groups that grow; each is known by one of its members. */
class Union {
  private readonly top = new Map<string, string>();
  private readonly members = new Map<string, string[]>();

  constructor(ids: readonly string[]) {
    for (const id of ids) {
      this.top.set(id, id);
      this.members.set(id, [id]);
    }
  }

  has(id: string): boolean {
    return this.top.has(id);
  }

  find(id: string): string {
    return this.top.get(id) ?? id;
  }

  membersOf(id: string): readonly string[] {
    return this.members.get(this.find(id)) ?? [id];
  }

  join(a: string, b: string): void {
    const [keep = a, gone = b] = [this.find(a), this.find(b)].toSorted((x, y) => this.membersOf(y).length - this.membersOf(x).length);
    if (keep === gone) return;
    const moved = this.membersOf(gone);
    for (const id of moved) this.top.set(id, keep);
    this.members.get(keep)?.push(...moved);
    this.members.delete(gone);
  }

  groups(): string[][] {
    return [...this.members.values()].map((ids) => ids.toSorted()).toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  }
}
