import type { EventMention } from "../../../src/model/event-mention.ts";
import type { Incident } from "../../../src/model/incident.ts";

/** What is looked at to tell an incident that MUC-4's key would hold from the rest of what a report tells. */
export interface RelevanceSources {
  readonly text: string;
  readonly incident: Incident;
  readonly events: readonly EventMention[];
  /** Place of the sentence of its first mention in the report. */
  readonly firstSentence: number;
  readonly published: string | null;
  /** Whether the dateline lies in one of the nine countries that the key covers. */
  readonly covered: boolean;
  readonly namesVictim: boolean;
  readonly fillers: number;
}

const CLASH = /\b(?:clash(?:es|ed)?|battles?|combat|ambush(?:ed|es)?|offensive|skirmish(?:es)?)\b/i;
const IN_GENERAL = /\b(?:genocide|bombings|killings|murders|deaths|bombardment|massacres)\b/i;
const DEED = /\b(?:explo\w+|blew|went off|blown|assassinat\w+|kidnapped|murdered|shot|detonat\w+|dynamit\w+)\b/i;
const DAMAGE = /\b(?:damag\w*|destroy\w*|burn\w*)\b/i;
const OUR_SIDE = /\b(?:we|our|us)\b/i;
const PAST = /\b(?:19[0-8]\d|years?)\b/i;

/**
 * Points for and against an incident's being one that the key holds: specific, recent, against civilians or infrastructure, told and not
 * argued. The weights are those of a logistic regression over the train reports, rounded to half points.
 */
export function relevance({ text, incident, events, firstSentence, published, covered, namesVictim, fillers }: RelevanceSources): number {
  const triggers = events.map(({ trigger }) => trigger.text).join(" ");
  const first = incident.mentions[0];
  const around = first ? text.slice(Math.max(0, first.start - 200), first.end + 100) : "";
  const year = incident.date?.slice(0, 4);
  const old =
    year !== undefined &&
    published !== null &&
    /^\d{4}$/.test(year) &&
    year < published.slice(0, 4) &&
    !/^\d{4}-1[12]/.test(incident.date ?? "");
  const checks: readonly (readonly [boolean, number])[] = [
    [CLASH.test(triggers), -2],
    [events.every(({ trigger }) => isQuoted(text, trigger.start)), -1.5],
    [old, -1.5],
    [!covered, -1],
    [OUR_SIDE.test(around), -1],
    [PAST.test(around), -0.5],
    [IN_GENERAL.test(triggers), -0.5],
    [firstSentence >= 10, -0.5],
    [fillers === 0, -0.5],
    [incident.type === "robbery", -0.5],
    [/^\d{4}-\d{2}-\d{2}$/.test(incident.date ?? ""), 1],
    [namesVictim, 1],
    [DEED.test(triggers), 1],
    [DAMAGE.test(triggers), 0.5],
    [firstSentence <= 2, 0.5],
    [incident.place?.precision === "town", 0.5],
    [events.length >= 4, 0.5],
  ];
  return checks.reduce((sum, [holds, points]) => sum + (holds ? points : 0), 0);
}

/** Whether an odd number of quotation marks stands before an offset. */
function isQuoted(text: string, offset: number): boolean {
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0 && at < offset; at = text.indexOf('"', at + 1)) marks++;
  return marks % 2 === 1;
}
