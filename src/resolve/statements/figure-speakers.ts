import type { Figure } from "../../model/figure.ts";
import type { FigureMention } from "../../model/figure-mention.ts";
import type { Incident } from "../../model/incident.ts";
import { contains } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";

/** Gives each figure of an incident the statement that it stands in, with its speaker and time; a figure outside all statements is the publisher's. */
export function withFigureSpeakers(
  incidents: readonly Incident[],
  statements: readonly Statement[],
  mentions: readonly FigureMention[],
): Incident[] {
  return incidents.map((incident) => ({
    ...incident,
    figures: incident.figures.map((figure) => {
      const statement = statementOf(figure, incident.id, statements, mentions);
      return statement === null
        ? figure
        : { ...figure, speaker: statement.speaker?.name ?? null, saidAt: statement.saidAt, statement: statement.id };
    }),
  }));
}

/** The innermost statement that says the figure of that incident; of several places the first that somebody is cited for. */
function statementOf(
  figure: Figure,
  incident: string,
  statements: readonly Statement[],
  mentions: readonly FigureMention[],
): Statement | null {
  const places = mentions.filter((mention) => mention.kind === figure.kind && mention.min === figure.min && mention.max === figure.max);
  let best: Statement | null = null;
  for (const place of places) {
    const around = statements.filter(
      (one) => one.content.some((span) => contains(span, place.span)) && (one.about.length === 0 || one.about.includes(incident)),
    );
    const innermost = around.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null;
    if (innermost !== null && (best === null || (best.speaker === null && innermost.speaker !== null))) best = innermost;
  }
  return best;
}

const lengthOf = (statement: Statement): number => statement.content.reduce((sum, span) => sum + span.end - span.start, 0);
