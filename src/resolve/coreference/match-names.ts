import type { MentionType } from "../../model/mention.ts";
import type { Entity } from "./entity.ts";

const SMALL = new Set(["of", "the", "for", "and", "to", "in", "on", "at", "de", "la", "el", "al", "&"]);

/** The words of a name in small letters, without marks and genitives, for comparing names. */
export function nameWords(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/g, "")
    .replaceAll(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, "")
    .split(/[\s-]+/)
    .filter((word) => word !== "" && word !== "the");
}

/** Whether letters are the initials of the words ("FSB" of "Federal Security Service" or "Federalnaya Sluzhba ..." no; "PMF" of "Popular Mobilization Forces" yes). */
export function isAcronymOf(letters: string, words: readonly string[]): boolean {
  const plain = letters.replaceAll(/[^\p{L}]/gu, "").toLowerCase();
  if (plain.length < 2 || words.length < 2) return false;
  const big = words.filter((word) => !SMALL.has(word));
  return initials(big) === plain || initials(words) === plain || initials(big.slice(1)) === plain;
}

const initials = (words: readonly string[]): string => words.map((word) => word[0] ?? "").join("");

/** Types that can be the same thing under two names. */
export const compatible = (a: MentionType, b: MentionType): boolean =>
  a === b || (a !== "person" && b !== "person" && isBody(a) === isBody(b));

const isBody = (type: MentionType): boolean => type === "organisation" || type === "armed-group";

/** Whether a name is one more name of an entity: the same words, its surname or first name, its short form or its initials. */
export function namesSame(words: readonly string[], name: string, type: MentionType, entity: Entity): boolean {
  if (type === "person" && words.length > 1 && entity.names.some((known) => known.length > 1 && !personSame(words, known))) return false;
  return entity.names.some((known) => {
    if (sameWords(words, known)) return compatible(type, entity.type);
    if (!compatible(type, entity.type)) return false;
    if (type === "person") return personSame(words, known);
    if (/^\p{Lu}[\p{Lu}.&-]+$/u.test(name)) return isAcronymOf(name, known);
    return isBody(type) ? bodySame(words, known) : placeSame(words, known);
  });
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, at) => word === b[at]);

/** "Putin" and "Vladimir Putin", "V. Putin" and "Vladimir Putin"; not "Boris Putin" and "Vladimir Putin". */
function personSame(one: readonly string[], other: readonly string[]): boolean {
  const a = one.filter(isNoArticle);
  const b = other.filter(isNoArticle);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [first = ""] = short;
  if (short.length === 1)
    return long.at(-1) === first || long[0] === first || (/^(?:jr|sr|ii|iii|iv)$/.test(long.at(-1) ?? "") && long.at(-2) === first);
  if (short.at(-1) !== long.at(-1)) return short.every((word, at) => word === long[at]);
  const [opener = ""] = long;
  return first === opener || (first.length === 1 && opener.startsWith(first)) || (opener.length === 1 && first.startsWith(opener));
}

/** The Arabic article, which a name has or lacks. */
const isNoArticle = (word: string): boolean => word !== "al" && word !== "el" && word !== "an" && word !== "ash";

/** One noun for a kind of body, with a capital: "the Department" after "Department of Corrections". */
const BODY_NOUN =
  /^(?:department|ministry|agency|organi[sz]ation|committee|council|commission|court|group|party|bureau|office|institute|university|parliament|senate|board|cent(?:er|re)|union|federation|association|embassy|army|bank|front|movement|society|foundation|league)$/;

/** "Soufan" or "Soufan Group" and "Soufan Group International"; "Defence Ministry" and "Russian Defence Ministry". */
function bodySame(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length || long.length < 2) return false;
  if (short.length === 1 && BODY_NOUN.test(short[0] ?? "")) return long.includes(short[0] ?? "");
  const starts = short.every((word, at) => word === long[at]);
  const ends = short.length > 1 && short.every((word, at) => word === long[long.length - short.length + at]);
  return (starts && (short[0]?.length ?? 0) > 3 && !VAGUE.has(short[0] ?? "")) || ends;
}

const VAGUE = new Set(
  "national united international federal islamic democratic republican central american british european north south east west new royal first ministry department university bank committee council party people's world popular general supreme".split(
    " ",
  ),
);

const placeSame = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    long.length === short.length + 1 &&
    short.every((word, at) => word === long[at]) &&
    /^(?:city|province|region|district|island|state|airport|river|oblast)$/.test(long.at(-1) ?? "")
  );
};
