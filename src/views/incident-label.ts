import type { Incident } from "../model/incident.ts";
import { dateWords } from "./date-words.ts";
import { INCIDENT_WORDS } from "./plain-words.ts";

/** A short name for an incident: kind, place and date as far as the report tells: "Armed assault, Port Sarn, 22 March 2031". */
export function incidentLabel(incident: Pick<Incident, "type" | "place" | "date">): string {
  const place = incident.place === null ? null : (incident.place.name ?? incident.place.written);
  const date = incident.date === null ? null : dateWords(incident.date);
  return [INCIDENT_WORDS[incident.type], place, date].filter((part) => part !== null).join(", ");
}

/** Labels of all incidents of a reading, by id. */
export function incidentLabels(incidents: readonly Incident[]): ReadonlyMap<string, string> {
  return new Map(incidents.map((incident) => [incident.id, incidentLabel(incident)]));
}
