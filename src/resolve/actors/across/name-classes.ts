import type { KnownActors } from "../../../model/lookups.ts";
import type { NameComparison } from "../../names/compare-names.ts";
import { compareActors, entryOf, type NamedActor } from "./compare-actors.ts";

/** Actors that reports name with the same words: they are compared with others once. */
export interface NameClass {
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

/** Actors in classes by their words, in an order that hangs on the actors alone; what comparing two classes came to is worked out once. */
export class NameClasses {
  readonly all: readonly NameClass[];
  private readonly known = new Map<string, NameComparison>();
  private readonly ofId: ReadonlyMap<string, NameClass>;
  private readonly register: KnownActors;

  constructor(actors: readonly NamedActor[], register: KnownActors) {
    this.all = classesOf(actors, register);
    this.ofId = new Map(this.all.flatMap((one) => one.ids.map((id) => [id, one] as const)));
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

/** The same for two ids in either order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
