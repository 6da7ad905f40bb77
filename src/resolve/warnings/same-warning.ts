import { compareDates, daysBetween } from "../../model/edtf.ts";
import type { ToldWarning, WarnedPlace } from "../../model/told-warning.ts";
import { compareNames } from "../names/compare-names.ts";
import type { SameAnswer } from "./join-same.ts";

type Agreement = "yes" | "no" | "unknown";

/**
 * A warning is retold within so many days with the day of the report for its own ("the embassy warned that ..."): then its window is counted from the wrong day. A week, a
 * choice of the project's own, since which day was meant cannot be told: it never joins, and only keeps two from being called different.
 */
const RETOLD_DAYS = 7;

/**
 * Whether two reports tell one warning. It takes one issuer (`issuers` says that), the day of issue or one that nobody tells, and the window or, where one report leaves that out, the place;
 * what one of them leaves out speaks against nothing. Where the day is not told, window and place have to agree both.
 */
export function compareWarnings(a: ToldWarning, b: ToldWarning, issuers: SameAnswer): SameAnswer {
  if (issuers.answer === "different") return issuers;
  const issued = sameDay(a, b);
  const window = sameWindow(a, b);
  const told = retold(a, b);
  if (!told && issued === "no") return { answer: "different", reason: "issued on two days" };
  if (!told && window === "no") return { answer: "different", reason: "of two windows" };
  // Last, since comparing names takes longest.
  const place = samePlace(a.place, b.place);
  if (place === "no") return { answer: "different", reason: "of two places" };
  if (told) return { answer: "undecided", reason: "the day of one may be the day of its report" };
  if (issuers.answer === "undecided") return issuers;
  const same = issued === "yes" ? window === "yes" || place === "yes" : window === "yes" && place === "yes";
  return same
    ? { answer: "same", reason: "one issuer and day, and the same window or place" }
    : { answer: "undecided", reason: "one of them does not tell the day, the window or the place" };
}

const sameDay = ({ warning: a }: ToldWarning, { warning: b }: ToldWarning): Agreement => {
  if (a.issued === null || b.issued === null) return "unknown";
  if (a.issued === b.issued) return a.issued.includes("X") ? "unknown" : "yes";
  return compareDates(a.issued, b.issued) === "unknown" ? sameButYear(a.issued, b.issued) : "no";
};

const sameButYear = (a: string, b: string): Agreement => (compareDates(a, b, { sameYear: true }) === "overlaps" ? "unknown" : "no");

function sameWindow({ warning: a }: ToldWarning, { warning: b }: ToldWarning): Agreement {
  if (a.windowEnd === null || b.windowEnd === null) return "unknown";
  if (a.windowEnd === b.windowEnd && (a.windowStart === b.windowStart || a.windowStart === null || b.windowStart === null)) return "yes";
  return compareDates(a.windowEnd, b.windowEnd) === "unknown" ? sameButYear(a.windowEnd, b.windowEnd) : "no";
}

function samePlace(a: WarnedPlace | null, b: WarnedPlace | null): Agreement {
  if (a === null || b === null) return "unknown";
  if (a.country !== null && b.country !== null && a.country !== b.country) return "no";
  if (a.whole && b.whole) return "yes";
  const { answer } = compareNames(a.written, b.written, { kind: "place" });
  if (answer === "same") return "yes";
  // A town and its country: one report tells more.
  return answer === "undecided" || a.whole || b.whole || a.country === null || b.country === null ? "unknown" : "no";
}

/** Whether the one takes the day of its report for the day of issue, some days after the other: then neither its day nor its window tells. */
function retold(a: ToldWarning, b: ToldWarning): boolean {
  const [one, other] = [a.warning.issued, b.warning.issued];
  if (one === null || other === null) return false;
  const days = daysBetween(one, other);
  if (days === null || days === 0 || Math.abs(days) > RETOLD_DAYS) return false;
  const later = days > 0 ? b : a;
  return later.published !== null && later.published.slice(0, 10) === later.warning.issued;
}
