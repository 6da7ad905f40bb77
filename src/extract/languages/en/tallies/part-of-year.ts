import type { Token } from "../../../../text/analysis.ts";
import { cardinalOf, ordinalOf } from "../numbers/number-words.ts";

/** Months of a year, 1 to 12, both included, and the first token of the words that name them. */
interface PartOfYear {
  readonly from: number;
  readonly to: number;
  readonly first: number;
}

const LENGTHS: ReadonlyMap<string, number> = new Map([
  ["half", 6],
  ["third", 4],
  ["quarter", 3],
]);
const LAST = new Set("last latter final closing".split(" "));

/** "the first half of", "the last quarter of", "the first six months of": the words before token `of`, which a year follows. Null where they are none. */
export function partOfYear(tokens: readonly Token[], of: number, floor: number): PartOfYear | null {
  if (of - 2 < floor || tokens[of]?.lower !== "of") return null;
  const unit = (tokens[of - 1] as Token).lower;
  const length = LENGTHS.get(unit);
  if (length !== undefined) {
    const first = withArticle(tokens, of - 2, floor);
    const word = (tokens[of - 2] as Token).lower;
    const place = LAST.has(word) ? 12 / length : (ordinalOf(word) ?? (word === "opening" ? 1 : null));
    return place === null || place < 1 || place > 12 / length ? null : { from: (place - 1) * length + 1, to: place * length, first };
  }
  if (unit !== "months" || of - 3 < floor) return null;
  const months = cardinalOf((tokens[of - 2] as Token).lower);
  if (months === null || months < 1 || months > 12) return null;
  const word = (tokens[of - 3] as Token).lower;
  const first = withArticle(tokens, of - 3, floor);
  if (word === "first" || word === "opening") return { from: 1, to: months, first };
  return LAST.has(word) ? { from: 13 - months, to: 12, first } : null;
}

const withArticle = (tokens: readonly Token[], at: number, floor: number): number =>
  at > floor && tokens[at - 1]?.lower === "the" ? at - 1 : at;

/** The months of a year as EDTF: `2018-01`. */
export const monthOf = (year: string, month: number): string => `${year}-${String(month).padStart(2, "0")}`;
