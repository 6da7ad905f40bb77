import type { BenchInput } from "./bench-task.ts";
import { type Interval, intervalOf, resamples } from "./bootstrap.ts";
import { combinedF1, figureOf, type Measure, tallyOf } from "./measure.ts";
import type { Score } from "./scorer.ts";

/** Predictions of one bench by those that are compared. */
export interface Predictions {
  readonly trained: readonly object[];
  readonly rules: readonly object[];
  readonly baseline: readonly object[];
}

/** One measure: the trained reader's figure, the rules' alone, the difference, and the trivial baseline's. */
export interface Compared {
  readonly measure: Measure;
  readonly trained: number | null;
  readonly interval: Interval | null;
  readonly rules: number | null;
  readonly difference: Interval | null;
  readonly baseline: number | null;
}

interface Resampled {
  readonly trained: readonly (number | null)[];
  readonly rules: readonly (number | null)[];
}

/** Compares engines on the measures of a bench, with 95% intervals from resampled documents. */
export function compare(measures: readonly Measure[], gold: readonly BenchInput[], predictions: Predictions, score: Score): Compared[] {
  const whole = {
    trained: score(gold, predictions.trained),
    rules: score(gold, predictions.rules),
    baseline: score(gold, predictions.baseline),
  };
  const draws = resamples(gold.length);
  const alone = measures.some(({ combining }) => combining === "counts" || combining === "labels")
    ? { trained: eachAlone(gold, predictions.trained, score), rules: eachAlone(gold, predictions.rules, score) }
    : null;
  const again = measures.some(({ combining }) => combining === "rescore")
    ? { trained: rescored(draws, gold, predictions.trained, score), rules: rescored(draws, gold, predictions.rules, score) }
    : null;
  return measures.map((measure) => {
    let resampled: Resampled | null = null;
    if (measure.combining === "rescore" && again !== null)
      resampled = {
        trained: again.trained.map((json) => figureOf(json, measure)),
        rules: again.rules.map((json) => figureOf(json, measure)),
      };
    else if (measure.combining !== "none" && alone !== null)
      resampled = { trained: combined(alone.trained, draws, measure), rules: combined(alone.rules, draws, measure) };
    return {
      measure,
      trained: figureOf(whole.trained, measure),
      rules: figureOf(whole.rules, measure),
      baseline: figureOf(whole.baseline, measure),
      interval: resampled === null ? null : intervalOf(resampled.trained),
      difference: resampled === null ? null : intervalOf(differences(resampled)),
    };
  });
}

const differences = ({ trained, rules }: Resampled): (number | null)[] =>
  trained.map((figure, at) => {
    const other = rules[at] ?? null;
    return figure === null || other === null ? null : figure - other;
  });

function combined(scores: readonly unknown[], draws: readonly Uint32Array[], measure: Measure): (number | null)[] {
  const tallies = scores.map((json) => tallyOf(json, measure));
  return draws.map((draw) => combinedF1(tallies, draw, measure.scale));
}

function eachAlone(gold: readonly BenchInput[], predicted: readonly object[], score: Score): unknown[] {
  const byId = byIdOf(predicted);
  return gold.map((document) => score([document], linesOf(byId, document["id"])));
}

/** The scorer's answers on each resample; a document that is drawn twice counts as two documents. */
function rescored(draws: readonly Uint32Array[], gold: readonly BenchInput[], predicted: readonly object[], score: Score): unknown[] {
  const byId = byIdOf(predicted);
  return draws.map((draw) => {
    const drawn = [...draw].map((place, at) => ({ id: `${at}`, document: gold[place] as BenchInput }));
    return score(
      drawn.map(({ id, document }) => ({ ...document, id })),
      drawn.flatMap(({ id, document }) => linesOf(byId, document["id"]).map((line) => ({ ...line, id }))),
    );
  });
}

const byIdOf = (predicted: readonly object[]): ReadonlyMap<unknown, object> =>
  new Map(predicted.map((line) => [(line as { id?: unknown }).id, line]));

function linesOf(byId: ReadonlyMap<unknown, object>, id: unknown): object[] {
  const line = byId.get(id);
  return line === undefined ? [] : [line];
}
