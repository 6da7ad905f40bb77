import type { Token } from "../../../../text/analysis.ts";
import type { Attribution } from "./attribution.ts";
import type { Clauses, TokenRange } from "./clause.ts";
import { isChannel } from "./complements.ts";
import { holds } from "./token-ranges.ts";

/** "According to the agency, the governor said that ...": the governor speaks, the agency is the channel. */
export function throughOutlets(
  clauses: Clauses,
  attributions: readonly Attribution[],
  isOutlet: (range: TokenRange) => boolean,
): Attribution[] {
  const passedOn = new Map<Attribution, TokenRange[]>();
  const dropped = new Set<Attribution>();
  for (const outer of attributions) {
    const { source } = outer;
    if (source === null || outer.weak || !(isOutlet(source) || isChannel(clauses, source.first, source.end))) continue;
    const [content] = outer.content;
    if (content === undefined) continue;
    const inner = attributions.filter((one) => one !== outer && !one.weak && one.source !== null && holds(outer.content, one.cue));
    const first = inner.find((one) => one.source !== null && startsWith(clauses, content, one.source));
    if (first === undefined) continue;
    dropped.add(outer);
    for (const one of inner) passedOn.set(one, [...(passedOn.get(one) ?? []), source]);
  }
  return attributions
    .filter((one) => !dropped.has(one))
    .map((one) => (passedOn.has(one) ? { ...one, through: [...(passedOn.get(one) ?? []), ...one.through] } : one));
}

/** Whether a content begins with these words, "that" and adverbials before a comma apart. */
function startsWith(clauses: Clauses, content: TokenRange, inner: TokenRange): boolean {
  for (let at = content.first; at < inner.first; at++) {
    const token = clauses.tokens[at] as Token;
    if (!["PUNCT", "SCONJ", "DET", "ADV"].includes(token.pos) && token.lower !== "that") return false;
  }
  return inner.first >= content.first && inner.first < content.end;
}
