import type { Place } from "../model/place.ts";
import type { ToldIncident } from "../model/told-incident.ts";

/** A place of an invented country, for tests: a town of a region, or the region itself. */
export function inventedPlace(written: string, region: string | null, precision: Place["precision"] = "town"): Place {
  return { written, name: written, country: "XV", admin1: region, lat: 10, lon: 10, precision };
}

/** What an invented report tells, for tests: a shooting with one dead in Harwick, Ostmark, unless something else is given. */
export function inventedTold(told: Partial<ToldIncident> & Pick<ToldIncident, "report">): ToldIncident {
  return {
    published: "2031-05-04",
    date: "2031-05-03",
    places: [{ place: inventedPlace("Harwick", "Ostmark"), weight: 4 }],
    toll: { killed: 1, injured: 0 },
    persons: [],
    ...told,
  };
}
