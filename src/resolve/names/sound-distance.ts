const VOWELS = "aiu";

/** Consonants that romanisations and languages of one region write for each other: Luhansk and Lugansk, Sevastopol and Sebastopol. */
const KIN = new Set("gh xh xk kg bp bv fv dt zs zd CS Cj Ss jg mn".split(" ").flatMap((two) => [two, two.charAt(1) + two.charAt(0)]));

const VOWEL_APART = 0.4;
const KIN_APART = 0.5;
/** The last vowel is often the ending that makes another word: "Sagala", "Sagalo". */
const LAST_VOWEL_APART = 0.8;

function apart(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.includes(a) && VOWELS.includes(b)) return VOWEL_APART;
  return KIN.has(a + b) ? KIN_APART : 1;
}

/** A vowel within a word is often left unwritten; at its end it tells words apart. */
const lost = (word: string, at: number): number => (VOWELS.includes(word.charAt(at)) && at < word.length - 1 ? VOWEL_APART : 1);

/**
 * How far two words, folded by sound, lie apart: about the number of letters changed, with vowels and kindred consonants for less, two letters that
 * changed places for one (Damerau and Levenshtein's distance). Stops at `most`, and gives a figure above it.
 */
export function soundDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) * VOWEL_APART > most) return most + 1;
  let before: number[] = [];
  let last: number[] = [0];
  for (let j = 0; j < b.length; j++) last.push((last[j] ?? 0) + lost(b, j));
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [(last[0] ?? 0) + lost(a, i - 1)];
    let least = row[0] ?? 0;
    for (let j = 1; j <= b.length; j++) {
      const [one, other] = [a.charAt(i - 1), b.charAt(j - 1)];
      let cost = Math.min(
        (last[j] ?? 0) + lost(a, i - 1),
        (row[j - 1] ?? 0) + lost(b, j - 1),
        (last[j - 1] ?? 0) +
          (i === a.length && j === b.length && one !== other && VOWELS.includes(one)
            ? Math.max(LAST_VOWEL_APART, apart(one, other))
            : apart(one, other)),
      );
      if (i > 1 && j > 1 && one === b.charAt(j - 2) && other === a.charAt(i - 2)) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most + 1) return most + 1;
    before = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  // The first sound of a name is the one that is misheard and misspelt least.
  const first = apart(a.charAt(0), b.charAt(0));
  return distance + (first >= 1 ? 0.5 : first === KIN_APART ? 0.25 : 0);
}

/** One vowel makes another word of a word of four sounds ("Koro", "Kouri"), and one consonant of any: less than a consonant may differ. */
const LEAST_SOUNDS = 5;
const SAME_SHARE = 0.1;
const SAME_MOST = 0.95;
const NEAR_SHARE = 0.2;
const NEAR_MOST = 1.2;

/** Whether two words folded by sound are one in another spelling, perhaps one, or two words. */
export function soundsAlike(a: string, b: string): "same" | "near" | "apart" {
  if (a === b) return "same";
  const length = Math.max(a.length, b.length);
  const distance = soundDistance(a, b, NEAR_MOST);
  if (length >= LEAST_SOUNDS && distance <= Math.min(SAME_SHARE * length, SAME_MOST)) return "same";
  return distance <= Math.min(NEAR_SHARE * length, NEAR_MOST) ? "near" : "apart";
}
