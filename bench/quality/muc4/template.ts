import type { Incident } from "../../../src/model/incident.ts";
import type { Mention } from "../../../src/model/mention.ts";
import type { GroupedIncidents } from "../../../src/resolve/incidents/group-incidents.ts";
import { type HeldResponsible, heldResponsible } from "../../../src/resolve/incidents/held-responsible.ts";
import { mucTypeOf } from "../../../src/resolve/incidents/muc-type.ts";
import { type Participant, participantsOf } from "../../../src/resolve/incidents/participants.ts";
import { COVERED, type Document } from "./read-report.ts";

/** An incident in the form of the bench. */
export interface Template {
  readonly type: string;
  readonly stage: string;
  readonly date: string | null;
  readonly location: string | null;
  readonly instruments: readonly string[];
  readonly perpIndividuals: readonly string[];
  readonly perpOrganizations: readonly { readonly name: string; readonly confidence: string }[];
  readonly physicalTargets: readonly string[];
  readonly humanTargets: readonly ({ readonly name: string } | { readonly description: string })[];
}

export const STAGES: Readonly<Record<Incident["status"], string>> = {
  accomplished: "ACCOMPLISHED",
  attempted: "ATTEMPTED",
  foiled: "ATTEMPTED",
  threatened: "THREATENED",
};

export function templateOf(incident: Incident, grouped: GroupedIncidents, document: Document): Template {
  const events = grouped.eventsOf.get(incident.id) ?? [];
  const { individuals, organisations, people, things, weapons } = participantsOf(events, document.mentions, document.text);
  return {
    type: mucTypeOf(incident.type),
    stage: STAGES[incident.status],
    date: dateOf(incident.date, document),
    location: locationOf(incident, document),
    instruments: words(weapons, document),
    perpIndividuals: words(individuals, document),
    perpOrganizations: organisationsOf(incident, grouped, document, organisations),
    physicalTargets: words(things, document),
    humanTargets: humanTargets(people, document),
  };
}

/** A day, or else on or before the day of the report. */
export const dateOf = (date: string | null, { published }: Pick<Document, "published">): string | null =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : published && `/${published}`;

/** The values of the key's confidence slot, the strongest claim on a body first. */
export function confidenceOf({ tie, byAuthority }: HeldResponsible): string {
  if (tie === "claimed") return "CLAIMED OR ADMITTED";
  if (tie === "accused" && byAuthority) return "SUSPECTED OR ACCUSED BY AUTHORITIES";
  if (tie === "accused" || tie === "suspected") return "SUSPECTED OR ACCUSED";
  return tie === "named" ? "POSSIBLE" : "REPORTED AS FACT";
}

/** The strongest claim on a body first. */
export const STRENGTH = [
  "CLAIMED OR ADMITTED",
  "SUSPECTED OR ACCUSED BY AUTHORITIES",
  "SUSPECTED OR ACCUSED",
  "REPORTED AS FACT",
  "POSSIBLE",
];

function organisationsOf(
  incident: Incident,
  grouped: GroupedIncidents,
  document: Document,
  doers: readonly Participant[],
): Template["perpOrganizations"] {
  const statements = document.statements.filter(({ content }) => content.some((span) => grouped.incidentsOf(span).includes(incident.id)));
  const held = heldResponsible({
    text: document.text,
    mentions: document.mentions,
    sentences: document.sentences,
    statements,
    doers,
    events: grouped.eventsOf.get(incident.id) ?? [],
  });
  const byBody = new Map<string, { name: string; confidence: string }>();
  for (const one of held) {
    const name = fillerOf(one.span, one.mention, document.text);
    const key = one.mention && one.mention.entity >= 0 ? `entity ${one.mention.entity}` : name;
    const confidence = confidenceOf(one);
    const known = byBody.get(key);
    if (!known) byBody.set(key, { name, confidence });
    else if (STRENGTH.indexOf(confidence) < STRENGTH.indexOf(known.confidence)) known.confidence = confidence;
  }
  return [...byBody.values()];
}

const countryNames = new Intl.DisplayNames(["en"], { type: "region" });

export function locationOf({ place }: Pick<Incident, "place">, { home }: Pick<Document, "home">): string | null {
  // The key covers nine countries: a name that lies elsewhere was resolved wrongly, or is not the incident's.
  if (place?.country != null && home !== null && COVERED.has(home) && !COVERED.has(place.country))
    return locationOf({ place: null }, { home });
  const code = place?.country ?? home;
  const country = code === null ? "" : (countryNames.of(code) ?? "").toUpperCase();
  if (!place) return country === "" ? null : country;
  const name = (place.name ?? place.written).toUpperCase();
  return country === "" || country === name ? name : `${country}: ${name}`;
}

const PRONOUN = /^(?:it|he|she|they|them|him|her|that|this|which|who|one|some|others?|those|these|us|we|i|you|all|both|each)$/i;

/** The fillers as the report writes them, without articles and numerals, each thing once. */
function words(participants: readonly Participant[], { text }: Document): string[] {
  const seen = new Map<string, string>();
  for (const { span, mention } of participants) {
    const filler = fillerOf(span, mention, text);
    if (filler === "" || PRONOUN.test(filler)) continue;
    const key = mention && mention.entity >= 0 ? `entity ${mention.entity}` : filler;
    if (!seen.has(key) && ![...seen.values()].includes(filler)) seen.set(key, filler);
  }
  return [...seen.values()];
}

function fillerOf(span: Participant["span"], mention: Mention | null, text: string): string {
  const { start, end } = mention?.kind === "named" && mention.span.end >= span.end ? mention.span : span;
  return text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^(?:THE|AN?|SOME|SEVERAL|ABOUT|AT LEAST|THIS|THESE|THOSE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|\d+)\s+/i, "")
    .trim();
}

function humanTargets(people: readonly Participant[], document: Document): Template["humanTargets"] {
  return words(people, document).map((filler) => {
    const named = people.some(
      ({ mention, span }) => mention?.kind === "named" && mention.type === "person" && fillerOf(span, mention, document.text) === filler,
    );
    return named ? { name: filler } : { description: filler };
  });
}
