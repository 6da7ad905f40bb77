import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { READER_FILE } from "../../../src/desk/shipped-encoder.ts";
import { openBench } from "../bench-files.ts";
import { POLNEAR } from "../benches.ts";
import { type Interval, intervalOf, resamples } from "../bootstrap.ts";
import { closeLookups } from "../lookups.ts";
import { openScorer } from "../scorer.ts";
import { tableOf } from "../text-table.ts";
import { type Example, examplesOf, uncalibrated } from "./examples.ts";
import { fitCalibration, heldOut } from "./fit-calibration.ts";
import { areaUnderCurve, binsOf, brierScore, errorByChance, expectedError, type Outcome } from "./reliability.ts";

const USAGE = `usage: npm run -s bench:calibration -- DIR [--write]
DIR holds a folder bench/ with PolNeAR's dev file and scorer. Fits how often the trained reader is right about a statement.
--write   writes the map, fitted on the whole dev file, into models/reader-en/reader.json
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: "boolean" } } });
  const [directory] = positionals;
  if (directory === undefined || !existsSync(join(directory, "bench", POLNEAR.gold))) {
    process.stderr.write(USAGE);
    return 2;
  }
  const folder = join(directory, "bench");
  const { gold } = openBench(folder, POLNEAR);
  const examples = await examplesOf(gold, await openScorer(folder, POLNEAR));
  await closeLookups();
  process.stdout.write(reportOf(examples, gold.length));
  const calibration = fitCalibration(examples, `PolNeAR dev, ${gold.length} documents`);
  process.stdout.write(`\nFitted on all of it: ${JSON.stringify(calibration)}\n`);
  if (values.write === true) {
    const reader = JSON.parse(readFileSync(READER_FILE, "utf8")) as object;
    writeFileSync(READER_FILE, `${JSON.stringify({ ...reader, calibration }, null, 2)}\n`);
    process.stdout.write(`Written to ${READER_FILE}: reports are read anew from now on.\n`);
  }
  return 0;
}

function reportOf(examples: readonly Example[], documents: number): string {
  const before = examples.map(({ seen, right }): Outcome => ({ probability: uncalibrated(seen), right }));
  const after = heldOut(examples);
  const share = examples.filter(({ right }) => right).length / examples.length;
  const row = (name: string, outcomes: readonly Outcome[]): string[] => {
    const interval = intervalOver(examples, outcomes, documents);
    return [
      name,
      `${percent(expectedError(outcomes))} (${interval === null ? "" : `${percent(interval.low)} to ${percent(interval.high)}`})`,
      percent(errorByChance(outcomes)),
      brierScore(outcomes).toFixed(3),
      areaUnderCurve(outcomes).toFixed(3),
    ];
  };
  return [
    `PolNeAR dev: ${documents} documents, ${examples.length} statements, ${percent(share)}% of them right as whole attributions\n\n`,
    tableOf(
      ["%", "calibration error (95%)", "by chance alone", "Brier", "right above wrong"],
      [row("as the reader believes", before), row("calibrated, on the half not fitted on", after)],
    ),
    "\n",
    tableOf(
      ["statements", "read with %", "right %"],
      binsOf(after).map(({ count, probability, right }) => [String(count), percent(probability), percent(right)]),
    ),
  ].join("");
}

/** 95% interval of the calibration error, from documents drawn with replacement. */
function intervalOver(examples: readonly Example[], outcomes: readonly Outcome[], documents: number): Interval | null {
  const byDocument = Array.from({ length: documents }, (): Outcome[] => []);
  for (const [at, { document }] of examples.entries()) byDocument[document]?.push(outcomes[at] as Outcome);
  return intervalOf(resamples(documents).map((draw) => expectedError([...draw].flatMap((document) => byDocument[document] ?? []))));
}

const percent = (share: number): string => (100 * share).toFixed(1);

process.exitCode = await main();
