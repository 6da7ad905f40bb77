import type { KnownActors } from "../../../model/lookups.ts";
import { nameKeys } from "../../names/name-keys.ts";
import { entryOf, type NamedActor } from "./compare-actors.ts";
import type { NameClass } from "./name-classes.ts";

/** Names that so many actors share a word with tell nothing by that word: what is filed there is compared by its other words. */
const MOST_UNDER_ONE_KEY = 500;

/** Pairs that share a key of one of their names, each once, in the order of the classes. */
export function* sharingAName(classes: readonly NameClass[], register: KnownActors): Generator<readonly [NameClass, NameClass]> {
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
