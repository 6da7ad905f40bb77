import { CONFIDENCES, INFORMATION_GRADES, LIKELIHOOD_WORDS, SOURCE_GRADES } from "../model/judgement.ts";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { earliest } from "../model/edtf.ts";
import type { CommandContext } from "./command-context.ts";
import { actorsCommand, type ActorsCommandOptions } from "./commands/actors.ts";
import { changesCommand, type ChangesCommandOptions } from "./commands/changes.ts";
import { decideCommand, type DecideCommandOptions, undoCommand } from "./commands/decide.ts";
import { deskCommand, type DeskCommandOptions } from "./commands/desk.ts";
import { incidentCommand, type IncidentCommandOptions } from "./commands/incident.ts";
import { incidentsCommand, type IncidentsCommandOptions } from "./commands/incidents.ts";
import { gradeCommand, type GradeCommandOptions, judgeCommand, type JudgeCommandOptions } from "./commands/judge.ts";
import { listCommand, type ListCommandOptions } from "./commands/list.ts";
import { problemsCommand, type ProblemsCommandOptions } from "./commands/problems.ts";
import { readCommand, type ReadCommandOptions } from "./commands/read.ts";
import { reviewCommand, type ReviewCommandOptions } from "./commands/review.ts";
import { showCommand, type ShowCommandOptions } from "./commands/show.ts";
import { warningsCommand, type WarningsCommandOptions } from "./commands/warnings.ts";
import { addDatasetCommands } from "./dataset-commands.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** What a run is told and what it needs. */
export interface ProgramOptions {
  readonly context: CommandContext;
  readonly version: string;
  /** Where help goes when it is asked for, and where complaints about usage go. */
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
}

/** Runs one command line; gives its exit code, or throws what ended it. */
export async function runProgram(args: readonly string[], options: ProgramOptions): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = programFor(options, (result) => (code = result));
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

