/** Words and numbers of a text: letters with an inner apostrophe, digits with inner points or commas. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\d+(?:[.,]\d+)*/gu;

/** Words that stand in every report and tell none from another. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the of to in on at for and or but with by from as is are was were be been has have had it its this that he she they his her " +
    "their them him who which said says after not will would whom into about over than then there when where while also one two"
  ).split(" "),
);

const ENDINGS = ["ings", "ing", "edly", "ed", "es", "s", "ly"];

/**
 * A word without its ending, so that "bombed", "bombing" and "bombs" count as one (in the manner of Harman 1991, who found endings of number and tense to be
 * enough for comparing texts). In small letters.
 */
export function stemOf(word: string): string {
  let stem = word.toLowerCase().replace(/['’]s$/, "");
  if (stem.length <= 4 || /^\d/.test(stem)) return stem;
  const ending = ENDINGS.find((one) => stem.endsWith(one) && stem.length - one.length >= 3);
  if (ending !== undefined) stem = stem.slice(0, -ending.length);
  if (stem.length > 3 && stem.at(-1) === stem.at(-2) && !"aeiousl".includes(stem.at(-1) ?? "")) stem = stem.slice(0, -1);
  if (stem.length > 4 && stem.endsWith("e")) stem = stem.slice(0, -1);
  return stem.endsWith("i") ? `${stem.slice(0, -1)}y` : stem;
}

/** Stems of the words of a text, in order; function words are left out. */
export const stemsOf = (text: string): string[] =>
  [...text.matchAll(WORD)].map(([word]) => stemOf(word)).filter((stem) => !FUNCTION_WORDS.has(stem));
