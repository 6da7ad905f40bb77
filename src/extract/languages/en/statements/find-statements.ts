import type { EventMention } from "../../../../model/event-mention.ts";
import type { FoundStatement } from "../../../../model/found-statement.ts";
import type { Perception } from "../../../../model/perception.ts";
import { type Span, spanOf } from "../../../../model/span.ts";
import type { Certainty } from "../../../../model/statement.ts";
import type { Tally } from "../../../../model/tally.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";
import { statementCertainty, type StatementReading } from "../certainty/statement-certainty.ts";
import type { Chunk } from "../syntax/chunks.ts";
import { type ActReading, readAct, weakest } from "./act.ts";
import type { Attribution } from "./attribution.ts";
import { clausesOf, type Clauses, nominalEndingAt, sentenceOf, type TokenRange, trimmed } from "./clause.ts";
import { withIncluded } from "./included.ts";
import type { OwnVoice } from "./publisher.ts";
import { readInSteps } from "./reading-steps.ts";

/** Maker of the statements that the rules find; the number rises when they find other statements. */
export const RULES_MAKER = "rules/en@1";

export interface StatementInput {
  readonly analysis: Analysis;
  readonly chunks: readonly Chunk[];
  /** What the trained encoder saw; null for the rules alone. */
  readonly perception: Perception | null;
  readonly events: readonly EventMention[];
  /** Passages that are not the report: nothing is read in them. */
  readonly boilerplate: readonly Span[];
  /** Spans of names, and of adjectives of countries and peoples, in the order of the text. */
  readonly names: readonly Span[];
  readonly isOutlet: (words: string) => boolean;
  /** The tally that a stretch of tokens gives, or null. */
  readonly tallyOf: (range: TokenRange) => Tally | null;
}

interface Draft {
  readonly reading: ActReading;
  readonly attribution: Attribution | null;
  readonly cue: TokenRange | null;
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
  readonly through: readonly TokenRange[];
  readonly tally: Tally | null;
  readonly values: StatementReading;
}

/** All statements of one section, in the order of the text: what others say and what the publisher says in its own voice. */
export function findStatements(input: StatementInput): FoundStatement[] {
  const clauses = clausesOf(input.analysis, input.chunks, input.names);
  const eventAt = eventsByToken(clauses, input.events);
  const { perception, boilerplate } = input;
  const isOutlet = (range: TokenRange): boolean => input.isOutlet(wordsOf(clauses, range));
  const found = readInSteps({ clauses, perception, isOutlet, eventAt, boilerplate });
  const cited = found.cited.flatMap((attribution) => draftsOf(clauses, attribution, eventAt, input.tallyOf));
  const own = found.own.map((one) => ownDraft(clauses, one));
  const drafts = [...cited, ...own].sort((a, b) => startOf(a) - startOf(b));
  return toFound(clauses, drafts, perception?.by ?? null);
}

const wordsOf = (clauses: Clauses, range: TokenRange): string =>
  clauses.analysis.text.slice((clauses.tokens[range.first] as Token).start, (clauses.tokens[range.end - 1] as Token).end);

const startOf = (draft: Draft): number => Math.min(draft.cue?.first ?? Infinity, ...draft.content.map((range) => range.first));

function eventsByToken(clauses: Clauses, events: readonly EventMention[]): Map<number, EventMention> {
  const at = new Map<number, EventMention>();
  let token = 0;
  for (const event of [...events].sort((a, b) => a.trigger.start - b.trigger.start)) {
    while (token < clauses.tokens.length && (clauses.tokens[token] as Token).end <= event.trigger.start) token++;
    for (let i = token; i < clauses.tokens.length && (clauses.tokens[i] as Token).start < event.trigger.end; i++)
      if (!at.has(i)) at.set(i, event);
  }
  return at;
}

function draftsOf(
  clauses: Clauses,
  attribution: Attribution,
  eventAt: ReadonlyMap<number, EventMention>,
  tallyOf: StatementInput["tallyOf"],
): Draft[] {
  const pieces = piecesOf(clauses, attribution.content);
  if (pieces.length === 0) return [];
  const read = pieces
    .map((content) => {
      const tally = tallyOf(content);
      const whole = attribution.pattern === "passive" ? hullOf(pieces) : content;
      return { content, tally, reading: readAct(clauses, attribution, whole, eventAt, tally !== null) };
    })
    .slice(0, attribution.pattern === "passive" ? 1 : pieces.length);
  const drafts: Draft[] = [];
  const rest = read.filter((one) => one.reading.act === "states" || one.reading.act === "reports");
  const telling = read.filter((one) => one.reading.act !== "states" && one.reading.act !== "reports");
  // "were planning to", "hopes to": what somebody wants is no statement of what is, unless it tells of one of the acts.
  const wish = !attribution.word.speech && attribution.word.certainty === "unstated";
  if (rest.length > 0 && !attribution.weak && !wish) {
    const first = rest.find((one) => one.reading.act === "reports") ?? rest[0];
    if (first !== undefined)
      drafts.push(citedDraft(clauses, attribution, first.reading, { content: rest.map((one) => one.content), tally: null }));
  }
  for (const one of telling) {
    const content = wholeWhereShort(attribution, pieces, one.content);
    // Two pieces of one act that are told as a whole are one statement.
    if (content === pieces && drafts.some((other) => other.content === pieces && other.reading.act === one.reading.act)) continue;
    drafts.push(citedDraft(clauses, attribution, one.reading, { content, tally: one.tally }));
  }
  return drafts;
}

