import { READING_STEPS } from "../../../src/extract/languages/en/statements/reading-steps.ts";
import { openBench } from "../bench-files.ts";
import { POLNEAR } from "../benches.ts";
import { differenceText } from "../difference-text.ts";
import type { KeptPredictions } from "../predictions.ts";
import { tableOf } from "../text-table.ts";
import { openTrainedFigures } from "../trained-figures.ts";

/** Every how manyth document of the dev file is read: a fixed subset, since it is read once for each step. */
const EVERY = 2;

/** Readers that hold rules: without them the trained reader finds attributions alone. */
const RULE_READERS = ["suspicion", "according-to", "verbs", "nouns", "hedges"];

/**
 * What each reader and refiner of statements brings on PolNeAR dev: the figures with all of them, and how far each figure moves
 * when one is left out. A step that moves nothing, or moves it up, does not earn its place there.
 */
export async function ablationTable(folder: string, kept: KeptPredictions | null): Promise<string> {
  const figures = await openTrainedFigures(folder, POLNEAR, kept);
  const inputs = openBench(folder, POLNEAR).gold.filter((_, at) => at % EVERY === 0);
  const whole = await figures(inputs, {});
  const variants = [
    ...READING_STEPS.map(({ name }) => ({ name: `without ${name}`, leftOut: [name] })),
    { name: "without all readers by rule", leftOut: RULE_READERS },
  ];
  const rows = [["all steps", ...whole.map((figure) => differenceText(figure, null))]];
  for (const { name, leftOut } of variants) {
    const found = await figures(inputs, { leftOut: new Set(leftOut) });
    rows.push([name, ...found.map((figure, column) => differenceText(figure, whole[column] ?? null))]);
  }
  return tableOf([`PolNeAR dev, ${inputs.length} documents`, ...POLNEAR.measures.map(({ name }) => name)], rows);
}
