import type { Mention } from "../../../src/model/mention.ts";
import { overlaps, type Span, spanOf } from "../../../src/model/span.ts";
import { chooseAntecedent } from "../../../src/resolve/coreference/choose-antecedent.ts";
import { perceivedAntecedents } from "../../../src/resolve/coreference/perceived-antecedents.ts";
import { analyse } from "../../../src/text/analysis.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";
import { openLookups } from "../lookups.ts";
import { readNames } from "./read-names.ts";

interface Question {
  readonly text: string;
  readonly pronoun: Span;
  readonly candidates: readonly Span[];
}

/** Reads the question alone, never its answer. */
function questionOf(input: BenchInput): Question {
  const text = typeof input["text"] === "string" ? input["text"] : "";
  const spanIn = (value: unknown): Span => {
    const { start, end } = value as { start: number; end: number };
    return spanOf(text, start, end);
  };
  return { text, pronoun: spanIn(input["pronoun"]), candidates: (input["candidates"] as unknown[]).map(spanIn) };
}

/** The mentions of the passage, with the names that the question gives in place of whatever was found there. */
function mentionsOf({ candidates }: Question, found: readonly Mention[]): Mention[] {
  const given = candidates.map((span): Mention => {
    const same = found.find((mention) => mention.kind === "named" && overlaps(mention.span, span));
    const gender = same?.type === "person" ? same.gender : "unknown";
    return { span, head: span, type: "person", kind: "named", entity: -1, number: "singular", gender };
  });
  const others = found.filter((mention) => !candidates.some((span) => overlaps(mention.span, span) && mention.kind !== "nominal"));
  return [...others, ...given].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Which of two names a pronoun stands for, by the desk's own linking of pronouns. */
export const gap: BenchTask = {
  name: "gap",
  async predict(inputs) {
    const { register } = openLookups();
    const answers: object[] = [];
    for (const input of inputs) {
      const question = questionOf(input);
      const analysis = analyse(question.text);
      const { perception, mentions: found } = await readNames(analysis);
      const mentions = mentionsOf(question, found);
      const perceived = perception === null ? null : perceivedAntecedents(perception);
      const chosen = chooseAntecedent(mentions, analysis, question, { actors: register, perceived });
      answers.push({ id: input["id"], coref: question.candidates.map((_, index) => index === chosen) });
    }
    return answers;
  },
  /** The nearer of the two names, those before the pronoun first. */
  baseline(inputs) {
    return Promise.resolve(
      inputs.map((input) => {
        const { pronoun, candidates } = questionOf(input);
        const distance = ({ start }: Span): number => (start < pronoun.start ? pronoun.start - start : 1e6 + start);
        const nearest = Math.min(...candidates.map(distance));
        return { id: input["id"], coref: candidates.map((span) => distance(span) === nearest) };
      }),
    );
  },
};
