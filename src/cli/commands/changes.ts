import { DeskError } from "../../desk/desk-error.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { showChanges } from "../show-changes.ts";

export interface ChangesCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  readonly version?: number | undefined;
}

/** `hearsay changes`: what the newest reading of a report has otherwise than the one before it; both are kept. */
export function changesCommand(id: string, options: ChangesCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const { output } = context;
    const changes = await desk.changes(id, { version: options.version });
    if (changes === null && (await desk.show(id, { version: options.version })) === null) {
      const version = options.version === undefined ? "" : `, version ${options.version}`;
      throw new DeskError("no-such-report", `The desk has no report ${id}${version}. hearsay list shows those that it has.`);
    }
    if (options.format === "json") await output.write(`${JSON.stringify(changes, null, 2)}\n`);
    else if (changes === null) await context.errors.write("The report has been read once only: there is nothing to compare.\n");
    else await output.write(showChanges(changes, output));
    return EXIT.done;
  });
}
