/** Where the words for a target end: place, time, reason, the next clause, or a mark. */
const END =
  /\s+(?:in|at|over|during|within|by|across|around|near|this|next|throughout|as|while|before|after|because|and (?:urged|said|told|advised)|that|which|who|on (?:the|mon|tues|wednes|thurs|fri|satur|sun|\d)|from|if|when|inside|outside|until|will|could|may|might|would)\b|[,.;:()[\]“”"]|$/i;
const INCLUDING = /,?\s*\(?(?:including|such as|like|especially|particularly|among them)\s+([^,.;:()]+(?:(?:,| and| or) [^,.;:()]+)*)/i;

/** Verbs and nouns with the target right after them, in English. The first that fits is taken. */
const PATTERNS: readonly RegExp[] = [
  /\b(?:attack|target|strike|hit|bomb|assault|storm|shoot at|blow up|kidnap|abduct|assassinate|kill)(?:ing|s)?\s+(?=(?!by\b|in\b|on\b|against\b|at\b|near\b|could\b|may\b|might\b|would\b|will\b|was\b|is\b|were\b|are\b)\p{L})/iu,
  /\b(?:attack|attacks|strike|strikes|bombing|bombings|assault|assaults|violence|raid|raids|threat|threats|reprisal|reprisals|retaliation)\s+(?:on|against|at|to|targeting)\s+/i,
  /\b(?:avoid|stay away from|keep away from|leave|steer clear of)\s+/i,
  /\b(?:danger|risk|threat)\s+(?:to|for)\s+/i,
];

/** What or who is said to be in danger, in the words of the warning: "large gatherings, including concerts"; null where it does not say. */
export function targetOf(content: string): string | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(content);
    if (match === null) continue;
    const rest = content.slice(match.index + match[0].length);
    const end = END.exec(rest);
    const target = rest.slice(0, end?.index ?? rest.length).trim();
    if (target === "" || /^(?:it|them|him|her|us|himself|themselves)$/i.test(target)) continue;
    const including = INCLUDING.exec(rest);
    // What is included may stand after the place: "large gatherings in the city, including concerts".
    if (including === null || including.index > target.length + 40) return target;
    return `${target}, including ${(including[1] ?? "").split(END)[0]?.trim() ?? ""}`.replace(/, including $/, "");
  }
  return null;
}
