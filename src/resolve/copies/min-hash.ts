import { mixed } from "./shingles.ts";

const HASHES = 128;
/** Four hashes a band: texts that share a third of their shingles meet in one of the 32 bands as often as not, those that share two thirds always. */
const ROWS = 4;

/** Odd factors and terms of the 128 hashes; fixed, so that the same texts always meet. */
const FACTORS = Uint32Array.from({ length: HASHES }, (_, at) => mixed(2 * at + 1) | 1);
const TERMS = Uint32Array.from({ length: HASHES }, (_, at) => mixed(0x51ed270b + at));

/** A key for each band of a text's MinHash (Broder 1997): two texts of which most is the same have one in common. None for a text without shingles. */
export function bandKeys(shingles: Uint32Array): Uint32Array {
  if (shingles.length === 0) return new Uint32Array();
  const least = leastHashes(shingles);
  return Uint32Array.from({ length: HASHES / ROWS }, (_, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row++) key = mixed(Math.imul(key, 0x01000193) ^ (least[band * ROWS + row] ?? 0));
    return key;
  });
}

function leastHashes(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < HASHES; at++) {
      const hash = (Math.imul(shingle, FACTORS[at] ?? 1) + (TERMS[at] ?? 0)) >>> 0;
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  }
  return least;
}
