import type { Attribution } from "./attribution.ts";
import type { TokenRange } from "./clause.ts";
import { overlap, shared, sizeOf } from "./token-ranges.ts";

/** From which agreement of their words on (F1 over tokens) the rules' bounds of a content are taken. */
const AGREE = 0.5;

/**
 * Puts what the rules and the trained reader found of one section together, in the order of the cues. Each choice is the one that was right more
 * often on PolNeAR's train split:
 * - A cue that the trained reader does not see is weak: it counts only where it tells of responsibility, danger or number.
 * - Where both read a cue, the rules know what kind of word it is, through which channel it came and who is the subject; "it is
 *   believed that" has no source, whoever stands near.
 * - Where both mean the same content the rules know its bounds; where they differ, the trained reader is nearer.
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
  const { seen } = perceived;
  const source = rule.source ?? (rule.pattern === "passive" ? null : perceived.source);
  const joined = { ...rule, source, weak: false, ...(seen === undefined ? {} : { seen }) };
  return agreement(rule.content, perceived.content) >= AGREE ? joined : { ...joined, content: perceived.content, by: "reader" };
}

function agreement(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const all = sizeOf(a) + sizeOf(b);
  return all === 0 ? 1 : (2 * shared(a, b)) / all;
}
