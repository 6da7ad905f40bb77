import type { ActorRow } from "../../model/actor-row.ts";
import type { KnownActor, KnownActors } from "../../model/lookups.ts";
import { listStates } from "./states.ts";

/**
 * A name reduced to what counts when names are compared: small letters without accents, punctuation, "the", and the Arabic article
 * ("Al Shabaab", "al-Shabaab", "Al-Shabab" are one; so are "Daesh" and "Da'esh").
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’‘ʻ`.]s?(?=\s|$)|['’‘ʻ`.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return (
    plain
      .replace(/^(?:the )?(?:(?:al|el|an|ash|ad|as) )?/, "")
      .replace(/ (?:al|el) /g, " ")
      .replaceAll("aa", "a") || plain
  );
}

/** Whether a name is an acronym that small letters would turn into another word: "US", "IS", "CAR". */
const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,5}$/u.test(name);

/**
 * The register of actors: the states, the rows that the desk ships, those that were imported, and a user's own. A later list wins over those before it: a row takes the place of
 * the earlier one of its key, and its names lead to it. A disputed alias leads to nobody, whosever other name it is, unless a later list settles it; an entry's own name always leads to it.
 */
export function createRegister(...lists: readonly (readonly ActorRow[])[]): KnownActors {
  const byName = new Map<string, KnownActor>();
  const byKey = new Map<string, KnownActor>();
  const byAcronym = new Map<string, KnownActor>();
  const byArticled = new Map<string, KnownActor>();
  const byMember = new Map<string, KnownActor>();
  const disputes = new Map<string, KnownActor[]>();
  const mapOf = (name: string): Map<string, KnownActor> => (isAcronym(name) ? byAcronym : /^The \S+$/.test(name) ? byArticled : byName);
  for (const list of layersOf(lists)) {
    for (const { actor, members } of list) {
      byKey.set(actor.key, actor);
      for (const word of members) byMember.set(word.toLowerCase(), actor);
      for (const alias of actor.aliases) {
        mapOf(alias).set(nameKey(alias), actor);
        disputes.delete(nameKey(alias));
      }
    }
    for (const { actor, disputed } of list)
      for (const alias of disputed) {
        mapOf(alias).delete(nameKey(alias));
        disputes.set(nameKey(alias), [...(disputes.get(nameKey(alias)) ?? []), actor]);
      }
    for (const { actor } of list) mapOf(actor.name).set(nameKey(actor.name), actor);
  }
  const found = new Map<string, KnownActor | null>();
  return {
    find(name) {
      const known = found.get(name);
      if (known !== undefined) return known;
      const words = nameKey(name);
      const actor =
        (/\p{Ll}/u.test(name) ? undefined : byAcronym.get(words)) ??
        byName.get(words) ??
        (name.startsWith("The ") ? byArticled.get(words) : undefined) ??
        null;
      if (found.size < 50_000) found.set(name, actor);
      return actor;
    },
    byKey: (key) => byKey.get(key) ?? null,
    byDemonym: (word) => byMember.get(word.toLowerCase()) ?? null,
    disputed: (name) => disputes.get(nameKey(name)) ?? [],
  };
}

interface Entry {
  readonly actor: KnownActor;
  readonly members: readonly string[];
  readonly disputed: readonly string[];
}

/** The states and the lists in turn, each without the rows that a later one has in their place. */
function layersOf(lists: readonly (readonly ActorRow[])[]): readonly (readonly Entry[])[] {
  const states = listStates().map(({ demonyms, ...actor }) => ({ actor, members: demonyms, disputed: [] }));
  const layers = [
    states,
    ...lists.map((rows) => rows.map(({ demonyms, disputed, source: _source, ...actor }) => ({ actor, members: demonyms, disputed }))),
  ];
  const last = new Map(layers.flatMap((layer, at) => layer.map(({ actor }) => [actor.key, at] as const)));
  return layers.map((layer, at) => layer.filter(({ actor }) => last.get(actor.key) === at));
}
