import type { DerivedToll, TollEntry } from "../../model/toll.ts";
import { gathered } from "../gathered.ts";
import { orderInTime } from "../order-in-time.ts";
import { timeWords } from "../toll-figures.ts";
import { upperOf } from "./toll-rule.ts";

/** Figures with those that a rule left out before it looked at numbers. */
export interface Chosen {
  readonly entries: readonly TollEntry[];
  readonly leftOut: DerivedToll["leftOut"];
}

/**
 * Each independent origin's last word. Of several numbers that one origin gives in one report, the highest: the others may be parts of it. Of several whose order
 * cannot be known, the lower.
 */
export function latestPerOrigin(entries: readonly TollEntry[]): Chosen {
  const kept: TollEntry[] = [];
  const leftOut: { id: string; why: string }[] = [];
  for (const own of gathered(entries, ({ origin }) => origin).values()) {
    const whole: TollEntry[] = [];
    for (const together of gathered(own, ({ report, version, time }) => `${report} ${version} ${time.edtf}`).values()) {
      const most = together.reduce((best, one) => (upperOf(one) > upperOf(best) ? one : best));
      whole.push(most);
      for (const one of together)
        if (one !== most) leftOut.push({ id: one.id, why: `may be a part of the ${upperOf(most)} that the same report gives` });
    }
    const last = newestOf(whole);
    const [first, ...rest] = last.entries.toSorted((a, b) => upperOf(a) - upperOf(b) || a.min - b.min || (a.id < b.id ? -1 : 1));
    if (first === undefined) continue;
    kept.push(first);
    for (const { id, why } of last.leftOut) leftOut.push({ id, why: `${why} of the same origin` });
    for (const { id } of rest) leftOut.push({ id, why: "the same origin gives another figure, order unknown: the lower counts" });
  }
  return { entries: entries.filter((one) => kept.includes(one)), leftOut };
}

/** The figures that are not known to be older than another one. */
export function newestOf(entries: readonly TollEntry[]): Chosen {
  const later = new Map(entries.map((one) => [one, entries.find((other) => orderInTime(one.time, other.time) === "before")]));
  return {
    entries: entries.filter((one) => later.get(one) === undefined),
    leftOut: entries.flatMap((one) => {
      const newer = later.get(one);
      return newer === undefined ? [] : [{ id: one.id, why: `older (${timeWords(one.time)}) than a figure` }];
    }),
  };
}

/** The newest of the origins' last words, with all that both steps left out. */
export function newestWords(entries: readonly TollEntry[]): Chosen {
  const latest = latestPerOrigin(entries);
  const newest = newestOf(latest.entries);
  return {
    entries: newest.entries,
    leftOut: [...latest.leftOut, ...newest.leftOut.map(({ id, why }) => ({ id, why: `${why} of another origin` }))],
  };
}
