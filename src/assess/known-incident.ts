import { compareDates, daysBetween } from "../model/edtf.ts";
import type { IncidentStatus } from "../model/event-mention.ts";
import { PLACE_PRECISIONS, type Place } from "../model/place.ts";
import type { IncidentFacts, KnownIncident } from "../model/told-warning.ts";

/** What one report tells of an incident, and when it was published. */
export interface IncidentTelling {
  readonly incident: IncidentFacts;
  readonly published: string | null;
}

/** A report of an incident is news for so long after it, in days; older ones look back. Two months, as an attack is compared with a warning for no longer. */
const NEWS_DAYS = 60;

/** Where as many reports say the one as the other, what happened comes before what was tried, and that before what was stopped. */
const STATUS_ORDER: readonly IncidentStatus[] = ["accomplished", "attempted", "foiled", "threatened"];

/**
 * An incident over its reports: the status, date and place that most of them tell, and the targets of all. Reports that only fear it tell nothing of it
 * once others say that it happened. The order of the reports changes nothing but the id, which is the first one's. Null where no report tells it.
 */
export function knownIncident(tellings: readonly IncidentTelling[], labelOf: (facts: IncidentFacts) => string): KnownIncident | null {
  const happened = tellings.filter(({ incident }) => incident.status !== "threatened");
  const telling = happened.length > 0 ? happened : tellings;
  const [first] = tellings;
  if (first === undefined) return null;
  const all = telling.map(({ incident }) => incident);
  const facts: IncidentFacts = {
    id: first.incident.id,
    type: commonest(all.map(({ type }) => type)) ?? "attack",
    status:
      commonest(
        all.map(({ status }) => status),
        (status) => STATUS_ORDER.indexOf(status),
      ) ?? "accomplished",
    date: commonest(
      all.map(({ date }) => date),
      (date) => -date.length,
    ),
    place: commonestPlace(all.map(({ place }) => place)),
    targets: [...new Set(all.flatMap(({ targets }) => targets))].toSorted(),
  };
  return { ...facts, label: labelOf(facts), news: tellings.some(({ published }) => isNews(facts.date, published)) };
}

function isNews(date: string | null, published: string | null): boolean {
  if (date === null || published === null) return false;
  const order = compareDates(date, published);
  const days = daysBetween(date, published);
  return order === "overlaps" || (order === "before" && days !== null && days <= NEWS_DAYS);
}

/** What is told most often; of as many the one of the lowest rank, and then the first in the order of letters. Null where nothing is told. */
function commonest<Value extends string>(values: readonly (Value | null)[], rank: (value: Value) => number = () => 0): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].toSorted(([a, n], [b, m]) => m - n || rank(a) - rank(b) || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}

/** Of places told as often the more exact one; "Pell Harbour" counts once however it is written. */
function commonestPlace(places: readonly (Place | null)[]): Place | null {
  const byKey = new Map<string, Place>();
  const keyOf = (place: Place): string => `${place.country ?? ""} ${place.admin1 ?? ""} ${place.name ?? place.written}`;
  for (const place of places) {
    if (place === null) continue;
    const kept = byKey.get(keyOf(place));
    if (kept === undefined || place.written < kept.written) byKey.set(keyOf(place), place);
  }
  const best = commonest(
    places.map((place) => (place === null ? null : keyOf(place))),
    (key) => PLACE_PRECISIONS.indexOf(byKey.get(key)?.precision ?? "unresolved"),
  );
  return best === null ? null : (byKey.get(best) ?? null);
}
