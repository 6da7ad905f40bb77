import { compareDates } from "../model/edtf.ts";
import type { ToldCount } from "../model/told-incident.ts";
import { placeFit } from "./place-fit.ts";
import { best, type FoldName, type Standing, worst } from "./standing.ts";
import type { AgreedNumber, IncidentOverReports } from "./incident-over-reports.ts";
import { daysOf } from "./outcome-over-reports.ts";

/** How an incident stands to all conditions of a question: as to the one that it meets least. */
export function incidentFit(incident: IncidentOverReports, asked: ToldCount, fold: FoldName): Standing {
  return worst([
    numberFit(asked.minKilled, incident.toll?.killed ?? null),
    numberFit(asked.minInjured, incident.toll?.injured ?? null),
    asked.time === null ? "sure" : timeFit(asked.time, incident),
    asked.place === null ? "sure" : placeFit(asked.place, incident.places, fold),
    asked.person === null ? "sure" : personFit(asked.person, incident, fold),
  ]);
}

function numberFit(least: number, told: AgreedNumber | null): Standing {
  if (least === 0) return "sure";
  if (told === null) return "unlikely";
  if (told.low >= least) return "sure";
  if (told.number >= least) return "likely";
  return told.high >= least ? "unlikely" : "no";
}

/** News tells what happened within so many days; a date that nobody tells may lie so long before the first report. */
const NEWS_DAYS = 3;

function timeFit(time: string, { date, dateTold, datesTold }: IncidentOverReports): Standing {
  if (date === null) return "unlikely";
  const window = daysOf(time);
  const days = daysOf(date);
  if (window === null || days === null) return compareDates(date, time) === "overlaps" ? "unlikely" : "no";
  const fitsTold = (one: string): boolean => compareDates(one, time) === "overlaps";
  if (window.first <= days.first && days.last <= window.last) {
    const beyondDoubt = dateTold ? datesTold.every(fitsTold) : days.first - NEWS_DAYS >= window.first;
    return beyondDoubt ? "sure" : "likely";
  }
  if (days.first <= window.last && window.first <= days.last) return "unlikely";
  if (!dateTold && window.first <= days.first && days.first - NEWS_DAYS <= window.last) return "unlikely";
  return datesTold.some(fitsTold) ? "unlikely" : "no";
}

function personFit({ part, name }: NonNullable<ToldCount["person"]>, { persons }: IncidentOverReports, fold: FoldName): Standing {
  const asked = wordsOf(name, fold);
  return best(
    persons.map((person) => {
      const match = matchOf(wordsOf(person.name, fold), asked, part);
      if (match === "no") return "no";
      // A full name is seldom that of somebody else.
      return person.involved ? match : part === "full" ? "likely" : "unlikely";
    }),
  );
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const wordsOf = (name: string, fold: FoldName): string[] =>
  fold(name)
    .split(" ")
    .filter((word) => !SUFFIX.test(word));

/** A name of one word may be either part. */
function matchOf(known: readonly string[], asked: readonly string[], part: NonNullable<ToldCount["person"]>["part"]): Standing {
  const starts = asked.length > 0 && asked.every((word, at) => known[at] === word);
  const ends = asked.length > 0 && asked.every((word, at) => known[known.length - asked.length + at] === word);
  if (part === "full") return known.length > 1 && known[0] === asked[0] && known.at(-1) === asked.at(-1) ? "sure" : "no";
  if (known.length === asked.length) return starts ? "likely" : "no";
  return (part === "first" ? starts : ends) ? "sure" : "no";
}
