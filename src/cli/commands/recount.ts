import { userInfo } from "node:os";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { type CountBounds, definitionOf } from "../count-options.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { paintFor } from "../paint.ts";
import { plainWords } from "../plain-words.ts";
import { quotedLine, showRecount } from "../show-recount.ts";

export interface RecountCommandOptions extends SharedOptions, CountBounds {
  readonly save?: string;
  readonly person?: string;
  readonly format: "text" | "json";
}

/** `hearsay recount`: numbers of incidents that reports quote, or one of them counted again on every dataset. */
export function recountCommand(id: string | undefined, options: RecountCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { output, errors } = context;
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    if (id === undefined || id.startsWith("rep_")) {
      const quoted = await desk.datasets.quoted(id);
      if (options.format === "json") await output.write(`${JSON.stringify(quoted, null, 2)}\n`);
      else for (const one of quoted) await output.write(quotedLine(one, paintFor(output.colours)));
      if (quoted.length === 0 && options.format === "text") await errors.write("No report of the desk quotes a number of incidents.\n");
      return EXIT.done;
    }
    const answer = await desk.datasets.recount(id, definitionOf(options));
    await output.write(options.format === "json" ? `${JSON.stringify(answer, null, 2)}\n` : showRecount(answer, output));
    if (options.save !== undefined) {
      const person = options.person ?? userInfo().username;
      const counted = answer.datasets.flatMap(({ held }) => held ?? []);
      for (const held of counted) await desk.datasets.save(held, { statement: answer.statement.id, person, reason: options.save });
      if (options.format === "text")
        await output.write(`Kept by ${plainWords(person)}: ${counted.length} count${counted.length === 1 ? "" : "s"}.\n`);
    }
    return EXIT.done;
  });
}
