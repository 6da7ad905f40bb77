import type { Figure } from "../model/figure.ts";
import { FIGURE_WORDS } from "./plain-words.ts";

/** A number of people in words: "at least 133 killed", "20 to 30 wounded". */
export function figureWords(figure: Pick<Figure, "kind" | "min" | "max" | "qualifier">): string {
  return `${rangeWords(figure.min, figure.max, figure.qualifier)} ${FIGURE_WORDS[figure.kind]}`;
}

/** A range of numbers, with the words that the report itself used where there are any. */
export function rangeWords(min: number, max: number | null, qualifier: string | null): string {
  if (max === null) return qualifier === null || /^at least$/i.test(qualifier) ? `at least ${min}` : `${qualifier} (at least ${min})`;
  const range = min === max ? String(min) : `${min} to ${max}`;
  if (qualifier === null) return range;
  if (min === max || min === 0) return `${qualifier} ${max}`;
  return `${qualifier} (${range})`;
}
