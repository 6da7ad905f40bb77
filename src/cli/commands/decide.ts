import { userInfo } from "node:os";
import { DeskError } from "../../desk/desk-error.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

export interface DecideCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  readonly reason: string;
  /** Who decides; the user of this machine where it is left out. */
  readonly person?: string | undefined;
  /** That nobody can tell whether two actors are one. */
  readonly undecided?: boolean | undefined;
}

const decision = ({ person, reason }: DecideCommandOptions): { readonly person: string; readonly reason: string } => ({
  person: person ?? userInfo().username,
  reason,
});

const ANSWER_WORDS = { same: "one", different: "two", undecided: "kept apart, since nobody can tell whether they are one," } as const;

/** `hearsay merge` and `hearsay split`: two incidents or actors of different reports are one, or are two, because a person says so. */
export function decideCommand(
  ids: readonly [string, string],
  answer: keyof typeof ANSWER_WORDS,
  options: DecideCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const link = await desk.decide(ids, answer, decision(options));
    await context.output.write(
      options.format === "json"
        ? `${JSON.stringify({ link, ids, answer })}\n`
        : `${ids.join(" and ")} are ${ANSWER_WORDS[answer]}${answer === "undecided" ? "" : ` ${nounOf(ids[0], answer)}`} from now on. To take it back: hearsay undo ${link}\n`,
    );
    return EXIT.done;
  });
}

const nounOf = (id: string, answer: "same" | "different"): string =>
  `${id.startsWith("act_") ? "actor" : "incident"}${answer === "same" ? "" : "s"}`;

/** `hearsay undo`: takes back what a person decided of two incidents or two actors. */
export function undoCommand(link: string, options: DecideCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const done = await desk.undo(link, decision(options));
    if (!done)
      throw new DeskError("no-such-link", `No person's link ${link} can be taken back: there is none, or it is taken back already.`);
    await context.output.write(options.format === "json" ? `${JSON.stringify({ link, undone: true })}\n` : `${link} is taken back.\n`);
    return EXIT.done;
  });
}
