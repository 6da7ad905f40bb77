import type { Place } from "../../model/place.ts";
import type { Span } from "../../model/span.ts";
import type { ToldPlace } from "../../model/told-incident.ts";

/** Words that name a place, and the place. */
export interface NamedPlace {
  readonly span: Pick<Span, "start" | "end">;
  readonly place: Place;
}

/** What tells where the incident of a report happened. */
export interface PlaceSources {
  /** Named places in the text, and places within the names of bodies. */
  readonly named: readonly NamedPlace[];
  readonly bodies: readonly NamedPlace[];
  /** Where the words of violence put the report's incident. */
  readonly incident: Place | null;
  /** UTF-16 units of the title at the head of the text. */
  readonly titleLength: number;
}

/** UTF-16 units in which news style says where it happened. */
const OPENING_LENGTH = 600;

/** Chosen on train files: the police of a town say where it happened more than a town that is named further on. */
const WEIGHT = { mention: 1, title: 1, opening: 1, incident: 2, body: 2 } as const;
/** A region that is named is meant; that of a town of a common name is inferred. */
const NAMED_REGION = 2;

/** The places of a report, each once, with how much speaks for its being where the incident happened. The order is that of the weights. */
export function placesTold({ named, bodies, incident, titleLength }: PlaceSources): ToldPlace[] {
  const weighed = new Map<string, ToldPlace>();
  const add = (place: Place, weight: number): void => {
    const key = [place.country, place.admin1, place.name ?? place.written, place.precision].join("\n");
    weighed.set(key, { place: weighed.get(key)?.place ?? place, weight: (weighed.get(key)?.weight ?? 0) + weight });
  };
  for (const { span, place } of named) {
    const weight =
      WEIGHT.mention + (span.start < titleLength ? WEIGHT.title : 0) + (span.start < titleLength + OPENING_LENGTH ? WEIGHT.opening : 0);
    add(place, place.precision === "region" ? weight * NAMED_REGION : weight);
  }
  for (const { place } of bodies) add(place, WEIGHT.body);
  if (incident !== null) add(incident, WEIGHT.incident);
  return [...weighed.values()].toSorted((a, b) => b.weight - a.weight);
}