const hullOf = (pieces: readonly TokenRange[]): TokenRange => ({
  first: (pieces[0] as TokenRange).first,
  end: (pieces.at(-1) as TokenRange).end,
});

/** Pieces of one sentence stay together: `"...," he said, "..."` is one statement. */
const wholeWhereShort = (attribution: Attribution, pieces: readonly TokenRange[], content: TokenRange): readonly TokenRange[] =>
  attribution.pattern === "passive" || (pieces.length === 2 && attribution.content.length === 2 && attribution.pattern !== "before")
    ? pieces
    : [content];

function citedDraft(
  clauses: Clauses,
  attribution: Attribution,
  reading: ActReading,
  { content, tally }: Pick<Draft, "content" | "tally">,
): Draft {
  const { cue, source, through } = attribution;
  const read = statementCertainty({
    analysis: clauses.analysis,
    chunks: clauses.chunks,
    cueTokens: cue,
    contentRange: content[0] as TokenRange,
    sourceIsPublisher: source === null,
    cueLemma: attribution.lemma,
  });
  return { reading, attribution, cue, source, content, through, tally, values: withReading(read, reading) };
}

const withReading = (read: Draft["values"], reading: ActReading): Draft["values"] => ({
  certainty: reading.certainty === null ? read.certainty : (weakest([read.certainty, reading.certainty]) as Certainty),
  polarity:
    reading.polarity ??
    (reading.act === "claims-responsibility" || reading.act === "warns" || reading.act === "threatens" ? "positive" : read.polarity),
  framing: read.framing,
});

function ownDraft(clauses: Clauses, own: OwnVoice): Draft {
  const reading: ActReading = { act: own.act, accused: own.accused, polarity: own.negative ? "negative" : null, certainty: own.certainty };
  const read = statementCertainty({
    analysis: clauses.analysis,
    chunks: clauses.chunks,
    cueTokens: own.cue,
    contentRange: own.content,
    sourceIsPublisher: true,
  });
  return {
    reading,
    attribution: null,
    cue: own.cue,
    source: null,
    content: [own.content],
    through: [],
    tally: null,
    values: withReading({ ...read, framing: "neutral" }, reading),
  };
}

/** Cuts contents that run over several sentences at the sentence ends. */
function piecesOf(clauses: Clauses, content: readonly TokenRange[]): TokenRange[] {
  const pieces: TokenRange[] = [];
  for (const range of content) {
    let first = range.first;
    for (let at = range.first + 1; at <= range.end; at++) {
      const ends = at === range.end || (clauses.tokens[at] as Token).sentence !== (clauses.tokens[first] as Token).sentence;
      if (!ends) continue;
      const piece = trimmed(clauses, { first, end: at });
      if (piece !== null) pieces.push(piece);
      first = at;
    }
  }
  return pieces;
}

function toFound(clauses: Clauses, drafts: readonly Draft[], reader: string | null): FoundStatement[] {
  const { text } = clauses.analysis;
  const toSpan = (range: TokenRange): Span =>
    spanOf(text, (clauses.tokens[range.first] as Token).start, (clauses.tokens[range.end - 1] as Token).end);
  const toSpans = (ranges: readonly TokenRange[]): Span[] =>
    ranges.flatMap((range) => {
      const inner = trimmed(clauses, range);
      return inner === null ? [] : [toSpan(inner)];
    });
  return drafts.map((one) => ({
    act: one.reading.act,
    ...one.values,
    source: one.source === null ? [] : toSpans([antecedentOf(clauses, one.source)]),
    cue: one.cue === null ? [] : [toSpan(one.cue)],
    content: toSpans(one.content),
    through: toSpans(one.through),
    accused: withIncluded(clauses, one.reading.accused).map(({ range, role }) => ({
      span: toSpan(trimmed(clauses, range) ?? range),
      role,
    })),
    nestedIn: outerOf(drafts, one),
    tally: one.tally,
    seen: one.attribution?.seen ?? null,
    by: one.attribution?.by === "reader" ? (reader ?? RULES_MAKER) : RULES_MAKER,
  }));
}

/** "the group, which claimed": the words that name the speaker stand before the relative pronoun. */
function antecedentOf(clauses: Clauses, source: TokenRange): TokenRange {
  if (source.end - source.first !== 1 || !["who", "which", "that"].includes((clauses.tokens[source.first] as Token).lower)) return source;
  const end = clauses.tokens[source.first - 1]?.text === "," ? source.first - 1 : source.first;
  const name = nominalEndingAt(clauses, end, sentenceOf(clauses, source.first).firstToken);
  return name === null ? source : { first: name.first, end: name.end };
}

/** The innermost other statement within whose content the cue stands; null at the top. */
function outerOf(drafts: readonly Draft[], inner: Draft): number | null {
  if (inner.cue === null) return null;
  const { first, end } = inner.cue;
  let best: number | null = null;
  let width = Infinity;
  drafts.forEach((outer, index) => {
    if (outer === inner || outer.attribution === inner.attribution) return;
    for (const range of outer.content) {
      if (range.first <= first && end <= range.end && range.end - range.first < width) {
        best = index;
        width = range.end - range.first;
      }
    }
  });
  return best;
}
