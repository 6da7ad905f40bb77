import { spanWords } from "./span-words.ts";
import { z } from "zod";
import { ODDITY_KINDS } from "../model/assessment.ts";
import type { Reading } from "../model/reading.ts";
import { CERTAINTIES, type Statement } from "../model/statement.ts";
import { ODDITY_WORDS } from "./plain-words.ts";
import { voiceOf, VoiceSchema } from "./voice.ts";

/** A statement quoted as evidence. */
export const QuotedStatementSchema = z.object({
  statement: z.string(),
  voice: VoiceSchema,
  certainty: z.enum(CERTAINTIES),
  /** The words of the report, pieces joined by an ellipsis. */
  words: z.string(),
});
export type QuotedStatement = Readonly<z.infer<typeof QuotedStatementSchema>>;

/** What a careful reader should look at twice. */
export const DoubtSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("overclaim"),
    title: z.string(),
    why: z.string(),
    strong: QuotedStatementSchema,
    weak: QuotedStatementSchema,
  }),
  z.object({
    kind: z.literal("oddity"),
    oddity: z.enum(ODDITY_KINDS),
    title: z.string(),
    why: z.string(),
    statement: QuotedStatementSchema,
  }),
]);
export type Doubt = Readonly<z.infer<typeof DoubtSchema>>;

/** Overclaims, then oddities, each with the words that it rests on; one whose statement is not in the reading is left out. */
export function doubts(reading: Reading): readonly Doubt[] {
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const overclaims = reading.overclaims.flatMap(({ strong, weak, why }): Doubt[] => {
    const [surer, softer] = [byId.get(strong), byId.get(weak)];
    if (surer === undefined || softer === undefined) return [];
    const title =
      softer.speaker === null ? "Said more surely here than elsewhere in the report" : "Said more surely than the source that it cites";
    return [{ kind: "overclaim", title, why, strong: quoted(surer, reading), weak: quoted(softer, reading) }];
  });
  const oddities = reading.oddities.flatMap(({ kind, statement, why }): Doubt[] => {
    const found = byId.get(statement);
    return found === undefined ? [] : [{ kind: "oddity", oddity: kind, title: ODDITY_WORDS[kind], why, statement: quoted(found, reading) }];
  });
  return [...overclaims, ...oddities];
}

/** A statement with its words, its voice and its certainty. */
export function quoted(statement: Statement, reading: Reading): QuotedStatement {
  const spans = [statement.content, statement.cue, statement.source].find((list) => list.length > 0) ?? [];
  return {
    statement: statement.id,
    voice: voiceOf(statement, reading),
    certainty: statement.certainty,
    words: spanWords(spans),
  };
}
