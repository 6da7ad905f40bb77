import { dateWords } from "../views/date-words.ts";
import { counted } from "../views/plain-words.ts";
import type { WarningTold } from "../views/warning-told.ts";
import { windowWords } from "../views/warning-words.ts";
import { plainWords } from "./plain-words.ts";

/** What a warning says, and when the desk had it, in lines that are not wrapped yet. */
export function termsLines(warning: WarningTold): string[] {
  const { issuer, issued, place, target, told, published, recordedAt } = warning;
  const reports = new Set(told.map(({ report }) => report)).size;
  return [
    `${plainWords(issuer ?? "Issuer not named")}${issued === null ? "" : `, ${dateWords(issued)}`}`,
    [windowWords(warning), place ?? "no place named", target ?? "no target named"].map(plainWords).join(" · "),
    `told by ${counted(reports, "report")}, the first published ${published === null ? "on a day that is not known" : plainWords(published)}; recorded by the desk on ${recordedAt.slice(0, 10)}`,
  ];
}
