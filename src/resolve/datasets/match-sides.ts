import type { KnownActor, KnownActors } from "../../model/lookups.ts";
import { affiliationAt } from "../../model/affiliation.ts";
import { compareNames } from "../names/compare-names.ts";
import type { UnderstoodName, UnderstoodNames } from "./name-match.ts";

/** A side as a dataset writes it. */
export interface WrittenSide {
  readonly id: number;
  readonly name: string;
  /** Key of the dataset. */
  readonly dataset: string;
}

/** What sides are told apart by. */
export interface SideContext {
  readonly register: KnownActors;
  /** All entries of the register, to find those that belong to another. */
  readonly entries: readonly KnownActor[];
  readonly affiliates: boolean;
  /** The full name of what a dataset writes short; null where it has none. */
  readonly fullName: (side: WrittenSide) => string | null;
  /** Day by which an affiliation counts (`YYYY-MM-DD`); null for any time. */
  readonly at: string | null;
}

/** Affiliations are followed so far: a wing of an affiliate of a group. */
const DEPTH = 4;

/**
 * Which sides of datasets are meant by names that a person gives. A side is sure where it bears a name that the register has for the actor, or the same letters; it is undecided where its
 * name is disputed, or a careful person could not tell the names apart.
 */
export function matchSides(asked: readonly string[], sides: readonly WrittenSide[], context: SideContext): UnderstoodNames {
  const sure = new Set<number>();
  const perhaps = new Set<number>();
  const understood = asked.map((name): UnderstoodName => {
    const entry = context.register.find(name);
    const keys = entry === null ? null : keysOf(entry, context);
    const answers = sides.map((side) => ({
      side,
      answer: answerOf({ side: side.name, full: context.fullName(side) }, { name, entry, keys }, context.register),
    }));
    const meant = answers.filter(({ answer }) => answer === "same").map(({ side }) => side);
    const unsure = answers.filter(({ answer }) => answer === "undecided").map(({ side }) => side);
    for (const { id } of meant) sure.add(id);
    for (const { id } of unsure) perhaps.add(id);
    return {
      asked: name,
      means: entry?.name ?? null,
      names: [...new Set(meant.map((side) => side.name))],
      undecided: [...new Set(unsure.map((side) => side.name))],
    };
  });
  return { match: { sure: [...sure], perhaps: [...perhaps].filter((id) => !sure.has(id)) }, understood };
}

interface Asked {
  readonly name: string;
  readonly entry: KnownActor | null;
  readonly keys: ReadonlySet<string> | null;
}

interface Written {
  readonly side: string;
  readonly full: string | null;
}

function answerOf({ side, full }: Written, { name, entry, keys }: Asked, register: KnownActors): "same" | "different" | "undecided" {
  if (side.trim().toLowerCase() === name.trim().toLowerCase()) return "same";
  const known = register.find(side) ?? (full === null ? null : register.find(full));
  if (keys !== null && known !== null) return keys.has(known.key) ? "same" : "different";
  if (keys !== null && register.disputed(side).some(({ key }) => keys.has(key))) return "undecided";
  if (known !== null && entry === null) return compareNames(name, known.name, { kind: "group" }).answer === "same" ? "same" : "different";
  // Letters of an acronym fit many names: the full name tells more.
  return compareNames(entry?.name ?? name, full ?? side, { kind: "group", register }).answer;
}

/** The entry's key, and those of its affiliates where they count. */
function keysOf(entry: KnownActor, { entries, affiliates, at }: SideContext): ReadonlySet<string> {
  const keys = new Set([entry.key]);
  if (!affiliates) return keys;
  for (let depth = 0; depth < DEPTH; depth++) {
    for (const one of entries) {
      const parents = one.affiliations.filter(({ parent }) => keys.has(parent));
      if (parents.length > 0 && (at === null || affiliationAt(parents, at) !== null)) keys.add(one.key);
    }
  }
  return keys;
}
