/** Letters that Unicode does not take apart into a base letter and a mark; as GeoNames writes their ASCII names. */
export const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ħ: "h",
  ə: "e",
  "&": " and ",
};

/** Short forms that stand at the head of English place names (Associated Press usage). */
const HEADS: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", ft: "fort", mt: "mount" };

/**
 * The form under which a place name is looked up: lower case, no marks, no apostrophes or stops, hyphens as spaces,
 * no leading "the", no possessive, "St." as "Saint".
 *
 * | written | folded |
 * | --- | --- |
 * | "São Paulo" | "sao paulo" |
 * | "Deir ez-Zor's" | "deir ez zor" |
 * | "the U.S." | "us" |
 */
export function foldName(name: string): string {
  let folded = name.toLowerCase();
  if (/[^a-z ]/.test(folded)) {
    folded = folded
      .replace(/['’]s$|s['’]$/u, (end) => (end.startsWith("s") ? "s" : ""))
      .normalize("NFD")
      .replace(/[\p{M}'’‘`´ʻʼʿʾ.]/gu, "")
      .replace(/[øłđðßæœıþħə&]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, " ");
  }
  if (folded.includes("  ") || folded.startsWith(" ") || folded.endsWith(" ")) folded = folded.replace(/\s+/g, " ").trim();
  if (folded.startsWith("the ")) folded = folded.slice(4);
  const space = folded.indexOf(" ");
  if (space > 1 && space < 4) {
    const head = HEADS[folded.slice(0, space)];
    if (head) folded = head + folded.slice(space);
  }
  return folded;
}

/**
 * The key of an abbreviation: one in capitals ("UAE", "U.S."), which is another name than the word "us", or one with its stop ("Mass."), which is
 * another than "Mass"; null for other names.
 */
export function abbreviationKey(name: string): string | null {
  if (name.length > 13) return null;
  if (/^[A-Z][a-z]{1,5}\.$/.test(name)) return `=${name}`;
  const letters = name.replace(/^[Tt]he /, "").replace(/[. ]/g, "");
  return /^[A-Z]{2,5}$/.test(letters) ? `=${letters}` : null;
}

/** Two independent 32-bit hashes of a key (FNV-1a with two offsets, then mixed as in MurmurHash3's finaliser). */
export function hashKey(key: string): { readonly first: number; readonly second: number } {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return { first: mix(a), second: mix(b) };
}

function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
