import type { Attribution } from "./attribution.ts";
import type { TokenRange } from "./clause.ts";

/**
 * Puts what the trained reader and the rules found of one section together, in the order of the cues.
 * Where both read a cue, the rules know what kind of word it is and through which channel it came, the trained reader whose words
 * and how far they go. What the rules alone found counts only where it tells of responsibility, danger or number: elsewhere
 * the trained reader is right more often.
 */
export function joinAttributions(rules: readonly Attribution[], perceived: readonly Attribution[]): Attribution[] {
  const confirmed = new Set<Attribution>();
  const joined = rules.map((rule) => {
    const match = perceived.find((one) => !confirmed.has(one) && overlap(one.cue, rule.cue));
    if (match === undefined) return { ...rule, weak: true };
    confirmed.add(match);
    return joinTwo(rule, match);
  });
  return [...joined, ...perceived.filter((one) => !confirmed.has(one))].sort((a, b) => a.cue.first - b.cue.first);
}

function joinTwo(rule: Attribution, perceived: Attribution): Attribution {
  const { source, content, probability } = perceived;
  return { ...rule, source: source ?? rule.source, content, weak: false, ...(probability === undefined ? {} : { probability }) };
}

const overlap = (a: TokenRange, b: TokenRange): boolean => a.first < b.end && b.first < a.end;
