import type { IncidentProfile } from "../../model/incident-profile.ts";
import { stemsOf } from "./word-stem.ts";

/** The profile of an incident that is told in a few words, for tests; what is given takes the place of what the words would bring. */
export function inventedProfile(id: string, words: string, given: Partial<IncidentProfile> = {}): IncidentProfile {
  const stems = stemsOf(words);
  const terms: Record<string, number> = {};
  for (const stem of stems) terms[stem] = (terms[stem] ?? 0) + 1;
  return {
    id,
    report: `report of ${id}`,
    published: "2031-05-02",
    happened: null,
    where: null,
    terms,
    names: {},
    persons: [],
    bodies: [],
    points: [],
    areas: [],
    numbers: [],
    deeds: [],
    days: [],
    size: stems.length,
    ...given,
  };
}
