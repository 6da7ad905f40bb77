import type { KnownActors } from "../../model/lookups.ts";
import { initialsShared, isAcronymOf } from "./acronym.ts";
import { alignWords, type Alignment } from "./align-words.ts";
import { foldSound } from "./fold-sound.ts";
import { ADDED_WORDS } from "./generic-words.ts";
import { nameParts, type NameParts, type NameWord } from "./name-words.ts";
import { soundsAlike } from "./sound-distance.ts";

/** What the comparison of two names comes to, with the reason in words for the person who checks it. */
export interface NameComparison {
  readonly answer: "same" | "different" | "undecided";
  readonly reason: string;
}

/** What is known beside the names: the kind of thing they name, and a register of actors that knows their other names. */
export interface NameContext {
  readonly kind?: "group" | "body" | "place";
  readonly register?: KnownActors;
}

/**
 * Whether two names, as different reports or lists spell them, mean the same actor or place. Undecided where a careful person could not tell from the
 * names alone: one has a country more, or an acronym may be of another language.
 */
export function compareNames(a: string, b: string, context: NameContext = {}): NameComparison {
  const [one, other] = [nameParts(a), nameParts(b)];
  if (one.words.length === 0 || other.words.length === 0)
    return a.trim() === b.trim() && a.trim() !== "" ? same("the same signs") : undecided("there are no letters to compare");
  const registered = context.kind === "place" ? null : byRegister(a, b, context.register);
  return registered ?? byAcronym(one, other) ?? byWords(one, other, context);
}

const same = (reason: string): NameComparison => ({ answer: "same", reason });
const different = (reason: string): NameComparison => ({ answer: "different", reason });
const undecided = (reason: string): NameComparison => ({ answer: "undecided", reason });

function byRegister(a: string, b: string, register: KnownActors | undefined): NameComparison | null {
  const [one, other] = [register?.find(a) ?? null, register?.find(b) ?? null];
  if (one === null || other === null) return null;
  if (one.key === other.key) return same(`the register has both as names of ${one.name}`);
  return different(`the register has them apart: ${one.name} / ${other.name}`);
}

function byAcronym(a: NameParts, b: NameParts): NameComparison | null {
  if (a.acronym !== null && b.acronym !== null)
    return a.acronym.toLowerCase() === b.acronym.toLowerCase()
      ? same("the same acronym")
      : different(`two acronyms with different letters: ${a.name} / ${b.name}`);
  if (a.acronym === null && b.acronym === null) return null;
  const [short, long] = a.acronym === null ? [b, a] : [a, b];
  const letters = short.acronym ?? "";
  // A word may be written in capitals without being an acronym.
  if (long.all.length === 1 || long.all.includes(letters.toLowerCase())) return null;
  if (/^\p{Lu}+-/u.test(long.name)) return different(`${short.name} / ${long.name}: not the same letters`);
  if (isAcronymOf(letters, long.all))
    return letters.length > 2
      ? same(`${short.name} is an acronym of ${long.name}`)
      : undecided(`${short.name} may be an acronym of ${long.name}, but two letters are those of many names`);
  if (initialsShared(letters.toLowerCase(), long.all) >= 2 / 3)
    return undecided(`${short.name} may be the acronym of ${long.name} in another language, and is not in this one`);
  return different(`the letters ${short.name} are not the first letters of ${long.name}`);
}

function byWords(a: NameParts, b: NameParts, context: NameContext): NameComparison {
  const alignment = alignWords(a, b);
  const { leftA, leftB } = alignment;
  if (leftA.length === 0 && leftB.length === 0) return nothingLeft(a, b, alignment, context);
  if (leftA.length > 0 && leftB.length > 0) return bothLeft(leftA, leftB, alignment);
  return oneLeft(leftA.length > 0 ? leftA : leftB, alignment, context);
}

function nothingLeft(a: NameParts, b: NameParts, { own, shared, turned }: Alignment, { kind }: NameContext): NameComparison {
  // "Phong Chau" and "Chau Phong" are two towns; the words of a group or body turn about in translation.
  if (kind === "place" && turned) return undecided(`the same words in another order: ${a.name} / ${b.name}`);
  if (own === "near") return undecided(`nearly the same letters: ${a.name} / ${b.name}`);
  if (a.all.join(" ") === b.all.join(" ")) return same("the same letters");
  const translated = shared.filter(
    ([one, other]) => isGeneric(one) && soundsAlike(foldSound(one.plain), foldSound(other.plain)) !== "same",
  );
  if (translated.length === 0) return same("the same letters in another transliteration");
  const pairs = translated.map(([one, other]) => `${one.plain} / ${other.plain}`).join(", ");
  // "Army of ..." in two languages, with a word that many groups bear, may be two groups.
  if (shared.some(([one]) => one.role === "many") && !shared.some(([one]) => one.role === "own" || one.role === "state"))
    return undecided(`the same in translation (${pairs}), but of words that many groups have in their names`);
  return same(`the same in translation or other form: ${pairs}`);
}

const isGeneric = (word: NameWord): boolean => word.role !== "own" && word.role !== "state";

function bothLeft(leftA: readonly NameWord[], leftB: readonly NameWord[], { shared }: Alignment): NameComparison {
  const part = stateWithin(leftA, leftB) ?? stateWithin(leftB, leftA);
  if (part !== null) return undecided(`${part.plain} may be short for another name: ${written(leftA)} / ${written(leftB)}`);
  if ([...leftA, ...leftB].every((word) => word.role === "light"))
    return undecided(`one says ${written(leftA)}, the other ${written(leftB)}, which may be the same thing`);
  if (shared.length === 0) return different("no word in common");
  return different(`one word differs, or more: ${written(leftA)} / ${written(leftB)}`);
}

/** A word that is part of a state's name on the other side: "Congo" and "Democratic Republic of the Congo". */
const stateWithin = (some: readonly NameWord[], others: readonly NameWord[]): NameWord | null =>
  some.length !== 1 || some[0]?.role !== "own"
    ? null
    : (some.find((word) => others.some((other) => other.role === "state" && other.plain.split(" ").includes(word.plain))) ?? null);

/** One name is the other with something more. */
function oneLeft(left: readonly NameWord[], { own, shared }: Alignment, { kind }: NameContext): NameComparison {
  const more = written(left);
  const named = shared.some(([word]) => word.role === "own");
  if (named && left.every((word) => ADDED_WORDS.has(word.plain)))
    return own === "same"
      ? same(`the same but for "${more}", which adds nothing`)
      : undecided(`nearly the same letters, and one has "${more}" more`);
  if (shared.every(([word]) => word.role === "state") && left.some((word) => word.role === "head" || word.role === "quality"))
    return different(`a country, and a body of it: "${more}"`);
  if (kind === "place" && left.every((word) => word.role === "division"))
    return undecided(`"${more}" may be named for a town of that name, which is another place`);
  if (left.some((word) => word.role === "quality" || word.role === "side"))
    return different(`a word that tells one from another stands in one of them only: "${more}"`);
  return undecided(`one name has more words: "${more}"`);
}

const written = (words: readonly NameWord[]): string => words.map((word) => word.plain).join(" ");
