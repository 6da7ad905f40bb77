/** Words in a shingle: runs this long seldom recur by chance, and a changed word breaks no more than five of them. */
export const SHINGLE_WORDS = 5;

/** The hash of each run of five words, in the order of the text: one for each word that has four after it. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  const hashes = Uint32Array.from(words, hashOf);
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let within = 0; within < SHINGLE_WORDS; within++) hash = Math.imul(hash ^ (hashes[at + within] ?? 0), 0x5bd1e995) + 0x9e3779b9;
    shingles[at] = mixed(hash);
  }
  return shingles;
}

/** All bits depend on all bits (the finaliser of MurmurHash3). */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over the UTF-16 units of a word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
