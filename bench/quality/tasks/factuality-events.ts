import type { Span } from "../../../src/model/span.ts";
import { chunksOf, type Chunk } from "../../../src/extract/languages/en/syntax/chunks.ts";
import { type Analysis, analyse } from "../../../src/text/analysis.ts";
import type { BenchInput } from "../bench-task.ts";

/** A document with the events that are given. */
export interface GivenEvents extends BenchInput {
  readonly id: string;
  readonly text: string;
  readonly events: readonly { readonly span: readonly Span[] }[];
}

/** Reads the document once and answers for each given event; `token` is the first one of its words. */
export function predictEvents(
  input: GivenEvents,
  answer: (event: { readonly analysis: Analysis; readonly chunks: readonly Chunk[]; readonly token: number }) => object,
): object {
  const analysis = analyse(input.text);
  const chunks = chunksOf(analysis);
  const events = input.events.map(({ span }) => {
    const start = span[0]?.start ?? 0;
    const token = Math.max(
      0,
      analysis.tokens.findIndex((each) => each.end > start),
    );
    return { span, ...answer({ analysis, chunks, token }) };
  });
  return { id: input.id, events };
}
