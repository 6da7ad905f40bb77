import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { paintFor } from "../paint.ts";
import { plainWords } from "../plain-words.ts";
import { printPages } from "../print-pages.ts";

export interface CountsCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
}

/** `hearsay counts`: counts that were kept, the last one first. */
export function countsCommand({ data, format }: CountsCommandOptions, context: CommandContext): Promise<ExitCode> {
  const paint = paintFor(context.output.colours);
  return withDesk(context, { dataFolder: data }, async (desk) => {
    const shown = await printPages(context.output, format, {
      page: (page) => desk.datasets.saved({ limit: page.limit ?? 1000, offset: page.offset ?? 0 }),
      line: ({ countId, definition, statement, count, low, high, reason, by, recordedAt }) =>
        `${paint.accent(countId)}  ${paint.strong(String(count))} (${low} to ${high})  ${recordedAt.slice(0, 10)} ${plainWords(by)}: ${plainWords(reason)}\n    ${paint.faint(plainWords(JSON.stringify(definition)))}${statement === null ? "" : `\n    checks ${plainWords(statement)}`}\n`,
    });
    if (shown === 0 && format === "text") await context.errors.write("No count was kept yet: hearsay count ... --save REASON\n");
    return EXIT.done;
  });
}
