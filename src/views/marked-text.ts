import { z } from "zod";
import type { Reading } from "../model/reading.ts";
import { spanOf } from "../model/span.ts";
import { anchorOf, inTextOrder } from "./text-order.ts";

/** The part that some words play in a statement: who says it, the words that report, what is said. */
export const MARK_PARTS = ["source", "cue", "content"] as const;

export const MarkSchema = z.object({ statement: z.string(), part: z.enum(MARK_PARTS) });
export type Mark = Readonly<z.infer<typeof MarkSchema>>;

/** A run of words with everything that covers it; between two segments the coverage changes. */
export const SegmentSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  /** Outermost first. */
  marks: z.array(MarkSchema),
  /** Ids of the statements whose sign stands before this segment, in text order. */
  opens: z.array(z.string()),
  /** Whether the words are boilerplate: shown, but dimmed. */
  boilerplate: z.boolean(),
});
export type Segment = Readonly<z.infer<typeof SegmentSchema>>;

/** A paragraph, or a line that stands by itself. */
export const BlockSchema = z.object({
  kind: z.enum(["title", "paragraph", "line"]),
  start: z.number().int(),
  end: z.number().int(),
  segments: z.array(SegmentSchema),
});
export type Block = Readonly<z.infer<typeof BlockSchema>>;

export const MarkedTextSchema = z.object({ blocks: z.array(BlockSchema) });
export type MarkedText = Readonly<z.infer<typeof MarkedTextSchema>>;

interface Cover {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly mark: Mark;
}

/** The report's text cut into paragraphs, and these into segments that name the statements that cover them. */
export function markedText(reading: Reading): MarkedText {
  const covers = coversOf(reading);
  const dimmed = [...reading.boilerplate].sort((a, b) => a.start - b.start);
  const opens = openings(reading);
  const cuts = cutPoints(covers, dimmed, [...opens.keys()]);
  const blocks = blockRanges(reading.text).map(({ start, end, kind }): Block => ({
    kind: reading.report.title !== null && reading.text.slice(start, end) === reading.report.title ? "title" : kind,
    start,
    end,
    segments: [],
  }));

  const active: Cover[] = [];
  let nextCover = 0;
  let nextCut = 0;
  let nextDimmed = 0;
  for (const block of blocks) {
    let at = block.start;
    while (at < block.end) {
      while ((cuts[nextCut] ?? Infinity) <= at) nextCut++;
      const end = Math.min(block.end, cuts[nextCut] ?? Infinity);
      for (let i = active.length - 1; i >= 0; i--) if ((active[i] as Cover).end <= at) active.splice(i, 1);
      for (; (covers[nextCover]?.start ?? Infinity) <= at; nextCover++) {
        const cover = covers[nextCover] as Cover;
        if (cover.end > at) active.push(cover);
      }
      while ((dimmed[nextDimmed]?.end ?? Infinity) <= at) nextDimmed++;
      const boilerplate = (dimmed[nextDimmed]?.start ?? Infinity) <= at;
      const marks = active.toSorted(outermostFirst).map(({ mark }) => mark);
      block.segments.push({ ...spanOf(reading.text, at, end), marks, opens: opens.get(at) ?? [], boilerplate });
      at = end;
    }
  }
  return { blocks };
}

/** Every span of every statement, ordered by where it starts. */
function coversOf(reading: Reading): Cover[] {
  const covers = inTextOrder(reading.statements).flatMap((statement, order) =>
    MARK_PARTS.flatMap((part) =>
      statement[part]
        .filter((span) => span.end > span.start)
        .map((span): Cover => ({ start: span.start, end: span.end, order, mark: { statement: statement.id, part } })),
    ),
  );
  return covers.sort(outermostFirst);
}

const outermostFirst = (a: Cover, b: Cover): number => a.start - b.start || b.end - a.end || a.order - b.order;

function openings(reading: Reading): ReadonlyMap<number, string[]> {
  const opens = new Map<number, string[]>();
  for (const statement of inTextOrder(reading.statements)) {
    const anchor = anchorOf(statement);
    if (anchor === null) continue;
    const ids = opens.get(anchor);
    if (ids) ids.push(statement.id);
    else opens.set(anchor, [statement.id]);
  }
  return opens;
}

function cutPoints(
  covers: readonly Cover[],
  dimmed: readonly { start: number; end: number }[],
  anchors: readonly number[],
): readonly number[] {
  const cuts = new Set<number>(anchors);
  for (const { start, end } of [...covers, ...dimmed]) cuts.add(start).add(end);
  return [...cuts].sort((a, b) => a - b);
}

/** A line shorter than this, in UTF-16 units, was not broken by hard wrapping: it ends where its writer ended it. */
const SHORT_LINE = 50;

/** Paragraphs end at empty lines; a single line break ends one only after a stop or a short line, else it is hard wrapping. */
function blockRanges(text: string): { start: number; end: number; kind: "paragraph" | "line" }[] {
  const ranges: { start: number; end: number; kind: "paragraph" | "line" }[] = [];
  let start = -1;
  let end = -1;
  let kind: "paragraph" | "line" = "paragraph";
  let previousLineLength = 0;
  const close = (): void => {
    if (start >= 0) ranges.push({ start, end, kind });
    start = -1;
  };
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const words = line.trim();
    if (words === "") {
      close();
      kind = "paragraph";
      continue;
    }
    const lineStart = index + line.indexOf(words);
    if (start >= 0 && (previousLineLength < SHORT_LINE || /[.!?:”"]$/.test(text.slice(end - 1, end)))) {
      close();
      kind = "line";
    }
    if (start < 0) start = lineStart;
    end = lineStart + words.length;
    previousLineLength = words.length;
  }
  close();
  return ranges;
}
