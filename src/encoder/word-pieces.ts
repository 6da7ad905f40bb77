import { fold } from "./words.ts";

/** Words longer than this, in UTF-16 units after folding, are one unknown piece: they are codes, addresses or noise. */
const LONGEST_WORD = 40;
/** Pieces of one word that are kept. */
const MOST_PIECES = 12;
/** Words whose pieces are remembered. */
const REMEMBERED = 50_000;

/** Cuts words into the pieces of a vocabulary, the longest first (WordPiece, as BERT does). */
export class WordPieces {
  readonly begin: number;
  readonly end: number;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #unknown: number;
  readonly #remembered = new Map<string, readonly number[]>();

  /** Vocabulary: one piece a line, its number being that of its line. Throws where a special piece is missing. */
  constructor(vocabulary: string) {
    this.#ids = new Map(vocabulary.split(/\r?\n/).map((piece, index) => [piece, index]));
    this.begin = this.#special("[CLS]");
    this.end = this.#special("[SEP]");
    this.#unknown = this.#special("[UNK]");
  }

  /** Numbers of the pieces of a word; at least one. */
  of(word: string): readonly number[] {
    const known = this.#remembered.get(word);
    if (known !== undefined) return known;
    const pieces = this.#cut(word.length > LONGEST_WORD * 4 ? "" : fold(word));
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(word, pieces);
    return pieces;
  }

  #cut(folded: string): readonly number[] {
    const letters = Array.from(folded);
    if (letters.length === 0 || letters.length > LONGEST_WORD) return [this.#unknown];
    const pieces: number[] = [];
    for (let start = 0; start < letters.length;) {
      let end = letters.length;
      let id: number | undefined;
      for (; end > start; end--) {
        id = this.#ids.get((start === 0 ? "" : "##") + letters.slice(start, end).join(""));
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.#unknown];
      pieces.push(id);
      start = end;
    }
    return pieces.slice(0, MOST_PIECES);
  }

  #special(piece: string): number {
    const id = this.#ids.get(piece);
    if (id === undefined)
      throw new Error(`The vocabulary of the reader lacks the piece ${piece}; a vocab.txt that belongs to its model was needed.`);
    return id;
  }
}
