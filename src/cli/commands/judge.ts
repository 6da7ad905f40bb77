import { userInfo } from "node:os";
import type { InformationGrade, Judgement, Likelihood, SourceGrade } from "../../model/judgement.ts";
import { withDesk, type CommandContext, type SharedOptions } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

interface Given extends SharedOptions {
  readonly format: "text" | "json";
  readonly reason: string;
  /** Who judges; the user of this machine where it is left out. */
  readonly person?: string | undefined;
}

export interface JudgeCommandOptions extends Given {
  readonly actor: string;
  readonly likelihood: Likelihood;
  readonly confidence: Extract<Judgement, { kind: "likelihood" }>["confidence"];
}

export interface GradeCommandOptions extends Given {
  readonly source?: SourceGrade | undefined;
  readonly information?: InformationGrade | undefined;
  readonly valid?: string | undefined;
}

/** `hearsay judge`: how likely a person holds it that an actor did it, and how well founded that is. */
export const judgeCommand = (
  incident: string,
  { actor, likelihood, confidence, ...given }: JudgeCommandOptions,
  context: CommandContext,
): Promise<ExitCode> => record({ kind: "likelihood", incident, actor, likelihood, confidence }, given, context);

/** `hearsay grade`: how reliable a person holds a source, or how credible a statement; null where not one of the two grades is given. */
export function gradeCommand(
  subject: string,
  { source, information, valid, ...given }: GradeCommandOptions,
  context: CommandContext,
): Promise<ExitCode> | null {
  if (source !== undefined && information === undefined)
    return record({ kind: "source", source: subject, grade: source, valid: valid ?? null }, given, context);
  if (information !== undefined && source === undefined && valid === undefined)
    return record({ kind: "information", statement: subject, grade: information }, given, context);
  return null;
}

function record(judgement: Judgement, { data, format, reason, person }: Given, context: CommandContext): Promise<ExitCode> {
  return withDesk(context, { dataFolder: data }, async (desk) => {
    const id = await desk.judge(judgement, { person: person ?? userInfo().username, reason });
    await context.output.write(
      format === "json" ? `${JSON.stringify({ id, judgement })}\n` : `It is kept. To take it back: hearsay undo ${id}\n`,
    );
    return EXIT.done;
  });
}
