import { meanBelonging, type Perception, wordsByStart } from "../../model/perception.ts";
import type { Span } from "../../model/span.ts";

/** How likely a mention is what a pronoun stands for, as the trained reader sees it; null where it does not say. */
export type PerceivedAntecedents = (pronoun: Span, candidate: Span) => number | null;

/** Head of the trained reader whose anchors are pronouns. */
const HEAD = "antecedent";

/** Looks the trained reader's answers up by the spans of mentions: the mean over the words of a candidate. */
export function perceivedAntecedents(perception: Perception): PerceivedAntecedents {
  const wordAt = wordsByStart(perception);
  const isKnown = perception.knows(HEAD);
  return (pronoun, candidate) => {
    const anchor = wordAt.get(pronoun.start);
    const first = wordAt.get(candidate.start);
    if (!isKnown || anchor === undefined || first === undefined) return null;
    let end = first;
    while ((perception.words[end]?.start ?? candidate.end) < candidate.end) end++;
    return meanBelonging(perception, HEAD, anchor, { first, end });
  };
}
