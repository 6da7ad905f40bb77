import type { Incident } from "../model/incident.ts";
import type { Place } from "../model/place.ts";
import { dateWords } from "./date-words.ts";
import { relationOfPlace } from "./place-words.ts";
import { INCIDENT_WORDS } from "./plain-words.ts";

/**
 * A short name for an incident: kind, place and date as far as the report tells: "Armed assault, Port Sarn, 22 March 2031". A place that the gazetteer lacks comes with what is
 * known of where it lies: "Bombing, Harrowdale (near Port Sarn, within about 35 km)".
 */
export function incidentLabel(incident: Pick<Incident, "type" | "place" | "date">): string {
  const place = incident.place === null ? null : placeLabel(incident.place);
  const date = incident.date === null ? null : dateWords(incident.date);
  return [INCIDENT_WORDS[incident.type], place, date].filter((part) => part !== null).join(", ");
}

/** A place by one name; a street of a town goes by the town. */
export function placeLabel(place: Place): string {
  const where = place.relation?.kind === "within" && place.precision === "town" ? null : relationOfPlace(place);
  return where === null ? (place.name ?? place.written) : `${place.written} (${where})`;
}

/** Labels of all incidents of a reading, by id. */
export function incidentLabels(incidents: readonly Incident[]): ReadonlyMap<string, string> {
  return new Map(incidents.map((incident) => [incident.id, incidentLabel(incident)]));
}
