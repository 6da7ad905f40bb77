import type { TollEntry } from "../../model/toll.ts";
import { gathered } from "../gathered.ts";
import { newestWords } from "./latest-figures.ts";
import { lowerOf, lowersOf, lowest, type TollRule } from "./toll-rule.ts";

/**
 * The Global Terrorism Database's way with conflicting figures: that of the majority of the most recent credible independent sources, else the lower one (codebook of
 * START, Maryland, on `nkill`; written from memory and not checked against the codebook). The desk grades no source here: all count as credible. One number.
 */
export const gtdRule: TollRule = (entries) => {
  const { entries: recent, leftOut } = newestWords(entries);
  const told = recent.filter((one) => lowerOf(one) !== null);
  const camps = [...gathered(told, (one) => String(lowerOf(one))).values()].toSorted((a, b) => b.length - a.length);
  const [most] = camps;
  const majority = most !== undefined && most.length * 2 > told.length ? most : null;
  const best = majority === null ? lowest(lowersOf(told)) : lowerOf(majority[0] as TollEntry);
  const used = majority ?? told;
  return {
    rule: "gtd",
    low: null,
    best,
    high: null,
    reasons: [
      `${told.length} most recent independent ${told.length === 1 ? "source" : "sources"} of ${new Set(entries.map(({ origin }) => origin)).size}; all count as credible`,
      ...(best === null
        ? ["none gives a number with a lower end"]
        : [
            majority === null
              ? `no majority agrees: the lower figure, ${best}`
              : `${majority.length} of ${told.length} ${told.length === 1 ? "says" : "say"} ${best}`,
          ]),
    ],
    used: used.map(({ id }) => id),
    leftOut: [
      ...leftOut,
      ...recent.filter((one) => lowerOf(one) === null).map(({ id }) => ({ id, why: "says an upper end alone" })),
      ...told.filter((one) => !used.includes(one)).map(({ id }) => ({ id, why: "not the majority's figure" })),
    ],
  };
};
