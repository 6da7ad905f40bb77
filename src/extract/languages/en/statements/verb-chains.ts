import type { VerbGroup } from "../syntax/chunks.ts";
import type { Attribution } from "./attribution.ts";
import { type Clauses, sentenceOf, subjectBefore, type TokenRange } from "./clause.ts";
import { holds } from "./token-ranges.ts";
import { verbAttribution } from "./verb-attributions.ts";

/** What the verbs of a section report, sentence by sentence: a verb without a subject of its own goes on with that of the verb before it. */
export function verbChains(clauses: Clauses): Attribution[] {
  const found: Attribution[] = [];
  let chunk = 0;
  for (const sentence of clauses.analysis.sentences) {
    const verbs: VerbGroup[] = [];
    for (; chunk < clauses.chunks.length; chunk++) {
      const candidate = clauses.chunks[chunk];
      if (candidate === undefined || candidate.firstToken >= sentence.endToken) break;
      if (candidate.kind === "verb-group") verbs.push(candidate);
    }
    found.push(...verbAttributions(clauses, verbs));
  }
  return found;
}

function verbAttributions(clauses: Clauses, verbs: readonly VerbGroup[]): Attribution[] {
  const found: Attribution[] = [];
  let subject: TokenRange | null = null;
  let speaker: TokenRange | null = null;
  for (const verb of verbs) {
    // "..., adding that": a participle goes on with the speaker; "and insists": a second verb with the subject of the first.
    const inherited = verb.form === "gerund" ? (speaker ?? subject) : isCoordinated(clauses, verb) ? (subject ?? speaker) : null;
    const attribution = verbAttribution(clauses, verb, inherited);
    if (attribution !== null) {
      found.push(attribution);
      subject = attribution.source ?? subject;
      if (
        !attribution.weak &&
        attribution.source !== null &&
        !found.some((other) => other !== attribution && holds(other.content, attribution.cue))
      )
        speaker = attribution.source;
    } else if (verb.form === "finite") {
      const own = subjectBefore(clauses, verb, sentenceOf(clauses, verb.head).firstToken);
      if (own !== null && !found.some((other) => holds(other.content, verb.firstToken))) subject = { first: own.first, end: own.end };
    }
  }
  return found;
}

/** "has yet to repeat this and insists": the verb follows a conjunction and has no subject of its own. */
function isCoordinated(clauses: Clauses, verb: VerbGroup): boolean {
  let at = verb.firstToken - 1;
  while (at >= 0 && clauses.tokens[at]?.pos === "ADV") at--;
  const before = clauses.tokens[at];
  return before !== undefined && (before.pos === "CCONJ" || before.text === ",");
}
