import type { BenchInput, BenchOptions } from "./bench-task.ts";
import type { Bench } from "./benches.ts";
import { figureOf } from "./measure.ts";
import { type KeptPredictions, predictionsOf } from "./predictions.ts";
import { openScorer } from "./scorer.ts";
import { TASKS } from "./tasks/index.ts";

/** Reads inputs with the trained reader and gives the figures of the bench's measures, in their order. */
export type TrainedFigures = (inputs: readonly BenchInput[], options: BenchOptions) => Promise<(number | null)[]>;

/** Opens the scorer of a bench below `folder` once for all inputs that are read. */
export async function openTrainedFigures(folder: string, bench: Bench, kept: KeptPredictions | null): Promise<TrainedFigures> {
  const score = await openScorer(folder, bench);
  return async (inputs, options) => {
    const json = score(inputs, await predictionsOf("trained", { task: TASKS[bench.task], inputs, options }, kept));
    return bench.measures.map((measure) => figureOf(json, measure));
  };
}
