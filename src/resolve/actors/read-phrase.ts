import type { Actor } from "../../model/actor.ts";
import type { KnownActors } from "../../model/lookups.ts";
import type { Mention } from "../../model/mention.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { type ActorPhrase, bareWords, type PhraseUse, within } from "./actor-phrase.ts";
import type { BuiltActors } from "./build-actors.ts";

/** Reads words of one document as those whom they stand for. */
export interface PhraseReader {
  actorOf(span: Span): Actor | null;
  read(span: Span, use: PhraseUse): ActorPhrase[];
}

export function createPhraseReader(
  mentions: readonly Mention[],
  built: BuiltActors,
  context: { readonly register: KnownActors; readonly text: string },
): PhraseReader {
  const inside = (span: Span): Mention[] => mentions.filter((mention) => overlaps(mention.span, span) && (within(mention.span, span) || within(span, mention.span)));
  const actorOfMention = (mention: Mention): Actor | null => built.ofEntity.get(mention.entity) ?? null;

  const actorOf = (span: Span): Actor | null => {
    const found = inside(span);
    const person = found.find((mention) => mention.kind === "named" && mention.type === "person");
    const named = person ?? found.find((mention) => mention.kind === "named");
    for (const mention of named === undefined ? found : [named, ...found]) {
      const actor = actorOfMention(mention);
      if (actor !== null) return actor;
    }
    return null;
  };

  const read = (span: Span, use: PhraseUse): ActorPhrase[] => {
    void use;
    void context;
    const words = bareWords(span.text);
    if (words === "") return [];
    const actor = actorOf(span);
    return [actor === null ? { name: words, actorId: null, speakerOf: null } : { name: actor.name, actorId: actor.id, speakerOf: actor.affiliateOf }];
  };
  return { actorOf, read };
}
