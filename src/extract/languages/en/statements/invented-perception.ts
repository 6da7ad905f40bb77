import type { Perception } from "../../../../model/perception.ts";

/** One attribution that the encoder sees: words of the text and, after a `~`, how surely (0.95 where it is left out). */
export interface Seen {
  readonly cue: string;
  readonly source?: readonly string[];
  readonly content: readonly string[];
}

const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;
const SURE = 0.95;

/** What an encoder that sees these attributions would give for a text, for tests. Each stretch of words is looked for from the start of the text. */
export function seeing(text: string, attributions: readonly Seen[]): Perception {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const cues = words.map(() => Float32Array.from([1, 0, 0]));
  const arcs = new Map<string, Float32Array>();
  for (const { cue, source = [], content } of attributions) {
    const { places, probability } = find(text, words, cue);
    for (const [at, word] of places.entries())
      cues[word] = Float32Array.from(at === 0 ? [1 - probability, probability, 0] : [1 - probability, 0, probability]);
    for (const [head, parts] of Object.entries({ source, content })) {
      const row = new Float32Array(words.length).fill(0.02);
      for (const part of parts) {
        const found = find(text, words, part);
        for (const word of found.places) row[word] = found.probability;
      }
      arcs.set(`${head} ${places[0]}`, row);
    }
  }
  return perception(words, {
    cue: (word) => cues[word] ?? Float32Array.from([1, 0, 0]),
    arc: (head, anchor) => arcs.get(`${head} ${anchor}`) ?? null,
  });
}

/** What an encoder would give that answers each question by a number of its own, for tests that must hold whatever it sees. */
export function seeingAnything(text: string, number: (key: number) => number): Perception {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  return perception(words, {
    cue: (word) => {
      const [inside, begins] = [number(2 * word), number(2 * word + 1)];
      return Float32Array.from([1 - inside, inside * begins, inside * (1 - begins)]);
    },
    arc: (head, anchor) => Float32Array.from(words, (_, word) => number(7 * anchor + 13 * word + head.length)),
  });
}

function perception(
  words: Perception["words"],
  { cue, arc }: { readonly cue: (word: number) => Float32Array; readonly arc: (head: string, anchor: number) => Float32Array | null },
): Perception {
  const unknown = (head: string): never => {
    throw new Error(`no head ${head}`);
  };
  return {
    by: "reader-xx@1",
    words,
    knows: (head) => ["cue", "source", "content"].includes(head),
    bio: (head, word) => (head === "cue" ? cue(word) : unknown(head)),
    klass: unknown,
    value: unknown,
    arc: (head, anchor) => {
      const probabilities = arc(head, anchor);
      return probabilities === null ? null : { first: 0, probabilities };
    },
  };
}

function find(
  text: string,
  words: Perception["words"],
  part: string,
): { readonly places: readonly number[]; readonly probability: number } {
  const [written = "", sure] = part.split("~");
  const start = text.indexOf(written);
  if (start < 0) throw new Error(`“${written}” does not stand in the text`);
  const places = words.flatMap((word, place) => (start <= word.start && word.end <= start + written.length ? [place] : []));
  return { places, probability: sure === undefined ? SURE : Number(sure) };
}
