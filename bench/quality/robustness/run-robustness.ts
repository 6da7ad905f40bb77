import { openBench } from "../bench-files.ts";
import { POLNEAR } from "../benches.ts";
import { differenceText } from "../difference-text.ts";
import type { KeptPredictions } from "../predictions.ts";
import { tableOf } from "../text-table.ts";
import { openTrainedFigures } from "../trained-figures.ts";
import { rewritten, VARIANTS } from "./variants.ts";

/** Every how manyth document of the dev file is read: a fixed subset, since it is read once for each writing. */
const EVERY = 3;

/** How the reader stands on PolNeAR in other writings: each measure's figure and its difference from the usual writing. */
export async function robustnessTable(folder: string, kept: KeptPredictions | null): Promise<string> {
  const figures = await openTrainedFigures(folder, POLNEAR, kept);
  const { gold, options } = openBench(folder, POLNEAR);
  const subset = gold.filter((_, at) => at % EVERY === 0);
  const rows: (number | null)[][] = [];
  for (const variant of VARIANTS)
    rows.push(
      await figures(
        subset.map((line) => rewritten(line, variant)),
        options,
      ),
    );
  const usual = rows[0] ?? [];
  return tableOf(
    [`PolNeAR dev, ${subset.length} documents`, ...POLNEAR.measures.map(({ name }) => name)],
    rows.map((row, at) => [
      VARIANTS[at]?.name ?? "",
      ...row.map((figure, column) => differenceText(figure, at === 0 ? null : (usual[column] ?? null))),
    ]),
  );
}
