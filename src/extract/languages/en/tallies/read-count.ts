import type { Token } from "../../../../text/analysis.ts";
import { ordinalOf } from "../numbers/number-words.ts";
import { readQuantity } from "../numbers/qualifiers.ts";

/** How many are counted, and where the words say so. */
export interface Counted {
  readonly min: number;
  readonly max: number | null;
  /** First token after the number. */
  readonly typeStart: number;
  /** First token of the number with its qualifier. */
  readonly firstToken: number;
}

/** Words that point back to incidents already spoken of: "the two attacks" is no tally. */
const ANAPHORIC = new Set("the these those both all its his her their our".split(" "));
const MODIFIERS = new Set<Token["pos"]>(["ADJ", "NOUN", "PROPN", "ADV", "VERB", "DET", "PUNCT", "PART", "ADP"]);
/** More words than this do not stand between a number and its noun. */
const WIDEST = 7;

/** The number before a noun in the plural: "more than 40 deadly attacks". */
export function countBefore(tokens: readonly Token[], noun: number, floor: number): Counted | null {
  for (let at = noun - 1; at >= floor && noun - at <= WIDEST; at--) {
    const token = tokens[at] as Token;
    const quantity = /^(?:NUM|NOUN|ADJ|DET)$/.test(token.pos) ? readQuantity(tokens, at, floor, noun) : null;
    if (quantity !== null && quantity.endToken <= noun) return fromQuantity(tokens, quantity, floor);
    if (!isBetween(tokens, at)) return null;
  }
  return null;
}

/** Whether a word may stand between a number and its noun; "foiled, failed and completed attacks" are words of one kind. */
function isBetween(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.text === "," || token.pos === "CCONJ" || token.pos === "SCONJ") {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    return (
      before !== undefined &&
      after !== undefined &&
      (isQuality(before) || token.lower === "or") &&
      (isQuality(after) || after.lower === "more")
    );
  }
  if (token.pos === "ADP") return token.lower === "of";
  return MODIFIERS.has(token.pos) && token.text !== ";" && token.text !== ":";
}

const isQuality = ({ pos, lower }: Token): boolean => pos === "ADJ" || (pos !== "NUM" && /(?:ed|ful|less|ing)$/.test(lower));

function fromQuantity(
  tokens: readonly Token[],
  quantity: { firstToken: number; numberToken: number; endToken: number; min: number; max: number | null },
  floor: number,
): Counted | null {
  // A longer reading may begin further left: "two dozen", "20 to 30".
  let start = quantity;
  for (let at = quantity.numberToken - 1; at >= Math.max(floor, quantity.numberToken - 4); at--) {
    const wider = readQuantity(tokens, at, floor, quantity.endToken + 1);
    if (wider !== null && wider.endToken >= quantity.endToken) start = wider;
  }
  const before = start.firstToken > floor ? (tokens[start.firstToken - 1] as Token).lower : "";
  // One incident is no count; "fewer than ten" is one.
  if (ANAPHORIC.has(before) || (start.max ?? start.min) < 2 || (start.max === null && start.min < 2)) return null;
  if (isAverage(tokens, start.firstToken, floor)) return null;
  return { min: start.min, max: start.max, typeStart: start.endToken, firstToken: start.firstToken };
}

/** "an average of 12 attacks", "on average 12 attacks": a rate. */
const isAverage = (tokens: readonly Token[], at: number, floor: number): boolean =>
  [at - 1, at - 2].some((i) => i >= floor && /^(?:average|averaged|averaging|averages)$/.test((tokens[i] as Token).lower));

/** "the third such attack this year": three so far. */
export function ordinalBefore(tokens: readonly Token[], noun: number, floor: number): Counted | null {
  for (let at = noun - 1; at >= floor && noun - at <= WIDEST; at--) {
    const token = tokens[at] as Token;
    const ordinal = ordinalOf(token.lower);
    if (ordinal !== null) return ordinal < 2 ? null : { min: ordinal, max: ordinal, typeStart: at + 1, firstToken: at };
    if (!MODIFIERS.has(token.pos) || token.pos === "DET" || token.pos === "ADP") return null;
  }
  return null;
}
