import { compareDates } from "../../model/edtf.ts";
import type { IncidentStatus, IncidentType } from "../../model/event-mention.ts";
import type { Place } from "../../model/place.ts";
import type { EventFacts } from "./event-facts.ts";

/** One incident as it builds up while a document's events are read in order. */
export interface IncidentDraft {
  readonly facts: EventFacts[];
  /** Facts that stand beside it without deciding its place or date: police killing the plotters of a foiled attack. */
  readonly asides: EventFacts[];
  lastSentence: number;
}

/** Kilometres within which two towns are taken for one place: a suburb and its city. */
const SAME_TOWN_KM = 40;

/** Types that can tell of one incident in turn; the others exclude one another. */
const MIXED: ReadonlySet<IncidentType> = new Set([
  "attack",
  "armed-assault",
  "bombing",
  "arson",
  "stabbing",
  "assassination",
  "vehicle-attack",
  "sabotage",
]);

/** Whether two types can be told of one incident. */
export function typesAgree(a: IncidentType | null, b: IncidentType | null): boolean {
  if (a === null || b === null || a === b || a === "attack" || b === "attack") return true;
  return MIXED.has(a) && MIXED.has(b);
}

/** Whether two types are the same, or one only the broader word for the other. */
export function typesMatch(a: IncidentType | null, b: IncidentType | null): boolean {
  return a === null || b === null || a === b || a === "attack" || b === "attack";
}

export type Agreement = "same" | "different" | "unknown";

/** Whether two places can be one: the same town or its surroundings, or one within the other. */
export function placesAgree(a: Place, b: Place): Agreement {
  if (a.written.toLowerCase() === b.written.toLowerCase()) return "same";
  if (a.name !== null && a.name === b.name && a.country === b.country) return isSomewhereIn(a) || isSomewhereIn(b) ? "unknown" : "same";
  if (a.country === null || b.country === null) return "unknown";
  if (a.country !== b.country) return "different";
  if (a.precision === "country" || b.precision === "country") return "unknown";
  if (a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null && isPoint(a) && isPoint(b)) {
    const distance = distanceKm(a.lat, a.lon, b.lat, b.lon);
    const off = radiusOf(a) + radiusOf(b);
    if (off > 0 && distance - off <= SAME_TOWN_KM) return distance + off <= SAME_TOWN_KM ? "same" : "unknown";
    return distance <= SAME_TOWN_KM ? "same" : "different";
  }
  if (a.admin1 === null || b.admin1 === null) return "unknown";
  return a.admin1 === b.admin1 ? "unknown" : "different";
}

const isPoint = ({ precision }: Place): boolean => precision === "exact" || precision === "town" || precision === "district";

/** Whether a place is only known to lie in one that has many: two villages of one division are not one village. */
const isSomewhereIn = ({ relation, precision }: Place): boolean => relation?.kind === "within" && precision !== "town";

/** By how much a place may be off, in kilometres; what lies within a town is compared as the town is. */
const radiusOf = ({ relation, precision }: Place): number =>
  relation === undefined || (relation.kind === "within" && precision === "town") ? 0 : (relation.radius ?? 0);

/** Great-circle distance by the haversine formula, on a sphere of 6371 km. */
function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const radians = Math.PI / 180;
  const half =
    Math.sin(((latB - latA) * radians) / 2) ** 2 +
    Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(((lonB - lonA) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

/** How the places of a new event lie to those of an incident: one pair that agrees is enough. */
export function placeAgreement(draft: IncidentDraft, places: readonly Place[]): Agreement {
  let different = false;
  let unknown = false;
  for (const facts of draft.facts) {
    for (const own of facts.places) {
      for (const place of places) {
        const agreement = placesAgree(own, place);
        if (agreement === "same") return "same";
        if (agreement === "different") different = true;
        else unknown = true;
      }
    }
  }
  return different && !unknown ? "different" : "unknown";
}

/** How the date of a new event lies to those of an incident; dates that may be those of a saying decide nothing. */
export function dateAgreement(draft: IncidentDraft, facts: EventFacts): Agreement {
  if (facts.date === null || facts.dateOfSaying) return "unknown";
  let different = false;
  for (const own of draft.facts) {
    if (own.date === null || own.dateOfSaying) continue;
    const order = compareDates(own.date, facts.date, { sameYear: true });
    if (order === "overlaps") return "same";
    if (order !== "unknown") different = true;
  }
  return different ? "different" : "unknown";
}

/** Whether what was struck is the same, another thing, or not said. */
export function targetAgreement(draft: IncidentDraft, facts: EventFacts): Agreement {
  let named = false;
  for (const own of draft.facts) {
    if (own.struck.some((entity) => facts.struck.includes(entity))) return "same";
    named ||= own.namesStruck;
  }
  if (named && facts.namesStruck) return "different";
  if (facts.targetHeads.length === 0) return "unknown";
  let told = false;
  for (const own of draft.facts) {
    if (own.targetHeads.some((head) => facts.targetHeads.includes(head))) return "same";
    told ||= own.targetHeads.length > 0;
  }
  return told ? "different" : "unknown";
}

/** The status of an incident by its mentions: what most of those say that tell of the deed itself. */
export function statusOf(draft: IncidentDraft): IncidentStatus {
  const votes: Record<IncidentStatus, number> = { accomplished: 0, attempted: 0, foiled: 0, threatened: 0 };
  for (const { status, type } of draft.facts) votes[status] += type === null ? 0.5 : 1;
  let best: IncidentStatus = "accomplished";
  for (const status of ["attempted", "foiled", "threatened"] as const) if (votes[status] > votes[best]) best = status;
  return best;
}
