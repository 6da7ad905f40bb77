import { engineFor } from "../../../src/extract/engines/index.ts";
import type { FoundStatement } from "../../../src/model/found-statement.ts";
import type { Incident } from "../../../src/model/incident.ts";
import type { Mention } from "../../../src/model/mention.ts";
import { linkMentions } from "../../../src/resolve/coreference/link-mentions.ts";
import { type GroupedIncidents, groupIncidents } from "../../../src/resolve/incidents/group-incidents.ts";
import { type HeldResponsible, heldResponsible } from "../../../src/resolve/incidents/held-responsible.ts";
import { mucTypeOf } from "../../../src/resolve/incidents/muc-type.ts";
import { type Participant, participantsOf } from "../../../src/resolve/incidents/participants.ts";
import { resolvePlaces } from "../../../src/resolve/places/resolve-places.ts";
import type { Gazetteer } from "../../../src/resolve/places/gazetteer.ts";
import { type Analysis, analyse } from "../../../src/text/analysis.ts";
import { nameTest, truecase } from "../../../src/text/truecase.ts";
import type { BenchInput, BenchTask } from "../bench-task.ts";
import { relevance } from "../muc4/relevance.ts";
import { shippedLookups, textOf } from "./events.ts";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** "3 JAN 90" as an EDTF date; null where the dateline gives none. */
export function dayOf(date: unknown): string | null {
  const match = typeof date === "string" ? /^(\d{1,2}) ([A-Z]{3})[A-Z]*(?: (\d{2}))?$/.exec(date.trim()) : null;
  const month = match ? MONTHS.indexOf(match[2] as string) + 1 : 0;
  if (!match || month === 0) return null;
  const year = match[3] === undefined ? "XXXX" : `19${match[3]}`;
  return `${year}-${String(month).padStart(2, "0")}-${(match[1] as string).padStart(2, "0")}`;
}

interface Template {
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

interface Document {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly published: string | null;
  readonly sentences: Analysis["sentences"];
  readonly statements: readonly FoundStatement[];
  /** ISO code of the country of the dateline. */
  readonly home: string | null;
}

/** The country of the place that the dateline begins with: "SAN SALVADOR, 3 JAN 90". */
function homeOf(dateline: unknown, places: Gazetteer): string | null {
  const name = typeof dateline === "string" ? (dateline.split(/[,(]/)[0] ?? "").trim() : "";
  if (name === "") return null;
  const candidates = places.candidates(name);
  return (candidates.find(({ country }) => country !== null && COVERED.has(country)) ?? candidates[0])?.country ?? null;
}

/** The nine countries that the key covers. */
const COVERED = new Set(["AR", "BO", "CL", "CO", "EC", "SV", "GT", "HN", "PE"]);

export function readReport(input: BenchInput): { readonly document: Document; readonly grouped: GroupedIncidents } {
  const { places, actors } = shippedLookups();
  const original = textOf(input);
  const bodyStart = typeof input["bodyStart"] === "number" ? input["bodyStart"] : 0;
  const text = truecase(original, nameTest({ places, actors }));
  const published = dayOf(input["date"]);
  const home = homeOf(input["dateline"], places);
  const analysis = analyse(text, bodyStart, text.length);
  const engine = engineFor("en");
  if (engine === null) throw new Error("no engine reads English");
  const found = engine.read(analysis, { published, boilerplate: [], places, actors });
  const mentions = linkMentions(found.mentions, analysis, { actors, firstEntity: 0 });
  const grouped = groupIncidents({
    text,
    documentId: String(input["id"]),
    events: found.events,
    mentions,
    places: resolvePlaces(mentions, text, places, { country: home, title: null }),
    times: found.times,
    figures: found.figures,
    sentences: analysis.sentences,
    titleSpan: null,
    published,
  });
  return { document: { text: original, mentions, published, home, sentences: analysis.sentences, statements: found.statements }, grouped };
}

const STAGES: Readonly<Record<Incident["status"], string>> = {
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
    date:
      incident.date !== null && /^\d{4}-\d{2}-\d{2}$/.test(incident.date) ? incident.date : document.published && `/${document.published}`,
    location: locationOf(incident, document),
    instruments: words(weapons, document),
    perpIndividuals: words(individuals, document),
    perpOrganizations: organisationsOf(incident, grouped, document, organisations),
    physicalTargets: words(things, document),
    humanTargets: humanTargets(people, document),
  };
}

/** The values of the key's confidence slot, the strongest claim on a body first. */
function confidenceOf({ tie, byAuthority }: HeldResponsible): string {
  if (tie === "claimed") return "CLAIMED OR ADMITTED";
  if (tie === "accused" && byAuthority) return "SUSPECTED OR ACCUSED BY AUTHORITIES";
  if (tie === "accused" || tie === "suspected") return "SUSPECTED OR ACCUSED";
  return tie === "named" ? "POSSIBLE" : "REPORTED AS FACT";
}

const STRENGTH = ["CLAIMED OR ADMITTED", "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED", "REPORTED AS FACT", "POSSIBLE"];

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

function locationOf({ place }: Pick<Incident, "place">, { home }: Pick<Document, "home">): string | null {
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

/** Points from which on an incident is taken for one that the key holds; chosen on the train reports for the best F1 of templates and of role fillers. */
const ENOUGH = 0;

function isRelevant(
  incident: Incident,
  template: Template,
  { document, grouped }: { readonly document: Document; readonly grouped: GroupedIncidents },
): boolean {
  const first = incident.mentions[0]?.start ?? 0;
  const fillers = [
    template.instruments,
    template.perpIndividuals,
    template.perpOrganizations,
    template.physicalTargets,
    template.humanTargets,
  ];
  const points = relevance({
    text: document.text,
    incident,
    events: grouped.eventsOf.get(incident.id) ?? [],
    firstSentence: document.sentences.findIndex(({ end }) => end > first),
    published: document.published,
    covered: document.home !== null && COVERED.has(document.home),
    namesVictim: template.humanTargets.some((target) => "name" in target),
    fillers: fillers.reduce((sum, { length }) => sum + length, 0),
  });
  return points >= ENOUGH;
}

/** Names in brackets, or before them: "FMLN [FARABUNDO MARTI NATIONAL LIBERATION FRONT]". */
const BRACKETED = /\b([A-Z]{3,6}) [[(]|[[(]([A-Z]{3,6})[\])]/g;

/** Incidents with their slots; the trivial answer is one attack in each report, by every abbreviation in or before brackets, as a fact. */
export const muc4: BenchTask = {
  name: "muc4",
  predict(inputs) {
    return Promise.resolve(
      inputs.map((input) => {
        const { document, grouped } = readReport(input);
        return {
          id: input["id"],
          incidents: grouped.incidents.flatMap((incident) => {
            const template = templateOf(incident, grouped, document);
            return isRelevant(incident, template, { document, grouped }) ? [template] : [];
          }),
        };
      }),
    );
  },
  baseline(inputs) {
    return Promise.resolve(
      inputs.map((input) => {
        const names = new Set([...textOf(input).matchAll(BRACKETED)].map((match) => match[1] ?? match[2] ?? ""));
        const perpOrganizations = [...names].map((name) => ({ name, confidence: "REPORTED AS FACT" }));
        return { id: input["id"], incidents: [{ type: "ATTACK", stage: "ACCOMPLISHED", perpOrganizations }] };
      }),
    );
  },
};
