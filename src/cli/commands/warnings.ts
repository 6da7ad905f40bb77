import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { showWarnings } from "../show-warnings.ts";

export interface WarningsCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  /** EDTF date or time: what was published later is left out. */
  readonly asOf?: string | undefined;
  /** ISO 8601 time in UTC, or the beginning of one: what the desk captured later is left out. */
  readonly capturedBy?: string | undefined;
  /** Words in the name of the issuers that are asked about. */
  readonly issuer?: string | undefined;
}

/** `hearsay warnings`: what became of the warnings over all reports, and how their issuers fare. */
export function warningsCommand(
  { data, format, asOf, capturedBy, issuer }: WarningsCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  return withDesk(context, { dataFolder: data }, async (desk) => {
    const board = await desk.warnings({ asOf, capturedBy, issuer });
    const { output, errors } = context;
    if (format === "json") await output.write(`${JSON.stringify(board, null, 2)}\n`);
    else if (board.warnings.length > 0) await output.write(showWarnings(board, output));
    else {
      const then = asOf === undefined ? "" : ` in reports published by ${asOf}`;
      await errors.write(`The desk knows of no warnings${issuer === undefined ? "" : " of such an issuer"}${then}.\n`);
    }
    return EXIT.done;
  });
}
