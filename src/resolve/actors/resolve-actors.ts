import type { Actor } from "../../model/actor.ts";
import type { KnownActors } from "../../model/lookups.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { type ActorPhrase, type PhraseUse } from "./actor-phrase.ts";
import { buildActors } from "./build-actors.ts";
import { createPhraseReader } from "./read-phrase.ts";

/** The actors of one document, and whom its words stand for. */
export interface ResolvedActors {
  readonly actors: readonly Actor[];
  /** The actor that the words name or stand for ("he", "the organization"), or null. */
  actorOf(span: Span): Actor | null;
  /**
   * Everybody whom the words stand for, in their order: one for "Interior Ministry spokesman Nasrat Rahimi", two for "Russia and Iran".
   * `use` is `speaker` unless given.
   */
  resolveActorPhrase(span: Span, use?: PhraseUse): readonly ActorPhrase[];
  /** The first of `resolveActorPhrase` for the words that name a speaker; null where there are no words. */
  speakerName(span: Span): ActorPhrase | null;
}

/** Who acts in a document: one actor for each named person, body, group and state, from mentions whose entities are set. */
export function resolveActors(
  mentions: readonly Mention[],
  context: { readonly documentId: string; readonly register: KnownActors; readonly text: string; readonly published: string | null },
): ResolvedActors {
  const built = buildActors(mentions, context);
  const reader = createPhraseReader(mentions, built, context);
  return {
    actors: built.actors,
    actorOf: (span) => reader.actorOf(span),
    resolveActorPhrase: (span, use = "speaker") => reader.read(span, use),
    speakerName: (span) => reader.read(span, "speaker")[0] ?? null,
  };
}
