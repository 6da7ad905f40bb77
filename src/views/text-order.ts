import type { Statement } from "../model/statement.ts";

/** Offset at which a statement's mark is set: its first word of content, else of the reporting words, else of the source. Null without words. */
export function anchorOf(statement: Statement): number | null {
  for (const spans of [statement.content, statement.cue, statement.source]) {
    if (spans.length > 0) return Math.min(...spans.map((span) => span.start));
  }
  return null;
}

/** Statements in the order in which a reader meets them; an outer statement before the one that stands within it. */
export function inTextOrder(statements: readonly Statement[]): readonly Statement[] {
  const placed = statements.map((statement, index) => ({
    statement,
    index,
    start: anchorOf(statement) ?? Infinity,
    end: endOf(statement),
  }));
  placed.sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index);
  return placed.map(({ statement }) => statement);
}

function endOf(statement: Statement): number {
  return Math.max(0, ...statement.content.map((span) => span.end));
}
