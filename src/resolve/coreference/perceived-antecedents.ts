import type { Perception } from "../../model/perception.ts";
import type { Span } from "../../model/span.ts";

/** How likely a mention is what a pronoun stands for, as the trained reader sees it; null where it does not say. */
export type PerceivedAntecedents = (pronoun: Span, candidate: Span) => number | null;

/** Head of the trained reader whose anchors are pronouns. */
const HEAD = "antecedent";

/** Looks the trained reader's answers up by the spans of mentions: the mean over the words of a candidate. */
export function perceivedAntecedents(perception: Perception): PerceivedAntecedents {
  const wordAt = new Map(perception.words.map(({ start }, word) => [start, word]));
  return (pronoun, candidate) => {
    const anchor = wordAt.get(pronoun.start);
    const first = wordAt.get(candidate.start);
    const row = anchor === undefined || !perception.knows(HEAD) ? null : perception.arc(HEAD, anchor);
    if (row === null || first === undefined) return null;
    let sum = 0;
    let count = 0;
    for (let word = first; word < perception.words.length && (perception.words[word]?.start ?? candidate.end) < candidate.end; word++) {
      const probability = row.probabilities[word - row.first];
      if (probability === undefined) return null;
      sum += probability;
      count++;
    }
    return count === 0 ? null : sum / count;
  };
}
