import type { Desk, ReadProgress } from "../desk/desk.ts";
import type { OpenDeskOptions } from "../desk/compose.ts";
import type { Problem } from "../model/problem.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Output } from "./output.ts";

/** What a command is given of the process that it runs in. */
export interface CommandContext {
  readonly output: Output;
  readonly errors: Output;
  readonly input: AsyncIterable<Uint8Array>;
  /** Ends when the user, the system or the reader of the output wants no more. */
  readonly signal: AbortSignal;
  openDesk(options: OpenDeskOptions): Promise<Desk>;
  onProgress(progress: ReadProgress): void;
  /** Told how many rows of a file are done. */
  onRows(file: string, rows: number): void;
  clearProgress(): void;
  /** Told of what is wrong with the user's own look-ups. */
  onProblem(this: void, problem: Problem): void;
}

/** Options that all commands share. */
export interface SharedOptions {
  readonly data?: string | undefined;
}

/** Opens a desk for one command and closes it after, come what may: the last one out stops PostgreSQL. */
export async function withDesk(
  context: CommandContext,
  options: OpenDeskOptions,
  work: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const desk = await context.openDesk(options);
  try {
    return await work(desk);
  } finally {
    context.clearProgress();
    await desk.close();
  }
}
