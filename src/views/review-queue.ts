import { type Act, type Statement } from "../model/statement.ts";

/** What decides in which order a person should look at statements. */
export interface ReviewOrder {
  /** Acts of responsibility: they, and whatever holds somebody responsible, come first, since a mistake in them does the most harm. */
  readonly firstActs: readonly Act[];
  /** What counts for a statement of which nobody has measured how often the reader is right. */
  readonly unmeasured: number;
}

/** The order of the desk: a statement that nobody has measured stands as if it were as often wrong as right. */
export const REVIEW_ORDER: ReviewOrder = {
  firstActs: ["claims-responsibility", "denies-responsibility", "attributes", "accuses", "dismisses"],
  unmeasured: 0.5,
};

/**
 * Statements in the order in which a person should look at them: those of responsibility first, of these the ones that the reader is most
 * often wrong about; what is equal stays in its order. How sure the speaker is has no say in it.
 */
export function reviewQueue(statements: readonly Statement[], { firstActs, unmeasured }: ReviewOrder = REVIEW_ORDER): readonly Statement[] {
  const comesLater = ({ act, accused }: Statement): number => (firstActs.includes(act) || accused.length > 0 ? 0 : 1);
  const probability = (statement: Statement): number => statement.probability ?? unmeasured;
  return statements.toSorted((a, b) => comesLater(a) - comesLater(b) || probability(a) - probability(b));
}
