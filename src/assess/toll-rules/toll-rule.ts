import type { DerivedToll, TollEntry } from "../../model/toll.ts";

/** Derives a number from figures that can be compared: of one kind, and all with, all without, or all silent about attackers. The earliest is first. */
export type TollRule = (entries: readonly TollEntry[]) => DerivedToll;

/** The lower end of a figure: "at least nine" and "nine to twelve" are 9. Null where only an upper end is said ("up to twenty"). */
export const lowerOf = ({ min, max }: TollEntry): number | null => (min === 0 && max !== null && max > 0 ? null : min);

/** The upper end that a figure says, else its lower one. */
export const upperOf = ({ min, max }: TollEntry): number => max ?? min;

export const lowest = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.min(...numbers));
export const highest = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.max(...numbers));

/** The lower ends that are said. */
export const lowersOf = (entries: readonly TollEntry[]): number[] => entries.flatMap((entry) => lowerOf(entry) ?? []);
