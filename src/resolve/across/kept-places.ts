import { partsOfKey } from "./search-keys.ts";

/**
 * Places in a list by the keys that are kept for them, for millions of keys: apart for each time, so that what a stream looks for lies together, and under small numbers that need
 * no memory of their own. Of a million keys of one time one in two thousand shares its number with another by chance, and is then found once too often.
 */
export class KeptPlaces {
  /** Most keys are kept for one place alone, which needs no list. */
  readonly #times = new Map<string, Map<number, number | number[]>>();

  add(key: string, place: number): void {
    const [time, hash] = partsOfKey(key);
    const places = this.#times.get(time) ?? new Map<number, number | number[]>();
    this.#times.set(time, places);
    const number = numberOf(hash);
    const before = places.get(number);
    if (typeof before === "object") before.push(place);
    else places.set(number, before === undefined ? place : [before, place]);
  }

  /** The place or places that a key was added for. */
  of(key: string): number | readonly number[] | undefined {
    const [time, hash] = partsOfKey(key);
    return this.#times.get(time)?.get(numberOf(hash));
  }
}

/** The last six digits of a hash to the base of 36, which is below 2 ** 32. */
const numberOf = (hash: string): number => Number.parseInt(hash.slice(-6), 36);
