import type { Compared } from "./comparison.ts";

/** How far above the trivial baseline a held measure must stand that has no floor of its own, in points. */
const MARGIN = 10;

export type Verdict = "MET" | "BELOW AIM" | "BELOW FLOOR" | "";

/** What the measure must reach: its own floor, or the baseline and a margin; null where nothing is asked. */
export function floorOf({ measure, baseline }: Pick<Compared, "measure" | "baseline">): number | null {
  if (measure.floor !== undefined) return measure.floor;
  return measure.held === true ? (baseline ?? 0) + MARGIN : null;
}

/** How the trained reader's figure stands to floor and aim. A figure that is missing is below both. */
export function verdictOf(compared: Pick<Compared, "measure" | "baseline" | "trained">): Verdict {
  const { measure, trained } = compared;
  const reaches = (bar: number): boolean => trained !== null && (measure.lowerIsBetter === true ? trained <= bar : trained >= bar);
  const floor = floorOf(compared);
  if (floor !== null && !reaches(floor)) return "BELOW FLOOR";
  if (measure.aim !== undefined) return reaches(measure.aim) ? "MET" : "BELOW AIM";
  return floor === null ? "" : "MET";
}
