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

/** Places of the encoder's words by where they begin in the document. */
export const wordsByStart = ({ words }: Perception): ReadonlyMap<number, number> => new Map(words.map(({ start }, word) => [start, word]));

/** How likely the words from `first` up to, not including, `end` belong to an anchor: their mean. Null where they were not read together with it. */
export function meanBelonging(
  perception: Perception,
  head: string,
  anchor: number,
  { first, end }: { first: number; end: number },
): number | null {
  const row = perception.arc(head, anchor);
  if (row === null || first >= end || first < row.first || end > row.first + row.probabilities.length) return null;
  let sum = 0;
  for (let word = first; word < end; word++) sum += row.probabilities[word - row.first] as number;
  return sum / (end - first);
}
