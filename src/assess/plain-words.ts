import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

/** Longest quotation in a sentence of explanation, in UTF-16 units. */
const QUOTE_LENGTH = 90;

/** The words of spans in quotation marks, cut at a word where they are long. */
export function quoted(spans: readonly Span[]): string {
  const text = spans
    .map((span) => span.text)
    .join(" … ")
    .replace(/\s+/g, " ")
    .replace(/^[“"]|[”".,]+$/g, "");
  if (text.length <= QUOTE_LENGTH) return `“${text}”`;
  const cut = text.lastIndexOf(" ", QUOTE_LENGTH);
  return `“${text.slice(0, cut > 0 ? cut : QUOTE_LENGTH).replace(/[\uD800-\uDBFF]$/, "")} …”`;
}

/** Names as a list of plain English: "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Where the content of a statement starts, in UTF-16 units; statements without content stand at their cue. */
export const placeOf = (statement: Statement): number => (statement.content[0] ?? statement.cue[0] ?? statement.source[0])?.start ?? 0;

/** An EDTF date or interval as it stands in an English sentence: "on 2024-03-07", "in 2024-03", "between 2024-03-18 and 2024-03-24". */
export function inTime(edtf: string): string {
  const [from = "", to] = edtf.split("/");
  if (to !== undefined) return `between ${from} and ${to}`;
  return from.length >= 10 ? `on ${from}` : `in ${from}`;
}
