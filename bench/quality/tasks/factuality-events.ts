import { type Factuality, factualityOf } from "../../../src/extract/languages/en/certainty/factuality.ts";
import { withPerceived } from "../../../src/extract/languages/en/certainty/perceived-factuality.ts";
import type { Span } from "../../../src/model/span.ts";
import { chunksOf } from "../../../src/extract/languages/en/syntax/chunks.ts";
import { analyse } from "../../../src/text/analysis.ts";
import type { BenchInput } from "../bench-task.ts";
import { perceive } from "../lookups.ts";

/** A document with the events that are given. */
export interface GivenEvents extends BenchInput {
  readonly id: string;
  readonly text: string;
  readonly events: readonly { readonly span: readonly Span[] }[];
}

/** Reads each document once and answers for each given event. */
export async function predictEvents(inputs: readonly GivenEvents[], answer: (read: Factuality) => object): Promise<object[]> {
  const predictions: object[] = [];
  for (const { id, text, events } of inputs) {
    const analysis = analyse(text);
    const chunks = chunksOf(analysis);
    const perception = await perceive(text, analysis);
    const answers = events.map(({ span }) => {
      const start = span[0]?.start ?? 0;
      const token = Math.max(
        0,
        analysis.tokens.findIndex((each) => each.end > start),
      );
      const read = factualityOf(analysis, chunks, token);
      return { span, ...answer(perception === null ? read : withPerceived(read, perception, start)) };
    });
    predictions.push({ id, events: answers });
  }
  return predictions;
}
