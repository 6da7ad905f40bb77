import type { ProblemEntry } from "../../desk/desk.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { paintFor } from "../paint.ts";
import { plainWords, wrapped } from "../plain-words.ts";
import { printPages } from "../print-pages.ts";

export interface ProblemsCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
}

/** `hearsay problems`: what could not be read, or not wholly, and what to do about it; the last recorded first. */
export function problemsCommand(options: ProblemsCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const { output } = context;
    const paint = paintFor(output.colours);
    const line = ({ problem, reportId, recordedAt }: ProblemEntry): string => {
      const about = plainWords(problem.file ?? "standard input");
      const facts = [problem.code, reportId, recordedAt.slice(0, 10)].filter((fact) => fact !== null);
      return `${paint.strong(about)} ${paint.faint(facts.join(" · "))}\n${wrapped(problem.message, output.width, "    ")}\n`;
    };
    const count = await printPages(output, options.format, { page: (page) => desk.problems(page), line });
    if (count === 0 && options.format === "text") await context.errors.write("The desk knows of no problems.\n");
    return EXIT.done;
  });
}
