import type { EventMention, IncidentStatus, IncidentType } from "../../model/event-mention.ts";
import type { Place } from "../../model/place.ts";
import type { Span } from "../../model/span.ts";
import type { TimeExpression } from "../../model/time-expression.ts";
import type { IncidentSources } from "./group-incidents.ts";

/** What one event mention says of the incident that it belongs to. */
export interface EventFacts {
  readonly event: EventMention;
  readonly sentence: number;
  readonly paragraph: number;
  readonly type: IncidentType | null;
  readonly status: IncidentStatus;
  /** A place that its own words name, best first. */
  readonly places: readonly Place[];
  readonly date: string | null;
  /** Whether the date may be that of the saying ("said on Monday that ..."), so that it decides nothing. */
  readonly dateOfSaying: boolean;
  /** Head nouns and names of what was struck, in lower case. */
  readonly targetHeads: readonly string[];
  /** Labels of the persons, bodies and buildings that were struck, as coreference gives them. */
  readonly struck: readonly number[];
  /** Whether one of those that were struck has a name. */
  readonly namesStruck: boolean;
  /** "the attack", "this bombing", "his murder": the words point back to something told. */
  readonly definite: boolean;
  /** "another", "a second", "an earlier": the words open a new incident. */
  readonly other: boolean;
  readonly inTitle: boolean;
  /** Whether accident, disease or disaster is spoken of in the sentence, and no attack. */
  readonly mishap: boolean;
}

