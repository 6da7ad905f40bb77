import { readFileSync } from "node:fs";
import type { GuessedFile } from "../../desk/datasets/guess-file.ts";
import { type DatasetMapping, DatasetMappingSchema } from "../../model/dataset-mapping.ts";
import type { DatasetImportOptions, DatasetImportOutcome } from "../../desk/datasets/import-dataset.ts";
import { DeskError } from "../../desk/desk-error.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { plainWords } from "../plain-words.ts";

export interface ImportCommandOptions extends SharedOptions {
  readonly datasetVersion?: string;
  readonly mapping?: string;
  readonly guess: boolean;
  readonly complete?: string | true;
  readonly format: "text" | "json";
}

/** Most problems that are printed of one file; all are kept. */
const SHOWN = 5;

/** `hearsay import`: takes files of event data in, one after the other; one that cannot be read does not stop the others. */
export function importCommand(files: readonly string[], options: ImportCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { output, errors, signal } = context;
  const given: DatasetImportOptions = {
    mapping: options.mapping === undefined ? undefined : readMapping(options.mapping),
    version: options.datasetVersion,
    complete: scopeOf(options.complete),
    signal,
  };
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    if (options.guess) return showGuess(await desk.datasets.guess(files[0] ?? ""), context);
    const outcomes: DatasetImportOutcome[] = [];
    let code: ExitCode = EXIT.done;
    for (const file of files) {
      if (signal.aborted) break;
      try {
        const outcome = await desk.datasets.importFile(file, given, ({ rows }) => context.onRows(file, rows));
        context.clearProgress();
        outcomes.push(outcome);
        if (options.format === "text") await output.write(outcomeWords(outcome));
        if (outcome.unfit > 0 && options.format === "text")
          for (const { number, message } of (await desk.datasets.problems(outcome.import, { limit: SHOWN, offset: 0 })).filter(
            ({ kept }) => !kept,
          ))
            await errors.write(`hearsay: row ${number}: ${plainWords(message)}\n`);
      } catch (error) {
        if (!(error instanceof DeskError) || error.code === "store-unavailable") throw error;
        await errors.write(`hearsay: ${plainWords(error.message)}\n`);
        code = EXIT.unreadable;
      }
    }
    if (options.format === "json") await output.write(`${JSON.stringify(outcomes, null, 2)}\n`);
    return code;
  });
}

/** The proposal as JSON on standard output, to be saved; the reasons and the rows beside it. */
async function showGuess({ mapping, reasons, rows }: GuessedFile, { output, errors }: CommandContext): Promise<ExitCode> {
  await output.write(`${JSON.stringify(mapping, null, 2)}\n`);
  for (const reason of reasons) await errors.write(`${plainWords(reason)}\n`);
  for (const { read } of rows) {
    if (read.incident === null) await errors.write(`left out: ${plainWords(read.problem.message)}\n`);
    else {
      const { key, dates, type, country, region, place, lat, lon, sides, killed } = read.incident;
      const where = [place, region, country].filter((part) => part !== null).join(", ") || "unplaced";
      const day = dates === null ? "undated" : dates.first === dates.last ? dates.first : `${dates.first} to ${dates.last}`;
      const point = lat === null || lon === null ? "no point" : `${lat}, ${lon}`;
      await errors.write(
        plainWords(
          `${key}: ${day}; ${type ?? "no attack"}; ${where} (${point}); ${sides.map(({ name }) => name).join(" / ") || "nobody named"}; killed ${killed?.best ?? "not told"}`,
        ) + "\n",
      );
      for (const { message } of read.doubts) await errors.write(`    ${plainWords(message)}\n`);
    }
  }
  return EXIT.done;
}

function readMapping(file: string): DatasetMapping {
  const needed = "A mapping as hearsay import --guess FILE prints it was needed.";
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new DeskError(
      "count-unclear",
      `${file} cannot be read as JSON (${error instanceof Error ? error.message : String(error)}). ${needed}`,
      { cause: error },
    );
  }
  const parsed = DatasetMappingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DeskError("count-unclear", `${file}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}. ${needed}`);
}

function outcomeWords(outcome: DatasetImportOutcome): string {
  const { import: id, title, version, file, rows, added, changed, same, unfit, gone, finished, resumedAt } = outcome;
  const counts = [
    `${added} new`,
    `${changed} changed`,
    `${same} as they were`,
    `${unfit} without an incident`,
    ...(gone > 0 ? [`${gone} gone`] : []),
  ];
  const taken = resumedAt > 0 ? ` (taken up at row ${resumedAt})` : "";
  const state = finished ? "" : "  Broken off: import the file again to go on.\n";
  const problems = unfit > 0 ? `  hearsay datasets --problems ${id} tells what was wrong.\n` : "";
  return `${plainWords(file)}: ${title}${version === "" ? "" : `, version ${plainWords(version)}`}. ${rows} rows${taken}: ${counts.join(", ")}.\n${state}${problems}`;
}

/** `country=SY,since=2016-01-01`; true for the whole dataset. */
function scopeOf(text: string | true | undefined): DatasetImportOptions["complete"] {
  if (text === undefined) return undefined;
  if (text === true) return {};
  const parts = new Map(text.split(",").map((part) => part.split("=", 2) as [string, string | undefined]));
  for (const [name, value] of parts) {
    const fits =
      name === "country"
        ? /^[A-Z]{2}(\+[A-Z]{2})*$/.test(value ?? "")
        : ["since", "until"].includes(name) && /^\d{4}-\d{2}-\d{2}$/.test(value ?? "");
    if (!fits)
      throw new DeskError(
        "count-unclear",
        `--complete ${text}: country=SY (or SY+IQ), since=2016-01-01 and until=2019-11-30 were needed, or some of them, parted by commas; or nothing, for the whole dataset.`,
      );
  }
  return { countries: parts.get("country")?.split("+"), since: parts.get("since"), until: parts.get("until") };
}
