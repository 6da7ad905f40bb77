import { z } from "zod";
import { compareDates, earliest, hasYear, isBefore, latest } from "./edtf.ts";

/** How an affiliation stands to a day: `unknown` where its dates or the day do not tell. */
export const STANDINGS = ["in-force", "former", "later", "unknown"] as const;
export type Standing = (typeof STANDINGS)[number];

/** That an actor belongs to another one, or holds an office there, for a time. */
export const AffiliationSchema = z.object({
  /** Name of the body, group or state. */
  name: z.string(),
  /** What it is there: `affiliate`, `wing`, or a person's office, as the register words it. */
  role: z.string(),
  /** EDTF date or interval; null where nobody says when. */
  period: z.string().nullable(),
});

/** An affiliation as the register holds it, seen from the day of a report. */
export const DatedAffiliationSchema = AffiliationSchema.extend({ standing: z.enum(STANDINGS) });
export type DatedAffiliation = Readonly<z.infer<typeof DatedAffiliationSchema>>;

interface Period {
  readonly period: string | null;
}

/** How an affiliation stands to a time (EDTF); without a period it is in force whenever. */
export function standingAt({ period }: Period, at: string | null): Standing {
  if (period === null) return "in-force";
  if (at === null || !hasYear(at)) return "unknown";
  const order = compareDates(period, at);
  return order === "overlaps" ? "in-force" : order === "before" ? "former" : order === "after" ? "later" : "unknown";
}

/**
 * The affiliation that counts at a time: one whose period holds it, before one without a period. Where the time is not known it is one without a period, else the one that
 * lasted longest into the present. Null where none is known to hold.
 */
export function affiliationAt<One extends Period>(affiliations: readonly One[], at: string | null): One | null {
  const undated = affiliations.find(({ period }) => period === null) ?? null;
  const dated = affiliations.filter(({ period }) => period !== null);
  if (at === null || !hasYear(at)) return undated ?? dated.toSorted((a, b) => -comparePeriods(a.period ?? "", b.period ?? ""))[0] ?? null;
  const holding = dated.filter((one) => standingAt(one, at) === "in-force");
  return holding.toSorted((a, b) => -comparePeriods(a.period ?? "", b.period ?? ""))[0] ?? undated;
}

/** The order in time of two periods: by when they end, then by when they start; an end that is open or not known comes last. */
export function comparePeriods(a: string, b: string): number {
  const byEnd = (latest(a) ?? "9999").localeCompare(latest(b) ?? "9999");
  return byEnd === 0 ? (earliest(a) ?? "0000").localeCompare(earliest(b) ?? "0000") : byEnd;
}

/** Whether words are an EDTF date or interval whose ends have a year or are open (`..`) or not known (nothing), the first not after the last. */
export function isPeriod(edtf: string): boolean {
  const parts = edtf.split("/");
  if (parts.length > 2 || parts.every((part) => part === "" || part === "..")) return false;
  const isEnd = (part: string): boolean =>
    (parts.length === 2 && (part === "" || part === "..")) || (hasYear(part) && earliest(part) !== null);
  const [first = "", last] = parts;
  if (!isEnd(first) || (last !== undefined && !isEnd(last))) return false;
  return last === undefined || last === "" || last === ".." || first === "" || first === ".." || !isBefore(last, first);
}
