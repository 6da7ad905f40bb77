import type { Perception } from "../../../../model/perception.ts";
import type { Token } from "../../../../text/analysis.ts";
import type { VerbGroup } from "../syntax/chunks.ts";
import type { Attribution } from "./attribution.ts";
import { type Clauses, nounPhraseStartingAt, sentenceOf, subjectBefore, type TokenRange } from "./clause.ts";
import { isChannel } from "./complements.ts";
import { joinAttributions } from "./join-attributions.ts";
import { accordingTo, hedgeAttributions, nounAttributions, suspicionOn } from "./other-attributions.ts";
import { perceivedAttributions } from "./perceived-attributions.ts";
import { withWholeQuotations } from "./quotations.ts";
import { verbAttribution } from "./verb-attributions.ts";

/**
 * All attributions of a section in the order of their cues; what stands within the content of another is still in the list.
 * `isOutlet` tells whether words name a news outlet or agency: one that only hands on what somebody else says is a channel.
 */
export function findAttributions(
  clauses: Clauses,
  isOutlet: (range: TokenRange) => boolean = () => false,
  perception: Perception | null = null,
): Attribution[] {
  const found: Attribution[] = [];
  let chunk = 0;
  for (const sentence of clauses.analysis.sentences) {
    const verbs: VerbGroup[] = [];
    for (; chunk < clauses.chunks.length; chunk++) {
      const candidate = clauses.chunks[chunk];
      if (candidate === undefined || candidate.firstToken >= sentence.endToken) break;
      if (candidate.kind === "verb-group") verbs.push(candidate);
    }
    // The order decides which of two readings of one cue stays: fixed phrases before single verbs, verbs before nouns.
    const inSentence = [
      ...suspicionOn(clauses, sentence),
      ...accordingTo(clauses, sentence),
      ...verbAttributions(clauses, verbs),
      ...nounAttributions(clauses, sentence),
      ...hedgeAttributions(clauses, sentence),
    ];
    found.push(...throughOutlets(clauses, withoutOverlaps(inSentence), isOutlet));
  }
  const joined = perception === null ? found : joinAttributions(found, perceivedAttributions(clauses, perception));
  return withWholeQuotations(clauses, joined).map((attribution) => withNamedSource(clauses, attribution));
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

const holds = (ranges: readonly TokenRange[], inner: TokenRange | number): boolean => {
  const first = typeof inner === "number" ? inner : inner.first;
  const end = typeof inner === "number" ? inner + 1 : inner.end;
  return ranges.some((range) => range.first <= first && end <= range.end);
};

/** "has yet to repeat this and insists": the verb follows a conjunction and has no subject of its own. */
function isCoordinated(clauses: Clauses, verb: VerbGroup): boolean {
  let at = verb.firstToken - 1;
  while (at >= 0 && clauses.tokens[at]?.pos === "ADV") at--;
  const before = clauses.tokens[at];
  return before !== undefined && (before.pos === "CCONJ" || before.text === ",");
}

/** One reading for one cue: the first in the order of the finders. A hedge within a passive's content says nothing more. */
function withoutOverlaps(attributions: readonly Attribution[]): Attribution[] {
  const kept: Attribution[] = [];
  for (const attribution of attributions) {
    const clash = kept.some((other) => attribution.cue.first < other.cue.end && other.cue.first < attribution.cue.end);
    const repeated =
      attribution.pattern === "hedge" &&
      kept.some((other) => other.pattern === "passive" && other.source === null && holds(other.content, attribution.cue));
    if (!clash && !repeated) kept.push(attribution);
  }
  return kept.toSorted((a, b) => a.cue.first - b.cue.first);
}

/** "According to the agency, the governor said that ...": the governor speaks, the agency is the channel. */
function throughOutlets(clauses: Clauses, attributions: readonly Attribution[], isOutlet: (range: TokenRange) => boolean): Attribution[] {
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

const DOCUMENTS = new Set([
  "warning",
  "statement",
  "alert",
  "advisory",
  "data",
  "report",
  "communique",
  "message",
  "announcement",
  "figure",
  "letter",
  "record",
  "document",
]);

/** "a warning from the embassy", "data from the archive": the source is who made it, not the paper. */
function withNamedSource(clauses: Clauses, attribution: Attribution): Attribution {
  const { source } = attribution;
  if (source === null) return attribution;
  const phrase = nounPhraseStartingAt(clauses, source.first);
  if (phrase === null || !DOCUMENTS.has((clauses.tokens[phrase.head] as Token).lemma)) return attribution;
  const link = clauses.tokens[phrase.endToken]?.lower;
  if ((link !== "from" && link !== "by") || phrase.endToken + 1 >= source.end) return attribution;
  return { ...attribution, source: { first: phrase.endToken + 1, end: source.end }, document: phrase.head };
}
