import { readFileSync } from "node:fs";
import { DeskError } from "../desk/desk-error.ts";
import { EXIT, exitCodeOf, type ExitCode } from "./exit-codes.ts";
import { outputOn } from "./output.ts";
import { plainWords } from "./plain-words.ts";
import { runProgram } from "./program.ts";
import { progressOn } from "./progress.ts";
import { InputTooLong } from "./sources.ts";

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp } as const;

/** Why the command was told to stop, if it was. */
let stopped: ExitCode | null = null;
const abort = new AbortController();
const stop = (code: ExitCode): void => {
  stopped ??= code;
  abort.abort();
};

for (const [signal, code] of Object.entries(SIGNALS)) {
  process.on(signal, () => {
    // Asked again, it goes at once; the next desk then stops PostgreSQL.
    if (stopped !== null) process.exit(code);
    stop(code);
  });
}

const output = outputOn(process.stdout, process.env, () => stop(EXIT.outputClosed));
const errors = outputOn(process.stderr, process.env, () => undefined);
const progress = progressOn(process.stderr, () => performance.now());

async function main(): Promise<ExitCode> {
  try {
    const code = await runProgram(process.argv.slice(2), {
      context: {
        output,
        errors,
        input: process.stdin,
        signal: abort.signal,
        openDesk: async (options) => (await import("../desk/compose.ts")).openDesk(options),
        onProgress: (now) => progress.show(now),
        onRows: (file, rows) => progress.showRows(file, rows),
        clearProgress: () => progress.clear(),
        onProblem: ({ message }) => void errors.write(`hearsay: ${plainWords(message)}\n`),
      },
      version: versionOf(new URL("../../package.json", import.meta.url)),
      writeOut: (text) => void process.stdout.write(text),
      writeErr: (text) => void process.stderr.write(text),
    });
    // A desk that is being served ends by a signal and in no other way: that is its being done.
    return stopped === null || (process.argv[2] === "desk" && code === EXIT.done) ? code : stopped;
  } catch (error) {
    if (error instanceof InputTooLong) {
      await errors.write(`hearsay: ${error.message}\n`);
      return EXIT.unreadable;
    }
    const told = error instanceof DeskError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    await errors.write(`hearsay: ${told}\n`);
    return exitCodeOf(error);
  }
}

function versionOf(file: URL): string {
  const written: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof written === "object" && written !== null && "version" in written ? String(written.version) : "unknown";
}

process.exitCode = await main();
// Nothing is under way any more; an input that was never read would keep the process waiting.
process.stdin.destroy();
