import { createHash } from "node:crypto";
import { earliest, hasYear, isAfter } from "../../model/edtf.ts";
import type { EventMention, IncidentType } from "../../model/event-mention.ts";
import type { Figure } from "../../model/figure.ts";
import type { Incident } from "../../model/incident.ts";
import type { Place } from "../../model/place.ts";
import type { RoleFiller } from "../../model/role-filler.ts";
import { type EventFacts, sentenceAt } from "./event-facts.ts";
import type { IncidentSources } from "./group-incidents.ts";
import { type IncidentDraft, statusOf } from "./incident-draft.ts";
import { type PartsBySentence, partsOf, typeOfParts, wordsOfParts } from "./trained-parts.ts";

/** Builds the record of an incident from the mentions that tell of it. */
export function buildIncident(
  draft: IncidentDraft,
  sources: IncidentSources,
  { told = null, trained = new Map() }: { readonly told?: ToldSentences | null; readonly trained?: PartsBySentence } = {},
): Incident {
  const mentions = [...draft.facts, ...draft.asides].map(({ event }) => event.trigger).toSorted((a, b) => a.start - b.start);
  const first = mentions[0];
  const status = statusOf(draft);
  // Rules come first: their words are tied to a verb or noun of violence. What they miss, the trained reader may have seen.
  const parts = partsOf(draft, trained);
  return {
    id: `inc_${createHash("sha256")
      .update(`${sources.documentId}\n${first?.start ?? 0}`)
      .digest("hex")
      .slice(0, 16)}`,
    type: typeOf(draft, parts),
    status,
    date: status === "threatened" ? null : dateOf(draft, sources.published),
    place: placeOf(draft),
    targets: firstOf(wordsOf(draft, "target"), wordsOf(draft, "victim"), wordsOfParts(parts, ["thing", "named-person", "people"])),
    weapons: firstOf(wordsOf(draft, "instrument"), wordsOfParts(parts, ["weapon"])),
    figures: figuresOf(draft, sources, told),
    mentions,
  };
}

/** The first list with anything in it. */
const firstOf = (...lists: readonly (readonly string[])[]): string[] => [...(lists.find(({ length }) => length > 0) ?? [])];

/** Sentences that tell of other incidents: a figure in any other one belongs to the main incident. */
export type ToldSentences = ReadonlySet<number>;

const BOMB = /\b(?:bombs?|explosives?|grenades?|mines?|detonator)\b/iu;

/** The most frequent type that says more than "attack". */
function typeOf({ facts }: IncidentDraft, parts: readonly RoleFiller[]): IncidentType {
  const votes = new Map<IncidentType, number>();
  for (const { type, event } of facts) {
    if (type !== null && type !== "attack") votes.set(type, (votes.get(type) ?? 0) + (event.eventClass === "other" ? 0.5 : 1));
  }
  let best: IncidentType = "attack";
  let most = 0;
  for (const [type, count] of votes) if (count > most) [best, most] = [type, count];
  // "A bomb kills nine people": the weapon tells what kind of attack it was.
  if (best === "attack" && facts.some(({ event }) => event.roles.some(({ role, span }) => role === "instrument" && BOMB.test(span.text))))
    return "bombing";
  return best === "attack" ? (typeOfParts(parts) ?? best) : best;
}

/** The date that most mentions give; a date of saying only where there is no other, and never one after publication. */
function dateOf({ facts }: IncidentDraft, published: string | null): string | null {
  const votes = new Map<string, number>();
  for (const { date, dateOfSaying, sentence } of facts) {
    if (date === null || (published !== null && hasYear(date) && isAfter(earliest(date) ?? date, published.slice(0, 10)))) continue;
    votes.set(date, (votes.get(date) ?? 0) + (dateOfSaying ? 0.3 : 1) + (sentence < 3 ? 0.3 : 0) + precisionOf(date));
  }
  let best: string | null = null;
  let most = 0;
  for (const [date, count] of votes) if (count > most) [best, most] = [date, count];
  return best;
}

