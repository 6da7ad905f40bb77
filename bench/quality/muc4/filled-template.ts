import type { IncidentType } from "../../../src/model/event-mention.ts";
import type { Incident } from "../../../src/model/incident.ts";
import type { FillerRole, FillerTie } from "../../../src/model/role-filler.ts";
import type { Span } from "../../../src/model/span.ts";
import type { FilledIncident, FilledPart } from "../../../src/resolve/incidents/fill-incidents.ts";
import { sentenceAt } from "../../../src/resolve/incidents/event-facts.ts";
import { heldResponsible } from "../../../src/resolve/incidents/held-responsible.ts";
import { tieBy } from "../../../src/resolve/incidents/tie-clues.ts";
import { type MucType, mucTypeOf } from "../../../src/resolve/incidents/muc-type.ts";
import type { Document, ReadReport } from "./read-report.ts";
import { confidenceOf, dateOf, locationOf, STAGES, STRENGTH, type Template } from "./template.ts";

/** The template of an incident that the trained reader fills; date and place come from what the rules read in the same sentences. */
export function filledTemplate(filled: FilledIncident, report: ReadReport): Template {
  const { document } = report;
  const told = toldBeside(filled, report);
  const words = (role: FillerRole): string[] => filled.parts.filter((part) => part.role === role).map(({ span }) => plain(span));
  return {
    type: typeOf(filled, told),
    stage: STAGES[filled.status],
    date: dateOf(told.find(({ date }) => date !== null)?.date ?? null, document),
    location: locationOf({ place: told.find(({ place }) => place !== null)?.place ?? null }, document),
    instruments: words("weapon"),
    perpIndividuals: words("individual"),
    perpOrganizations: filled.parts
      .filter(({ role }) => role === "organisation")
      .map((part) => ({ name: plain(part.span), confidence: confidence(part, told, report) })),
    physicalTargets: words("thing"),
    humanTargets: [...words("named-person").map((name) => ({ name })), ...words("people").map((description) => ({ description }))],
  };
}

/** What the rules say of an incident told in the same sentences counts as much as this probability of the trained reader. */
const RULES_COUNT = 0.5;

/** The type on which most of the trained reader and of the rules agree; "attack" of the rules can be any type. */
function typeOf({ types }: FilledIncident, told: readonly Incident[]): MucType {
  const scores = new Map<MucType, number>();
  const add = (type: IncidentType, score: number): void => {
    scores.set(mucTypeOf(type), (scores.get(mucTypeOf(type)) ?? 0) + score);
  };
  for (const type of Object.keys(types) as IncidentType[]) add(type, types[type] ?? 0);
  const mentions = told.reduce((sum, incident) => sum + incident.mentions.length, 0);
  for (const { type, mentions: own } of told) if (type !== "attack") add(type, (RULES_COUNT * own.length) / mentions);
  return [...scores].reduce<[MucType, number]>((best, entry) => (entry[1] > best[1] ? entry : best), ["ATTACK", 0])[0];
}

const plain = ({ text }: Span): string => text.replace(/\s+/g, " ");

/** Incidents of the rules that are told in the sentences of the parts, the one with most mentions there first. */
function toldBeside({ parts }: FilledIncident, { document, grouped }: ReadReport): Incident[] {
  const sentences = sentencesOf(parts, document);
  const shared = ({ mentions }: Incident): number =>
    mentions.filter(({ start }) => sentences.has(sentenceAt(document.sentences, start))).length;
  return grouped.incidents.filter((incident) => shared(incident) > 0).toSorted((a, b) => shared(b) - shared(a));
}

const sentencesOf = (parts: readonly FilledPart[], { sentences }: Document): Set<number> =>
  new Set(parts.flatMap(({ mentions }) => mentions.map(({ start }) => sentenceAt(sentences, start))));

const TIES: Readonly<Record<FillerTie, string>> = {
  told: "REPORTED AS FACT",
  claimed: "CLAIMED OR ADMITTED",
  suspected: "SUSPECTED OR ACCUSED",
  "accused-by-authority": "SUSPECTED OR ACCUSED BY AUTHORITIES",
  named: "POSSIBLE",
};

/** How the report ties an organisation: by the trained reader and by the rules together. */
function confidence(part: FilledPart, told: readonly Incident[], { document, grouped }: ReadReport): string {
  const event = told.flatMap(({ id }) => grouped.eventsOf.get(id) ?? [])[0];
  const ids = new Set(told.map(({ id }) => id));
  const held = heldResponsible({
    text: document.text,
    mentions: document.mentions,
    sentences: document.sentences,
    statements: document.statements.filter(({ content }) => content.some((span) => grouped.incidentsOf(span).some((id) => ids.has(id)))),
    doers: event === undefined ? [] : part.mentions.map((span) => ({ span, mention: null, event })),
    events: [],
  }).filter(({ span }) => part.mentions.some((mention) => mention.start < span.end && span.start < mention.end));
  const rules = STRENGTH.find((value) => held.some((one) => confidenceOf(one) === value));
  const tie = (Object.keys(TIES) as FillerTie[]).find((one) => TIES[one] === rules) ?? null;
  return TIES[tieBy({ text: document.text, sentences: document.sentences, mentions: part.mentions }, tie, part.ties)];
}
