import { foldName } from "../places/fold-name.ts";

/** So many words in a row are not found twice by chance. */
const LEAST_WORDS = 8;

/** Two quotations, by their places in the list, and words that both have. */
export interface Recurrence {
  readonly first: number;
  readonly second: number;
  readonly words: string;
}

/** Which quotations have eight or more words in a row that an earlier one has; one recurrence for each such pair. */
export function recurringQuotations(quotations: readonly (string | null)[]): readonly Recurrence[] {
  const firstWith = new Map<string, number>();
  return quotations.flatMap((quotation, second) => {
    const words = foldName(quotation ?? "").split(" ");
    const met = new Map<number, string>();
    for (let at = 0; at + LEAST_WORDS <= words.length; at++) {
      const run = words.slice(at, at + LEAST_WORDS).join(" ");
      const first = firstWith.get(run) ?? second;
      firstWith.set(run, first);
      if (first !== second && !met.has(first)) met.set(first, run);
    }
    return [...met].map(([first, run]) => ({ first, second, words: run }));
  });
}
