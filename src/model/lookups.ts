import type { ActorKind } from "./actor.ts";
import type { MentionType } from "./mention.ts";

/** What a gazetteer says of a name, for readers that must tell place names from other names. */
export interface PlaceNames {
  /** The most likely place of that name, or null. `name` as written, without articles. */
  best(name: string): {
    readonly kind: "country" | "region" | "town" | "other";
    /** People; fewer than it has where the name is seldom used for it. */
    readonly population: number;
    readonly country: string | null;
    /** What a one-word name more commonly is in English; such a name is a place only where it is large or the words around say so. */
    readonly otherUse?: "word" | "given-name" | "surname";
  } | null;
}

/** One entry of the register of actors. */
export interface KnownActor {
  /** Stable key in the register, such as `islamic-state`. */
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly mentionType: MentionType;
  /** Key of the parent body or group. */
  readonly affiliateOf: string | null;
  readonly country: string | null;
}

/** The register of actors, looked up by any of their names. */
export interface KnownActors {
  /** The entry with that name or alias (case and punctuation do not matter), or null. */
  find(name: string): KnownActor | null;
  byKey(key: string): KnownActor | null;
  /** The state, people or group that an adjective or the name of its members belongs to ("Afghan", "Ukrainians"), or null. */
  byDemonym(word: string): KnownActor | null;
}
