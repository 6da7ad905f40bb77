import { z } from "zod";
import type { Reading } from "../model/reading.ts";
import { type Statement, StatementSchema } from "../model/statement.ts";
import { statementPairs } from "./statement-pairs.ts";

/** What a later reading can say otherwise of one statement; `words` is what is said. */
export const CHANGED_FIELDS = ["act", "speaker", "accused", "certainty", "polarity", "words"] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/** One statement as two readings have it. */
export const StatementChangeSchema = z.object({
  before: StatementSchema,
  after: StatementSchema,
  /** At least one. */
  fields: z.array(z.enum(CHANGED_FIELDS)),
});
export type StatementChange = Readonly<z.infer<typeof StatementChangeSchema>>;

/** What two readings of the same text have otherwise; each list in the order of its reading. */
export const ReadingChangesSchema = z.object({
  added: z.array(StatementSchema),
  gone: z.array(StatementSchema),
  changed: z.array(StatementChangeSchema),
  /** Number of statements that are the same in all that can change. */
  same: z.number().int().nonnegative(),
});
export type ReadingChanges = Readonly<z.infer<typeof ReadingChangesSchema>>;

/** Compares two readings of the same text. Statements are known again by their words; maker, id and probability alone are no change. */
export function readingChanges(before: Pick<Reading, "statements">, after: Pick<Reading, "statements">): ReadingChanges {
  const partner = statementPairs(before.statements, after.statements);
  const kept = new Set(partner.values());
  const changed: StatementChange[] = [];
  for (const later of after.statements) {
    const earlier = partner.get(later);
    const fields = earlier === undefined ? [] : changedFields(earlier, later);
    if (earlier !== undefined && fields.length > 0) changed.push({ before: earlier, after: later, fields });
  }
  return {
    added: after.statements.filter((one) => !partner.has(one)),
    gone: before.statements.filter((one) => !kept.has(one)),
    changed,
    same: partner.size - changed.length,
  };
}

const changedFields = (before: Statement, after: Statement): ChangedField[] =>
  CHANGED_FIELDS.filter((field) => VALUE_OF[field](before) !== VALUE_OF[field](after));

const VALUE_OF: Readonly<Record<ChangedField, (statement: Statement) => string>> = {
  act: ({ act }) => act,
  speaker: ({ speaker, speakerOf }) => `${speaker?.name ?? ""}|${speakerOf ?? ""}`,
  accused: ({ accused }) =>
    accused
      .map(({ name, role }) => `${name}|${role}`)
      .toSorted()
      .join("\n"),
  certainty: ({ certainty }) => certainty,
  polarity: ({ polarity }) => polarity,
  // Marks and white space at the ends of a piece are no other words.
  words: ({ content }) =>
    content
      .flatMap(({ text }) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
      .join(" ")
      .toLowerCase(),
};
