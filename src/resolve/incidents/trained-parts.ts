import type { IncidentType } from "../../model/event-mention.ts";
import type { FillerRole, RoleFiller } from "../../model/role-filler.ts";
import { sentenceAt } from "./event-facts.ts";
import type { IncidentDraft } from "./incident-draft.ts";
import type { IncidentSources } from "./group-incidents.ts";
import { likeliest, meanProbabilities } from "./mean-probabilities.ts";
import { wordsKey } from "./same-thing.ts";

/** Probability from which on a part that the trained reader finds stands in a record where the rules found none. */
const SURE = 0.6;

/** Parts that the trained reader is sure of, by the sentence in which they stand. */
export type PartsBySentence = ReadonlyMap<number, readonly RoleFiller[]>;

/** Sorts the parts by sentence once, so that cost does not grow with the number of incidents. */
export function partsBySentence({ fillers = [], sentences }: Pick<IncidentSources, "fillers" | "sentences">): PartsBySentence {
  const found = new Map<number, RoleFiller[]>();
  for (const filler of fillers) {
    if (filler.probability < SURE) continue;
    const sentence = sentenceAt(sentences, filler.span.start);
    found.set(sentence, [...(found.get(sentence) ?? []), filler]);
  }
  return found;
}

/** Parts in the sentences that tell of an incident. */
export const partsOf = ({ facts }: IncidentDraft, parts: PartsBySentence): RoleFiller[] =>
  [...new Set(facts.map(({ sentence }) => sentence))].flatMap((sentence) => parts.get(sentence) ?? []);

/** The words for the parts with a role, each once. */
export function wordsOfParts(parts: readonly RoleFiller[], roles: readonly FillerRole[]): string[] {
  const words = new Map<string, string>();
  for (const { role, span } of parts) {
    const key = wordsKey(span.text);
    if (roles.includes(role) && key !== "" && !words.has(key)) words.set(key, span.text);
  }
  return [...words.values()];
}

/** The type that the parts agree on, where all together are sure of it; null where they are not. */
export function typeOfParts(parts: readonly RoleFiller[]): IncidentType | null {
  const means = meanProbabilities(parts.map(({ types }) => types));
  const type = likeliest(means);
  return type !== null && (means[type] ?? 0) >= SURE ? type : null;
}
