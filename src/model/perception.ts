/** What the trained encoder saw in one section of a document, word by word. Probabilities, unless said otherwise. */
export interface Perception {
  /** Maker of what is read from it: `reader-en@1`. */
  readonly by: string;
  /** Document offsets of the words, in UTF-16 units. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
  /** Whether the encoder was trained for this head; the other look-ups throw where it was not. */
  knows(head: string): boolean;
  /** Of a head that cuts spans at a word: O, B-1, I-1, B-2, I-2, ... */
  bio(head: string, word: number): Float32Array;
  /** Of each label of a head that sorts anchor words. */
  klass(head: string, word: number): Float32Array;
  /** The number that a head gives a word. */
  value(head: string, word: number): number;
  /** That each word from `first` on belongs to the anchor; null where the anchor was not kept. */
  arc(head: string, anchor: number): { readonly first: number; readonly probabilities: Float32Array } | null;
}
