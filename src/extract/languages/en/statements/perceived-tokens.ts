import type { Perception } from "../../../../model/perception.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { TokenRange } from "./clause.ts";

/** Probabilities that tokens belong to an anchor, from token `first` on; NaN for a token of which the encoder saw no word. */
export interface TokenRow {
  readonly first: number;
  readonly probabilities: readonly number[];
}

/** What the encoder saw of its own words, told for the tokens of the rules: "9,000" is one token and three words. */
export class PerceivedTokens {
  readonly #perception: Perception;
  /** For each word the token that its first character stands in, or -1. */
  readonly #tokenOf: Int32Array;

  constructor(perception: Perception, tokens: readonly Token[]) {
    this.#perception = perception;
    this.#tokenOf = new Int32Array(perception.words.length).fill(-1);
    let token = 0;
    perception.words.forEach(({ start }, word) => {
      while (token < tokens.length && (tokens[token] as Token).end <= start) token++;
      if (token < tokens.length && (tokens[token] as Token).start <= start) this.#tokenOf[word] = token;
    });
  }

  /** The tokens that hold a run of words, half-open; null where there are none. */
  rangeOf(firstWord: number, endWord: number): TokenRange | null {
    let first = -1;
    let end = -1;
    for (let word = firstWord; word < endWord; word++) {
      const token = this.#tokenOf[word] ?? -1;
      if (token < 0) continue;
      if (first < 0) first = token;
      end = token + 1;
    }
    return first < 0 ? null : { first, end };
  }

  /** The row of an anchor word; a token of several words gets their mean. Null where the anchor was not kept. */
  row(head: string, anchor: number): TokenRow | null {
    const row = this.#perception.arc(head, anchor);
    if (row === null) return null;
    const range = this.rangeOf(row.first, row.first + row.probabilities.length);
    if (range === null) return null;
    const sums = Array.from({ length: range.end - range.first }, () => 0);
    const counts = Array.from({ length: range.end - range.first }, () => 0);
    row.probabilities.forEach((probability, at) => {
      const token = this.#tokenOf[row.first + at] ?? -1;
      if (token < 0) return;
      const place = token - range.first;
      sums[place] = (sums[place] ?? 0) + probability;
      counts[place] = (counts[place] ?? 0) + 1;
    });
    return { first: range.first, probabilities: sums.map((sum, place) => sum / (counts[place] ?? 0)) };
  }
}
