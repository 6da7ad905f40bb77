/** Half-open UTF-16 offsets of one word. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** What the encoder takes for a word: a run of letters, digits and marks, or one other visible character. */
const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** The words of one section of a text, with offsets into the whole text. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD))
    words.push({ start: start + match.index, end: start + match.index + match[0].length });
  return words;
}

const FOLDED: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "`": "'",
  "´": "'",
  "–": "-",
  "―": "-",
  "—": "-",
};

/** Quotation marks and dashes of one kind, small letters, no accents: what the vocabulary holds. */
export function fold(word: string): string {
  const plain = FOLDED[word] ?? word;
  return /^[\x20-\x7e]*$/.test(plain)
    ? plain.toLowerCase()
    : plain
        .toLowerCase()
        .normalize("NFD")
        .replaceAll(/\p{Mn}/gu, "");
}

/** How a word is written: 0 without capitals, 1 with a capital at its head alone, 2 in capitals (two or more), 3 in another mix. */
export function caseOf(word: string): number {
  let letters = 0;
  let upper = 0;
  let firstIsUpper = false;
  for (const [letter] of word.matchAll(/[\p{Lu}\p{Ll}\p{Lt}]/gu)) {
    const isUpper = !/\p{Ll}/u.test(letter);
    if (letters === 0) firstIsUpper = isUpper;
    letters++;
    if (isUpper) upper++;
  }
  if (upper === 0) return 0;
  if (upper === letters) return upper > 1 ? 2 : 1;
  return firstIsUpper && upper === 1 ? 1 : 3;
}
