import type { EventMention } from "../../model/event-mention.ts";
import type { FigureMention } from "../../model/figure-mention.ts";
import type { Incident } from "../../model/incident.ts";
import type { Mention } from "../../model/mention.ts";
import type { Place } from "../../model/place.ts";
import type { RoleFiller } from "../../model/role-filler.ts";
import type { Span } from "../../model/span.ts";
import type { TimeExpression } from "../../model/time-expression.ts";
import { createSpanIndex } from "../../text/span-index.ts";
import { buildIncident } from "./build-incident.ts";
import { type EventFacts, factsOf, sentenceAt } from "./event-facts.ts";
import { dateAgreement, type IncidentDraft, placeAgreement, statusOf, targetAgreement, typesAgree, typesMatch } from "./incident-draft.ts";
import { partsBySentence } from "./trained-parts.ts";

/** What a document's incidents are read from; each list in the order of the text. */
export interface IncidentSources {
  readonly text: string;
  readonly documentId: string;
  readonly events: readonly EventMention[];
  readonly mentions: readonly Mention[];
  /** The place of each mention, beside `mentions`; null where it is none or was not resolved. */
  readonly places: readonly (Place | null)[];
  readonly times: readonly TimeExpression[];
  readonly figures: readonly FigureMention[];
  /** Parts in incidents as the trained reader finds them; left out where the rules read alone. */
  readonly fillers?: readonly RoleFiller[];
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly paragraph: number }[];
  readonly titleSpan: Span | null;
  readonly published: string | null;
}

/** The incidents of one document and which words speak of which. */
export interface GroupedIncidents {
  readonly incidents: readonly Incident[];
  /** The event mentions of each incident, by its id, in the order of the text. */
  readonly eventsOf: ReadonlyMap<string, readonly EventMention[]>;
  /** Id of the incident that a span speaks of: that of the events in it, else of the last one told before it in its paragraph or the one before. */
  incidentOf(span: Pick<Span, "start" | "end">): string | null;
  /** Ids of all incidents that events within a span belong to, in the order of the text. */
  incidentsIn(span: Pick<Span, "start" | "end">): readonly string[];
  /** `incidentsIn`, or else `incidentOf`: what the words of a statement speak of. */
  incidentsOf(span: Pick<Span, "start" | "end">): readonly string[];
}

/** Sentences after which a bare mention of harm is no longer taken for the incident told last. */
const REACH = 6;

/** Groups the event mentions of a document by the incident that they tell of, and builds a record of each. */
export function groupIncidents(sources: IncidentSources): GroupedIncidents {
  const all = factsOf(sources);
  const drafts: IncidentDraft[] = [];
  const draftOf = new Map<EventMention, IncidentDraft>();
  for (const facts of all) {
    if (!isOfIncident(facts)) continue;
    const draft = homeOf(facts, drafts);
    if (draft === null) continue;
    draftOf.set(facts.event, draft);
  }
  const kept = drafts.filter((draft) => isIncident(draft));
  const ids = new Map<IncidentDraft, string>();
  const sentences = new Set(kept.slice(1).flatMap((draft) => draft.facts.map(({ sentence }) => sentence)));
  const trained = partsBySentence(sources);
  const incidents = kept.map((draft, index) => {
    const incident = buildIncident(draft, sources, { told: index === 0 ? sentences : null, trained });
    ids.set(draft, incident.id);
    return incident;
  });
  const eventsOf = new Map<string, EventMention[]>();
  const told: { readonly start: number; readonly end: number; readonly id: string }[] = [];
  for (const { event } of all) {
    const id = ids.get(draftOf.get(event) as IncidentDraft);
    if (id === undefined) continue;
    const list = eventsOf.get(id) ?? [];
    list.push(event);
    eventsOf.set(id, list);
    told.push({ start: event.trigger.start, end: event.trigger.end, id });
  }
  const index = createSpanIndex(told, (one) => [one]);
  const incidentsIn = (span: Pick<Span, "start" | "end">): readonly string[] => [
    ...new Set(
      index
        .overlapping(span)
        .filter(({ start, end }) => start >= span.start && end <= span.end)
        .map(({ id }) => id),
    ),
  ];
  const incidentOf = (span: Pick<Span, "start" | "end">): string | null =>
    incidentsIn(span)[0] ?? lastTold(span, { before: index.lastBefore(span.start), first: told[0] ?? null }, sources);
  const incidentsOf = (span: Pick<Span, "start" | "end">): readonly string[] => {
    const within = incidentsIn(span);
    if (within.length > 0) return within;
    const near = incidentOf(span);
    return near === null ? [] : [near];
  };
  return { incidents, eventsOf, incidentsIn, incidentsOf, incidentOf };
}

interface Told {
  readonly start: number;
  readonly id: string;
}

