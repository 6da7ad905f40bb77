import { DeskError } from "../../desk/desk-error.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { showReading } from "../show-reading.ts";

export interface ShowCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  readonly version?: number | undefined;
}

/** `hearsay show`: what was read in one report. */
export function showCommand(id: string, options: ShowCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const reading = await desk.show(id, { version: options.version });
    if (reading === null) {
      const version = options.version === undefined ? "" : `, version ${options.version}`;
      throw new DeskError("no-such-report", `The desk has no report ${id}${version}. hearsay list shows those that it has.`);
    }
    const { output } = context;
    await output.write(options.format === "json" ? `${JSON.stringify(reading, null, 2)}\n` : showReading(reading, output));
    return EXIT.done;
  });
}
