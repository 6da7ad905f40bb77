import { DeskError } from "../../desk/desk-error.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { showChanges } from "../show-changes.ts";
import { showRevision } from "../show-revision.ts";

export interface ChangesCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  readonly version?: number | undefined;
}

/**
 * `hearsay changes`: what the newest reading of a report has otherwise than the one before it, and what its newest version says otherwise than the version before;
 * all are kept.
 */
export function changesCommand(id: string, options: ChangesCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const { output } = context;
    const changes = await desk.changes(id, { version: options.version });
    const revision = await desk.revision(id, { version: options.version });
    if (changes === null && revision === null && (await desk.show(id, { version: options.version })) === null) {
      const version = options.version === undefined ? "" : `, version ${options.version}`;
      throw new DeskError("no-such-report", `The desk has no report ${id}${version}. hearsay list shows those that it has.`);
    }
    if (options.format === "json") {
      const all = changes === null && revision === null ? null : { ...changes, revision };
      await output.write(`${JSON.stringify(all, null, 2)}\n`);
    } else if (changes === null && revision === null)
      await context.errors.write("The report has been read once only, in one version: there is nothing to compare.\n");
    else {
      if (revision !== null) await output.write(showRevision(revision, output));
      if (changes !== null) await output.write(`${revision === null ? "" : "\n"}${showChanges(changes, output)}`);
    }
    return EXIT.done;
  });
}
