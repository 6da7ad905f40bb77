import type { EventMention } from "../../model/event-mention.ts";
import type { Mention } from "../../model/mention.ts";
import type { Place } from "../../model/place.ts";
import type { Span } from "../../model/span.ts";
import type { TimeExpression } from "../../model/time-expression.ts";
import type { IncidentProfile } from "../../model/incident-profile.ts";
import { profilePoint } from "./profile-point.ts";
import { stemOf, stemsOf } from "./word-stem.ts";

/** What a profile is made of: what was read of a whole document. */
export interface ProfileSources {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The place of each mention, beside `mentions`. */
  readonly places: readonly (Place | null)[];
  readonly times: readonly TimeExpression[];
  readonly events: readonly EventMention[];
}

/** UTF-16 units of a text that are compared: what a report adds after some pages tells of other things. */
const LONGEST = 20_000;

/** The profile of what a report tells within some passages: of the incident that it is about the whole text, of another one its sentences. */
export function profileOf(
  about: Pick<IncidentProfile, "id" | "report" | "published" | "happened" | "where">,
  passages: readonly Pick<Span, "start" | "end">[],
  { text, mentions, places, times, events }: ProfileSources,
): IncidentProfile {
  const within = ({ start, end }: Pick<Span, "start" | "end">): boolean =>
    passages.some((passage) => passage.start <= start && end <= passage.end) && start < LONGEST;
  const words = passages.map(({ start, end }) => text.slice(start, Math.min(end, LONGEST))).join("\n");
  const stems = stemsOf(words);
  const told = mentions.map((mention, at) => ({ mention, place: places[at] ?? null })).filter(({ mention }) => within(mention.span));
  const named = told.map(({ mention }) => mention).filter(({ kind }) => kind === "named");
  const resolved = told.flatMap(({ place }) =>
    place?.lat == null || place.lon == null ? [] : [{ ...place, lat: place.lat, lon: place.lon }],
  );
  return {
    ...about,
    terms: countsOf(stems),
    names: countsOf(named.flatMap(({ span }) => [...new Set(stemsOf(span.text))])),
    persons: distinct(
      named.filter(({ type }) => type === "person").map(({ span }) => stemOf(withoutArticle(span.text).split(/\s+/).at(-1) ?? "")),
    ),
    bodies: distinct(
      named
        .filter(({ type }) => type === "organisation" || type === "armed-group" || type === "facility")
        .map(({ span }) => withoutArticle(span.text).toLowerCase()),
    ),
    points: told.map(({ place }) => place && profilePoint(place)).filter((point) => point !== null),
    areas: distinct(resolved.flatMap((place) => areasOf(place))),
    numbers: distinct([...words.matchAll(/\b\d+(?:[.,]\d+)?\b/g)].map(([number]) => number)).filter((number) => !TELL_LITTLE.has(number)),
    deeds: distinct(events.filter(({ trigger }) => within(trigger)).map(({ trigger }) => stemOf(trigger.text.split(/\s+/).at(-1) ?? ""))),
    days: distinct(times.filter(({ span }) => within(span)).flatMap(({ value }) => /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0] ?? [])),
    size: stems.length,
  };
}

const TELL_LITTLE: ReadonlySet<string> = new Set(["1", "2", "3"]);

const withoutArticle = (name: string): string => name.trim().replace(/^(?:the|an?)\s+/i, "");
const distinct = (values: readonly string[]): string[] => [...new Set(values)].toSorted();

function countsOf(stems: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function areasOf({ country, admin1, name, precision }: Place): string[] {
  if (country === null) return [];
  if (precision === "country") return [country];
  const region = admin1 ?? (precision === "region" ? name : null);
  return region === null ? [] : [`${country}/${region}`];
}
