import { WHOLE_LETTERS } from "../places/fold-name.ts";

/** Small letters without marks, apostrophes and the stops of acronyms; the genitive goes with its apostrophe. */
export function plainLetters(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/(?<=\p{L})['’]s(?=[^\p{L}]|$)/gu, "")
    .replace(/['’‘`´ʻʼʿʾʹ′]/gu, "")
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, "")
    .replace(/[øłđðßæœıþħə]/gu, (letter) => WHOLE_LETTERS[letter] ?? letter);
}

/**
 * How romanisations write one sound, most letters first. The tables behind them are BGN/PCGN, ALA-LC, ISO 233 and 9, and the French and German press.
 * `x` stands for kh, `S` for sh, `C` for ch: letters of their own, since h, s and k are other sounds that they are only sometimes written as.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/x/g, "ks"],
  [/shch|sch|sh/g, "S"],
  [/dzh|dj|zh/g, "j"],
  [/tch|tsh|ch/g, "C"],
  [/kh/g, "x"],
  [/tz/g, "ts"],
  [/gh/g, "g"],
  [/ph/g, "f"],
  [/(?<=[td])h/g, ""],
  [/c(?=[eiy])/g, "s"],
  [/ck|q|c/g, "k"],
  [/w/g, "v"],
  [/ou(?=[aei])/g, "v"],
  [/ou|oo|o/g, "u"],
  [/ee|e|y/g, "i"],
  // The diphthongs of "Zawr" and "Zor", "Dayr" and "Deir".
  [/[au]v(?![aiu])|au/g, "u"],
  [/ai/g, "i"],
  [/u(?=[ai])/g, "v"],
  [/(.)\1+/g, "$1"],
];

/** Endings that are written or left out: "-ah", "-eh", and the "-at", "-atu", "-ati" of an Arabic feminine before another word. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})a+t[ui]?$/u, "a"],
  [/(?<=\p{L}{2})[ae]h$/u, "a"],
  [/(?<=\p{L}n)e$/u, ""],
];

/**
 * A word as it sounds, so that spellings of one word in several romanisations come out the same or nearly so: "Hodeidah" and "Hudaydah" are "hudida".
 * The word is in small letters without marks.
 */
export function foldSound(word: string): string {
  let sound = word;
  for (const [ending, left] of ENDINGS) sound = sound.replace(ending, left);
  for (const [letters, one] of SOUNDS) sound = sound.replace(letters, one);
  return sound;
}
