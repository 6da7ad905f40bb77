import type { Actor } from "../model/actor.ts";
import { affiliationAt } from "../model/affiliation.ts";
import { hasYear } from "../model/edtf.ts";

/** Whoever is held responsible, as statements name it. */
export interface ActorRef {
  readonly name: string;
  readonly actorId: string | null;
}

/** The actors of a report with the bodies that they belong to. */
export interface ActorLines {
  /** Same for two references to one actor. */
  keyOf(ref: ActorRef): string;
  /** The list's entry, or null for somebody whom it lacks. */
  actorOf(ref: ActorRef): Actor | null;
  /**
   * The body of which it is a branch, as a reference; null for persons, outlets and those that stand alone. `at` is the EDTF date for which it is asked, where the register
   * dates its affiliations; the day of the report where it is null or left out.
   */
  parentOf(ref: ActorRef, at?: string | null): ActorRef | null;
  /** Whether both are one actor, or one is a branch of the other, or both are branches of one. */
  sameLine(a: ActorRef, b: ActorRef): boolean;
}

const PLAIN = /[^\p{L}\p{N}]+/gu;
const plain = (name: string): string => name.toLowerCase().replace(PLAIN, " ").trim().replace(/^the /, "");

/** Kinds of actor whose deeds are also their parent's; a person's or an outlet's are not. */
const BRANCHES: ReadonlySet<Actor["kind"]> = new Set<Actor["kind"]>(["armed-group", "organisation", "state-body"]);

/** A tie that only the report's words tell of holds whenever. */
function affiliateOf({ affiliateOf: now, affiliations }: Actor, at: string | null): string | null {
  if (affiliations === undefined || at === null || !hasYear(at)) return now;
  const isOfRegister = now === null || affiliations.some(({ name }) => name === now);
  return isOfRegister ? (affiliationAt(affiliations, at)?.name ?? null) : now;
}

/** Looks actors up by id and by any name that the report uses. */
export function actorLines(actors: readonly Actor[]): ActorLines {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const byName = new Map<string, Actor>();
  for (const actor of actors)
    for (const name of [actor.name, ...actor.aliases]) if (!byName.has(plain(name))) byName.set(plain(name), actor);

  const actorOf = (ref: ActorRef): Actor | null =>
    (ref.actorId === null ? undefined : byId.get(ref.actorId)) ?? byName.get(plain(ref.name)) ?? null;
  const keyOf = (ref: ActorRef): string => actorOf(ref)?.id ?? ref.actorId ?? plain(ref.name);
  const parentOf = (ref: ActorRef, at: string | null = null): ActorRef | null => {
    const actor = actorOf(ref);
    if (actor === null || !BRANCHES.has(actor.kind)) return null;
    const name = affiliateOf(actor, at);
    if (name === null) return null;
    const parent = byName.get(plain(name));
    if (parent?.id === actor.id) return null;
    return { name: parent?.name ?? name, actorId: parent?.id ?? null };
  };
  const rootOf = (ref: ActorRef): string => keyOf(parentOf(ref) ?? ref);
  const sameLine = (a: ActorRef, b: ActorRef): boolean => keyOf(a) === keyOf(b) || rootOf(a) === rootOf(b);
  return { keyOf, actorOf, parentOf, sameLine };
}
