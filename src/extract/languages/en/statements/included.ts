import type { AccusedRange } from "./act.ts";
import { type Clauses, nounPhraseStartingAt, type TokenRange } from "./clause.ts";

const INCLUDING = new Set(["including", "notably", "namely"]);

/** Those held responsible, with those whom a list of examples names among them: "nine officers, including Colonel Doe and Major Roe". */
export function withIncluded(clauses: Clauses, accused: readonly AccusedRange[]): AccusedRange[] {
  return accused.flatMap((one) => [one, ...includedAfter(clauses, one.range).map((range) => ({ range, role: one.role }))]);
}

function includedAfter(clauses: Clauses, { end }: TokenRange): TokenRange[] {
  const { tokens } = clauses;
  let at = end;
  if (tokens[at]?.text === ",") at++;
  const word = tokens[at];
  if (word === undefined || !INCLUDING.has(word.lower) || word.sentence !== tokens[end - 1]?.sentence) return [];
  const found: TokenRange[] = [];
  at++;
  for (let phrase = nounPhraseStartingAt(clauses, at); phrase !== null; phrase = nounPhraseStartingAt(clauses, at)) {
    found.push({ first: phrase.firstToken, end: phrase.endToken });
    at = phrase.endToken;
    while (tokens[at]?.text === "," || tokens[at]?.lower === "and") at++;
    if (at === phrase.endToken) break;
  }
  // A clause may follow the comma: without "and" only the first is surely of the list.
  return found.filter((range, index) => index === 0 || clauses.named[range.first] === 1);
}
