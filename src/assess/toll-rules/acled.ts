import type { TollEntry } from "../../model/toll.ts";
import { latestPerOrigin } from "./latest-figures.ts";
import { lowerOf, lowest, type TollRule } from "./toll-rule.ts";

/** What vague words stand for in ACLED's coding. */
const VAGUE: Readonly<Record<string, number>> = { tens: 10, dozens: 12, hundreds: 100 };

/**
 * ACLED's way: where sources differ or are vague, the most conservative estimate; "tens" are 10, "dozens" 12, "hundreds" 100 (ACLED, uses and limitations of its
 * data, read in a copy). Each origin is taken at its last word. One number. ACLED itself counts no wounded; here its rule is shown for every kind.
 */
export const acledRule: TollRule = (entries) => {
  const { entries: latest, leftOut } = latestPerOrigin(entries);
  const valued = latest.flatMap((entry) => {
    const value = valueOf(entry);
    return value === null ? [] : [{ entry, value }];
  });
  const best = lowest(valued.map(({ value }) => value));
  const used = valued.filter(({ value }) => value === best);
  const vague = used.flatMap(({ entry }) => wordOf(entry) ?? []);
  return {
    rule: "acled",
    low: null,
    best,
    high: null,
    reasons: [
      best === null
        ? "no origin gives a number with a lower end"
        : `the most conservative of ${valued.length} independent origins' last words: ${best}`,
      ...[...new Set(vague)].map((word) => `“${word}” counts as ${VAGUE[word]}`),
    ],
    used: used.map(({ entry }) => entry.id),
    leftOut: [
      ...leftOut,
      ...latest.filter((entry) => valueOf(entry) === null).map(({ id }) => ({ id, why: "says an upper end alone" })),
      ...valued.filter(({ value }) => value !== best).map(({ entry }) => ({ id: entry.id, why: "higher than the most conservative" })),
    ],
  };
};

const wordOf = ({ qualifier, max }: TollEntry): string | null =>
  max === null ? (/^(?:tens|dozens|hundreds)\b/iu.exec(qualifier ?? "")?.[0].toLowerCase() ?? null) : null;

function valueOf(entry: TollEntry): number | null {
  const word = wordOf(entry);
  return word === null ? lowerOf(entry) : (VAGUE[word] ?? null);
}
