import { userInfo } from "node:os";
import type { CountGroup } from "../../model/count-definition.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { type CountBounds, definitionOf } from "../count-options.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { showCount } from "../show-count.ts";

export interface CountCommandOptions extends SharedOptions, CountBounds {
  readonly by?: readonly CountGroup[];
  readonly rows?: number;
  readonly timeLimit: number;
  readonly save?: string;
  readonly person?: string;
  readonly format: "text" | "json";
}

/** `hearsay count`: how many incidents the event data hold under a definition. */
export function countCommand(options: CountCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { output } = context;
  return withDesk(context, { dataFolder: options.data }, async (desk) => {
    const answer = await desk.datasets.count(definitionOf(options), {
      by: options.by,
      rows: options.rows === undefined ? undefined : { limit: options.rows, offset: 0 },
      timeLimit: options.timeLimit,
    });
    if (options.save !== undefined) {
      const person = options.person ?? userInfo().username;
      await desk.datasets.save(answer, { statement: null, person, reason: options.save });
    }
    await output.write(options.format === "json" ? `${JSON.stringify(answer, null, 2)}\n` : showCount(answer, output));
    return EXIT.done;
  });
}
