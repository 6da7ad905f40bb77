import { openBench } from "../bench-files.ts";
import { BENCHES } from "../benches.ts";
import { differenceText } from "../difference-text.ts";
import { figureOf } from "../measure.ts";
import { type KeptPredictions, predictionsOf } from "../predictions.ts";
import { openScorer } from "../scorer.ts";
import { TASKS } from "../tasks/index.ts";
import { tableOf } from "../text-table.ts";
import { rewritten, VARIANTS } from "./variants.ts";

/** Every how manyth document of the dev file is read: a fixed subset, since it is read once for each writing. */
const EVERY = 3;

/** How the reader stands on PolNeAR in other writings: each measure's figure and its difference from the usual writing. */
export async function robustnessTable(folder: string, kept: KeptPredictions | null): Promise<string> {
  const bench = BENCHES.find(({ task }) => task === "polnear");
  if (bench === undefined) throw new Error("there is no bench of attributions");
  const score = await openScorer(folder, bench);
  const { gold, options } = openBench(folder, bench);
  const subset = gold.filter((_, at) => at % EVERY === 0);
  const rows: (number | null)[][] = [];
  for (const variant of VARIANTS) {
    const inputs = subset.map((line) => rewritten(line, variant));
    const json = score(inputs, await predictionsOf("trained", { task: TASKS[bench.task], inputs, options }, kept));
    rows.push(bench.measures.map((measure) => figureOf(json, measure)));
  }
  const usual = rows[0] ?? [];
  return tableOf(
    [`PolNeAR dev, ${subset.length} documents`, ...bench.measures.map(({ name }) => name)],
    rows.map((row, at) => [
      VARIANTS[at]?.name ?? "",
      ...row.map((figure, column) => differenceText(figure, at === 0 ? null : (usual[column] ?? null))),
    ]),
  );
}
