import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Analysis } from "../../text/analysis.ts";
import type { Place } from "./entity.ts";
import { link, type LinkContext, type Linking } from "./link-mentions.ts";
import { agrees, isOwnSubject, scoreOf } from "./link-pronouns.ts";

/** What a name that comes only after the pronoun has to make up for. */
const AFTER = -3;

/**
 * Which of some names a pronoun stands for: its place in `candidates`, or null where none agrees with it. The names must be among the mentions,
 * and the mentions in the order of the text.
 */
export function chooseAntecedent(
  mentions: readonly Mention[],
  analysis: Analysis,
  question: { readonly pronoun: Span; readonly candidates: readonly Span[] },
  context: LinkContext = {},
): number | null {
  const linking = link(mentions, analysis, context);
  const at = mentions.findIndex(({ span, kind }) => kind === "pronoun" && span.start === question.pronoun.start);
  if (at < 0) return null;
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  question.candidates.forEach((candidate, index) => {
    const named = mentions.findIndex(({ span }) => span.start === candidate.start && span.end === candidate.end);
    if (named < 0) return;
    const score = entityScore(linking, at, named);
    if (score > most) {
      most = score;
      best = index;
    }
  });
  return best;
}

/** The best score of any mention of the entity, as the pronoun sees it. */
function entityScore(linking: Linking, at: number, named: number): number {
  const pronoun = linking.mentions[at] as Mention;
  const word = pronoun.span.text.toLowerCase();
  const entity = linking.entities[linking.entityOf[named] ?? -1];
  if (entity === undefined || !agrees(pronoun, linking.mentions[named] as Mention, entity, word)) return Number.NEGATIVE_INFINITY;
  let best = Number.NEGATIVE_INFINITY;
  for (const mention of new Set([...entity.mentions, named])) {
    if (mention === at || isOwnSubject(linking, at, mention)) continue;
    const { span } = linking.mentions[mention] as Mention;
    if (span.start < pronoun.span.end && pronoun.span.start < span.end) continue;
    const later = span.start > pronoun.span.start;
    if (later && (linking.places[mention] as Place).sentence !== (linking.places[at] as Place).sentence) continue;
    best = Math.max(best, scoreOf(linking, at, mention, word) + (later ? AFTER : 0));
  }
  return best;
}
