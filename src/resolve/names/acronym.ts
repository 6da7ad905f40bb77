import { SMALL_WORDS } from "./generic-words.ts";

/**
 * Whether letters are the acronym of words, in order: one letter a word, small words with or without theirs ("LeT" has one, "PFLP" has not), and one word
 * with two letters where there are five or more in all ("ECOWAS" of "Economic Community ..."). Each big word needs its letter, but a word after
 * "co" ("co-operation").
 */
export function isAcronymOf(letters: string, words: readonly string[]): boolean {
  if (letters.length < 2 || words.length < 2) return false;
  const plain = letters.toLowerCase();
  const spell = (at: number, from: number, spare: number): boolean => {
    const word = words[at];
    if (word === undefined) return from === letters.length;
    const free = SMALL_WORDS.has(word) || words[at - 1] === "co";
    if (free && spell(at + 1, from, spare)) return true;
    if (word.charAt(0) !== plain.charAt(from)) return false;
    // A small letter stands for a small word: "LeT", "DoD".
    if (letters.charAt(from) !== letters.charAt(from).toUpperCase() && !SMALL_WORDS.has(word)) return false;
    if (spell(at + 1, from + 1, spare)) return true;
    return (
      spare > 0 && !free && word.startsWith(plain.slice(from, from + 2)) && from + 2 <= letters.length && spell(at + 1, from + 2, spare - 1)
    );
  };
  return spell(0, 0, letters.length >= 5 ? 1 : 0);
}

/** What part of an acronym's letters are first letters of words, in whatever order: languages order their words differently ("FDLR"). */
export function initialsShared(letters: string, words: readonly string[]): number {
  const free = words.filter((word) => !SMALL_WORDS.has(word)).map((word) => word.charAt(0));
  const unmatched = letters.split("").filter((letter) => {
    const at = free.indexOf(letter);
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
  return (letters.length - unmatched.length) / letters.length;
}

/** Names of more words have no acronym in use. */
const MOST_WORDS = 12;

/** The acronyms that a name may have: with and without its small words, with its first article, with a second letter of one word. None of two letters, which are those of many names. */
export function acronymsOf(words: readonly string[]): string[] {
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const initials = (some: readonly string[]): string => some.map((word) => word.charAt(0)).join("");
  const big = words.filter((word, at) => !SMALL_WORDS.has(word) && words[at - 1] !== "co");
  const found = [initials(words), initials(big), initials(words.filter((word) => !SMALL_WORDS.has(word)))];
  if (SMALL_WORDS.has(words[0] ?? "")) found.push((words[0] ?? "").charAt(0) + initials(big));
  if (big.length > 3) big.forEach((word, at) => found.push(initials(big.slice(0, at)) + word.slice(0, 2) + initials(big.slice(at + 1))));
  return [...new Set(found)].filter((letters) => letters.length > 2);
}
