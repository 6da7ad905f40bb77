import { z } from "zod";
import { StatementPlaceSchema } from "../model/said-time.ts";
import type { TollOverTime } from "../model/toll.ts";
import type { AttributionBoard, BoardCell, BoardRow } from "./attribution-board.ts";
import { dateWords } from "./date-words.ts";
import type { IncidentWarning } from "./incident-warnings.ts";
import { liesWords } from "./incident-words.ts";
import { figureWords } from "./figure-words.ts";
import { CERTAINTY_ORDER, CERTAINTY_WORDS } from "./plain-words.ts";

/** One clause of a summary: what somebody says, with the statements that it rests on. There is no clause without one. */
export const ClauseSchema = z.object({ words: z.string(), statements: z.array(StatementPlaceSchema).min(1) });
export type Clause = Readonly<z.infer<typeof ClauseSchema>>;

/** What a summary is made from. */
export interface Summarised {
  readonly board: AttributionBoard;
  readonly tolls: readonly TollOverTime[];
  readonly warnings: readonly IncidentWarning[];
}

/**
 * An incident in a few clauses, each on the word of somebody: warnings before it, whom its speakers hold responsible, and the last number of each kind. Speakers who hold the same are told
 * together, and no surer than the least sure of them.
 */
export function incidentClauses({ board, tolls, warnings }: Summarised): Clause[] {
  return [...warnings.flatMap(warningClause), ...positionClauses(board), ...tolls.flatMap(tollClause)];
}

function warningClause(warning: IncidentWarning): Clause[] {
  const { issuer, issued, told } = warning;
  const issue = issued === null ? "" : ` on ${dateWords(issued)}`;
  const statements = told.map(({ report, statement }) => ({ report, version: 0, statement }));
  return statements.length === 0
    ? []
    : [{ words: `${issuer ?? "Somebody who is not named"} warned${issue}; ${liesWords(warning)}`, statements }];
}

interface Holding {
  readonly row: BoardRow;
  readonly cell: BoardCell;
}

const PLURAL: Readonly<Record<BoardCell["stance"], readonly [one: string, many: string]>> = {
  claimed: ["claims it for", "claim it for"],
  attributed: ["says that it was", "say that it was"],
  denied: ["denies that it was", "deny that it was"],
  dismissed: ["dismisses that it was", "dismiss that it was"],
};

function positionClauses({ columns, rows }: AttributionBoard): Clause[] {
  return columns.flatMap(({ accused }, at) => {
    const together = new Map<string, Holding[]>();
    for (const row of rows) {
      const cell = row.cells[at] ?? null;
      if (cell === null) continue;
      const key = `${cell.stance} ${cell.polarity}`;
      together.set(key, [...(together.get(key) ?? []), { row, cell }]);
    }
    return [...together.values()].map((holdings) => positionClause(accused, holdings));
  });
}

function positionClause(accused: string, holdings: readonly Holding[]): Clause {
  const { stance, polarity } = (holdings[0] as Holding).cell;
  const names = [...new Set(holdings.map(({ row }) => row.speaker))];
  const [one, many] = PLURAL[stance];
  const weakest = Math.max(...holdings.map(({ cell }) => CERTAINTY_ORDER.indexOf(cell.certainty)));
  const certainty = CERTAINTY_ORDER[weakest] ?? "unstated";
  const manner = names.length === 1 ? CERTAINTY_WORDS[certainty] : `at the least sure: ${CERTAINTY_WORDS[certainty]}`;
  const isItself = stance === "claimed" && names.length === 1 && names[0]?.toLowerCase() === accused.toLowerCase();
  const says = isItself
    ? "claims it for itself"
    : `${names.length === 1 ? one : many}${polarity === "negative" && stance === "attributed" ? " not" : ""} ${accused}`;
  return {
    words: `${inOneLine(names)} ${says} (${manner})`,
    statements: holdings.flatMap(({ cell }) => cell.statements.slice(0, 1)),
  };
}

function tollClause({ kind, entries }: TollOverTime): Clause[] {
  const told = entries.findLast(({ statement }) => statement !== null);
  if (told === undefined || told.statement === null) return [];
  const when = told.time.edtf === null ? "" : ` (${dateWords(told.time.edtf)})`;
  const number = figureWords({ kind, min: told.min, max: told.max, qualifier: told.qualifier });
  return [
    {
      words: `${number}, says ${told.speaker ?? told.publisher ?? "the report in its own voice"}${when}`,
      statements: [{ report: told.report, version: told.version, statement: told.statement }],
    },
  ];
}

/** "A", "A and B", "A, B and 3 others": more than three names make no sentence. */
function inOneLine(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names;
  return shown.length === 1 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
