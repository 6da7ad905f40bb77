import { writeFile } from "node:fs/promises";
import { COUNT_GROUPS, type CountGroup } from "../../model/count-definition.ts";
import { DeskError } from "../../desk/desk-error.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { type CountBounds, definitionOf } from "../count-options.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { showCount } from "../show-count.ts";

export interface MapCommandOptions extends SharedOptions, CountBounds {
  readonly out: string;
  readonly series?: "year" | "month";
  readonly parts?: CountGroup;
  readonly title?: string;
  readonly format: "text" | "json";
}

/** What small charts may be parted by. */
export const PARTS = COUNT_GROUPS.filter((group) => group !== "year" && group !== "month");

/** `hearsay map`: writes a map, or a series over time, to a file, and prints the numbers that it shows. */
export function mapCommand(options: MapCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { output } = context;
  const { out, series, parts = null, title = null } = options;
  const format = /\.(svg|png)$/i.exec(out)?.[1]?.toLowerCase();
  if (format !== "svg" && format !== "png")
    throw new DeskError("not-written", `"${out}" ends neither in .svg nor in .png: the ending says what is written.`);
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const drawing = series === undefined ? ({ kind: "map" } as const) : ({ kind: "series", by: series, parts } as const);
    const { bytes, answer } = await desk.datasets.draw(definitionOf(options), { drawing, format, title });
    try {
      await writeFile(out, bytes);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new DeskError(
        "not-written",
        `The picture could not be written to ${out} (${why}). Name a file in a folder that you may write to.`,
        { cause: error },
      );
    }
    await output.write(
      options.format === "json" ? `${JSON.stringify({ file: out, ...answer }, null, 2)}\n` : `${showCount(answer, output)}${out}\n`,
    );
    return EXIT.done;
  });
}
