import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Calibration } from "../../../src/model/calibration.ts";
import { READER_FILE } from "../../../src/desk/shipped-encoder.ts";
import { openBench } from "../bench-files.ts";
import { POLNEAR } from "../benches.ts";
import { type Interval, intervalOf, resamples } from "../bootstrap.ts";
import { codedCases, openCaseScorer } from "../../cases/coded-cases.ts";
import { closeLookups, openLookups } from "../lookups.ts";
import { openScorer } from "../scorer.ts";
import { tableOf } from "../text-table.ts";
import { examplesOf, uncalibrated } from "./examples.ts";
import { caseExamplesOf } from "./case-examples.ts";
import { fitAttributions, fitResponsibility, heldOutAttributions, heldOutResponsibility, type Judged } from "./fit-calibration.ts";
import { areaUnderCurve, binsOf, brierScore, errorByChance, expectedError, type Outcome } from "./reliability.ts";

const USAGE = `usage: npm run -s bench:calibration -- DIR [--write]
DIR holds bench/ with PolNeAR's dev file and scorer, and cases/. Fits how often a statement is right: attributions in news, and statements
about responsibility in coded reports of attacks.
--write   writes the map, fitted on the whole dev file, into models/reader-en/reader.json
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: "boolean" } } });
  const [directory] = positionals;
  if (directory === undefined || [join("bench", POLNEAR.gold), "cases"].some((needed) => !existsSync(join(directory, needed)))) {
    process.stderr.write(USAGE);
    return 2;
  }
  const folder = join(directory, "bench");
  const { gold } = openBench(folder, POLNEAR);
  const examples = await examplesOf(gold, await openScorer(folder, POLNEAR));
  const attributions = fitAttributions(examples, `PolNeAR dev, ${gold.length} documents`);
  const before = examples.map(({ seen, right }): Outcome => ({ probability: uncalibrated(seen), right }));
  process.stdout.write(
    reportOf(`PolNeAR dev: ${gold.length} documents, %, right as whole attributions`, examples, {
      "as the reader believes": before,
      "calibrated, on the half not fitted on": heldOutAttributions(examples),
    }),
  );
  const cases = codedCases(directory);
  const told = await caseExamplesOf(cases, await openCaseScorer(directory), {
    lookups: openLookups(),
    attributions: { ...attributions, responsibility: null },
  });
  await closeLookups();
  const share = told.filter(({ right }) => right).length / told.length;
  process.stdout.write(
    reportOf(`\n${cases.length} coded reports of attacks: %, in the coders' list of statements about responsibility or danger`, told, {
      "as attributions (rules alone: the mean)": told.map(({ attribution, right }) => ({ probability: attribution ?? share, right })),
      "calibrated, on the other reports": heldOutResponsibility(told),
    }),
  );
  const calibration: Calibration = { ...attributions, responsibility: fitResponsibility(told, `${cases.length} coded reports of attacks`) };
  process.stdout.write(`\nFitted on all of it: ${JSON.stringify(calibration)}\n`);
  if (values.write === true) {
    const reader = JSON.parse(readFileSync(READER_FILE, "utf8")) as object;
    writeFileSync(READER_FILE, `${JSON.stringify({ ...reader, calibration }, null, 2)}\n`);
    process.stdout.write(`Written to ${READER_FILE}: reports are read anew from now on.\n`);
  }
  return 0;
}

/** Tables of how probabilities stand with what came of them; of the last, bin by bin. A `%` in the heading is replaced by the numbers. */
function reportOf(heading: string, examples: readonly Judged[], maps: Readonly<Record<string, readonly Outcome[]>>): string {
  const share = examples.filter(({ right }) => right).length / examples.length;
  const row = (name: string, outcomes: readonly Outcome[]): string[] => {
    const interval = intervalOver(examples, outcomes);
    return [
      name,
      `${percent(expectedError(outcomes))} (${interval === null ? "" : `${percent(interval.low)} to ${percent(interval.high)}`})`,
      percent(errorByChance(outcomes)),
      brierScore(outcomes).toFixed(3),
      areaUnderCurve(outcomes).toFixed(3),
    ];
  };
  return [
    `${heading.replace("%", `${examples.length} statements, ${percent(share)}% of them`)}\n\n`,
    tableOf(
      ["%", "calibration error (95%)", "by chance alone", "Brier", "right above wrong"],
      Object.entries(maps).map(([name, outcomes]) => row(name, outcomes)),
    ),
    "\n",
    tableOf(
      ["statements", "read with %", "right %"],
      binsOf(Object.values(maps).at(-1) ?? []).map(({ count, probability, right }) => [
        String(count),
        percent(probability),
        percent(right),
      ]),
    ),
  ].join("");
}

/** 95% interval of the calibration error, from documents drawn with replacement. */
function intervalOver(examples: readonly Judged[], outcomes: readonly Outcome[]): Interval | null {
  const documents = 1 + Math.max(...examples.map(({ document }) => document));
  const byDocument = Array.from({ length: documents }, (): Outcome[] => []);
  for (const [at, { document }] of examples.entries()) byDocument[document]?.push(outcomes[at] as Outcome);
  return intervalOf(resamples(documents).map((draw) => expectedError([...draw].flatMap((document) => byDocument[document] ?? []))));
}

const percent = (share: number): string => (100 * share).toFixed(1);

process.exitCode = await main();
