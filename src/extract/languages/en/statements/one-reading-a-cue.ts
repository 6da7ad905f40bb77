import type { Attribution } from "./attribution.ts";
import { holds, overlap } from "./token-ranges.ts";

/** One reading for one cue: the first in the order of the readers. A hedge within a passive's content says nothing more. */
export function oneReadingACue(attributions: readonly Attribution[]): Attribution[] {
  const kept: Attribution[] = [];
  for (const attribution of attributions) {
    const clash = kept.some((other) => overlap(attribution.cue, other.cue));
    const repeated =
      attribution.pattern === "hedge" &&
      kept.some((other) => other.pattern === "passive" && other.source === null && holds(other.content, attribution.cue));
    if (!clash && !repeated) kept.push(attribution);
  }
  return kept.toSorted((a, b) => a.cue.first - b.cue.first);
}
