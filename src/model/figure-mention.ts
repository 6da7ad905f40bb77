import type { FigureKind } from "./figure.ts";
import type { Span } from "./span.ts";

/** A number of people in the text, before it is tied to an incident and a speaker. */
export interface FigureMention {
  /** Qualifier, number and what is counted: "at least 133 people". */
  readonly span: Span;
  /** The number alone, as written: "133", "dozens", "a woman". */
  readonly number: Span;
  readonly kind: FigureKind;
  readonly min: number;
  readonly max: number | null;
  readonly qualifier: string | null;
  /** The word that says what became of them ("killed"), which is as a rule the trigger of an event mention. */
  readonly trigger: Span;
  /** Whether the number is said to be so far incomplete, denied or of other years or places (then it is not this incident's). */
  readonly scope: "incident" | "period" | "denied";
}
