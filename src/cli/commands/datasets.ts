import type { RowChange, StoredDataset } from "../../desk/datasets/dataset-desk.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { paintFor, type Paint } from "../paint.ts";
import { plainWords, wrapped } from "../plain-words.ts";
import { printPages } from "../print-pages.ts";

export interface DatasetsCommandOptions extends SharedOptions {
  readonly problems?: number;
  readonly changes?: number;
  readonly format: "text" | "json";
}

/** Most problems of an import that are shown. */
const MOST = 1000;

/** `hearsay datasets`: the event data that the desk has, or what was wrong with the rows of an import. */
export function datasetsCommand(
  { data, problems, changes, format }: DatasetsCommandOptions,
  { output, errors, ...context }: CommandContext,
): Promise<ExitCode> {
  return withDesk({ output, errors, ...context }, { dataFolder: data }, async (desk) => {
    if (problems !== undefined) {
      const notes = await desk.datasets.problems(problems, { limit: MOST, offset: 0 });
      if (format === "json") await output.write(`${JSON.stringify(notes, null, 2)}\n`);
      else
        for (const { number, message, kept } of notes)
          await output.write(`row ${number}${kept ? "" : " (left out)"}: ${plainWords(message)}\n`);
      if (notes.length === 0 && format === "text") await errors.write("Nothing was wrong with its rows, or there is no such import.\n");
      return EXIT.done;
    }
    if (changes !== undefined) {
      const shown = await printPages(output, format, {
        page: ({ limit = 1000, offset = 0 }) => desk.datasets.changes(changes, { limit, offset }),
        line: changeWords,
      });
      if (shown === 0 && format === "text") await errors.write("It changed nothing, or there is no such import.\n");
      return EXIT.done;
    }
    const datasets = await desk.datasets.list();
    if (format === "json") await output.write(`${JSON.stringify(datasets, null, 2)}\n`);
    else for (const dataset of datasets) await output.write(datasetWords(dataset, paintFor(output.colours), output.width));
    if (datasets.length === 0 && format === "text") await errors.write("The desk has no event data yet: hearsay import FILE\n");
    return EXIT.done;
  });
}

function changeWords({ key, change, number, columns }: RowChange): string {
  const differing = Object.entries(columns).map(([name, { before, after }]) => `${name} ${before || "nothing"} -> ${after || "nothing"}`);
  return `${change} ${plainWords(key)}${number === null ? "" : ` (row ${number})`}${differing.length === 0 ? "" : `: ${plainWords(differing.join("; "))}`}\n`;
}

function datasetWords({ key, title, incidents, gone, first, last, citation, imports }: StoredDataset, paint: Paint, width: number): string {
  const days = first === null || last === null ? "undated" : `${first} to ${last}`;
  const lines = [
    `${paint.accent(key)}  ${paint.strong(title)}`,
    `    ${incidents} incidents, ${days}${gone > 0 ? `; ${gone} gone` : ""}`,
    ...(citation === null ? [] : [paint.faint(wrapped(`cite: ${citation}`, width, "    "))]),
    ...imports.map(({ id, version, file, rows, added, changed, same, unfit, gone: lost, finished, recordedAt }) =>
      paint.faint(
        `    import ${id} of ${recordedAt.slice(0, 16).replace("T", " ")}: ${plainWords(file)}${version === "" ? "" : `, version ${plainWords(version)}`}; ${rows} rows, ${added} new, ${changed} changed, ${same} the same, ${unfit} unfit, ${lost} gone${finished ? "" : "; broken off"}`,
      ),
    ),
  ];
  return `${lines.join("\n")}\n`;
}
