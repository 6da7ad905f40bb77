import type { Actor } from "../model/actor.ts";
import { type Account, inFixedOrder } from "./account.ts";
import { type ActorLines, actorLines, type ActorRef } from "./actor-lines.ts";

/** The actors of several reports, those of one id or one name taken together. */
export interface ActorsOverReports extends ActorLines {
  /** Whoever is meant, as all reports together name it. */
  refOf(ref: ActorRef): ActorRef;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");

/**
 * Who is who over the reports of an incident: by id, else by name; persons of one name are told apart where they belong to different bodies. The register's ids
 * hold across reports, those of others do not.
 */
export function actorsOverReports(accounts: readonly Account[]): ActorsOverReports {
  const actors = inFixedOrder(accounts).flatMap(({ reading }) => reading.actors);
  const bodies = new Map<string, Set<string>>();
  for (const { kind, name, affiliateOf } of actors)
    if (kind === "person" && affiliateOf !== null) bodies.set(plain(name), (bodies.get(plain(name)) ?? new Set()).add(plain(affiliateOf)));
  const nameKey = ({ kind, name, affiliateOf }: Actor): string =>
    kind === "person" && affiliateOf !== null && (bodies.get(plain(name))?.size ?? 0) > 1
      ? `${plain(name)}|${plain(affiliateOf)}`
      : plain(name);
  const byName = new Map<string, Actor>();
  const idOf = new Map<string, string>();
  const merged = new Map<string, Actor>();
  for (const actor of actors) {
    const known = merged.get(idOf.get(actor.id) ?? "") ?? byName.get(nameKey(actor));
    const one = known === undefined ? actor : joined(merged.get(known.id) ?? known, actor);
    merged.set(one.id, one);
    byName.set(nameKey(actor), one);
    idOf.set(actor.id, one.id);
  }
  const lines = actorLines([...merged.values()]);
  const refOf = (ref: ActorRef): ActorRef => {
    const id = ref.actorId === null ? undefined : idOf.get(ref.actorId);
    const actor = lines.actorOf({ name: ref.name, actorId: id ?? ref.actorId });
    return actor === null ? ref : { name: actor.name, actorId: actor.id };
  };
  return {
    refOf,
    keyOf: (ref) => lines.keyOf(refOf(ref)),
    actorOf: (ref) => lines.actorOf(refOf(ref)),
    parentOf: (ref) => lines.parentOf(refOf(ref)),
    sameLine: (a, b) => lines.sameLine(refOf(a), refOf(b)),
  };
}

/** The first one's name and id stand; aliases are gathered, and what only the later one tells is added. */
const joined = (first: Actor, later: Actor): Actor => ({
  ...first,
  aliases: [...new Set([...first.aliases, ...later.aliases])],
  affiliateOf: first.affiliateOf ?? later.affiliateOf,
  country: first.country ?? later.country,
});
