import { newestWords } from "./latest-figures.ts";
import { highest, lowersOf, lowest, type TollRule } from "./toll-rule.ts";

/**
 * The desk's own rule. Only the newest of the independent origins' last words count, since a toll changes with time. "At least" gives a lower end and no upper one. Best is the
 * one number that all of them allow; where they allow none or several there is no best, since the desk settles no dispute. High is the highest upper end that is
 * said, and open where somebody says "at least" more than that.
 */
export const deskRule: TollRule = (entries) => {
  const { entries: newest, leftOut } = newestWords(entries);
  const low = lowest(lowersOf(newest));
  const uppers = highest(newest.flatMap(({ max }) => max ?? []));
  const open = uppers === null || newest.some(({ min, max }) => max === null && min > uppers);
  const [from, to] = [Math.max(0, ...newest.map(({ min }) => min)), Math.min(...newest.map(({ max }) => max ?? Infinity))];
  const best = newest.length > 0 && from === to ? from : null;
  return {
    rule: "desk",
    low,
    best,
    high: open ? null : uppers,
    reasons: [
      `${newest.length} of ${new Set(entries.map(({ origin }) => origin)).size} independent origins ${newest.length === 1 ? "has" : "have"} the newest word`,
      best !== null
        ? `all of them allow ${best}, and no other number`
        : from > to
          ? "they contradict each other: no best number"
          : "they leave the number open: no best number",
      ...(open ? ["nobody sets an upper end that all allow"] : []),
    ],
    used: newest.map(({ id }) => id),
    leftOut: [...leftOut],
  };
};
