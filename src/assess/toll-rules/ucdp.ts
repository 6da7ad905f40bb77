import { latestPerOrigin, newestOf } from "./latest-figures.ts";
import { highest, lowerOf, lowersOf, lowest, type TollRule, upperOf } from "./toll-rule.ts";

/**
 * After the Uppsala Conflict Data Program: low, best and high. Low is the lowest and high the highest of the origins' last words; best is that of the most reliable source, and
 * the lower one where no source can be told to be more reliable (written from memory of UCDP's codebook and not checked against it). As more reliable counts here only
 * what is more recent, since UCDP goes over first reports with later sources.
 */
export const ucdpRule: TollRule = (entries) => {
  const { entries: latest, leftOut } = latestPerOrigin(entries);
  const recent = newestOf(latest).entries.filter((one) => lowerOf(one) !== null);
  const best = lowest(lowersOf(recent));
  const low = lowest(lowersOf(latest));
  const high = highest(latest.map(upperOf));
  return {
    rule: "ucdp",
    low,
    best,
    high,
    reasons: [
      `${low ?? "no number"} is the lowest and ${high ?? "no number"} the highest of ${latest.length} independent ${latest.length === 1 ? "origin's last word" : "origins' last words"}`,
      ...(best === null ? ["none of the most recent has a lower end"] : [`${best} is the lower of the most recent (${recent.length})`]),
    ],
    used: latest.map(({ id }) => id),
    leftOut,
  };
};
