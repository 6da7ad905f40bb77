import { counted } from "../../views/plain-words.ts";
import type { ReportEntry } from "../../desk/desk.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { paintFor } from "../paint.ts";
import { plainWords } from "../plain-words.ts";
import { printPages } from "../print-pages.ts";

export interface ListCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
}

/** `hearsay list`: the reports that the desk has, the last recorded first. */
export function listCommand(options: ListCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const paint = paintFor(context.output.colours);
    const line = (entry: ReportEntry): string => {
      const facts = [entry.publisher, entry.published, counted(entry.statements, "statement"), counted(entry.incidents, "incident")];
      if (entry.versions > 1) facts.push(`${entry.versions} versions`);
      if (entry.problems > 0) facts.push(paint.warning(counted(entry.problems, "problem")));
      const title = entry.title ?? entry.file ?? entry.address ?? "without a title";
      return `${paint.accent(entry.id)}  ${paint.strong(plainWords(title))}\n    ${facts.filter((fact) => fact !== null).join(" · ")}\n`;
    };
    const count = await printPages(context.output, options.format, { page: (page) => desk.list(page), line });
    if (count === 0 && options.format === "text") await context.errors.write("The desk has no reports yet: hearsay read FILE\n");
    return EXIT.done;
  });
}
