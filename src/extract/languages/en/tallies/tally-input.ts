import type { PlaceNames } from "../../../../model/lookups.ts";
import type { Mention } from "../../../../model/mention.ts";
import type { TimeExpression } from "../../../../model/time-expression.ts";
import type { Analysis, Token } from "../../../../text/analysis.ts";

/** What a tally is read from. */
export interface TallyInput {
  readonly analysis: Analysis;
  /** Day of publication (`YYYY-MM-DD`, a time may follow), against which "the past two years" is read; null where it is not known. */
  readonly published: string | null;
  /** In the order of the text. */
  readonly times: readonly TimeExpression[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  readonly places: PlaceNames;
}

/** Half-open in tokens. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Place in a sorted list of the first thing that starts at or after `start`. */
export function firstFrom<T>(list: readonly T[], start: number, startOf: (one: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(list[middle] as T) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of the first token that starts at or after an offset. */
export const tokenFrom = ({ tokens }: Analysis, offset: number): number => firstFrom(tokens, offset, (token) => token.start);

/** A mention with its tokens, half-open. */
export interface Placed extends TokenRange {
  readonly mention: Mention;
}

/** The names that lie within the tokens, in the order of the text. */
export function namesIn(input: TallyInput, range: TokenRange): Placed[] {
  return mentionsIn(input, range).filter(({ mention }) => mention.kind === "named");
}

/** The names, and adjectives of countries and peoples, that lie within the tokens, in the order of the text. */
export function mentionsIn({ analysis, mentions }: TallyInput, { first, end }: TokenRange): Placed[] {
  const found: Placed[] = [];
  if (first >= end) return found;
  const stop = (analysis.tokens[end - 1] as Token).end;
  for (let i = firstFrom(mentions, (analysis.tokens[first] as Token).start, (one) => one.span.start); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.span.start >= stop) break;
    const proper =
      mention.kind === "named" || (mention.kind === "nominal" && mention.type === "place" && /^\p{Lu}/u.test(mention.span.text));
    if (!proper || mention.span.end > stop) continue;
    found.push({ mention, first: tokenFrom(analysis, mention.span.start), end: tokenFrom(analysis, mention.span.end) });
  }
  return found;
}
