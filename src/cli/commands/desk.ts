import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Desk } from "../../desk/desk.ts";
import { exampleDesk } from "../../desk/example-desk.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { sourcesOf } from "../sources.ts";

export interface DeskCommandOptions extends SharedOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
  readonly places?: readonly string[] | undefined;
  readonly actors?: string | undefined;
  /** The example reports, with their places and actors, on a desk of their own. */
  readonly examples?: boolean | undefined;
}

/** `hearsay desk`: opens the desk's page, after reading what was given, until it is told to stop. */
export function deskCommand(names: readonly string[], options: DeskCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { port, host } = options;
  const examples = options.examples === true ? exampleDesk() : null;
  const places = [...(examples === null ? [] : [examples.places]), ...(options.places ?? [])];
  const opened = {
    dataFolder: options.data ?? examples?.dataFolder,
    places,
    actors: options.actors ?? examples?.actors,
    onProblem: context.onProblem,
    ...(examples === null ? {} : { databaseUrl: null }),
  };
  return withDesk(context, opened, async (desk) => {
    await readFirst(desk, [...(examples === null ? [] : [examples.reports]), ...names], context);
    if (context.signal.aborted) return EXIT.done;
    const { startServer } = await import("../../server/start-server.ts");
    const { address, close } = await startServer({ desk, port, host });
    try {
      await context.output.write(`The desk is open at ${address}\n`);
      await context.errors.write("Press Ctrl-C to close it.\n");
      if (options.open) openBrowser(address);
      if (!context.signal.aborted) await once(context.signal, "abort");
    } finally {
      await close();
    }
    return EXIT.done;
  });
}

async function readFirst(desk: Desk, names: readonly string[], context: CommandContext): Promise<void> {
  let reports = 0;
  const outcomes = desk.readSources(sourcesOf(names, context.input), { signal: context.signal }, (progress) =>
    context.onProgress(progress),
  );
  for await (const { state } of outcomes) if (state !== "unreadable") reports++;
  context.clearProgress();
  if (names.length > 0) await context.errors.write(`${reports} ${reports === 1 ? "report is" : "reports are"} on the desk.\n`);
}

/** The system's own way to open a page; where there is none, the address is printed all the same. */
function openBrowser(address: string): void {
  const [program, args]: [string, string[]] =
    process.platform === "darwin"
      ? ["open", [address]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", address]]
        : ["xdg-open", [address]];
  const browser = spawn(program, args, { stdio: "ignore", detached: true });
  browser.on("error", () => undefined);
  browser.unref();
}
