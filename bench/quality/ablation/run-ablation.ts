import { READING_STEPS } from "../../../src/extract/languages/en/statements/reading-steps.ts";
import { openBench } from "../bench-files.ts";
import { BENCHES } from "../benches.ts";
import { differenceText } from "../difference-text.ts";
import { figureOf } from "../measure.ts";
import { type KeptPredictions, predictionsOf } from "../predictions.ts";
import { openScorer } from "../scorer.ts";
import { TASKS } from "../tasks/index.ts";
import { tableOf } from "../text-table.ts";

/** Every how manyth document of the dev file is read: a fixed subset, since it is read once for each step. */
const EVERY = 2;

/** Readers that hold rules: without them the trained reader finds attributions alone. */
const RULE_READERS = ["suspicion", "according-to", "verbs", "nouns", "hedges"];

/**
 * What each reader and refiner of statements brings on PolNeAR dev: the figures with all of them, and how far each figure moves
 * when one is left out. A step that moves nothing, or moves it up, does not earn its place there.
 */
export async function ablationTable(folder: string, kept: KeptPredictions | null): Promise<string> {
  const bench = BENCHES.find(({ task }) => task === "polnear");
  if (bench === undefined) throw new Error("there is no bench of attributions");
  const score = await openScorer(folder, bench);
  const { gold } = openBench(folder, bench);
  const inputs = gold.filter((_, at) => at % EVERY === 0);
  const figures = async (leftOut: readonly string[]): Promise<(number | null)[]> => {
    const asked = { task: TASKS[bench.task], inputs, options: { leftOut: new Set(leftOut) } };
    const json = score(inputs, await predictionsOf("trained", asked, kept));
    return bench.measures.map((measure) => figureOf(json, measure));
  };
  const whole = await figures([]);
  const variants = [
    ...READING_STEPS.map(({ name }) => ({ name: `without ${name}`, leftOut: [name] })),
    { name: "without all readers by rule", leftOut: RULE_READERS },
  ];
  const rows = [["all steps", ...whole.map((figure) => differenceText(figure, null))]];
  for (const { name, leftOut } of variants) {
    const found = await figures(leftOut);
    rows.push([name, ...found.map((figure, column) => differenceText(figure, whole[column] ?? null))]);
  }
  return tableOf([`PolNeAR dev, ${inputs.length} documents`, ...bench.measures.map(({ name }) => name)], rows);
}
