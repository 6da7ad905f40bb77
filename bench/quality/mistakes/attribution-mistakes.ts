import type { BenchInput } from "../bench-task.ts";
import { pairedOnes } from "../one-by-one.ts";
import type { Score } from "../scorer.ts";
import { type Mistake, type Prediction, wordsAround } from "./mistake.ts";

interface Piece {
  readonly start: number;
  readonly end: number;
}
interface Attribution {
  readonly source: readonly Piece[];
  readonly cue: readonly Piece[];
  readonly content: readonly Piece[];
}

/**
 * Attributions that the bench's scorer does not pair as a whole. One that was missed and one that was read wrongly are one mistake, "in part",
 * where their cues share words.
 */
export function attributionMistakes(line: BenchInput, prediction: Prediction, score: Score): Mistake[] {
  const predicted = prediction["attributions"] as readonly Attribution[];
  const { id, text, attributions } = line as unknown as { id: string; text: string; attributions: readonly Attribution[] };
  const whole = (gold: readonly Attribution[], read: readonly Attribution[]): number => {
    const { p, pred } = (
      score([{ ...line, attributions: gold }], [{ id, attributions: read }]) as {
        scores: { attribution: { p: number; pred: number } };
      }
    ).scores.attribution;
    return Math.round(p * pred);
  };
  const found = pairedOnes(attributions.length, (first) => whole(attributions.slice(0, first), predicted));
  const right = pairedOnes(predicted.length, (first) => whole(attributions, predicted.slice(0, first)));
  const missed = attributions.filter((_, at) => !found.has(at));
  const wrong = predicted.filter((_, at) => !right.has(at));
  const paired = new Set<Attribution>();
  const tell = (annotated: Attribution | null, read: Attribution | null): Mistake => {
    const at = startOf(annotated ?? read);
    return {
      bench: "PolNeAR",
      document: id,
      of: "attribution",
      kind: read === null ? "missed" : annotated === null ? "spurious" : "in part",
      at,
      annotated: annotated === null ? null : told(text, annotated),
      read: read === null ? null : told(text, read),
      around: wordsAround(text, at),
    };
  };
  const mistakes = missed.map((gold) => {
    const read = wrong.find((one) => !paired.has(one) && share(one.cue, gold.cue)) ?? null;
    if (read !== null) paired.add(read);
    return tell(gold, read);
  });
  return [...mistakes, ...wrong.filter((one) => !paired.has(one)).map((read) => tell(null, read))];
}

const share = (some: readonly Piece[], others: readonly Piece[]): boolean =>
  some.some((a) => others.some((b) => a.start < b.end && b.start < a.end));
const startOf = (attribution: Attribution | null): number | null =>
  (attribution?.cue[0] ?? attribution?.source[0] ?? attribution?.content[0])?.start ?? null;
const words = (text: string, pieces: readonly Piece[]): string =>
  pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(" … ");
const told = (text: string, { source, cue, content }: Attribution): string =>
  `${words(text, source) || "nobody"} | ${words(text, cue)} | ${words(text, content)}`;
