import type { Clauses, TokenRange } from "./clause.ts";

/** From which share of a quotation's tokens on a range that cuts it takes the whole of it. */
const MOST_OF_IT = 0.5;

/**
 * Moves the bounds of a range so that it cuts no quotation that it also reaches out of: it takes the whole of it where most of it is inside, else
 * leaves it out. `barred` is never taken in. Null where nothing is left.
 */
export function withPairedMarks(clauses: Clauses, range: TokenRange, barred: TokenRange): TokenRange | null {
  let { first, end } = range;
  const opening = wholeQuotation(clauses, first);
  if (opening !== null && opening.first < first && opening.end < end)
    first = takesWhole(opening, { first, end }, barred) ? opening.first : opening.end;
  const closing = first < end ? wholeQuotation(clauses, end - 1) : null;
  if (closing !== null && closing.first > first && closing.end > end)
    end = takesWhole(closing, { first, end }, barred) ? closing.end : closing.first;
  return first < end ? { first, end } : null;
}

function takesWhole(quotation: TokenRange, range: TokenRange, barred: TokenRange): boolean {
  const inside = Math.min(quotation.end, range.end) - Math.max(quotation.first, range.first);
  const free = barred.end <= quotation.first || quotation.end <= barred.first;
  return free && inside >= MOST_OF_IT * (quotation.end - quotation.first);
}

/** The quotation that a token stands in, marks included; null where there is none. */
function wholeQuotation({ quotationAt }: Clauses, token: number): TokenRange | null {
  const quotation = quotationAt[token] ?? -1;
  if (quotation < 0) return null;
  let first = token;
  let end = token + 1;
  while (first > 0 && quotationAt[first - 1] === quotation) first--;
  while (end < quotationAt.length && quotationAt[end] === quotation) end++;
  return { first, end };
}