/** A day tells more than a month, a month more than a year. */
const precisionOf = (date: string): number => (date.includes("/") ? 0.2 : date.length >= 10 ? 0.5 : date.length >= 7 ? 0.3 : 0);

const PRECISION: Readonly<Record<Place["precision"], number>> = { exact: 5, town: 4, district: 3, region: 2, country: 1, unresolved: 0 };

/** The place that most mentions name, the more exact one first. */
function placeOf({ facts }: IncidentDraft): Place | null {
  const votes = new Map<string, { readonly place: Place; count: number }>();
  for (const { places, type } of facts) {
    for (const [rank, place] of places.entries()) {
      const key = `${place.name ?? place.written}\n${place.country ?? ""}`;
      const entry = votes.get(key) ?? { place, count: 0 };
      entry.count += (type === null ? 0.5 : 1) / (rank + 1);
      votes.set(key, entry);
    }
  }
  let best: Place | null = null;
  let most = -1;
  for (const { place, count } of votes.values()) {
    const weight = count + PRECISION[place.precision] * 1.5;
    if (weight > most) [best, most] = [place, weight];
  }
  return best;
}

function wordsOf({ facts }: IncidentDraft, role: "target" | "victim" | "instrument"): string[] {
  const seen = new Set<string>();
  const words: string[] = [];
  for (const { event } of facts) {
    for (const found of event.roles) {
      if (found.role !== role) continue;
      const key = keyOf(found.span.text);
      if (key === "" || seen.has(key)) continue;
      seen.add(key);
      words.push(found.span.text);
    }
  }
  return words;
}

const PRONOUN = /^(?:it|he|she|they|them|him|her|that|this|which|who|one|some|others?|those|these|us|we)$/;
const keyOf = (words: string): string => {
  const key = words.toLowerCase().replace(/^(?:a|an|the|its|his|her|their)\s+/, "");
  return PRONOUN.test(key) ? "" : key;
};

/**
 * Figures whose word of harm, or whose sentence, belongs to the incident; each number once. The report's main incident has those, too,
 * that stand in sentences without an event: "the death toll rose to 14".
 */
function figuresOf(draft: IncidentDraft, { figures, sentences }: IncidentSources, told: ToldSentences | null): Figure[] {
  const own: readonly EventFacts[] = [...draft.facts, ...draft.asides];
  const found: Figure[] = [];
  const seen = new Set<string>();
  for (const { kind, min, max, qualifier, trigger, span, scope } of figures) {
    if (scope !== "incident") continue;
    const sentence = sentenceAt(sentences, span.start);
    const tied =
      own.some(({ event }) => event.trigger.start < trigger.end && trigger.start < event.trigger.end) ||
      (kind === "attackers" && own.some((facts) => facts.sentence === sentence)) ||
      (told !== null && kind !== "attackers" && !told.has(sentence));
    const key = `${kind} ${min} ${max}`;
    if (!tied || seen.has(key)) continue;
    seen.add(key);
    found.push({ kind, min, max, qualifier, speaker: null, saidAt: null, statement: null });
  }
  for (const { event, status } of draft.facts) {
    const count = status === "accomplished" ? countedDoers(event) : null;
    if (count === null || seen.has(`attackers ${count} ${count}`)) continue;
    seen.add(`attackers ${count} ${count}`);
    found.push({ kind: "attackers", min: count, max: count, qualifier: null, speaker: null, saidAt: null, statement: null });
  }
  return found;
}

const SMALL_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** How many did it, where the words for the doers begin with a number: "four fighters" of an attack. */
function countedDoers({ eventClass, roles }: EventMention): number | null {
  if (eventClass !== "attack") return null;
  for (const { role, span } of roles) {
    const first = role === "agent" ? /^(\d{1,3}|[a-z]+)\s+\p{L}/iu.exec(span.text)?.[1]?.toLowerCase() : undefined;
    if (first === undefined) continue;
    const count = /^\d/.test(first) ? Number(first) : SMALL_NUMBERS.indexOf(first) + 1;
    if (count > 0) return count;
  }
  return null;
}
