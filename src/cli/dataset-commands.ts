import { type Command, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import { countCommand, type CountCommandOptions } from "./commands/count.ts";
import { countsCommand, type CountsCommandOptions } from "./commands/counts.ts";
import { mapCommand, type MapCommandOptions, PARTS } from "./commands/map.ts";
import { recountCommand, type RecountCommandOptions } from "./commands/recount.ts";
import { datasetsCommand, type DatasetsCommandOptions } from "./commands/datasets.ts";
import { importCommand, type ImportCommandOptions } from "./commands/import.ts";
import { groupsOf, withBounds } from "./count-options.ts";
import type { ExitCode } from "./exit-codes.ts";

/** What commands on event data are made with. */
export interface DatasetCommands {
  /** A new command of the program, with the options that all have. */
  readonly command: (words: string, description: string) => Command;
  readonly format: () => Option;
  readonly person: () => Option;
  readonly wholeNumber: (text: string) => number;
  readonly context: CommandContext;
  readonly done: (code: ExitCode) => void;
}

/** Adds the commands on event data of others: import, datasets, count, map, counts, recount. */
export function addDatasetCommands({ command, format, person, wholeNumber, context, done }: DatasetCommands): void {
  command("import", "take event data in: UCDP GED, ACLED, GTD, GDELT, ICEWS, or any table by a mapping; a newer file updates what is there")
    .argument("<files...>", "CSV or tab-separated text, also packed (.gz, or alone in a .zip), or an Excel workbook (.xlsx)")
    .option("--mapping <file>", "which column holds what (JSON), for a table that no format of the desk knows")
    .option("--guess", "propose such a mapping for the first file, with ten rows as they would be read; nothing is imported", false)
    .option("--dataset-version <version>", "as its makers call it, where the file's name does not tell: 25.1")
    .option(
      "--complete [scope]",
      "the file holds all of the dataset, or all of a scope (country=SY+IQ,since=2016-01-01,until=2019-11-30): what it lacks there is gone",
    )
    .addOption(format())
    .action(async (files: string[], options: ImportCommandOptions) => done(await importCommand(files, options, context)));
  command("datasets", "show the event data that the desk has, with all imports")
    .addOption(new Option("--problems <import>", "what was wrong with rows of an import, by its number").argParser(wholeNumber))
    .addOption(
      new Option("--changes <import>", "what an import added, changed and found gone").argParser(wholeNumber).conflicts("problems"),
    )
    .addOption(format())
    .action(async (options: DatasetsCommandOptions) => done(await datasetsCommand(options, context)));
  withBounds(command("count", "count incidents of the event data under a definition: how many for sure, by the first day, and at most"))
    .addOption(new Option("--by <groups>", "part the count by one or two of these, with a comma between: month,actor").argParser(groupsOf))
    .addOption(new Option("--rows [number]", "show the incidents behind it, so many at most").argParser(wholeNumber).preset("50"))
    .addOption(new Option("--time-limit <seconds>", "give up after this").argParser(wholeNumber).default(60))
    .option("--save <reason>", "keep it, so that a later count of the same definition says what changed")
    .addOption(person())
    .addOption(format())
    .action(async (options: CountCommandOptions) => done(await countCommand(options, context)));
  withBounds(command("map", "draw a count: a map, or with --series counts over time; as an SVG or PNG file, with the numbers beside it"))
    .requiredOption("--out <file>", "the file to write, whose ending is .svg or .png")
    .addOption(new Option("--series <time>", "counts over time instead of a map").choices(["year", "month"]))
    .addOption(new Option("--parts <group>", "with --series: small charts by this").choices(PARTS))
    .option("--title <words>", "what stands above it")
    .addOption(format())
    .action(async (options: MapCommandOptions) => done(await mapCommand(options, context)));
  command("counts", "show the counts that were kept, the last one first")
    .addOption(format())
    .action(async (options: CountsCommandOptions) => done(await countsCommand(options, context)));
  withBounds(
    command(
      "recount",
      "count again a number of incidents that a report quotes, on every dataset; without an id, show the numbers that reports quote",
    ),
  )
    .argument("[id]", "of the statement that quotes it, or of a report, to show those that it quotes; may be cut short")
    .option("--save <reason>", "keep what the datasets count")
    .addOption(person())
    .addOption(format())
    .action(async (id: string | undefined, options: RecountCommandOptions) => done(await recountCommand(id, options, context)));
}
