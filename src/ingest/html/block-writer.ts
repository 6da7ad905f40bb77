import { MappedTextBuilder } from "../../text/offset-map.ts";
import type { MappedText } from "../../text/offset-map.ts";
import { References } from "./entities.ts";
import type { SourceRun } from "./scan-html.ts";

/** Runs of the source that are looked at ahead for a text that does not stand at the place in hand. */
const REACH = 400;

/** Writes the text of blocks, white space collapsed as browsers do, and keeps where each character stands in the page's source. */
export class BlockWriter {
  readonly #source: string;
  readonly #runs: readonly SourceRun[];
  readonly #mapped = new MappedTextBuilder();
  readonly #references = new References();
  #break: 0 | 1 | 2 = 0;
  #space: { original: number | null } | null = null;
  #cursor = 0;

  constructor(source: string, runs: readonly SourceRun[]) {
    this.#source = source;
    this.#runs = runs;
  }

  get length(): number {
    return this.#mapped.length;
  }

  build(): MappedText {
    return this.#mapped.build();
  }

  /** The text that follows stands at or after this offset of the source. */
  moveTo(offset: number): void {
    this.#cursor = offset;
  }

  /** Sets what follows apart: 1 a new line, 2 a block of its own. */
  setApart(strength: 1 | 2): void {
    if (strength > this.#break) this.#break = strength;
    this.#space = null;
  }

  /** A `br`: the second in a row makes a new block. */
  newLine(): void {
    this.#break = this.#break === 0 ? 1 : 2;
    this.#space = null;
  }

  /** A space between what came and what follows, if both are words: cells of a table. */
  gap(): void {
    this.#space ??= { original: null };
  }

  /** Adds text that does not stand in the page's own text. */
  addUnmapped(text: string): void {
    this.#word(text, null);
  }

  /** Adds decoded text; it is looked for in the source from the place in hand on. */
  add(text: string): void {
    if (text === "") return;
    const places = this.#placesOf(text);
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      const space = at < text.length && isSpace(text.charCodeAt(at));
      const ends = at === text.length || space || (at > from && places !== null && places[at] !== nextPlace(places, at - 1));
      if (ends && at > from) {
        this.#word(text.slice(from, at), places === null ? null : placeOf(places, from));
        from = at;
      }
      if (space) {
        this.#space ??= { original: places !== null && text[at] === " " ? placeOf(places, at) : null };
        from = at + 1;
      }
    }
  }

  #word(word: string, original: number | null): void {
    if (this.#break > 0) {
      if (this.#mapped.length > 0) this.#mapped.add(this.#break === 2 ? "\n\n" : "\n", null);
    } else if (this.#space !== null && this.#mapped.length > 0) {
      this.#mapped.add(" ", this.#space.original);
    }
    this.#break = 0;
    this.#space = null;
    this.#mapped.add(word, original);
  }

  /** Offsets in the source of each UTF-16 unit, -1 for those written as references; null where the text is not found. */
  #placesOf(text: string): Int32Array | null {
    const places = new Int32Array(text.length);
    let run = firstRunEndingAfter(this.#runs, this.#cursor);
    for (let tried = 0; tried < REACH && run < this.#runs.length; tried++, run++) {
      const start = Math.max(this.#cursor, (this.#runs[run] as SourceRun).start);
      const end = this.#match(text, start, run, places);
      if (end >= 0) {
        this.#cursor = end;
        return places;
      }
    }
    return null;
  }

  /** Compares the text with the source from an offset in a run on; gives the offset after it, or -1. */
  #match(text: string, start: number, firstRun: number, places: Int32Array): number {
    let run = firstRun;
    let at = start;
    let end = (this.#runs[run] as SourceRun).end;
    let i = 0;
    while (i < text.length) {
      if (at >= end) {
        run++;
        const next = this.#runs[run];
        if (!next) return -1;
        at = next.start;
        end = next.end;
        continue;
      }
      const reference = this.#source.charCodeAt(at) === 38 ? this.#references.at(this.#source, at) : null;
      if (reference !== null && text.startsWith(reference.meant, i)) {
        places.fill(-1, i, i + reference.meant.length);
        i += reference.meant.length;
        at += reference.written.length;
      } else if (text.charCodeAt(i) === this.#source.charCodeAt(at)) {
        places[i++] = at++;
      } else return -1;
    }
    return at;
  }
}

const placeOf = (places: Int32Array, at: number): number | null => ((places[at] as number) < 0 ? null : (places[at] as number));

/** The place that follows on that of the unit before, if the two are of one kind. */
const nextPlace = (places: Int32Array, before: number): number => ((places[before] as number) < 0 ? -1 : (places[before] as number) + 1);

// A no-break space in a page is mostly padding; readers of words need plain ones.
const isSpace = (unit: number): boolean => unit === 32 || unit === 0xa0 || unit === 9 || unit === 10 || unit === 12 || unit === 13;

function firstRunEndingAfter(runs: readonly SourceRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as SourceRun).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
