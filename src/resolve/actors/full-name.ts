import type { Mention } from "../../model/mention.ts";
import type { MentionText } from "./affiliations.ts";

/** Bodies of which every state has one: the state's word is needed to tell which. */
const GENERIC =
  /^(?:\p{L}+ ){0,3}(?:ministry|ministries|embassy|consulate|parliament|congress|senate|army|navy|air force|armed forces|forces|police|military|government|supreme court|cabinet|intelligence|security service|security services|national guard|coast guard|department|presidency|authorities|delegation|mission|national police|defen[cs]e forces|committee|council|court|central bank|bank|union|association|federation)$/iu;

/** A name with the nation's word before it, and an embassy's host after it: "Afghan Interior Ministry", "U.S. Embassy in Russia". Without either, the name as it is. */
export function fullNameOf({ mentions, text }: MentionText, at: number): string {
  const mention = mentions[at] as Mention;
  let { start, end } = mention.span;
  if (mention.type !== "organisation") return mention.span.text;
  if (GENERIC.test(mention.span.text)) {
    const before = mentions[at - 1];
    if (
      before !== undefined &&
      before.type === "place" &&
      before.span.end <= start &&
      /^(?:['’]s)? $/.test(text.slice(before.span.end, start))
    )
      start = before.span.start;
  }
  if (/\b(?:embassy|consulate|mission)$/i.test(mention.span.text)) {
    const after = mentions[at + 1];
    if (after !== undefined && after.type === "place" && /^ (?:in|to) (?:the )?$/.test(text.slice(end, after.span.start)))
      end = after.span.end;
  }
  return text.slice(start, end).replace(/\s+/g, " ");
}
