import { compareDates, earliest, latest } from "../model/edtf.ts";
import type { SaidTime } from "../model/said-time.ts";

/** How two times of saying lie to each other: `same` where they are written alike, `unknown` where their words do not tell. */
export type TimeOrder = "before" | "after" | "same" | "unknown";

/** Compares days, and within one day the times of day where both have one in the same zone. */
export function orderInTime(a: SaidTime, b: SaidTime): TimeOrder {
  if (a.edtf === null || b.edtf === null) return "unknown";
  const order = compareDates(a.edtf, b.edtf);
  if (order !== "overlaps") return order;
  if (a.edtf === b.edtf) return "same";
  const [one, other] = [clocksOf(a.edtf), clocksOf(b.edtf)];
  if (endsBy(one.last, other.first)) return "before";
  return endsBy(other.last, one.first) ? "after" : "unknown";
}

/** Sorts by the earliest day that each can mean; what has no day comes last. No time known to be before another ever comes after it. */
export function byTimeKey(a: SaidTime, b: SaidTime): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one === other ? 0 : one < other ? -1 : 1;
}

function keyOf({ edtf }: SaidTime): string {
  const first = edtf === null ? null : earliest(edtf);
  if (edtf === null || first === null) return "~";
  return `${first.startsWith("-") ? "" : "0"}${first} ${clocksOf(edtf).first ?? ""} ${latest(edtf) ?? "~"} ${edtf}`;
}

const CLOCK = /T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/;

/** Whether a time of day ends no later than another begins, on a day that both have. */
function endsBy(last: string | null, first: string | null): boolean {
  const [one, other] = [CLOCK.exec(last ?? ""), CLOCK.exec(first ?? "")];
  return one !== null && other !== null && one[2] === other[2] && (last ?? "").slice(0, 10) === (first ?? "").slice(0, 10)
    ? (one[1] ?? "") <= (other[1] ?? "")
    : false;
}

/** The ends that have a time of day, else null. */
function clocksOf(edtf: string): { readonly first: string | null; readonly last: string | null } {
  const [from = "", to = from] = edtf.split("/");
  return { first: CLOCK.test(from) ? from : null, last: CLOCK.test(to) ? to : null };
}
