import type { Attribution } from "./attribution.ts";
import { overlap } from "./token-ranges.ts";

/**
 * Puts what the rules and the trained reader found of one section together, in the order of the cues. The first choice was
 * right more often on PolNeAR's train split, the others on its dev split:
 * - A cue that the trained reader does not see is weak: it counts only where it tells of responsibility, danger or number.
 * - Where both read a cue, the rules know what kind of word it is and through which channel it came; "it is believed that" has no source,
 *   whoever stands near. The trained reader knows the words of the source and of the content: with the rules' words in their place
 *   whole attributions of PolNeAR dev fall by two points. Words that name nobody ("allegedly") are the publisher's hedge: the rules know its clause.
 */
export function joinAttributions(rules: readonly Attribution[], perceived: readonly Attribution[]): Attribution[] {
  const confirmed = new Set<Attribution>();
  const joined = rules.map((rule) => {
    const matches = perceived.filter((one) => !confirmed.has(one) && overlap(one.cue, rule.cue));
    for (const match of matches) confirmed.add(match);
    const [match] = matches;
    return match === undefined ? { ...rule, weak: true } : joinTwo(rule, match);
  });
  return [...joined, ...perceived.filter((one) => !confirmed.has(one))].sort((a, b) => a.cue.first - b.cue.first);
}

function joinTwo(rule: Attribution, perceived: Attribution): Attribution {
  const { seen, content } = perceived;
  const source = rule.pattern === "passive" && rule.source === null ? null : (perceived.source ?? rule.source);
  const joined = { ...rule, source, weak: false, ...(seen === undefined ? {} : { seen }) };
  return source === null ? joined : { ...joined, content, by: "reader" };
}
