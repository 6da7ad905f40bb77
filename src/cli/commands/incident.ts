import { DeskError } from "../../desk/desk-error.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { showIncident } from "../show-incident.ts";

export interface IncidentCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  /** EDTF date or time: what was published later is left out. */
  readonly asOf?: string | undefined;
  /** ISO 8601 time in UTC, or the beginning of one: what the desk captured later is left out. */
  readonly capturedBy?: string | undefined;
}

/** `hearsay incident`: what is said of one incident over all reports. */
export function incidentCommand(id: string, options: IncidentCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const page = await desk.incident(id, { asOf: options.asOf, capturedBy: options.capturedBy });
    if (page === null) {
      const then = [
        ...(options.asOf === undefined ? [] : [`published by ${options.asOf}`]),
        ...(options.capturedBy === undefined ? [] : [`captured by ${options.capturedBy}`]),
      ].join(" and ");
      throw new DeskError(
        "no-such-incident",
        `The desk has no incident ${id}${then === "" ? "" : ` of which a report was ${then}`}. hearsay incidents shows those that it has.`,
      );
    }
    const { output } = context;
    await output.write(options.format === "json" ? `${JSON.stringify(page, null, 2)}\n` : showIncident(page, output));
    return EXIT.done;
  });
}
