import { knownIncident } from "../assess/known-incident.ts";
import { compareIncident, happenedOn, lookedBack, windowDays } from "../assess/outcome-over-reports.ts";
import type { PlaceNames } from "../model/lookups.ts";
import { joinWarnings } from "../resolve/warnings/join-warnings.ts";
import type { Store } from "../store/store.ts";
import { incidentLabel } from "../views/incident-label.ts";
import type { ToldIncident } from "../views/incident-page.ts";
import { incidentWarning, type IncidentWarning } from "../views/incident-warnings.ts";
import { toldWarnings } from "./told-warnings.ts";

/** The warnings that an incident lies in the window of, or not long after, with how it lies to each, the first published first. */
export async function warningsBefore(
  store: Store,
  {
    told,
    asOf,
    places,
  }: {
    readonly told: readonly ToldIncident[];
    readonly asOf: string | null;
    readonly places?: (() => PlaceNames) | undefined;
  },
): Promise<IncidentWarning[]> {
  const incident = knownIncident(
    told.map((one) => ({ incident: one.incident, published: one.reading.report.published })),
    incidentLabel,
  );
  const happened = incident === null ? null : happenedOn(incident);
  if (incident === null || happened === null) return [];
  return joinWarnings(await toldWarnings(store, { places, asOf })).warnings.flatMap((joined) => {
    const window = windowDays(joined.terms);
    const compared = window === null ? null : compareIncident(joined.terms, window, incident);
    if (window === null || compared === null) return [];
    const lookedBackOn = lookedBack(joined.told, window, happened);
    const lies = compared.sure ? { kind: compared.kind, days: compared.days, why: null } : { kind: null, days: null, why: compared.why };
    return [incidentWarning(joined, { ...lies, lookedBackOn })];
  });
}
