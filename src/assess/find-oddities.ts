import type { Oddity } from "../model/assessment.ts";
import { isAfter, isBefore } from "../model/edtf.ts";
import type { Incident } from "../model/incident.ts";
import type { Statement } from "../model/statement.ts";
import type { Warning } from "../model/warning.ts";
import { inTime, listed, quoted } from "./plain-words.ts";

/** What dates are known besides the statements'. */
export interface OddityContext {
  readonly incidents: readonly Incident[];
  /** With their outcomes. */
  readonly warnings: readonly Warning[];
}

/**
 * Statements that do not fit the report's own dates: a dismissal or a claim that comes before what it is about, and a warning whose window
 * had ended. Only dates that surely lie apart count, save where a dismissal is of warnings and yet of responsibility for what had happened.
 */
export function findOddities(statements: readonly Statement[], { incidents, warnings }: OddityContext): Oddity[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const oddities: Oddity[] = [];
  for (const statement of statements) {
    const oddity = oddityOf(
      statement,
      statement.about.map((id) => byId.get(id)).filter((incident) => incident !== undefined),
    );
    if (oddity !== null) oddities.push(oddity);
  }
  for (const warning of warnings) {
    const incident = warning.outcome.incident === null ? undefined : byId.get(warning.outcome.incident);
    if (warning.outcome.kind === "late" && incident !== undefined) oddities.push(lateWarning(warning, incident));
  }
  return oddities;
}

/** English words for a warning; what is warned of still lies ahead. */
const OF_WARNINGS = /\b(?:warning|alert|threat report)s?\b/i;

function oddityOf(statement: Statement, incidents: readonly Incident[]): Oddity | null {
  const happened = incidents.filter((incident) => incident.status === "accomplished" || incident.status === "attempted");
  if (happened.length === 0) return null;
  const rejects = statement.act === "dismisses" || statement.act === "denies-responsibility";
  const claims = statement.act === "claims-responsibility" && statement.polarity === "positive";
  const { saidAt } = statement;
  if ((rejects || claims) && saidAt !== null && happened.every((incident) => incident.date !== null && isBefore(saidAt, incident.date))) {
    const date = happened[0]?.date ?? "";
    return rejects
      ? {
          kind: "dismissed-before-event",
          statement: statement.id,
          why: `${speakerOf(statement)} is said to have rejected it ${inTime(saidAt)}, before the event itself (${date}): the report’s own dates disagree.`,
        }
      : {
          kind: "claimed-before-event",
          statement: statement.id,
          why: `${speakerOf(statement)} is said to have claimed it ${inTime(saidAt)}, before the event itself (${date}): the report’s own dates disagree.`,
        };
  }
  return rejects && statement.accused.length > 0 ? dismissedWarning(statement, happened) : null;
}

/** "dismissed warnings that X was responsible for the attack": a warning comes before an attack, responsibility after it. */
function dismissedWarning(statement: Statement, happened: readonly Incident[]): Oddity | null {
  if (!statement.content.some((span) => OF_WARNINGS.test(span.text))) return null;
  const { saidAt } = statement;
  if (saidAt !== null && happened.some((incident) => incident.date !== null && isAfter(saidAt, incident.date))) return null;
  const accused = listed(statement.accused.map((one) => one.name));
  const why = `${speakerOf(statement)} is said to have dismissed warnings, which come before an event, yet the words (${quoted(statement.content)}) speak of the responsibility of ${accused} for one that had already happened: the two do not fit together.`;
  return { kind: "dismissed-before-event", statement: statement.id, why };
}

function lateWarning(warning: Warning, incident: Incident): Oddity {
  const days = warning.outcome.days ?? 0;
  const event = incident.date === null ? "the event" : `the event (${incident.date})`;
  const ended = warning.windowEnd === null ? "The time" : `The time that was warned of ended on ${warning.windowEnd}`;
  const why = `${ended}, ${days} ${days === 1 ? "day" : "days"} before ${event}: the warning${warning.issuer === null ? "" : ` of ${warning.issuer}`} did not name the day on which it came.`;
  return { kind: "window-ended-before-event", statement: warning.statement, why };
}

const speakerOf = (statement: Statement): string => statement.speaker?.name ?? "The report";
