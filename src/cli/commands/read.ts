import type { ReaderChoice } from "../../desk/reading-engine.ts";
import { ReadingSchema } from "../../model/reading.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { plainWords } from "../plain-words.ts";
import { showChanges } from "../show-changes.ts";
import { showReading } from "../show-reading.ts";
import { sourcesOf } from "../sources.ts";

export interface ReadCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly places?: readonly string[] | undefined;
  readonly actors?: string | undefined;
  /** The trained reader with the rules, or the rules alone. */
  readonly engine: ReaderChoice;
  /** False to keep nothing. */
  readonly store: boolean;
}

/** `hearsay read`: reads reports and tells what is said in them, each as soon as it is read. */
export function readCommand(names: readonly string[], options: ReadCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { data, published, publisher, places, actors, engine } = options;
  const opened = { dataFolder: data, places, actors, reader: engine, keep: options.store, onProblem: context.onProblem };
  return withDesk(context, opened, async (desk) => {
    const { output, errors, signal } = context;
    const json = options.format === "json";
    let reports = 0;
    let unreadable = 0;
    if (json) await output.write("[");
    try {
      const outcomes = desk.readSources(sourcesOf(names, context.input), { published, publisher, signal }, (progress) =>
        context.onProgress(progress),
      );
      for await (const { reading, state, changes } of outcomes) {
        context.clearProgress();
        const before = json ? (reports === 0 ? "\n" : ",\n") : reports === 0 ? "" : `\n${"─".repeat(output.width)}\n\n`;
        await output.write(before + (json ? JSON.stringify(ReadingSchema.parse(reading)) : showReading(reading, output)));
        if (!json && changes !== undefined) await output.write(`\n${showChanges(changes, output)}`);
        reports++;
        if (state !== "unreadable") continue;
        unreadable++;
        if (json) for (const { message } of reading.problems) await errors.write(`hearsay: ${plainWords(message)}\n`);
      }
    } finally {
      // Whatever ended the reading, what was printed is a whole array.
      if (json) await output.write("\n]\n");
    }
    return unreadable > 0 ? EXIT.unreadable : EXIT.done;
  });
}
