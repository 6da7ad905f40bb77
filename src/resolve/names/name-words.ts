import { listStates } from "../actors/states.ts";
import { foldSound, plainLetters } from "./fold-sound.ts";
import { genericWord, SMALL_WORDS, type GenericRole } from "./generic-words.ts";

/** A word of a name, as names are compared: what it means and which part it plays there. */
export interface NameWord {
  /** As written, without marks. */
  readonly plain: string;
  readonly role: GenericRole | "state" | "own";
  /** Sameness of two words: the meaning of a shared word, the code of a state, the sound of a word of the name's own. */
  readonly meaning: string;
}

/** A name taken apart. */
export interface NameParts {
  readonly name: string;
  /** All words in order, the small ones too, for acronyms. */
  readonly all: readonly string[];
  readonly words: readonly NameWord[];
  /** The letters of an acronym without hyphens and stops ("PFLP", "LeT"), or null for another name. */
  readonly acronym: string | null;
}

const STATE_WORDS = new Map<string, string>();
/** Acronyms of states, which only capitals tell from words: "US", "UAE". */
const STATE_LETTERS = new Map<string, string>();
let longestState = 1;
for (const state of listStates()) {
  for (const name of [state.name, ...state.aliases, ...state.demonyms]) {
    if (/^(?:\p{Lu}\.?){2,4}$/u.test(name)) {
      STATE_LETTERS.set(name.replaceAll(".", ""), state.name);
      continue;
    }
    const words = splitWords(name).filter((word) => !SMALL_WORDS.has(word));
    longestState = Math.max(longestState, words.length);
    if (!STATE_WORDS.has(words.join(" "))) STATE_WORDS.set(words.join(" "), state.country ?? state.key);
  }
}

function splitWords(name: string): string[] {
  return plainLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const seen = new Map<string, NameParts>();

/** Takes a name apart. The last names taken apart are kept, since one name is compared with many. */
export function nameParts(name: string): NameParts {
  const known = seen.get(name);
  if (known !== undefined) return known;
  const spelt = name.replace(
    /(?<!\p{L})\p{Lu}(?:\.?\p{Lu}){1,3}\.?(?!\p{L})/gu,
    (letters) => STATE_LETTERS.get(letters.replaceAll(".", "")) ?? letters,
  );
  const parts: NameParts = {
    name,
    all: splitWords(name),
    words: readWords(splitWords(spelt)),
    acronym: spelt === name ? acronymOf(name) : null,
  };
  if (seen.size >= 10_000) seen.clear();
  seen.set(name, parts);
  return parts;
}

/** "PFLP", "P.F.L.P.", "IS-KP", "LeT", "M23". */
function acronymOf(name: string): string | null {
  const bare = name.replace(/^[Tt]he /, "").replace(/[.\-–]/g, "");
  return /^\p{Lu}(?:\p{Ll}?\p{Lu}|\p{Lu}|\p{N})[\p{Lu}\p{N}]{0,6}$/u.test(bare) ? bare : null;
}

function readWords(all: readonly string[]): NameWord[] {
  // What ends a name is no article: "Vinh An".
  const big = all.filter((word, at) => !SMALL_WORDS.has(word) || (at > 0 && at === all.length - 1));
  const words = (big.length === 0 ? all : big).map((word, at, list) => withoutArticle(word, at, list[at + 1]));
  const read: NameWord[] = [];
  for (let at = 0; at < words.length;) {
    const state = stateAt(words, at);
    const plain = words[at] ?? "";
    if (state !== null) {
      read.push({ plain: words.slice(at, at + state.length).join(" "), role: "state", meaning: state.code });
      at += state.length;
      continue;
    }
    const generic = genericWord(plain);
    // A side of the world says which of two only beside another word: "Sur" alone is a town.
    if (generic !== null && (words.length > 1 || generic.role !== "side")) read.push({ plain, ...generic });
    else read.push({ plain, role: "own", meaning: foldSound(plain) });
    at++;
  }
  return read;
}

function stateAt(words: readonly string[], at: number): { readonly code: string; readonly length: number } | null {
  for (let length = Math.min(longestState, words.length - at); length > 0; length--) {
    const code = STATE_WORDS.get(words.slice(at, at + length).join(" "));
    if (code !== undefined) return { code, length };
  }
  return null;
}

/**
 * An Arabic article written into the word before or after it: "Hizbul Wahda", "Nur Eddine" (the l of the article took the sound of the d), "Ahlis Sunna",
 * "Liddawa" (li-d-dawa).
 */
function withoutArticle(word: string, at: number, next: string | undefined): string {
  let bare = word;
  if (at > 0 && word.length > 4) bare = bare.replace(/^(?:li|[aeiu])(?=([dnrstz])\1)/, "");
  if (next !== undefined) {
    bare = bare.replace(/(?<=.{4})o?ul$/, "");
    const first = next.charAt(0);
    if (/[dnrstz]/.test(first) && bare.endsWith(first)) bare = bare.replace(new RegExp(`(?<=.{3})[uie]${first}$`), "");
  }
  return bare;
}
