import type { Span } from "./span.ts";

/** What a mention can stand for. `armed-group` is kept apart from `organisation`, since both are asked for. */
export type MentionType = "person" | "organisation" | "armed-group" | "place" | "facility";

/** Words that stand for a person, body, group, place or facility. */
export interface Mention {
  /** Name, phrase or pronoun, without articles before names. */
  readonly span: Span;
  /** The word or words that carry the name or the noun: "mayor" in "the mayor of Gdansk". */
  readonly head: Span;
  readonly type: MentionType;
  readonly kind: "named" | "nominal" | "pronoun";
  /** Label of the thing meant: mentions of one document with the same label are the same; -1 before resolution. */
  readonly entity: number;
  /** Grammatical number and gender as far as the words tell. */
  readonly number: "singular" | "plural" | "unknown";
  readonly gender: "masculine" | "feminine" | "neuter" | "unknown";
}
