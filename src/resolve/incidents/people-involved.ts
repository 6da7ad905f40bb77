import type { EventMention } from "../../model/event-mention.ts";
import type { FoundStatement } from "../../model/found-statement.ts";
import type { Mention } from "../../model/mention.ts";
import type { RoleFiller } from "../../model/role-filler.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { ToldPerson } from "../../model/told-incident.ts";

/** What tells whether a named person has a part in what happened. */
export interface PeopleSources {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly events: readonly EventMention[];
  readonly fillers: readonly RoleFiller[];
  readonly found: readonly Pick<FoundStatement, "source" | "accused">[];
}

/** Below this the trained reader's word that somebody took part is no sign. Chosen on train files. */
const LEAST_PROBABILITY = 0.3;

/** Persons by whom a report is told or explained: their titles stand before the name. */
const OFFICE =
  /\b(?:police|officer|off\.|deputy|sheriff|sgt\.?|sergeant|lt\.?|lieutenant|capt\.?|captain|maj\.?|major|col\.?|chief|det\.?|detective|coroner|examiner|attorney|prosecutor|judge|justice|mayor|governor|gov\.|senator|sen\.|rep\.|superintendent|principal|spokes(?:man|woman|person)|dr\.?|doctor|pastor|rev\.?|reverend|reporter|correspondent|photo(?:grapher)?:?|by|neighbou?r|lawyer|president|director|professor|trooper|cpl\.?|corporal|commissioner|inspector|investigator|agent|secretary)\s+$/iu;

/** News gives the ages of those whom it tells of: "Ansel Horvik, 19," or "the 19-year-old Ansel Horvik". */
const AGE_AFTER = /^\s*[,(]\s*(?:an?\s|who was\s|aged?\s)?\(?\d{1,2}\b(?![\d:/]|\s*(?:a|p)\.?m)/iu;
const AGE_BEFORE = /\b[\p{L}\d-]+[- ](?:years?|months?|weeks?)[- ]old(?:\s+\p{L}+){0,2}\s+$/iu;
const NAMED_AS = /\b(?:identified|named|known)\b[^.]{0,60}\bas(?:\s+[\p{L}\d-]+){0,3}\s+$/iu;

/** The named persons of a report, each once by its fullest name, with whether words give it a part: struck, arrested, accused, or named with its age. */
export function peopleInvolved(sources: PeopleSources): ToldPerson[] {
  const byEntity = new Map<number, Mention[]>();
  for (const [at, mention] of sources.mentions.entries()) {
    if (mention.type === "place" || mention.type === "armed-group") continue;
    const entity = mention.entity < 0 ? -1 - at : mention.entity;
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), mention]);
  }
  const persons: ToldPerson[] = [];
  for (const mentions of byEntity.values()) {
    const named = mentions.filter(({ kind }) => kind === "named");
    // A name that was taken for a body or a building counts where words treat it as somebody who was struck.
    const isPerson = named.some(({ type }) => type === "person");
    const tells = named.filter((mention) => isOfPart(mention, sources));
    const involved =
      (isPerson ? tells.length > 0 || mentions.some(({ span }) => takesPart(span, sources)) : tells.length > 0) &&
      !(isPerson && holdsOffice(named, sources.text));
    if (!isPerson && !involved) continue;
    const names = new Set((isPerson ? named : tells).map(({ span }) => span.text.replace(/\s+/gu, " ")));
    for (const name of fullest([...names])) persons.push({ name, involved });
  }
  return persons;
}

/** Whether the words around a name, or the trained reader, give it a part. */
function isOfPart({ span }: Mention, { text, fillers }: PeopleSources): boolean {
  const before = text.slice(Math.max(0, span.start - 90), span.start);
  return (
    fillers.some(
      ({ role, probability, span: filled }) =>
        (role === "named-person" || role === "individual") && probability > LEAST_PROBABILITY && overlaps(filled, span),
    ) ||
    AGE_AFTER.test(text.slice(span.end, span.end + 24)) ||
    AGE_BEFORE.test(before) ||
    NAMED_AS.test(before)
  );
}

/** Whether somebody, by name or pronoun, is struck, arrested or accused. */
function takesPart(span: Span, { events, found }: PeopleSources): boolean {
  return (
    events.some(
      ({ roles, eventClass }) =>
        HARM.has(eventClass) && roles.some(({ role, span: filled }) => role === "victim" && overlaps(filled, span)),
    ) || found.some(({ accused }) => accused.some((one) => overlaps(one.span, span)))
  );
}

const HARM: ReadonlySet<string> = new Set(["attack", "die", "injure", "justice"]);

const holdsOffice = (named: readonly Mention[], text: string): boolean =>
  named.some(({ span }) => OFFICE.test(text.slice(Math.max(0, span.start - 30), span.start)));

/** The names that are not a part of a longer one of the same person. */
function fullest(names: readonly string[]): string[] {
  const longest = names.reduce((best, name) => (name.length > best.length ? name : best), "");
  return names.filter((name) => name === longest || (name.includes(" ") && !longest.includes(name)));
}
