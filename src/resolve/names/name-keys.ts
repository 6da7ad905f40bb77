import { acronymsOf } from "./acronym.ts";
import { nameParts } from "./name-words.ts";

/** Consonants that are written for each other fall together; vowels fall away. */
const CLASSES: Readonly<Record<string, string>> = {
  g: "k",
  x: "k",
  h: "k",
  k: "k",
  d: "t",
  t: "t",
  b: "p",
  p: "p",
  v: "p",
  f: "p",
  z: "s",
  s: "s",
  S: "s",
  C: "s",
  j: "s",
  m: "n",
  n: "n",
};

/** The consonants of a sound, by class, with its first vowel where it starts with one. */
function skeleton(sound: string): string {
  const letters = sound.split("").flatMap((letter, at) => ("aiu".includes(letter) ? (at === 0 ? ["a"] : []) : [CLASSES[letter] ?? letter]));
  return letters.filter((letter, at) => letter !== letters[at - 1]).join("");
}

/**
 * Keys under which a name is filed, so that of a long register only the few names that share one have to be compared with it: each word of its own by its
 * consonants, all of them run together, its acronym. A name of general words alone is filed under these together.
 */
export function nameKeys(name: string): string[] {
  const { all, words, acronym } = nameParts(name);
  if (acronym !== null) return [`acronym:${acronym.toLowerCase()}`, `word:${skeleton(words.map((word) => word.meaning).join(""))}`];
  const keys = acronymsOf(all).map((letters) => `acronym:${letters}`);
  const own = words.filter((word) => word.role === "own");
  const joined = skeleton(own.map((word) => word.meaning).join(""));
  if (joined !== "") keys.push(`word:${joined}`);
  for (const word of own) {
    const bones = skeleton(word.meaning);
    if (bones.length > 2) keys.push(`word:${bones}`);
  }
  if (own.length < 2) {
    const shared = words.filter((word) => word.role !== "own" && word.role !== "light" && (own.length === 0 || word.role === "state"));
    if (shared.length > 0)
      keys.push(
        `shared:${joined}:${shared
          .map((word) => word.meaning)
          .toSorted()
          .join(" ")}`,
      );
  }
  return [...new Set(keys)];
}
