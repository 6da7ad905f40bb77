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
  /** Whether the type rests on the name or its neighbours; a guess gives way to what is known of the same name elsewhere in the document. */
  sure: boolean;
  /** Whether it rests on capitals alone in a line where most words have them: it falls unless the name stands elsewhere, too. */
  faint?: boolean;
}

/** A draft whose head is all of it. */
export function wholeDraft(start: number, end: number, type: MentionType, kind: Mention["kind"], sure = true): Draft {
  return { start, end, headStart: start, headEnd: end, type, kind, number: "singular", gender: type === "person" ? "unknown" : "neuter", sure };
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
