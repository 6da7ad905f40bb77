import { userInfo } from "node:os";
import type { Desk } from "../../desk/desk.ts";
import { DeskError } from "../../desk/desk-error.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { plainWords } from "../plain-words.ts";
import { printPages } from "../print-pages.ts";
import { actorLine, showActor } from "../show-actor.ts";

export interface ActorsCommandOptions extends SharedOptions {
  readonly format: "text" | "json";
  /** EDTF date or time: what was published later is left out. */
  readonly asOf?: string | undefined;
  /** Folder of the user's own actors. */
  readonly actors?: string | undefined;
  readonly import?: string | undefined;
  readonly export?: string | undefined;
  /** Who imports; the user of this machine where it is left out. */
  readonly person?: string | undefined;
}

/** `hearsay actors`: actors over all reports, or one of them; or the register of actors taken in from a file, or written to one. */
export function actorsCommand(query: string | undefined, options: ActorsCommandOptions, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: options.data, actors: options.actors, onProblem: context.onProblem }, async (desk) => {
    if (options.import !== undefined) return importFile(desk, options.import, options, context);
    if (options.export !== undefined) return exportFile(desk, options.export, options, context);
    return query === undefined ? list(desk, options, context) : show(desk, query, options, context);
  });
}

async function list(desk: Desk, { format, asOf }: ActorsCommandOptions, { output, errors }: CommandContext): Promise<ExitCode> {
  const count = await printPages(output, format, {
    page: (page) => desk.actors({ ...page, asOf }),
    line: (actor) => actorLine(actor, output),
  });
  if (count === 0 && format === "text") await errors.write("The desk has no actors yet: hearsay read FILE\n");
  return EXIT.done;
}

async function show(desk: Desk, query: string, { format, asOf }: ActorsCommandOptions, { output }: CommandContext): Promise<ExitCode> {
  const page = await desk.actor(query, { asOf });
  if (page === null) {
    const then = asOf === undefined ? "" : ` that was published by ${asOf}`;
    throw new DeskError("no-such-actor", `No report${then} names an actor "${query}". hearsay actors shows those that the desk has.`);
  }
  await output.write(format === "json" ? `${JSON.stringify(page, null, 2)}\n` : showActor(page, output));
  return EXIT.done;
}

async function importFile(desk: Desk, file: string, options: ActorsCommandOptions, { output, errors }: CommandContext): Promise<ExitCode> {
  const imported = await desk.importActors(file, options.person ?? userInfo().username);
  const { added, updated, unchanged, problems } = imported;
  if (options.format === "json") await output.write(`${JSON.stringify(imported, null, 2)}\n`);
  else {
    const renewed = added.length + updated.length > 0 ? " Reports that are read from now on are read with it; read the others again." : "";
    await output.write(`${added.length} new, ${updated.length} changed, ${unchanged} as they were.${renewed}\n`);
  }
  for (const { message } of problems) await errors.write(`hearsay: ${plainWords(`${file}: ${message}`)}\n`);
  return problems.length > 0 ? EXIT.unreadable : EXIT.done;
}

async function exportFile(desk: Desk, file: string, { format }: ActorsCommandOptions, { output }: CommandContext): Promise<ExitCode> {
  const entries = await desk.exportActors(file);
  await output.write(
    format === "json"
      ? `${JSON.stringify({ file, entries })}\n`
      : `${entries} entries of the register are in ${file}. The states are not among them.\n`,
  );
  return EXIT.done;
}
