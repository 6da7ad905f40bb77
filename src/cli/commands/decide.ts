import { userInfo } from "node:os";
import { DeskError } from "../../desk/desk-error.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

export interface DecideCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  readonly reason: string;
  /** Who decides; the user of this machine where it is left out. */
  readonly person?: string | undefined;
}

const decision = ({ person, reason }: DecideCommandOptions): { readonly person: string; readonly reason: string } => ({
  person: person ?? userInfo().username,
  reason,
});

/** `hearsay merge` and `hearsay split`: two incidents of different reports are one, or are two, because a person says so. */
export function decideCommand(
  ids: readonly [string, string],
  answer: "same" | "different",
  options: DecideCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const link = await desk.decide(ids, answer, decision(options));
    await context.output.write(
      options.format === "json"
        ? `${JSON.stringify({ link, ids, answer })}\n`
        : `${ids.join(" and ")} are ${answer === "same" ? "one incident" : "two incidents"} from now on. To take it back: hearsay undo ${link}\n`,
    );
    return EXIT.done;
  });
}

/** `hearsay undo`: takes back what a person decided of two incidents. */
export function undoCommand(link: string, options: DecideCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const done = await desk.undo(link, decision(options));
    if (!done)
      throw new DeskError("no-such-link", `No person's link ${link} can be taken back: there is none, or it is taken back already.`);
    await context.output.write(options.format === "json" ? `${JSON.stringify({ link, undone: true })}\n` : `${link} is taken back.\n`);
    return EXIT.done;
  });
}
