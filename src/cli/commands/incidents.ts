import { counted } from "../../views/plain-words.ts";
import type { IncidentSummary } from "../../views/incident-page.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { paintFor } from "../paint.ts";
import { plainWords } from "../plain-words.ts";
import { printPages } from "../print-pages.ts";

export interface IncidentsCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
}

/** `hearsay incidents`: incidents over all reports, those that most reports tell of first. */
export function incidentsCommand(options: IncidentsCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const paint = paintFor(context.output.colours);
    const line = ({ id, label, reports, accused }: IncidentSummary): string => {
      const facts = [counted(reports, "report")];
      if (accused.length > 0) facts.push(`said to be responsible: ${accused.map(plainWords).join(", ")}`);
      return `${paint.accent(id)}  ${paint.strong(plainWords(label))}\n    ${facts.join(" · ")}\n`;
    };
    const count = await printPages(context.output, options.format, { page: (page) => desk.incidents(page), line });
    if (count === 0 && options.format === "text") await context.errors.write("The desk has no incidents yet: hearsay read FILE\n");
    return EXIT.done;
  });
}
