/** What the reader and the annotators of a bench do not agree on; one of `annotated` and `read` is null where the other has nothing there. */
export interface Mistake {
  /** A bench of the dev files. */
  readonly bench: string;
  readonly document: string;
  /** What kind of thing it is about: an attribution, or the role of a part in an incident. */
  readonly of: string;
  readonly kind: "missed" | "spurious" | "in part";
  /** Where it stands in the document, in UTF-16 units; null where no place is known. */
  readonly at: number | null;
  readonly annotated: string | null;
  readonly read: string | null;
  /** The words around it. */
  readonly around: string;
}

/** UTF-16 units on either side that a person needs to judge. */
const AROUND = 350;

/** The words around a place of a text; the beginning of the text where no place is known. */
export const wordsAround = (text: string, at: number | null): string =>
  text.slice(Math.max(0, (at ?? 0) - AROUND), (at ?? 0) + AROUND).replace(/\s+/g, " ");

/** What the reader makes of a line of a bench, by the predictions contract. */
export type Prediction = Readonly<Record<string, unknown>>;
