import type { Span } from "../../model/span.ts";

/** Whom some words of a report stand for. */
export interface ActorPhrase {
  /** The name that a register would hold, or the words without their article. */
  readonly name: string;
  /** Null where the words name nobody in particular. */
  readonly actorId: string | null;
  /** The body or state that a person speaks for; null where the report does not tell. */
  readonly speakerOf: string | null;
}

/** `speaker`: who says it ("U.S. officials" stays so); `accused`: who is held responsible ("four ISIS fighters" is Islamic State). */
export type PhraseUse = "speaker" | "accused";

/** Words without an article before them and without white space, commas or a genitive mark around them. */
export function bareWords(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:"“”'‘’([]+|[\s,;:"“”([]+$/g, "")
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/['’]s?$/, "");
}

/** Whether `inner` lies in `outer`. */
export const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
