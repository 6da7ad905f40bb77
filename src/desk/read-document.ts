import { assessHypotheses } from "../assess/assess-hypotheses.ts";
import { findOddities } from "../assess/find-oddities.ts";
import { findOverclaims } from "../assess/find-overclaims.ts";
import { warningOutcomes } from "../assess/warning-outcomes.ts";
import type { Encoder } from "../encoder/encoder.ts";
import { engineFor } from "../extract/engines/index.ts";
import type { ExtractionEngine } from "../extract/engine.ts";
import type { EventMention } from "../model/event-mention.ts";
import type { FigureMention } from "../model/figure-mention.ts";
import type { FoundStatement } from "../model/found-statement.ts";
import type { Incident } from "../model/incident.ts";
import type { KnownActors } from "../model/lookups.ts";
import type { Mention } from "../model/mention.ts";
import type { Place } from "../model/place.ts";
import type { Reading } from "../model/reading.ts";
import type { Document, Report, ReportContext } from "../model/report.ts";
import type { RoleFiller } from "../model/role-filler.ts";
import type { Span } from "../model/span.ts";
import type { TimeExpression } from "../model/time-expression.ts";
import type { IncidentProfile } from "../model/incident-profile.ts";
import { profilePoint } from "../resolve/across/profile-point.ts";
import { profileOf } from "../resolve/across/profile-incident.ts";
import { resolveActors, type ResolvedActors } from "../resolve/actors/resolve-actors.ts";
import { linkMentions } from "../resolve/coreference/link-mentions.ts";
import { perceivedAntecedents } from "../resolve/coreference/perceived-antecedents.ts";
import { type GroupedIncidents, groupIncidents } from "../resolve/incidents/group-incidents.ts";
import type { Gazetteer } from "../resolve/places/gazetteer.ts";
import { placesWithin } from "../resolve/places/places-within.ts";
import { resolvePlaces } from "../resolve/places/resolve-places.ts";
import { readWarnings } from "../resolve/warnings/read-warning.ts";
import { withFigureSpeakers } from "../resolve/statements/figure-speakers.ts";
import { resolveStatements } from "../resolve/statements/resolve-statements.ts";
import { analyse, sectionsOf } from "../text/analysis.ts";
import { analyseCapitals, isInCapitals, nameTest } from "../text/truecase.ts";

/** Look-ups that reading a document needs; opened once for many reports. */
export interface ReadingLookups {
  readonly gazetteer: Gazetteer;
  readonly register: KnownActors;
  /** The trained reader; null or absent for the rules alone. */
  readonly encoder?: Encoder | null;
}

/** All that was found in a document and whom and what it was resolved to, before it is assessed. */
export interface ResolvedDocument extends Extracted {
  /** The place of each mention, beside `mentions`; null where the mention is none. */
  readonly places: readonly (Place | null)[];
  /** The places within the names of bodies, with the words that name them: "Harwick" of the "Harwick Police Department". */
  readonly bodyPlaces: readonly { readonly span: Span; readonly place: Place }[];
  readonly actors: ResolvedActors;
  readonly grouped: GroupedIncidents;
}

interface Extracted {
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly events: readonly EventMention[];
  readonly figures: readonly FigureMention[];
  readonly found: readonly FoundStatement[];
  readonly fillers: readonly RoleFiller[];
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly paragraph: number }[];
}

/** What was read in a document, and what is kept of its incidents to find them in other reports. */
export interface DocumentReading {
  readonly reading: Reading;
  /** One for each incident of the reading, in the same order. */
  readonly profiles: readonly IncidentProfile[];
}

/** Reads one version of a report: the flow of the project in one place, without what is compared with other reports. */
export async function readDocument(document: Document, report: Report, context: ReportContext, lookups: ReadingLookups): Promise<Reading> {
  return (await readWithProfiles(document, report, context, lookups)).reading;
}

/** Reads one version of a report from its words to its assessment. */
export async function readWithProfiles(
  document: Document,
  report: Report,
  context: ReportContext,
  lookups: ReadingLookups,
): Promise<DocumentReading> {
  const resolved = await resolveDocument(document, context, lookups);
  const { actors } = resolved.actors;
  const statements = resolveStatements(resolved.found, {
    text: document.text,
    documentId: document.id,
    actors: resolved.actors,
    times: resolved.times,
    figures: resolved.figures,
    calibration: lookups.encoder?.calibration ?? null,
    incidentsIn: (span) => resolved.grouped.incidentsIn(span),
    incidentsOf: (span) => resolved.grouped.incidentsOf(span),
  });
  const incidents = withFigureSpeakers(resolved.grouped.incidents, statements, resolved.figures);
  const { text } = document;
  const read = readWarnings(statements, { text, times: resolved.times, mentions: resolved.mentions, published: context.published });
  const warnings = warningOutcomes(read, incidents, context.published, (name) => {
    const place = lookups.gazetteer.best(name);
    return place?.kind === "country" ? place.country : null;
  });
  const profiles = incidents.map((incident, at) =>
    profileOf(
      { id: incident.id, report: report.id, published: dayOf(context.published), ...settingOf(incident) },
      at === 0 ? [{ start: 0, end: text.length }] : sentencesOf(incident.mentions, resolved.sentences),
      { text, mentions: resolved.mentions, places: resolved.places, times: resolved.times, events: resolved.events },
    ),
  );
  const reading: Reading = {
    report: {
      id: report.id,
      title: context.title,
      publisher: context.publisher,
      published: context.published,
      language: report.language,
      sha256: report.sha256,
      file: report.file,
      address: report.address,
    },
    text,
    statements,
    incidents,
    warnings,
    hypotheses: assessHypotheses(statements, incidents, actors),
    overclaims: findOverclaims(statements, { actors, title: document.titleSpan }),
    oddities: findOddities(statements, { incidents, warnings }),
    actors: [...actors],
    boilerplate: [...document.boilerplate],
    problems: [],
  };
  return { reading, profiles };
}

