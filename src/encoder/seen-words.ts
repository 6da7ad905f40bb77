import type { Perception } from "../model/perception.ts";
import type { DecodedWindow } from "./decode-window.ts";
import type { Head } from "./reader-file.ts";
import type { Window } from "./windows.ts";
import type { Word } from "./words.ts";

/** What the encoder saw in one section, put together from its windows. */
export class SeenWords implements Perception {
  readonly by: string;
  readonly words: readonly Word[];
  readonly #heads: ReadonlyMap<string, Head>;
  readonly #tokens: Float32Array;
  readonly #tokenSize: number;
  readonly #arcs = new Map<string, Map<number, { first: number; probabilities: Float32Array }>>();

  constructor(
    by: string,
    words: readonly Word[],
    windows: readonly (readonly [Window, DecodedWindow])[],
    { heads, tokenSize }: { readonly heads: readonly Head[]; readonly tokenSize: number },
  ) {
    this.by = by;
    this.words = words;
    this.#heads = new Map(heads.map((head) => [head.name, head]));
    this.#tokenSize = tokenSize;
    this.#tokens = new Float32Array(words.length * tokenSize);
    for (const [window, decoded] of windows) {
      this.#tokens.set(decoded.tokens, window.coreFirst * tokenSize);
      for (const { head, anchor, probabilities } of decoded.arcs) {
        const rows = this.#arcs.get(head) ?? new Map<number, { first: number; probabilities: Float32Array }>();
        rows.set(window.first + anchor, { first: window.first, probabilities });
        this.#arcs.set(head, rows);
      }
    }
  }

  knows(head: string): boolean {
    return this.#heads.has(head);
  }

  bio(head: string, word: number): Float32Array {
    return this.#outputs(head, word);
  }

  klass(head: string, word: number): Float32Array {
    return this.#outputs(head, word);
  }

  value(head: string, word: number): number {
    return this.#outputs(head, word)[0] ?? 0;
  }

  arc(head: string, anchor: number): { readonly first: number; readonly probabilities: Float32Array } | null {
    return this.#arcs.get(head)?.get(anchor) ?? null;
  }

  #outputs(name: string, word: number): Float32Array {
    const head = this.#heads.get(name);
    if (head === undefined) throw new Error(`the reader has no head ${name}`);
    const at = word * this.#tokenSize + head.offset;
    return this.#tokens.subarray(at, at + head.size);
  }
}
