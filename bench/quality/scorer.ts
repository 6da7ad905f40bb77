import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BenchInput } from "./bench-task.ts";
import type { Bench } from "./benches.ts";

/** What a bench's own scorer says of predictions. */
export type Score = (gold: readonly BenchInput[], predicted: readonly object[]) => unknown;

type ScorerModule = Readonly<Record<string, (gold: readonly BenchInput[], predicted: readonly object[], options: object) => unknown>>;

/** Opens the bench's scorer; it runs in this process, so that a thousand resamples cost no thousand starts. */
export async function openScorer(folder: string, { scorer }: Bench): Promise<Score> {
  const module = (await import(pathToFileURL(join(folder, scorer.file)).href)) as ScorerModule;
  const score = module[scorer.function];
  if (score === undefined) throw new Error(`${scorer.file} exports no function ${scorer.function}`);
  return (gold, predicted) => score(gold, predicted, scorer.options ?? {});
}
