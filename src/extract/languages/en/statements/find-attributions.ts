import type { VerbGroup } from "../syntax/chunks.ts";
import type { Attribution } from "./attribution.ts";
import { type Clauses, sentenceOf, subjectBefore, type TokenRange } from "./clause.ts";
import { accordingTo, hedgeAttributions, nounAttributions } from "./other-attributions.ts";
import { withWholeQuotations } from "./quotations.ts";
import { verbAttribution } from "./verb-attributions.ts";

/** All attributions of a section in the order of their cues; what stands within the content of another is still in the list. */
export function findAttributions(clauses: Clauses): Attribution[] {
  const found: Attribution[] = [];
  let chunk = 0;
  for (const sentence of clauses.analysis.sentences) {
    const verbs: VerbGroup[] = [];
    for (; chunk < clauses.chunks.length; chunk++) {
      const candidate = clauses.chunks[chunk];
      if (candidate === undefined || candidate.firstToken >= sentence.endToken) break;
      if (candidate.kind === "verb-group") verbs.push(candidate);
    }
    const inSentence = [...accordingTo(clauses, sentence), ...verbAttributions(clauses, verbs), ...nounAttributions(clauses, sentence), ...hedgeAttributions(clauses, sentence)];
    found.push(...withoutOverlaps(inSentence));
  }
  return withWholeQuotations(clauses, found);
}

function verbAttributions(clauses: Clauses, verbs: readonly VerbGroup[]): Attribution[] {
  const found: Attribution[] = [];
  let subject: TokenRange | null = null;
  for (const verb of verbs) {
    const joined = isCoordinated(clauses, verb) || verb.form === "gerund";
    const attribution = verbAttribution(clauses, verb, joined ? subject : null);
    if (attribution !== null) {
      found.push(attribution);
      subject = attribution.source ?? subject;
    } else if (verb.form === "finite") {
      subject = subjectOf(clauses, verb) ?? subject;
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

/** One reading for one cue: the first in the order of the finders. */
function withoutOverlaps(attributions: readonly Attribution[]): Attribution[] {
  const kept: Attribution[] = [];
  for (const attribution of attributions) {
    const clash = kept.some((other) => attribution.cue.first < other.cue.end && other.cue.first < attribution.cue.end);
    if (!clash) kept.push(attribution);
  }
  return kept.sort((a, b) => a.cue.first - b.cue.first);
}

function subjectOf(clauses: Clauses, verb: VerbGroup): TokenRange | null {
  const subject = subjectBefore(clauses, verb, sentenceOf(clauses, verb.head).firstToken);
  return subject === null ? null : { first: subject.first, end: subject.end };
}
