import type { KnownActors } from "../../model/lookups.ts";
import type { Mention } from "../../model/mention.ts";
import type { Analysis } from "../../text/analysis.ts";
import type { Entity, Place } from "./entity.ts";
import { entityOfName } from "./link-names.ts";
import { entityOfNoun } from "./link-nouns.ts";
import { entityOfPronoun } from "./link-pronouns.ts";
import type { PerceivedAntecedents } from "./perceived-antecedents.ts";
import { placesOf } from "./mention-places.ts";

/** What the linking of one document works on. */
export interface Linking {
  readonly mentions: readonly Mention[];
  readonly places: readonly Place[];
  readonly analysis: Analysis;
  readonly actors: KnownActors | null;
  readonly perceived: PerceivedAntecedents | null;
  readonly entities: Entity[];
  /** Entity of each mention read so far; -1 where it stands for nothing that is known. */
  readonly entityOf: number[];
  readonly byWords: Map<string, Entity[]>;
  /** By key in the register of actors. */
  readonly byKey: Map<string, Entity>;
}

/** What may be known beside the mentions. */
export interface LinkContext {
  readonly actors?: KnownActors | null;
  /** What the trained reader says of pronouns; without it the rules decide. */
  readonly perceived?: PerceivedAntecedents | null;
  /** The lowest label, for documents in several sections. */
  readonly firstEntity?: number;
}

/**
 * Sets which mentions of a document are the same: names by their words, initials and the register's aliases, role nouns by apposition and head,
 * pronouns by sex, number and place. Mentions must be in the order of the text. A first person, and a pronoun for which nothing fits, keeps -1.
 * A linked pronoun takes the type of what it stands for.
 */
export function linkMentions(mentions: readonly Mention[], analysis: Analysis, context: LinkContext = {}): Mention[] {
  const linking = link(mentions, analysis, context);
  const base = context.firstEntity ?? 0;
  return mentions.map((mention, at) => {
    const id = linking.entityOf[at] ?? -1;
    if (id < 0) return mention;
    const entity = linking.entities[id] as Entity;
    return {
      ...mention,
      entity: base + id,
      type: mention.kind === "pronoun" ? entity.type : mention.type,
      gender: mention.gender === "unknown" ? entity.gender : mention.gender,
    };
  });
}

/** Reads the mentions in the order of the text and gives each its entity. */
export function link(mentions: readonly Mention[], analysis: Analysis, context: LinkContext): Linking {
  const linking: Linking = {
    mentions,
    places: placesOf(mentions, analysis),
    analysis,
    actors: context.actors ?? null,
    perceived: context.perceived ?? null,
    entities: [],
    entityOf: [],
    byWords: new Map(),
    byKey: new Map(),
  };
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    const entity =
      mention.kind === "named"
        ? entityOfName(linking, at)
        : mention.kind === "nominal"
          ? entityOfNoun(linking, at)
          : entityOfPronoun(linking, at);
    linking.entityOf.push(entity?.id ?? -1);
    if (entity !== null) entity.mentions.push(at);
  }
  return linking;
}
