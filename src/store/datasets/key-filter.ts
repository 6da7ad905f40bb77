/** Bits of the filter: 16 MiB, at any number of keys. */
const BITS = 1 << 27;

/**
 * Which keys an import has surely not come upon yet, so that they need not be looked for in the store: a filter of fixed size that now and then takes a new key for a known
 * one (one in a hundred at a million keys), and never a known one for a new.
 */
export class KeyFilter {
  readonly #bits = new Uint32Array(BITS / 32);

  /** Whether the key may have been added before; adds it. */
  add(key: string): boolean {
    let mixed = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) mixed = Math.imul(mixed ^ key.charCodeAt(at), 0x01000193);
    mixed ^= mixed >>> 15;
    const bit = (Math.imul(mixed, 0x2c1b3c6d) >>> 0) & (BITS - 1);
    const [word, mask] = [bit >>> 5, 1 << (bit & 31)];
    const before = ((this.#bits[word] ?? 0) & mask) !== 0;
    this.#bits[word] = (this.#bits[word] ?? 0) | mask;
    return before;
  }
}
