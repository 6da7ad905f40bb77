import type { Attribution } from "./attribution.ts";
import { type Clauses, nominalEnd, nounPhraseStartingAt, sentenceOf, type TokenRange } from "./clause.ts";

/** Verbs that say of somebody what or who he is: "identified the suspect as Jon Doe", "described the blast as an attack". */
const TAKES_AS = new Set(["identify", "name", "describe", "label", "designate", "brand", "characterise", "characterize", "regard"]);

/** What is said goes on after "as": without it a content says of whom something is said, and not what. */
export function withAsComplements(clauses: Clauses, attributions: readonly Attribution[]): Attribution[] {
  return attributions.map((one) => {
    const last = one.content.at(-1);
    if (last === undefined || !TAKES_AS.has(one.lemma) || last.first < one.cue.first) return one;
    const end = complementEnd(clauses, last);
    return end === null ? one : { ...one, content: [...one.content.slice(0, -1), { first: last.first, end }] };
  });
}

function complementEnd(clauses: Clauses, { end }: TokenRange): number | null {
  if (clauses.tokens[end]?.lower !== "as") return null;
  const what = nounPhraseStartingAt(clauses, end + 1);
  const { endToken } = sentenceOf(clauses, end);
  return what === null || what.endToken > endToken ? null : nominalEnd(clauses, what, endToken);
}