/** A date that is known to the day. */
const dayOf = (date: string | null): string | null => /^\d{4}-\d\d-\d\d/.exec(date ?? "")?.[0] ?? null;

/** When and where an incident happened, as far as that is known to the day and to the town. */
export function settingOf({ date, place }: Pick<Incident, "date" | "place">): Pick<IncidentProfile, "happened" | "where"> {
  const isPoint = place?.precision === "exact" || place?.precision === "town" || place?.relation?.kind === "near";
  return {
    happened: date?.includes("/") === true ? null : dayOf(date),
    where: isPoint ? profilePoint(place) : null,
  };
}

/** The sentences in which words stand. */
const sentencesOf = (words: readonly Span[], sentences: Extracted["sentences"]): { readonly start: number; readonly end: number }[] =>
  sentences.filter(({ start, end }) => words.some((span) => span.start < end && start < span.end));

/** The stages from words to incidents and actors. */
export async function resolveDocument(document: Document, context: ReportContext, lookups: ReadingLookups): Promise<ResolvedDocument> {
  const engine = engineFor("en");
  if (engine === null) throw new Error("no engine reads English");
  const extracted = await extract(document, context, lookups, engine);
  const { text } = document;
  const { places, bodyPlaces } = placesOf(extracted.mentions, text, context, lookups.gazetteer);
  const actors = resolveActors(extracted.mentions, {
    documentId: document.id,
    register: lookups.register,
    text,
    published: context.published,
  });
  const grouped = groupIncidents({
    text,
    documentId: document.id,
    events: extracted.events,
    mentions: extracted.mentions,
    places,
    times: extracted.times,
    figures: extracted.figures,
    fillers: extracted.fillers,
    sentences: extracted.sentences,
    titleSpan: document.titleSpan,
    published: context.published,
  });
  return { ...extracted, places, bodyPlaces, actors, grouped };
}

/** Only named places are looked up; the other mentions have none. Places within the names of bodies speak for places near them, no more. */
function placesOf(
  mentions: readonly Mention[],
  text: string,
  context: ReportContext,
  gazetteer: Gazetteer,
): Pick<ResolvedDocument, "places" | "bodyPlaces"> {
  const named = mentions.filter((mention) => isPlace(mention));
  const around = placesWithin(mentions, text, gazetteer);
  const resolved = resolvePlaces([...named, ...around], text, gazetteer, { country: null, title: context.title });
  const places: (Place | null)[] = [];
  let next = 0;
  for (const mention of mentions) places.push(isPlace(mention) ? (resolved[next++] ?? null) : null);
  const bodyPlaces = around.flatMap(({ span }, at) => {
    const place = resolved[named.length + at];
    return place === undefined ? [] : [{ span, place }];
  });
  return { places, bodyPlaces };
}

const isPlace = (mention: Mention): boolean =>
  (mention.type === "place" || mention.type === "facility") && mention.kind !== "pronoun" && /^\P{Ll}/u.test(mention.head.text);

/** Section by section, so that memory does not grow with the words: only what was found is kept. */
async function extract(document: Document, context: ReportContext, lookups: ReadingLookups, engine: ExtractionEngine): Promise<Extracted> {
  const mentions: Mention[] = [];
  const times: TimeExpression[] = [];
  const events: EventMention[] = [];
  const figures: FigureMention[] = [];
  const statements: FoundStatement[] = [];
  const fillers: RoleFiller[] = [];
  const sentences: { start: number; end: number; paragraph: number }[] = [];
  const isName = nameTest({ places: lookups.gazetteer, actors: lookups.register });
  let firstEntity = 0;
  let firstParagraph = 0;
  for (const { start, end } of sectionsOf(document.text)) {
    // Wire copy in capitals is read as if it had small letters; its spans stay in the text as it is.
    const analysis = isInCapitals(document.text, start, end)
      ? analyseCapitals(document.text, isName, { start, end })
      : analyse(document.text, start, end);
    const perception = lookups.encoder ? await lookups.encoder.perceive(document.text, analysis) : null;
    const found = engine.read(analysis, {
      perception,
      published: context.published,
      boilerplate: document.boilerplate,
      places: lookups.gazetteer,
      actors: lookups.register,
    });
    const linked = linkMentions(found.mentions, analysis, {
      actors: lookups.register,
      firstEntity,
      perceived: perception === null ? null : perceivedAntecedents(perception),
    });
    const firstStatement = statements.length;
    const firstFiller = fillers.length;
    for (const mention of linked) {
      mentions.push(mention);
      firstEntity = Math.max(firstEntity, mention.entity + 1);
    }
    for (const one of found.times) times.push(one);
    for (const one of found.events) events.push(one);
    for (const one of found.figures) figures.push(one);
    for (const one of found.statements) statements.push(one.nestedIn === null ? one : { ...one, nestedIn: one.nestedIn + firstStatement });
    for (const one of found.fillers) fillers.push({ ...one, links: one.links.map((link) => ({ ...link, to: link.to + firstFiller })) });
    for (const sentence of analysis.sentences)
      sentences.push({ start: sentence.start, end: sentence.end, paragraph: sentence.paragraph + firstParagraph });
    firstParagraph = (sentences.at(-1)?.paragraph ?? 0) + 1;
  }
  return { mentions, times, events, figures, found: statements, fillers, sentences };
}
