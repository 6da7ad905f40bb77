import { z } from "zod";
import type { Reading } from "../model/reading.ts";
import { SpanSchema } from "../model/span.ts";
import { ACTS, CERTAINTIES, FRAMINGS, POLARITIES, type Statement } from "../model/statement.ts";
import type { Tally } from "../model/tally.ts";
import { dateWords } from "./date-words.ts";
import { figureWords, rangeWords } from "./figure-words.ts";
import { incidentLabels } from "./incident-label.ts";
import { FRAMING_WORDS, NEGATIVE_ACTS, readWithWords, ROLE_WORDS } from "./plain-words.ts";
import { inTextOrder } from "./text-order.ts";
import { voiceOf, VoiceSchema } from "./voice.ts";

/** One statement as a line of the ledger. */
export const LedgerRowSchema = z.object({
  statement: z.string(),
  /** Place in the order of the text, from 1. */
  number: z.number().int().positive(),
  act: z.enum(ACTS),
  polarity: z.enum(POLARITIES),
  /** Whether the speaker says that it was not so, where the act alone does not tell it. */
  negated: z.boolean(),
  certainty: z.enum(CERTAINTIES),
  framing: z.enum(FRAMINGS),
  /** A remark on how the report presents it; null where there is none. */
  framingWords: z.string().nullable(),
  voice: VoiceSchema,
  speakerOf: z.string().nullable(),
  /** Outermost first. */
  through: z.array(z.string()),
  source: z.array(SpanSchema),
  cue: z.array(SpanSchema),
  content: z.array(SpanSchema),
  accused: z.array(z.object({ name: z.string(), role: z.string().nullable() })),
  about: z.array(z.object({ incident: z.string(), label: z.string() })),
  saidAt: z.string().nullable(),
  /** How many statements it stands within. */
  depth: z.number().int().nonnegative(),
  nestedIn: z.string().nullable(),
  /** The count and its definition in words; null where nothing is counted. */
  tally: z.string().nullable(),
  /** The number of people in words; null where none is given. */
  figure: z.string().nullable(),
  /** How often the reader is right about such statements, in words; null where nobody has measured it. */
  readWith: z.string().nullable(),
  /** Maker of the record. */
  by: z.string(),
});
export type LedgerRow = Readonly<z.infer<typeof LedgerRowSchema>>;

/** All statements of a reading, in the order of the text. */
export function ledger(reading: Reading): readonly LedgerRow[] {
  const labels = incidentLabels(reading.incidents);
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  return inTextOrder(reading.statements).map((statement, index): LedgerRow => ({
    statement: statement.id,
    number: index + 1,
    act: statement.act,
    polarity: statement.polarity,
    negated: statement.polarity === "negative" && !NEGATIVE_ACTS.has(statement.act),
    certainty: statement.certainty,
    framing: statement.framing,
    framingWords: FRAMING_WORDS[statement.framing],
    voice: voiceOf(statement, reading),
    speakerOf: statement.speakerOf,
    through: statement.through,
    source: statement.source,
    cue: statement.cue,
    content: statement.content,
    accused: statement.accused.map(({ name, role }) => ({ name, role: ROLE_WORDS[role] })),
    about: statement.about.flatMap((incident) => {
      const label = labels.get(incident);
      return label === undefined ? [] : [{ incident, label }];
    }),
    saidAt: statement.saidAt === null ? null : dateWords(statement.saidAt),
    depth: depthOf(statement, byId),
    nestedIn: statement.nestedIn,
    tally: statement.tally === null ? null : tallyWords(statement.tally),
    figure: statement.figure === null ? null : figureWords(statement.figure),
    readWith: statement.probability === null ? null : readWithWords(statement.probability),
    by: statement.by,
  }));
}

function depthOf(statement: Statement, byId: ReadonlyMap<string, Statement>): number {
  const seen = new Set<string>();
  let outer = statement.nestedIn;
  while (outer !== null && !seen.has(outer)) {
    seen.add(outer);
    outer = byId.get(outer)?.nestedIn ?? null;
  }
  return seen.size;
}

function doersWords({ stance, affiliates }: Tally, names: string): string {
  const said = { claimed: "claimed by", attributed: "attributed to" };
  const others = affiliates === undefined ? "" : affiliates ? " and its affiliates" : " without its affiliates";
  return `${stance === undefined ? "said to be by" : said[stance]} ${names}${others}`;
}

/** A count of incidents with its definition, as far as the words give one. */
export function tallyWords(tally: Tally): string {
  const parts = [`${rangeWords(tally.count.min, tally.count.max, null)} ${tally.type ?? "incidents"}`];
  if (tally.targets !== undefined && tally.targets.length > 0) parts.push(`on ${tally.targets.join(", ")}`);
  if (tally.status !== undefined) parts.push(tally.status);
  if (tally.actors !== undefined && tally.actors.length > 0) parts.push(doersWords(tally, tally.actors.join(", ")));
  const where = [...(tally.regions ?? []), ...(tally.countries ?? (tally.country === undefined ? [] : [tally.country]))];
  if (where.length > 0) parts.push(`in ${where.join(", ")}`);
  if (tally.since !== undefined) parts.push(`since ${dateWords(tally.since)}`);
  if (tally.until !== undefined) parts.push(`until ${dateWords(tally.until)}`);
  if (tally.excluding !== undefined && tally.excluding.length > 0) parts.push(`not counting ${tally.excluding.join(", ")}`);
  return parts.join(", ");
}
