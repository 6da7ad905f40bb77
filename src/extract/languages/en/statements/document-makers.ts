import type { Token } from "../../../../text/analysis.ts";
import type { Attribution } from "./attribution.ts";
import { type Clauses, nounPhraseStartingAt } from "./clause.ts";

const DOCUMENTS = new Set([
  "warning",
  "statement",
  "alert",
  "advisory",
  "data",
  "report",
  "communique",
  "message",
  "announcement",
  "figure",
  "letter",
  "record",
  "document",
]);

/** "a warning from the embassy", "data from the archive": the source is who made it, not the paper. */
export function withMakerAsSource(clauses: Clauses, attribution: Attribution): Attribution {
  const { source } = attribution;
  if (source === null) return attribution;
  const phrase = nounPhraseStartingAt(clauses, source.first);
  if (phrase === null || !DOCUMENTS.has((clauses.tokens[phrase.head] as Token).lemma)) return attribution;
  const link = clauses.tokens[phrase.endToken]?.lower;
  if ((link !== "from" && link !== "by") || phrase.endToken + 1 >= source.end) return attribution;
  return { ...attribution, source: { first: phrase.endToken + 1, end: source.end }, document: phrase.head };
}
