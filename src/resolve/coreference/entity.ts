import type { KnownActor } from "../../model/lookups.ts";
import type { Mention, MentionType } from "../../model/mention.ts";

/** One person, body, group or place of a document, as it builds up while its mentions are read. */
export interface Entity {
  readonly id: number;
  type: MentionType;
  gender: Mention["gender"];
  number: Mention["number"];
  /** Words of each name, in small letters. */
  readonly names: string[][];
  /** Nouns that the text calls it by, in small letters: "president", "group". */
  readonly nouns: Set<string>;
  known: KnownActor | null;
  /** Places of its mentions in the list of mentions, in the order of the text. */
  readonly mentions: number[];
}

/** A mention in its sentence. */
export interface Place {
  readonly sentence: number;
  /** Place of its first token. */
  readonly token: number;
  readonly endToken: number;
  /** Whether a verb of its own clause follows it and no preposition stands before it. */
  readonly subject: boolean;
  /** Whether it stands within quotation marks. */
  readonly quoted: boolean;
  /** Number of the clause in its sentence, cut at commas, semicolons and joining words before a verb. */
  readonly clause: number;
}
