/** Countries whose towns English news spells in several ways, since their names are written in Arabic script. */
export const SPELT_LOOSELY: ReadonlySet<string> = new Set(
  "AE AF BH DJ DZ EG EH ER IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SY TD TN YE".split(" "),
);

/** Shorter keys meet too many names. */
const LEAST_LETTERS = 6;

const ARTICLE = /^(?:al|el|ul|ar|er|as|es|ash|esh|ad|ed|an|en|at|et|az|ez) (?=\p{L}{3})/u;

/** A folded name without its Arabic article: "al mayadin" as "mayadin"; null where it has none. */
export function withoutArticle(folded: string): string | null {
  return ARTICLE.test(folded) ? folded.replace(ARTICLE, "") : null;
}

/**
 * The key under which spellings of one Arabic, Persian or Pashto name meet: articles dropped, long vowels short, e as i and o as u, q as k, doubled letters
 * once, final -ah and -eh as -a.
 *
 * | folded | loose |
 * | --- | --- |
 * | "hodeidah", "al hudaydah" | `~hudaida` |
 * | "sheikh zuweid", "ash shaykh zuwayd" | `~shaikhzuwaid` |
 *
 * Null where too little is left to tell names apart.
 */
export function looseKey(folded: string): string | null {
  const words = folded
    .split(" ")
    .map((word, index, all) => (index < all.length - 1 && ARTICLE.test(`${word} xxx`) ? "" : word))
    .join("");
  const loose = words
    .replace(/ou|oo/g, "u")
    .replace(/ee/g, "i")
    .replace(/e[iy]|a[iy]/g, "ai")
    .replace(/q/g, "k")
    .replace(/iyy?(?=a)/g, "i")
    .replace(/e/g, "i")
    .replace(/o/g, "u")
    .replace(/y/g, "i")
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/[ai]h?$/, "a");
  return loose.length < LEAST_LETTERS ? null : `~${loose}`;
}
