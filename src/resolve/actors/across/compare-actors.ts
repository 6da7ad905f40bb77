import type { ActorKind } from "../../../model/actor.ts";
import type { KnownActor, KnownActors } from "../../../model/lookups.ts";
import { compareNames, type NameComparison } from "../../names/compare-names.ts";
import { nameParts } from "../../names/name-words.ts";

/** An actor as reports name it, to be found again in others. */
export interface NamedActor {
  readonly id: string;
  /** The name that records show. */
  readonly name: string;
  /** Other names that reports use for it. */
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
}

/** Kinds that one report may give what another one calls by the other: not every report tells a group's trade. */
const LOOSE: ReadonlySet<ActorKind> = new Set<ActorKind>(["armed-group", "organisation", "state-body", "international-body", "outlet"]);

/** The entry of the register that an actor is, by its id; null for one that only reports know. */
export const entryOf = ({ id }: Pick<NamedActor, "id">, register: KnownActors): KnownActor | null =>
  register.byKey(id.slice("act_".length));

/**
 * Whether two actors of different reports are one, with the reason in words. The register is asked first: two of its entries are two, and what it disputes stays undecided; then kind and country
 * may part them, and the names decide.
 */
export function compareActors(a: NamedActor, b: NamedActor, register: KnownActors): NameComparison {
  const [one, other] = [entryOf(a, register), entryOf(b, register)];
  if (one !== null && other !== null)
    return one.key === other.key
      ? { answer: "same", reason: `the register has them as ${one.name}` }
      : { answer: "different", reason: `the register has them apart: ${one.name} / ${other.name}` };
  const dispute = (one === null ? null : disputeOf(one, b, register)) ?? (other === null ? null : disputeOf(other, a, register));
  if (dispute !== null) return dispute;
  return byNature(a, b) ?? byNames(a, b, { one, two: other });
}

/** That two are different in what they are or where they belong, whatever their names; null where nothing of it parts them. */
export function byNature(a: NamedActor, b: NamedActor): NameComparison | null {
  if (!kindsAgree(a.kind, b.kind))
    return { answer: "different", reason: `two kinds of actor: ${plainKind(a.kind)} / ${plainKind(b.kind)}` };
  if (a.country !== null && b.country !== null && a.country !== b.country)
    return { answer: "different", reason: `two countries: ${a.country} / ${b.country}` };
  return null;
}

function disputeOf(entry: KnownActor, { name, aliases }: NamedActor, register: KnownActors): NameComparison | null {
  const disputed = [name, ...aliases].find((alias) => register.disputed(alias).some(({ key }) => key === entry.key));
  return disputed === undefined
    ? null
    : { answer: "undecided", reason: `the register holds it for disputed whether ${disputed} is another name of ${entry.name}` };
}

const kindsAgree = (a: ActorKind, b: ActorKind): boolean =>
  a === b || a === "unknown" || b === "unknown" || ((a === "organisation" || b === "organisation") && LOOSE.has(a) && LOOSE.has(b));

const plainKind = (kind: ActorKind): string => kind.replaceAll("-", " ");

interface Entries {
  readonly one: KnownActor | null;
  readonly two: KnownActor | null;
}

function byNames(a: NamedActor, b: NamedActor, { one, two }: Entries): NameComparison {
  const main = compareNames(a.name, b.name);
  if (main.answer === "same") return guarded(main, a, b);
  // The register's own names of an entry count like its first; what a report calls somebody in passing does not.
  const known = one ?? two;
  if (known !== null) {
    const name = one === null ? a.name : b.name;
    const alias = known.aliases.find((other) => compareNames(other, name).answer === "same");
    if (alias !== undefined)
      return guarded({ answer: "same", reason: `${name} is ${alias}, by which the register knows ${known.name}` }, a, b);
  }
  const shared = tellingNames(a).find((mine) => tellingNames(b).some((theirs) => compareNames(mine, theirs).answer === "same"));
  if (shared === undefined) return main;
  return main.answer === "undecided"
    ? guarded({ answer: "same", reason: `both are called ${shared}` }, a, b)
    : { answer: "undecided", reason: `both are called ${shared}, and otherwise ${a.name} / ${b.name}: ${main.reason}` };
}

/** Its name and those aliases that say more than a surname or a noun. */
const tellingNames = ({ name, aliases }: NamedActor): readonly string[] => [
  name,
  ...aliases.filter((alias) => alias.includes(" ") || (nameParts(alias).acronym?.length ?? 0) > 2),
];

/** The same words are not the same actor where many have them. */
function guarded(same: NameComparison, a: NamedActor, b: NamedActor): NameComparison {
  const bare = [a, b].find(({ kind, name }) => kind === "person" && !/[\s-]/.test(name.trim()));
  if (bare !== undefined) return { answer: "undecided", reason: `${bare.name} is a single name, which several people may have` };
  const placed = a.country !== null && b.country !== null;
  const plain = placed
    ? undefined
    : [a, b].find(({ kind, name }) => kind !== "person" && nameParts(name).words.every(({ role }) => role !== "own" && role !== "state"));
  const acronym = nameParts(a.name).acronym !== null && nameParts(b.name).acronym !== null;
  return plain === undefined || acronym
    ? same
    : {
        answer: "undecided",
        reason: `${plain.name} is a name that bodies of several countries have, and a report does not tell the country`,
      };
}
