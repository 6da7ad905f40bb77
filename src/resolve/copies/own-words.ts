import { foldedWords } from "./folded-words.ts";

/** A dateline ends at a dash that stands apart, and that soon. */
const DATELINE_END = /\s(?:-{1,2}|–|—)\s/u;
const LONGEST_DATELINE = 90;

/**
 * The folded words of a report without its title and its dateline ("OSTREL, 3 March (Sorvan Wire) - "): reports that share these alone
 * tell of the same thing, and neither is a copy of the other.
 */
export function ownWords(title: string | null, text: string): readonly string[] {
  const words = foldedWords(text);
  const titleWords = title === null ? [] : foldedWords(title);
  const titled = titleWords.length > 0 && titleWords.every((word, at) => words[at] === word);
  const body = titled ? words.slice(titleWords.length) : words;
  return body.slice(datelineLength(text, titled ? titleWords.length : 0));
}

/** A quotation within one paragraph. Single marks are left alone: they are apostrophes as often. */
const QUOTATION = /["“”„«»][^"“”„«»\r\n]{1,900}["“”„«»]/gu;

/**
 * A text without what stands in quotation marks: two who heard the same speech quote it alike, and have not copied each other. Copies are known by
 * the words around.
 */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, " ");
}

/** How many words of the body, which starts after so many words of the text, are its dateline. */
function datelineLength(text: string, titleLength: number): number {
  // A title has up to a few hundred characters; a dateline further on is none.
  const head = text.slice(0, LONGEST_DATELINE + 400);
  const line =
    head.split(/\r?\n/).find((part) => part.trim() !== "" && !(titleLength > 0 && head.trimStart().startsWith(part.trim()))) ?? "";
  const start = line.slice(0, LONGEST_DATELINE);
  const end = DATELINE_END.exec(`${start} `);
  if (!end) return 0;
  const dateline = start.slice(0, end.index);
  return isDateline(dateline) ? foldedWords(dateline).length : 0;
}

/** A place in capitals at its head, or an agency in brackets at its end: "The men - all of them armed -" is no dateline. */
function isDateline(words: string): boolean {
  return /^\s*\p{Lu}{3,}/u.test(words) || /\([^()]+\)\s*$/u.test(words);
}
