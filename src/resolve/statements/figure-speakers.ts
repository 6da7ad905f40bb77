import type { Figure } from "../../model/figure.ts";
import type { FigureMention } from "../../model/figure-mention.ts";
import type { Incident } from "../../model/incident.ts";
import { contains } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { createSpanIndex } from "../../text/span-index.ts";

/** Gives each figure of an incident the statement that it stands in, with its speaker and time; a figure outside all statements is the publisher's. */
export function withFigureSpeakers(
  incidents: readonly Incident[],
  statements: readonly Statement[],
  mentions: readonly FigureMention[],
): Incident[] {
  const index = createSpanIndex(statements, (statement) => statement.content);
  const byNumber = new Map<string, FigureMention[]>();
  for (const mention of mentions) {
    const places = byNumber.get(numberOf(mention)) ?? [];
    places.push(mention);
    byNumber.set(numberOf(mention), places);
  }
  /** The innermost statement that says the figure of that incident; of several places the first that somebody is cited for. */
  const statementOf = (figure: Figure, incident: string): Statement | null => {
    let best: Statement | null = null;
    for (const place of byNumber.get(numberOf(figure)) ?? []) {
      const around = index
        .overlapping(place.span)
        .filter(
          (one) => one.content.some((span) => contains(span, place.span)) && (one.about.length === 0 || one.about.includes(incident)),
        );
      const innermost = around.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
      if (innermost?.speaker != null) return innermost;
      best ??= innermost ?? null;
    }
    return best;
  };
  return incidents.map((incident) => ({
    ...incident,
    figures: incident.figures.map((figure) => {
      const statement = statementOf(figure, incident.id);
      return statement === null
        ? figure
        : { ...figure, speaker: statement.speaker?.name ?? null, saidAt: statement.saidAt, statement: statement.id };
    }),
  }));
}

const numberOf = ({ kind, min, max }: Pick<Figure, "kind" | "min" | "max">): string => `${kind} ${min} ${max}`;
const lengthOf = (statement: Statement): number => statement.content.reduce((sum, span) => sum + span.end - span.start, 0);