function programFor({ context, version, writeOut, writeErr }: ProgramOptions, done: (code: ExitCode) => void): Command {
  const program = new Command("hearsay")
    .description("Reads reports of attacks and keeps who says who did it: in what words, how surely, when, and on whose word.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .showSuggestionAfterError()
    // `show --version 1` is a report's version, not the program's.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut, writeErr })
    .addHelpText("after", EXAMPLES);
  const command = (words: string, description: string): Command =>
    // Made by the program, so that it takes over how the program ends and where it writes.
    program.command(words).description(description).addOption(dataOption());

  command("read", "read reports and tell what is said in them")
    .argument("<sources...>", "files, folders, addresses (http, https), or - for standard input")
    .addOption(formatOption())
    .addOption(
      new Option("--published <date>", "date of publication (EDTF, such as 2024-03-23), where the report does not tell it").argParser(edtf),
    )
    .option("--publisher <name>", "name of the outlet, where the report does not tell it")
    .addOption(placesOption())
    .addOption(actorsOption())
    .addOption(
      new Option("--engine <engine>", "what reads: the trained reader together with the rules, or the rules alone")
        .choices(["trained", "rules"])
        .default("trained"),
    )
    .option("--no-store", "keep nothing of it")
    .action(async (sources: string[], options: ReadCommandOptions) => done(await readCommand(sources, options, context)));
  command("list", "list the reports that the desk has, the last recorded first")
    .addOption(formatOption())
    .action(async (options: ListCommandOptions) => done(await listCommand(options, context)));
  command("show", "show what was read in a report")
    .argument("<id>", "its id, which may be cut short: rep_91e9")
    .addOption(new Option("--version <number>", "a version of a report that has several: 0 is the first").argParser(wholeNumber))
    .addOption(formatOption())
    .action(async (id: string, options: ShowCommandOptions) => done(await showCommand(id, options, context)));
  command("changes", "tell what the newest version and reading of a report have otherwise than those before them")
    .argument("<id>", "its id, which may be cut short: rep_91e9")
    .addOption(new Option("--version <number>", "a version of a report that has several: 0 is the first").argParser(wholeNumber))
    .addOption(formatOption())
    .action(async (id: string, options: ChangesCommandOptions) => done(await changesCommand(id, options, context)));
  command("review", "list the statements to look at first: on responsibility, and those that the reader is most often wrong about")
    .argument("[id]", "a report, whose id may be cut short; all of them where it is left out")
    .addOption(new Option("--limit <number>", "how many statements to list").argParser(wholeNumber).default(20))
    .addOption(formatOption())
    .action(async (id: string | undefined, options: ReviewCommandOptions) => done(await reviewCommand(id, options, context)));
  command("incidents", "list incidents over all reports, those that most reports tell of first")
    .addOption(formatOption())
    .action(async (options: IncidentsCommandOptions) => done(await incidentsCommand(options, context)));
  command("incident", "tell what is said of an incident over all reports, and why they are taken for reports of one")
    .argument("<id>", "its id in any of its reports, which may be cut short: inc_91e9")
    .addOption(new Option("--as-of <time>", "leave out what was published after it (EDTF)").argParser(edtf))
    .addOption(capturedByOption())
    .addOption(formatOption())
    .action(async (id: string, options: IncidentCommandOptions) => done(await incidentCommand(id, options, context)));
  command("warnings", "tell what became of each warning over all reports, and how often those of each issuer were right")
    .addOption(new Option("--as-of <time>", "leave out what was published after it (EDTF)").argParser(edtf))
    .addOption(capturedByOption())
    .option("--issuer <name>", "only issuers in whose name these words stand")
    .addOption(formatOption())
    .action(async (options: WarningsCommandOptions) => done(await warningsCommand(options, context)));
  command("actors", "list actors over all reports, those that most reports name first; tell of one; take in or write out the register")
    .argument("[name]", "a name, or an id, which may be cut short: act_91e9")
    .addOption(new Option("--as-of <time>", "leave out what was published after it (EDTF)").argParser(edtf))
    .addOption(actorsOption())
    .addOption(
      new Option("--import <file>", "take entries of the register in from a file (CSV), for readings from now on").conflicts("export"),
    )
    .option("--export <file>", "write the register to a file (CSV)")
    .addOption(personOption())
    .addOption(formatOption())
    .action(async (query: string | undefined, options: ActorsCommandOptions) => done(await actorsCommand(query, options, context)));
  addDatasetCommands({ command, format: formatOption, person: personOption, wholeNumber, context, done });
  for (const [name, answer, words] of [
    ["merge", "same", "keep that two incidents, or two actors, of different reports are one, because you say so"],
    ["split", "different", "keep that two incidents, or two actors, of different reports are two, because you say so"],
  ] as const) {
    const decided = command(name, words)
      .argument("<id>", "id of the one in a report, which may be cut short")
      .argument("<other>", "id of the other in a report")
      .addOption(reasonOption())
      .addOption(personOption())
      .addOption(formatOption());
    if (name === "split") decided.option("--undecided", "of two actors: nobody can tell whether they are one", false);
    decided.action(async (one: string, other: string, options: DecideCommandOptions) =>
      done(await decideCommand([one, other], options.undecided === true ? "undecided" : answer, options, context)),
    );
  }
  command("judge", "keep how likely you hold it that an actor did it, and how well founded that is")
    .argument("<incident>", "its id in any of its reports, which may be cut short")
    .requiredOption("--actor <name>", "who is said to have done it")
    .addOption(new Option("--likelihood <words>", "in the words of ICD 203").choices(LIKELIHOOD_WORDS).makeOptionMandatory())
    .addOption(
      new Option("--confidence <word>", "how well founded it is, apart from how likely").choices(CONFIDENCES).makeOptionMandatory(),
    )
    .addOption(reasonOption())
    .addOption(personOption())
    .addOption(formatOption())
    .action(async (incident: string, options: JudgeCommandOptions) => done(await judgeCommand(incident, options, context)));
  const grade = command("grade", "keep how reliable you hold a source, or how credible a statement (Admiralty code)")
    .argument("<subject>", "name of the source, or id of the statement")
    .addOption(new Option("--source <grade>", "A completely reliable to E unreliable, F no basis").choices(Object.keys(SOURCE_GRADES)))
    .addOption(new Option("--information <grade>", "1 confirmed to 5 improbable, 6 no basis").choices(Object.keys(INFORMATION_GRADES)))
    .addOption(new Option("--valid <time>", "the time for which a source's grade holds (EDTF)").argParser(edtf))
    .addOption(reasonOption())
    .addOption(personOption())
    .addOption(formatOption())
    .action(async (subject: string, options: GradeCommandOptions) => {
      const graded = gradeCommand(subject, options, context);
      if (graded === null)
        grade.error(
          "error: one of --source (with --valid, if it holds for a time) and --information was needed: they are two grades and never one",
        );
      else done(await graded);
    });
  command("undo", "take back what a person decided of two incidents or two actors, or judged")
    .argument("<link>", "id of the decision or judgement: lnk_12, alk_3, jdg_5")
    .addOption(reasonOption())
    .addOption(personOption())
    .addOption(formatOption())
    .action(async (link: string, options: DecideCommandOptions) => done(await undoCommand(link, options, context)));
  command("problems", "tell what could not be read, and what to do about it")
    .addOption(formatOption())
    .action(async (options: ProblemsCommandOptions) => done(await problemsCommand(options, context)));
  command("desk", "open the desk's page on this machine")
    .argument("[sources...]", "reports to read first")
    .addOption(new Option("--port <number>", "port to listen on; 0 takes any free one").argParser(port).default(4173))
    .option("--host <name>", "name or address of this machine to listen on", "127.0.0.1")
    .option("--open", "open it in the browser", false)
    .option("--examples", "read the example reports first, all invented, into a data folder of their own", false)
    .addOption(placesOption())
    .addOption(actorsOption())
    .action(async (sources: string[], options: DeskCommandOptions) => done(await deskCommand(sources, options, context)));
  return program;
}

const EXAMPLES = `
Examples:
  hearsay read report.html                        read a file, and keep it
  hearsay read --published 2024-03-23 report.txt  tell when it was published
  hearsay read --format json reports/ > all.json  a folder, as JSON
  curl -s https://example.org/report | hearsay read -
  hearsay read https://example.org/report         an address
  hearsay list                                    what the desk has
  hearsay show rep_91e934ae001aa491               one report
  hearsay changes rep_91e934ae001aa491            what a newer version or reading changed
  hearsay review                                  what a person should look at first
  hearsay incidents                               incidents over all reports
  hearsay incident inc_91e9 --as-of 2024-03-23    what had been published by then
  hearsay warnings --issuer embassy               how an issuer's warnings fared
  hearsay actors "Northern Front" --as-of 2024    an actor over all reports
  hearsay actors --import actors.csv              your own register, kept
  hearsay grade "Vale Courier" --source B --reason "right in nine of ten"
  hearsay problems                                what could not be read
  hearsay desk                                    the desk's page on this machine

Where the data is kept:
  --data DIR, else the variable HEARSAY_DATA, else your data folder (for root /var/lib/hearsay).
  DATABASE_URL=postgres://... keeps it on a server of PostgreSQL 15 or newer instead.

How it ends:
  0 done   1 a fault of Hearsay   2 wrong usage   3 some reports could not be read
  4 the store could not be used   5 no such thing    6 the port is taken
  130 interrupted   141 output closed
`;

const dataOption = (): Option => new Option("--data <folder>", "folder in which the desk keeps its data");

const formatOption = (): Option => new Option("--format <format>", "how to print the result").choices(["text", "json"]).default("text");

const reasonOption = (): Option => new Option("--reason <words>", "why, for those who read the record later").makeOptionMandatory();

const personOption = (): Option => new Option("--person <name>", "who decides; the user of this machine where it is left out");

const capturedByOption = (): Option =>
  new Option("--captured-by <time>", "leave out what the desk captured after it (UTC: 2024-03-23T12:00)").argParser(edtf);

const placesOption = (): Option =>
  new Option("--places <file>", "your own places (CSV or JSON), looked up before the gazetteer; may be given again").argParser(
    (file: string, before: readonly string[] | undefined) => [...(before ?? []), file],
  );

const actorsOption = (): Option =>
  new Option("--actors <folder>", "folder of your own actors (files ending in .csv or .tsv), looked up before the register");

function edtf(text: string): string {
  if (earliest(text) === null) throw new InvalidArgumentError("An EDTF date was needed, such as 2024-03-23, 2024-03 or 2024.");
  return text;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("A whole number was needed.");
  return Number(text);
}

function port(text: string): number {
  const number = wholeNumber(text);
  if (number > 65_535) throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return number;
}
