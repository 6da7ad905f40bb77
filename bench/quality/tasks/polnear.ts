import { type Span, spanOf } from "../../../src/model/span.ts";
import { analyse, sectionsOf } from "../../../src/text/analysis.ts";
import type { Attribution } from "../../../src/extract/languages/en/statements/attribution.ts";
import { clausesOf, type Clauses, trimmed, type TokenRange } from "../../../src/extract/languages/en/statements/clause.ts";
import { readInSteps } from "../../../src/extract/languages/en/statements/reading-steps.ts";
import { perceive } from "../lookups.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";

/** Who says what (PolNeAR): the attributions that statements are made from; what stands inside another's content is left out, as the corpus does. */
export const polnear: BenchTask = {
  name: "polnear",
  predict: async (inputs, { leftOut }) => {
    const predictions: object[] = [];
    for (const input of inputs) predictions.push(await predictOne(input, leftOut ?? new Set()));
    return predictions;
  },
  baseline: (inputs) => Promise.resolve(inputs.map((input) => baselineOne(input))),
};

const textOf = (input: BenchInput): string => (typeof input["text"] === "string" ? input["text"] : "");

async function predictOne(input: BenchInput, leftOut: ReadonlySet<string>): Promise<object> {
  const text = textOf(input);
  const attributions: object[] = [];
  for (const { start, end } of sectionsOf(text)) {
    const analysis = analyse(text, start, end);
    const clauses = clausesOf(analysis);
    const perception = await perceive(text, analysis);
    const isOutlet = (): boolean => false;
    const { cited } = readInSteps({ clauses, perception, isOutlet, eventAt: new Map(), boilerplate: [] }, leftOut);
    const found = cited.filter((attribution) => !attribution.weak);
    for (const attribution of found) if (!isNested(attribution, found)) attributions.push(toPrediction(clauses, attribution));
  }
  return { id: input["id"], attributions };
}

const isNested = (attribution: Attribution, all: readonly Attribution[]): boolean =>
  all.some(
    (other) =>
      other !== attribution && other.content.some((range) => range.first <= attribution.cue.first && attribution.cue.end <= range.end),
  );

function toPrediction(clauses: Clauses, attribution: Attribution): { source: Span[]; cue: Span[]; content: Span[] } {
  return {
    source: attribution.source === null ? [] : spans(clauses, [attribution.source]),
    cue: spans(clauses, [attribution.cue]),
    content: spans(clauses, attribution.content),
  };
}

const spans = (clauses: Clauses, ranges: readonly TokenRange[]): Span[] =>
  ranges.flatMap((range) => {
    const inner = trimmed(clauses, range);
    const first = inner === null ? undefined : clauses.tokens[inner.first];
    const last = inner === null ? undefined : clauses.tokens[inner.end - 1];
    return first === undefined || last === undefined ? [] : [spanOf(clauses.analysis.text, first.start, last.end)];
  });

/** Every "said", "says" or "told": the word before it is the source, the rest of the line the content. */
function baselineOne(input: BenchInput): object {
  const text = textOf(input);
  const attributions = [...text.matchAll(/(\S+) (said|says|told)\b([^\n.]+)/g)].map((match) => {
    const start = match.index;
    const cue = start + (match[1] as string).length + 1;
    const end = cue + (match[2] as string).length;
    return {
      source: [spanOf(text, start, cue - 1)],
      cue: [spanOf(text, cue, end)],
      content: [spanOf(text, end, end + (match[3] as string).length)],
    };
  });
  return { id: input["id"], attributions };
}
