import { dateWords } from "../views/date-words.ts";
import type { WarningTold } from "../views/warning-told.ts";
import { plainWords } from "./plain-words.ts";

/** What a warning says, and when the desk had it, in lines that are not wrapped yet. */
export function termsLines({ issuer, issued, windowStart, windowEnd, place, target, told, published, recordedAt }: WarningTold): string[] {
  const window = windowStart === null && windowEnd === null ? "no time named" : dateWords(`${windowStart ?? ".."}/${windowEnd ?? ".."}`);
  const reports = new Set(told.map(({ report }) => report)).size;
  return [
    `${plainWords(issuer ?? "Issuer not named")}${issued === null ? "" : `, ${dateWords(issued)}`}`,
    [window, place ?? "no place named", target ?? "no target named"].map(plainWords).join(" · "),
    `told by ${count(reports, "report")}, the first published ${published === null ? "on a day that is not known" : plainWords(published)}; recorded by the desk on ${recordedAt.slice(0, 10)}`,
  ];
}

/** "1 report", "2 reports". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
