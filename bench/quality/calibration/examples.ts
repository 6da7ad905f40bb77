import { resolveDocument } from "../../../src/desk/read-document.ts";
import type { FoundStatement } from "../../../src/model/found-statement.ts";
import type { SeenParts } from "../../../src/model/seen-parts.ts";
import type { Span } from "../../../src/model/span.ts";
import type { BenchInput } from "../bench-task.ts";
import { openLookups } from "../lookups.ts";
import type { Judged } from "./fit-calibration.ts";
import { pairedOnes } from "../one-by-one.ts";
import { documentOf } from "../read-text.ts";
import type { Score } from "../scorer.ts";

/** One statement that the reader made, with whether annotators marked the same attribution. */
export interface Example extends Judged {
  readonly seen: SeenParts;
}

/** A statement's words, as the bench's scorer takes them. */
interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/**
 * Reads annotated documents as the product does and tells of each statement whether it is right. Left out is what the annotators
 * did not mark by their own rules: the publisher's own voice, and statements within what another says; and what the rules alone found, of which
 * there is too little to measure.
 */
export async function examplesOf(gold: readonly BenchInput[], score: Score): Promise<Example[]> {
  const examples: Example[] = [];
  for (const [document, line] of gold.entries()) {
    const text = String(line["text"]);
    const context = { title: null, publisher: null, published: typeof line["date"] === "string" ? line["date"] : null };
    const { found } = await resolveDocument(documentOf(text), context, openLookups());
    const groups = byCue(found.filter(({ seen, nestedIn }) => seen !== null && nestedIn === null));
    const right = rightOnes(line, groups.map(wholeOf), score);
    for (const [at, group] of groups.entries())
      for (const { seen } of group) if (seen !== null) examples.push({ document, seen, right: right.has(at) });
  }
  return examples;
}

/** Statements that were made from one attribution: a speech that holds several acts is cut up, and the annotators' is not. */
function byCue(found: readonly FoundStatement[]): FoundStatement[][] {
  const groups = new Map<number, FoundStatement[]>();
  for (const one of found) {
    const at = one.cue[0]?.start ?? -1;
    groups.set(at, [...(groups.get(at) ?? []), one]);
  }
  // The likeliest first, so that of two that mean one of the annotators' the likelier one has it.
  return [...groups.values()].toSorted((a, b) => raw(b[0]) - raw(a[0]));
}

const raw = (found: FoundStatement | undefined): number => (found?.seen == null ? 0 : uncalibrated(found.seen));

/** What the reader itself believes: that the words report, and that what is said is said by them. */
export const uncalibrated = ({ cue, content }: SeenParts): number => cue * content;

const wholeOf = (group: readonly FoundStatement[]): Attribution => ({
  source: group[0]?.source ?? [],
  cue: group[0]?.cue ?? [],
  content: group.flatMap(({ content }) => content).toSorted((a, b) => a.start - b.start),
});

/** Places of those that are right: each adds one to the number of whole attributions that the bench's own scorer matches. */
function rightOnes(line: BenchInput, attributions: readonly Attribution[], score: Score): ReadonlySet<number> {
  return pairedOnes(attributions.length, (first) =>
    matchedOf(score([line], [{ id: line["id"], attributions: attributions.slice(0, first) }])),
  );
}

/** How many predicted attributions the scorer takes for one of the annotators', as its precision and count tell. */
function matchedOf(json: unknown): number {
  const { p, pred } = (json as { scores: { attribution: { p: number; pred: number } } }).scores.attribution;
  return Math.round(p * pred);
}
