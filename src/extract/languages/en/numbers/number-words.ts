/** English cardinals (Quirk et al. 1985, 6.63 to 6.68), in lower case. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ["zero", 0],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

/** Words that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
  ["trillion", 1_000_000_000_000],
]);

/** English ordinals up to 31, as words; "21st" is read by its digits. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth " +
    "eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh " +
    "twenty-eighth twenty-ninth thirtieth thirty-first"
  )
    .split(" ")
    .map((word, index) => [word, index + 1] as const),
);

/**
 * Words for numbers that are not told exactly: the least that they can mean. "tens" 10, "dozens" 12, "hundreds" 100 after ACLED's rule for
 * fatalities ("Uses and limitations": the most conservative estimate); the others after their plain sense (a score is twenty, "several" is more than two).
 */
export const VAGUE_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["several", 3],
  ["handful", 3],
  ["tens", 10],
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1_000],
  ["millions", 1_000_000],
]);

const ORDINAL_DIGITS = /^(\d{1,3})(?:st|nd|rd|th)$/;

/** The value of an ordinal ("third", "11th") in lower case, or null. */
export function ordinalOf(lower: string): number | null {
  const word = ORDINALS.get(lower);
  if (word !== undefined) return word;
  const digits = ORDINAL_DIGITS.exec(lower)?.[1];
  return digits === undefined ? null : Number(digits);
}

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

/** The value of one token that is a number ("1,200", "1.5", "twenty-three", "seven"), in lower case, or null. */
export function cardinalOf(lower: string): number | null {
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return DIGITS.test(lower) ? Number(lower.replaceAll(",", "")) : null;
  const word = CARDINALS.get(lower);
  if (word !== undefined) return word;
  const hyphen = lower.indexOf("-");
  if (hyphen < 0) return null;
  const tens = CARDINALS.get(lower.slice(0, hyphen));
  const ones = CARDINALS.get(lower.slice(hyphen + 1));
  return tens !== undefined && ones !== undefined && tens >= 20 && ones > 0 && ones < 10 ? tens + ones : null;
}