const DETERMINERS = /^(?:the|this|these|those|his|her|its|their)$|['’]s$|s['’]$/;
const OPENERS = /^(?:an?|one|two|three|four|five|several|some|many|no|any|each|every)$/;
const NEW = /^(?:another|second|third|earlier|previous|separate|similar|different|other|past|last|previously)$/;
/** Words that end the noun phrase when it is read from its noun to the left. */
const OUTSIDE =
  /^(?:of|on|in|to|by|and|or|for|with|at|from|after|before|during|that|which|who|was|were|is|are|had|has|have|been|be|as|but|said)$|[.,;:!?“”"()]$/;

const SAYING =
  /\b(?:said|says|saying|told|announced?|announcing|reported|claimed|claims|added|stated|confirmed|warned|declared|wrote|vowed|denied|according|accused|blamed|condemned|arrested|charged|sentenced|convicted|detained)\b/iu;
const MISHAP =
  /\b(?:crash(?:ed|es)?|accidents?|accidental(?:ly)?|earthquakes?|floods?|flooding|hurricanes?|tornado(?:es)?|cyclones?|landslides?|avalanches?|collisions?|collided|derail(?:ed|ment)|virus|disease|illness|cancer|epidemic|pandemic|outbreak|famine|drowned|heart attack|natural causes|overdose|storms?|wildfires?)\b/iu;
const GENERIC = new Set(
  "people person civilians crowd gathering gatherings men women children others victims area place country city town members residents targets target dead wounded".split(
    " ",
  ),
);

/** The words before a trigger in its sentence, at most this many UTF-16 units. */
const LOOK_BACK = 80;

/** Reads the facts of all events of a document, in the order of the text. */
export function factsOf(sources: IncidentSources): EventFacts[] {
  return sources.events.map((event) => {
    const sentence = sentenceAt(sources.sentences, event.trigger.start);
    const span = sources.sentences[sentence];
    const from = Math.max(span?.start ?? 0, event.trigger.start - LOOK_BACK);
    const before = sources.text.slice(from, event.trigger.start);
    const own = ownTime(event, sources.times);
    return {
      event,
      sentence,
      paragraph: span?.paragraph ?? 0,
      type: event.type,
      status: event.status,
      places: placesOf(event, sources, span),
      date: own?.edtf ?? null,
      dateOfSaying: own !== null && isOfSaying(sources.text, own.span, event.trigger),
      targetHeads: targetHeads(event),
      ...struckBy(event, sources),
      ...determination(before),
      inTitle: sources.titleSpan !== null && event.trigger.start < sources.titleSpan.end && event.trigger.end > sources.titleSpan.start,
      mishap: event.type === null && span !== undefined && MISHAP.test(sources.text.slice(span.start, span.end)),
    };
  });
}

/** Reads the words before a noun from right to left up to its determiner: does it point back, or open something new? */
function determination(before: string): { readonly definite: boolean; readonly other: boolean } {
  let other = false;
  const words = before.trimEnd().toLowerCase().split(/\s+/);
  for (let at = words.length - 1; at >= Math.max(0, words.length - 6); at--) {
    const word = words[at] ?? "";
    if (NEW.test(word)) other = true;
    if (DETERMINERS.test(word)) return { definite: true, other };
    if (OPENERS.test(word) || OUTSIDE.test(word)) break;
  }
  return { definite: false, other };
}

/** The sentence that holds an offset: the last that starts at or before it. */
export function sentenceAt(sentences: IncidentSources["sentences"], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function ownTime(event: EventMention, times: readonly TimeExpression[]): TimeExpression | null {
  const role = event.roles.find(({ role: name }) => name === "time");
  if (!role) return null;
  return times.find(({ span, edtf }) => span.start === role.span.start && edtf !== null) ?? null;
}

function isOfSaying(text: string, time: Span, trigger: Span): boolean {
  const between = time.end <= trigger.start ? text.slice(time.end, trigger.start) : text.slice(trigger.end, time.start);
  return SAYING.test(between);
}

const PLACE_ROLES: ReadonlySet<string> = new Set(["place", "target", "victim"]);

/** Places that the event's own phrases name; else those after a preposition of place in its sentence. */
function placesOf(
  event: EventMention,
  sources: IncidentSources,
  sentence: Span | { readonly start: number; readonly end: number } | undefined,
): Place[] {
  const own: Place[] = [];
  for (const { role, span } of event.roles.toSorted((a, b) => Number(b.role === "place") - Number(a.role === "place"))) {
    if (!PLACE_ROLES.has(role)) continue;
    for (const place of placesWithin(sources, span.start, span.end)) own.push(place);
    // "in the ferry terminal of Pell": a name right behind the phrase says where it is.
    const link = /^(?:,| (?:of|in|at|near))? (?:the )?(?:(?:town|city|village|district|port) of )?/u.exec(
      sources.text.slice(span.end, span.end + 24),
    )?.[0];
    if (link !== undefined && link.length > 1 && role === "place")
      for (const place of placesWithin(sources, span.end + link.length, span.end + link.length + 1)) own.push(place);
  }
  if (own.length > 0 || !sentence) return own;
  const near: { readonly place: Place; readonly away: number }[] = [];
  for (let at = firstMentionFrom(sources, sentence.start); at < sources.mentions.length; at++) {
    const mention = sources.mentions[at];
    if (!mention || mention.span.start >= sentence.end) break;
    const place = placeAt(sources, at);
    if (!place) continue;
    const before = sources.text.slice(Math.max(sentence.start, mention.span.start - 14), mention.span.start);
    if (!/\b(?:in|at|near|outside|inside|on|around)\s+(?:the\s+)?$/iu.test(before)) continue;
    near.push({ place, away: Math.abs(mention.span.start - event.trigger.start) });
  }
  return near.toSorted((a, b) => a.away - b.away).map(({ place }) => place);
}

function* placesWithin(sources: IncidentSources, start: number, end: number): Generator<Place> {
  for (let at = firstMentionFrom(sources, start - 1); at < sources.mentions.length; at++) {
    const mention = sources.mentions[at];
    if (!mention || mention.span.start >= end) return;
    const place = placeAt(sources, at);
    if (place && mention.span.end > start) yield place;
  }
}

/** The place that a mention names: persons and pronouns name none, whatever a gazetteer holds. */
function placeAt({ mentions, places }: IncidentSources, at: number): Place | null {
  const mention = mentions[at];
  if (!mention || mention.kind !== "named" || (mention.type !== "place" && mention.type !== "facility")) return null;
  const place = places[at] ?? null;
  return place && (mention.type === "place" || place.country !== null) ? place : null;
}

function struckBy(event: EventMention, sources: IncidentSources): { readonly struck: readonly number[]; readonly namesStruck: boolean } {
  const struck: number[] = [];
  let namesStruck = false;
  for (const { role, span } of event.roles) {
    if (role !== "victim" && role !== "target") continue;
    for (let at = firstMentionFrom(sources, span.start - 1); at < sources.mentions.length; at++) {
      const mention = sources.mentions[at];
      if (!mention || mention.span.start >= span.end) break;
      if (mention.type === "place" || mention.entity < 0 || mention.span.end <= span.start) continue;
      struck.push(mention.entity);
      namesStruck ||= mention.kind === "named" && mention.type === "person";
    }
  }
  return { struck, namesStruck };
}

function firstMentionFrom({ mentions }: IncidentSources, start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function targetHeads(event: EventMention): string[] {
  return event.roles.flatMap(({ role, span }) => {
    if (role !== "target") return [];
    const head = /[\p{L}\p{N}'’-]+$/u.exec(span.text)?.[0]?.toLowerCase();
    return head === undefined || GENERIC.has(head) ? [] : [head.replace(/s$/, "")];
  });
}
