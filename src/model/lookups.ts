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

/** That an entry of the register belongs to another one, or holds an office there, for a time. */
export interface KnownAffiliation {
  /** Key of the parent body, group or state. */
  readonly parent: string;
  /** `affiliate`, `wing`, or a person's office: `spokesman`. */
  readonly role: string;
  /** EDTF date or interval; null where the register does not say when. */
  readonly period: string | null;
}

/** One entry of the register of actors. */
export interface KnownActor {
  /** Stable key in the register, such as `islamic-state`. */
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly mentionType: MentionType;
  /** Parent bodies, groups and states, each for its time. */
  readonly affiliations: readonly KnownAffiliation[];
  readonly country: string | null;
}

/** The register of actors, looked up by any of their names. */
export interface KnownActors {
  /** The entry with that name or alias (case and punctuation do not matter), or null. */
  find(name: string): KnownActor | null;
  byKey(key: string): KnownActor | null;
  /** The state, people or group that an adjective or the name of its members belongs to ("Afghan", "Ukrainians"), or null. */
  byDemonym(word: string): KnownActor | null;
  /** Entries of which it is disputed whether that name is theirs: it leads to none of them by itself. */
  disputed(name: string): readonly KnownActor[];
}
