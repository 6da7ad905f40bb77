import type { Mention, MentionType } from "../../../../model/mention.ts";
import { spanOf } from "../../../../model/span.ts";

/** A mention in the making: half-open UTF-16 offsets, and how sure its type is. */
export interface Draft {
  start: number;
  end: number;
  headStart: number;
  headEnd: number;
  type: MentionType;
  kind: Mention["kind"];
  number: Mention["number"];
  gender: Mention["gender"];
  /** How much speaks for the type. */
  strength: Strength;
  /** Whether it rests on capitals alone in a line where most words have them: it falls unless the name stands elsewhere, too. */
  faint?: boolean;
}

/** What a type rests on: the name's own words, a title or the register (3); the words around it (2); a gazetteer or form alone (1); nothing but capitals (0). */
export type Strength = 0 | 1 | 2 | 3;

/** A draft whose head is all of it. */
export function wholeDraft(start: number, end: number, type: MentionType, kind: Mention["kind"], strength: Strength = 3): Draft {
  return {
    start,
    end,
    headStart: start,
    headEnd: end,
    type,
    kind,
    number: "singular",
    gender: type === "person" ? "unknown" : "neuter",
    strength,
  };
}

export function mentionOf(text: string, draft: Draft): Mention {
  return {
    span: spanOf(text, draft.start, draft.end),
    head: spanOf(text, draft.headStart, draft.headEnd),
    type: draft.type,
    kind: draft.kind,
    entity: -1,
    number: draft.number,
    gender: draft.gender,
  };
}
