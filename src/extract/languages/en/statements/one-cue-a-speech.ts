import type { Token } from "../../../../text/analysis.ts";
import type { Attribution } from "./attribution.ts";
import type { Clauses, TokenRange } from "./clause.ts";
import { shared, sizeOf } from "./token-ranges.ts";

/** From which share of its tokens on a piece of content is another speaker's, too. */
const SAME = 0.8;

/**
 * A sentence that has a speaker of its own ("...", the mayor said) is not also the end of what somebody said in a sentence before: such
 * a piece is taken off the attribution that stands further off, unless nothing else is left of it.
 */
export function oneCueASpeech(clauses: Clauses, attributions: readonly Attribution[]): Attribution[] {
  const sentenceOf = (at: number): number => (clauses.tokens[at] as Token).sentence;
  const atHome = new Map<number, { readonly by: Attribution; readonly range: TokenRange }[]>();
  for (const by of attributions) {
    const home = sentenceOf(by.cue.first);
    for (const range of by.content)
      if (sentenceOf(range.first) <= home && home <= sentenceOf(range.end - 1))
        for (let sentence = sentenceOf(range.first); sentence <= home; sentence++)
          atHome.set(sentence, [...(atHome.get(sentence) ?? []), { by, range }]);
  }
  return attributions.map((attribution) => {
    if (attribution.content.length < 2) return attribution;
    const content = attribution.content.filter((range) => {
      if (sentenceOf(range.first) === sentenceOf(attribution.cue.first)) return true;
      const others = atHome.get(sentenceOf(range.first)) ?? [];
      return !others.some(({ by, range: theirs }) => by !== attribution && shared([range], [theirs]) >= SAME * sizeOf([range]));
    });
    return content.length === 0 ? attribution : { ...attribution, content };
  });
}
