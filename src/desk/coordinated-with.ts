import { coordinatedIn } from "../assess/coordinated-attacks.ts";
import type { StoredIncident } from "../store/store.ts";
import type { CoordinatedWith } from "../views/coordinated-with.ts";
import { incidentLabel } from "../views/incident-label.ts";
import type { ToldIncident } from "../views/incident-page.ts";

/** Other incidents that reports of one tell of as parts of the same operation. Of several reports that say so the first counts; the groups are those over all reports. */
export function coordinatedWith(told: readonly ToldIncident[], groups: readonly (readonly StoredIncident[])[]): CoordinatedWith[] {
  const own = new Set(told.map(({ incident }) => incident.id));
  const groupOf = new Map(groups.flatMap((group) => group.map(({ profile }) => [profile.id, group[0]?.profile.id ?? profile.id] as const)));
  const ownGroups = new Set([...own].map((id) => groupOf.get(id)));
  const found = new Map<string, CoordinatedWith>();
  for (const { reading } of new Map(told.map((one) => [one.reading.report.id, one])).values())
    for (const { incidents, report, words } of coordinatedIn(reading)) {
      const other = incidents.find((id) => !ownGroups.has(groupOf.get(id) ?? id));
      const incident = reading.incidents.find(({ id }) => id === other);
      if (other === undefined || incident === undefined || !incidents.some((id) => own.has(id))) continue;
      const id = groupOf.get(other) ?? other;
      if (!found.has(id)) found.set(id, { incident: id, label: incidentLabel(incident), report, words });
    }
  return [...found.values()];
}
