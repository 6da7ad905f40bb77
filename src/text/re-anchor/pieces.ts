/** Words, marks and sentences of two versions of a text, numbered so that what is equal in both has one number. */
export interface Pieces {
  /** Number of each word or mark, in the order of the text. */
  readonly tokens: Int32Array;
  /** Offsets of each, UTF-16. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of each sentence: its words and marks, whatever the spacing. */
  readonly sentences: Int32Array;
  /** First token of each sentence, and after the last one the number of tokens. */
  readonly firsts: Int32Array;
}

/** A run of letters and digits, or one other sign. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;
const STOP = /^[.!?…]$/u;

/** Gives numbers to words and sentences; one numbering serves both versions. Linear in the text. */
export function createNumbering(): (text: string) => Pieces {
  const words = new Map<string, number>();
  const sentences = new Map<string, number>();
  return (text) => {
    const tokens: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const firsts = [0];
    let stopped = false;
    for (const match of text.matchAll(TOKEN)) {
      const end = ends.at(-1) ?? 0;
      const between = text.slice(end, match.index);
      // "3.5" and "vpa.example" go on; a line break ends a sentence, since headlines have no stop.
      if (tokens.length > 0 && (between.includes("\n") || (stopped && between !== ""))) {
        firsts.push(tokens.length);
        stopped = false;
      }
      tokens.push(numberOf(match[0], words));
      starts.push(match.index);
      ends.push(match.index + match[0].length);
      // A closing mark of quotation stays with the sentence that it closes.
      stopped = STOP.test(match[0]) || (stopped && between === "" && !/[\p{L}\p{N}]/u.test(match[0]));
    }
    if (tokens.length > 0) firsts.push(tokens.length);
    const numbers: number[] = [];
    for (let at = 0; at + 1 < firsts.length; at++) numbers.push(numberOf(tokens.slice(firsts[at], firsts[at + 1]).join(" "), sentences));
    return {
      tokens: Int32Array.from(tokens),
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      sentences: Int32Array.from(numbers),
      firsts: Int32Array.from(firsts),
    };
  };
}

function numberOf(key: string, numbers: Map<string, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
