import type { Attribution } from "./attribution.ts";
import { type Clauses, sentenceOf, verbGroupAt } from "./clause.ts";

/** Verbs whose passive has the speaker as its subject: "X was quoted as saying". */
const SUBJECT_SPEAKS = new Set(["quote", "cite", "hear", "see", "paraphrase"]);

/**
 * "no link has been reported": the passive of a reporting verb names its speaker only after "by" or in a phrase such as "according to". A trained
 * reader can take the next name for it.
 */
export function withoutSpeakersOfPassives(clauses: Clauses, attributions: readonly Attribution[]): Attribution[] {
  return attributions.map((one) => {
    const { source, by, cue } = one;
    if (source === null || by !== "reader") return one;
    const verb = verbGroupAt(clauses, cue.end - 1) ?? verbGroupAt(clauses, cue.first);
    if (verb === null || !verb.passive || verb.form !== "finite" || SUBJECT_SPEAKS.has(verb.lemma)) return one;
    const sentence = sentenceOf(clauses, cue.first);
    const isNear = source.first >= sentence.firstToken && source.first < sentence.endToken;
    const isAgent = AGENT.has(clauses.tokens[source.first - 1]?.lower ?? "");
    // "officials were told that": the subject of the passive hears or speaks, and what is said follows.
    const isSubject = source.end <= verb.firstToken && one.content.every((range) => range.first >= verb.endToken);
    return isNear && (isAgent || isSubject) ? one : { ...one, source: null };
  });
}

const AGENT = new Set(["by", "to", "from", "via", "in"]);
