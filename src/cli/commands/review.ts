import type { PageOptions, ReviewEntry } from "../../desk/desk.ts";
import { DeskError } from "../../desk/desk-error.ts";
import { readWithWords } from "../../views/plain-words.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { paintFor } from "../paint.ts";
import { plainWords, wrapped } from "../plain-words.ts";
import { printPages } from "../print-pages.ts";
import { accusedWords, contentWords, headWords, mannerWords } from "../statement-words.ts";

export interface ReviewCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  /** At most so many statements. */
  readonly limit: number;
}

/** `hearsay review`: the statements that a person should look at first, of one report or of all. */
export function reviewCommand(id: string | undefined, options: ReviewCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const { output } = context;
    const { width } = output;
    const paint = paintFor(output.colours);
    const line = ({ report, statement }: ReviewEntry): string => {
      const accused = accusedWords(statement);
      const measured =
        statement.probability === null ? "nobody has measured how often it is read rightly" : readWithWords(statement.probability);
      const title = report.title ?? report.file ?? report.address ?? "without a title";
      return `${[
        `${paint.strong(wrapped(headWords(statement), width))} ${paint.faint(`[${mannerWords(statement)}]`)}`,
        wrapped(`“${contentWords(statement)}”`, width, "    "),
        ...(accused === "" ? [] : [paint.warning(wrapped(`said to be responsible: ${accused}`, width, "    "))]),
        `    ${measured}`,
        paint.faint(`    ${report.id} · ${plainWords(title)}`),
      ].join("\n")}\n\n`;
    };
    const page = async ({ limit = options.limit, offset = 0 }: PageOptions): Promise<readonly ReviewEntry[]> => {
      const entries = await desk.review({ report: id, offset, limit: Math.min(limit, options.limit - offset) });
      if (entries === null) throw new DeskError("no-such-report", `The desk has no report ${id}. hearsay list shows those that it has.`);
      return entries;
    };
    const count = await printPages(output, options.format, { page, line });
    if (count === 0 && options.format === "text") await context.errors.write("There are no statements to look at.\n");
    return EXIT.done;
  });
}