function lastTold(
  span: Pick<Span, "start" | "end">,
  { before, first }: { readonly before: Told | null; readonly first: Told | null },
  { sentences }: IncidentSources,
): string | null {
  if (!before) return first?.id ?? null;
  const here = sentences[sentenceAt(sentences, span.start)]?.paragraph ?? 0;
  const there = sentences[sentenceAt(sentences, before.start)]?.paragraph ?? 0;
  return here - there <= 1 ? before.id : (first?.id ?? null);
}

/** Whether an event can belong to an incident at all: violence, one happening, not an accident. */
function isOfIncident({ event, mishap }: EventFacts): boolean {
  if (event.eventClass === "justice" || mishap) return false;
  return event.specific && (event.polarity === "positive" || event.type !== null);
}

/** The incident that an event belongs to, opened where there is none; null where its words alone do not open one. */
function homeOf(facts: EventFacts, drafts: IncidentDraft[]): IncidentDraft | null {
  let best: IncidentDraft | null = null;
  let bestScore = 0;
  for (let index = 0; index < drafts.length; index++) {
    // A report comes back to its subject and to what it told last; so cost does not grow with what it told before.
    if (index === 1) index = Math.max(1, drafts.length - LATEST_INCIDENTS);
    const draft = drafts[index] as IncidentDraft;
    const score = fit(draft, facts, index === 0);
    if (score > bestScore) [best, bestScore] = [draft, score];
  }
  if (best === null) {
    if (facts.event.eventClass === "other" || facts.event.polarity === "negative") return null;
    best = { facts: [], asides: [], lastSentence: facts.sentence };
    drafts.push(best);
  }
  if (best.facts.length > 0 && statusOf(best) !== facts.status && facts.type === null) best.asides.push(facts);
  else best.facts.push(facts);
  best.lastSentence = facts.sentence;
  return best;
}

/** Besides its first incident, an event can belong to the latest ones: more than any report of the benches tells. */
const LATEST_INCIDENTS = 60;
/** Of an incident with many mentions the first and the last of this number speak for it. */
const TELLING_MENTIONS = 40;

const inBrief = (draft: IncidentDraft): IncidentDraft =>
  draft.facts.length <= 2 * TELLING_MENTIONS
    ? draft
    : { ...draft, facts: [...draft.facts.slice(0, TELLING_MENTIONS), ...draft.facts.slice(-TELLING_MENTIONS)] };

/** How well an event fits an incident; 0 where it does not. The first incident of a report is as a rule its subject. */
function fit(whole: IncidentDraft, facts: EventFacts, main: boolean): number {
  const draft = inBrief(whole);
  const types = draft.facts.map(({ type }) => type).filter((type) => type !== null);
  if (types.length > 0 && !types.every((type) => typesAgree(type, facts.type))) return 0;
  const sameSentence = draft.lastSentence === facts.sentence;
  const place = placeAgreement(draft, facts.places);
  const date = dateAgreement(draft, facts);
  const target = targetAgreement(draft, facts);
  const status = statusOf(draft);
  if (place === "different" || date === "different") return sameSentence && facts.type === null ? 1 : 0;
  if (
    status !== facts.status &&
    !(sameSentence && facts.type === null) &&
    !(facts.definite && facts.status === "accomplished" && status === "attempted")
  )
    return 0;
  if (target === "different" && facts.namesStruck && !sameSentence && (facts.date !== null || facts.places.length > 0) && place !== "same")
    return 0;
  if (facts.other && !sameSentence && place !== "same") return 0;
  const gap = facts.sentence - draft.lastSentence;
  const shared = (place === "same" ? 3 : 0) + (date === "same" ? 2 : 0) + (target === "same" ? 3 : 0);
  if (target === "different" && shared === 0 && !sameSentence) return 0;
  const matching = types.length === 0 || types.some((type) => typesMatch(type, facts.type));
  let score = shared + (sameSentence ? 4 : Math.max(0, 3 - gap * 0.5)) + (main ? 1 : 0) + (matching ? 0.5 : -1);
  if (facts.type === null) return gap <= REACH || shared > 0 ? score + 1 : 0;
  if (facts.definite) score += 2;
  // A deed told anew without "the" is the same only where its words share something, or the lead takes up the headline.
  else if (!sameSentence && shared === 0 && !(main && draft.facts.length > 0 && facts.sentence <= 3) && !(matching && gap <= 2)) return 0;
  return score;
}

const VIOLENT = new Set(["attack", "die", "injure", "damage"]);

/** Whether a draft tells of violence: a deed, or harm with somebody or a weapon that did it. */
function isIncident({ facts }: IncidentDraft): boolean {
  return facts.some(({ event, type }) => {
    if (!VIOLENT.has(event.eventClass)) return false;
    if (type !== null) return event.polarity === "positive" || event.status !== "accomplished";
    return (
      /^(?:kill|wound|injur|slay|slain|murder)/i.test(event.trigger.text) &&
      event.roles.some(({ role }) => role === "agent" || role === "instrument")
    );
  });
}
