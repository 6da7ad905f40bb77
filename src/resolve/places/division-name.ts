import { foldName } from "./fold-name.ts";

/** English and transliterated words for divisions of a state, as GeoNames, CLDR and news put them before or after the name. */
const WORDS =
  "province|governorate|oblast|kray|krai|region|republic|state|department|district|county|parish|prefecture|voivodeship|okrug|municipality|canton|emirate|division|territory|autonomous region|autonomous republic|autonomous oblast|autonomous okrug|autonomous province|autonomous community|special administrative region|wilayat|wilaya|vilayet|raion|rayon|regency|agency|area|borough|subdivision|tehsil|taluk|commune|muhafazah";

const AFTER = new RegExp(`^(.+?)\\s+(?:${WORDS})$`);
const BEFORE = new RegExp(`^(?:${WORDS}|provincia|distrito|municipio|departamento|wilaya) (?:of |de |d |del |da |di |do |la )?(.+)$`);
const KEPT = new Set([
  "north",
  "south",
  "east",
  "west",
  "central",
  "northern",
  "southern",
  "eastern",
  "western",
  "upper",
  "lower",
  "new",
  "capital",
  "federal",
  "free",
]);

/**
 * The keys under which a division is looked up: its whole name, and the name without the word for its kind.
 * "Kaluga Oblast" also "kaluga"; "Republic of Tyva" also "tyva"; "Northern Province" only whole.
 */
export function divisionKeys(name: string): Set<string> {
  const whole = foldName(name);
  const keys = new Set([whole]);
  const bare = withoutKind(whole);
  if (bare) keys.add(bare);
  return keys;
}

/** A folded name without the word for the kind of division before or after it; null where there is none, or where nothing that names is left. */
export function withoutKind(folded: string): string | null {
  const bare = AFTER.exec(folded)?.[1] ?? BEFORE.exec(folded)?.[1] ?? null;
  return bare === null || bare.length < 3 || KEPT.has(bare) ? null : bare;
}

/** Likeness of two names of divisions, 0 to 1: one minus the edit distance over the longer one, of the names without the words for kinds. */
export function similarity(a: string, b: string): number {
  const one = withoutKind(foldName(a)) ?? foldName(a);
  const other = withoutKind(foldName(b)) ?? foldName(b);
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : 1 - editDistance(one, other) / longest;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
