import type { IncidentProfile } from "../../model/incident-profile.ts";
import { daysBetween, type PairFeatures } from "./pair-features.ts";

/** What two reports have in common and what parts them, in plain words for a person who checks it: "the same place (30 km or less); the same number, 17; published a day apart". */
export function linkReason(a: IncidentProfile, b: IncidentProfile, features: PairFeatures): string {
  const shared = (list: "persons" | "bodies" | "numbers" | "deeds" | "days"): string[] => a[list].filter((one) => b[list].includes(one));
  const numbers = shared("numbers");
  const apart = daysBetween(a.published, b.published);
  const happened = daysBetween(a.happened, b.happened);
  const reasons = [
    happened === null ? null : happened === 0 ? "happened on one day" : `happened ${happened === 1 ? "a day" : `${happened} days`} apart`,
    features.sameTown === 1 ? "in one town" : features.elsewhere === 1 ? "in towns more than 100 km apart" : null,
    features.near === 1 ? "a place in common (30 km or less)" : features.far === 1 ? "places more than 100 km apart" : null,
    features.near === 0 && features.areas > 0
      ? "the same country or region"
      : features.otherAreas === 1
        ? "other countries or regions"
        : null,
    counted(shared("persons").length, "person of the same name", "persons of the same names"),
    features.otherPersons === 1 ? "no person in common" : null,
    named("body or building", "bodies or buildings", shared("bodies")),
    named("number", "numbers", numbers),
    counted(shared("deeds").length, "word for the deed in common", "words for the deed in common"),
    named("day", "days", shared("days")),
    features.otherDays === 1 ? "other days" : null,
    apart === null ? null : apart === 0 ? "published on one day" : `published ${apart === 1 ? "a day" : `${apart} days`} apart`,
    `words alike by ${Math.round(100 * features.words)} in 100`,
  ];
  return reasons.filter((reason) => reason !== null).join("; ");
}

const MOST_NAMED = 4;

const named = (one: string, several: string, values: readonly string[]): string | null =>
  values.length === 0 ? null : `the same ${values.length === 1 ? one : several}, ${values.slice(0, MOST_NAMED).join(", ")}`;
const counted = (count: number, one: string, several: string): string | null =>
  count === 0 ? null : count === 1 ? `one ${one}` : `${count} ${several}`;
