import type { ToldCount } from "../model/told-incident.ts";
import { incidentFit } from "./incident-fit.ts";
import type { IncidentOverReports } from "./incident-over-reports.ts";
import type { FoldName, Standing } from "./standing.ts";

/** An incident that counts, or may count, for a question. */
export interface CountedIncident {
  readonly standing: Exclude<Standing, "no">;
  /** Place in the list of incidents that were asked. */
  readonly incident: number;
  readonly reports: readonly string[];
}

/** A number from reports: the best reading, and between which numbers it lies if the doubtful incidents and figures are read one way or the other. */
export interface ToldNumber {
  readonly number: number;
  readonly low: number;
  readonly high: number;
  /** The incidents behind it, those that count first; the doubtful ones of standing `unlikely` add to `high` alone. */
  readonly incidents: readonly CountedIncident[];
}

/** The number that a question asks for, from what reports tell. `fold` brings spellings of one name together. The order of the incidents changes nothing but that of the answer's. */
export function countTold(incidents: readonly IncidentOverReports[], asked: ToldCount, fold: FoldName): ToldNumber {
  const counted = incidents.flatMap((incident, at) => {
    const standing = incidentFit(incident, asked, fold);
    return standing === "no" ? [] : [{ standing, incident: at, reports: incident.reports, told: incident }];
  });
  const sum = (standings: readonly Standing[], of: "number" | "low" | "high"): number =>
    counted
      .filter(({ standing }) => standings.includes(standing))
      .reduce((total, { told }) => total + (asked.count === "incidents" ? 1 : (told.toll?.[asked.count][of] ?? 0)), 0);
  const order: readonly Standing[] = ["sure", "likely", "unlikely"];
  return {
    number: sum(["sure", "likely"], "number"),
    low: sum(["sure"], "low"),
    high: sum(order, "high"),
    incidents: counted
      .toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || a.incident - b.incident)
      .map(({ standing, incident, reports }) => ({ standing, incident, reports })),
  };
}
