import { z } from "zod";
import type { Actor } from "../model/actor.ts";
import { HELD_STANCES, type PositionHistory, type PositionStep } from "../model/position-history.ts";
import type { Reading } from "../model/reading.ts";
import { SaidTimeSchema, StatementPlaceSchema } from "../model/said-time.ts";
import { CERTAINTIES, POLARITIES, RESPONSIBILITY_ROLES } from "../model/statement.ts";
import { SPEAKER_GROUPS, speakerGroup, type SpeakerGroup } from "./speaker-group.ts";

/** An actor who is said to be responsible, or not to be; affiliates stand beside the body that they belong to. */
export const BoardColumnSchema = z.object({
  accused: z.string(),
  actorId: z.string().nullable(),
  /** Name of the body that it belongs to, where a report or the register says so. */
  affiliateOf: z.string().nullable(),
});
export type BoardColumn = Readonly<z.infer<typeof BoardColumnSchema>>;

/** What a speaker holds of one actor, as last heard. */
export const BoardCellSchema = z.object({
  stance: z.enum(HELD_STANCES),
  certainty: z.enum(CERTAINTIES),
  polarity: z.enum(POLARITIES),
  role: z.enum(RESPONSIBILITY_ROLES),
  /** When the speaker first held it, without having held anything else of that actor in between. */
  since: SaidTimeSchema,
  /** Everything that the speaker said of that actor, the last first. */
  statements: z.array(StatementPlaceSchema),
  /** What it held before, in order; empty where it never held anything else. */
  before: z.array(z.enum(HELD_STANCES)),
});
export type BoardCell = Readonly<z.infer<typeof BoardCellSchema>>;

export const BoardRowSchema = z.object({
  speaker: z.string(),
  actorId: z.string().nullable(),
  ownVoice: z.boolean(),
  group: z.enum(SPEAKER_GROUPS),
  /** One for each column, in their order; null where the speaker says nothing of that actor. */
  cells: z.array(BoardCellSchema.nullable()),
});
export type BoardRow = Readonly<z.infer<typeof BoardRowSchema>>;

/** Who says of whom that they did it, or did not: speakers against accused. It ranks nobody. */
export const AttributionBoardSchema = z.object({ columns: z.array(BoardColumnSchema), rows: z.array(BoardRowSchema) });
export type AttributionBoard = Readonly<z.infer<typeof AttributionBoardSchema>>;

/** The board of an incident: from what each speaker held over time, and the lists of actors in the readings that tell of it. */
export function attributionBoard(history: readonly PositionHistory[], readings: readonly Reading[]): AttributionBoard {
  const actors = new KnownParties(readings);
  const columns = columnsOf(history, actors);
  const keys = columns.map(keyOf);
  const rows = history.map(({ speaker, actorId, ownVoice, steps }): BoardRow => ({
    speaker,
    actorId,
    ownVoice,
    group: groupOf({ speaker, actorId, ownVoice, steps }, columns, actors),
    cells: keys.map((key) => cellOf(steps.filter((step) => keyOf(step) === key))),
  }));
  const place = (row: BoardRow): number => SPEAKER_GROUPS.indexOf(row.group);
  return { columns, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)).toSorted((a, b) => place(a) - place(b)) };
}

const keyOf = ({ accused, actorId }: Pick<BoardColumn, "accused" | "actorId">): string => actorId ?? accused.toLowerCase();

/** The lists of actors in several readings, by id and by name. */
class KnownParties {
  private readonly byKey = new Map<string, Actor>();
  private readonly statements = new Map<string, Reading["statements"][number]>();

  constructor(readings: readonly Reading[]) {
    for (const { actors, statements, report } of readings) {
      for (const actor of actors)
        for (const key of [actor.id, actor.name.toLowerCase()]) if (!this.byKey.has(key)) this.byKey.set(key, actor);
      for (const statement of statements) this.statements.set(`${report.id} ${statement.id}`, statement);
    }
  }

  find(actorId: string | null, name: string): Actor | null {
    return (actorId === null ? undefined : this.byKey.get(actorId)) ?? this.byKey.get(name.toLowerCase()) ?? null;
  }

  /** The words by which statements name their speaker and the body that it speaks for. */
  naming(steps: readonly PositionStep[]): { readonly words: string; readonly body: string | null } {
    const cited = steps
      .flatMap((step) => step.statements)
      .flatMap(({ report, statement }) => this.statements.get(`${report} ${statement}`) ?? []);
    const body = cited.find(({ speakerOf }) => speakerOf !== null)?.speakerOf ?? null;
    return { words: cited.flatMap(({ source }) => source.map(({ text }) => text)).join(" "), body };
  }
}

/** Accused in the order in which they were first named; affiliates after the body that they belong to. */
function columnsOf(history: readonly PositionHistory[], actors: KnownParties): BoardColumn[] {
  const columns = new Map<string, BoardColumn>();
  for (const { accused, actorId } of history.flatMap(({ steps }) => steps)) {
    const key = keyOf({ accused, actorId });
    const affiliateOf = actors.find(actorId, accused)?.affiliateOf ?? null;
    if (!columns.has(key)) columns.set(key, { accused, actorId, affiliateOf: affiliateOf === accused ? null : affiliateOf });
  }
  const all = [...columns.values()];
  const parentOf = ({ affiliateOf }: BoardColumn): BoardColumn | undefined =>
    affiliateOf === null ? undefined : all.find(({ accused, actorId }) => accused === affiliateOf || actorId === affiliateOf);
  const heads = all.filter((one) => parentOf(one) === undefined);
  const placed = new Set<BoardColumn>();
  const withAffiliates = (head: BoardColumn): BoardColumn[] => {
    if (placed.has(head)) return [];
    placed.add(head);
    return [head, ...all.filter((one) => parentOf(one) === head).flatMap(withAffiliates)];
  };
  // Two that are each other's affiliates head nobody: they come last.
  return [...heads, ...all].flatMap(withAffiliates);
}

function groupOf(
  { speaker, actorId, ownVoice, steps }: Pick<PositionHistory, "speaker" | "actorId" | "ownVoice" | "steps">,
  columns: readonly BoardColumn[],
  actors: KnownParties,
): SpeakerGroup {
  const { words, body } = actors.naming(steps);
  const actor = actors.find(actorId, speaker);
  const bodyName = body ?? actor?.affiliateOf ?? null;
  const isAccused = (name: string | null, id: string | null): boolean =>
    name !== null &&
    columns.some((column) => (id !== null && column.actorId === id) || column.accused.toLowerCase() === name.toLowerCase());
  if (!ownVoice && (isAccused(speaker, actorId) || isAccused(bodyName, null))) return "accused";
  return speakerGroup({
    ownVoice,
    kind: actor?.kind ?? null,
    bodyKind: bodyName === null ? null : (actors.find(null, bodyName)?.kind ?? null),
    words: [speaker, words, bodyName ?? ""].join(" "),
  });
}

function cellOf(steps: readonly PositionStep[]): BoardCell | null {
  const last = steps.at(-1);
  if (last === undefined) return null;
  const isSame = (step: PositionStep): boolean => step.stance === last.stance && step.polarity === last.polarity;
  const turned = steps.findLastIndex((step) => !isSame(step));
  const { stance, certainty, polarity, role } = last;
  return {
    stance,
    certainty,
    polarity,
    role,
    since: (steps[turned + 1] ?? last).time,
    statements: steps.toReversed().flatMap((step) => step.statements),
    before: steps.slice(0, turned + 1).map((step) => step.stance),
  };
}
