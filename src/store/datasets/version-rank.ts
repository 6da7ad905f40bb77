/** Digits that a number in a version is padded to. */
const DIGITS = 8;

/** Sorts versions as they follow each other: `9.1` before `10.0`, `24.0.3` before `24.1`; no version before all. */
export const versionRank = (version: string): string =>
  version
    .trim()
    .toLowerCase()
    .replace(/\d+/g, (number) => number.padStart(DIGITS, "0"));
