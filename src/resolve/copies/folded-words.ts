/** A character of a script that is written without spaces stands for itself; of other scripts a run of letters and digits is a word. */
const SPACELESS = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const WORD = new RegExp(String.raw`${SPACELESS}|(?:(?!${SPACELESS})[\p{L}\p{N}])+`, "gu");

/** The words of a text as copies are compared by: lower case, without marks, apostrophes and punctuation, so that "Çavuş’s" is "cavuss". */
export function foldedWords(text: string): readonly string[] {
  const folded = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼ]/gu, "");
  return folded.match(WORD) ?? [];
}
