import { reportToll } from "../assess/report-toll.ts";
import { findFigures } from "../extract/languages/en/figures/find-figures.ts";
import { tellsOfDeath } from "../extract/languages/en/figures/tells-of-death.ts";
import { tellsOfOwnDeath } from "../extract/languages/en/figures/tells-of-own-death.ts";
import type { ToldIncident } from "../model/told-incident.ts";
import { peopleInvolved } from "../resolve/incidents/people-involved.ts";
import { placesTold } from "../resolve/incidents/places-told.ts";
import { analyse } from "../text/analysis.ts";
import type { ResolvedDocument } from "./read-document.ts";

/** Units of the text in which the doer's own death is looked for: further on other cases are recalled. */
const OPENING = 1_000;

/** Killed and injured of the incident that a report is about, from its title and its text; one killed where a death is told without a number, null where nothing is told. */
export function tollTold(title: string, body: string): ToldIncident["toll"] {
  const [head, rest] = [analyse(title), analyse(body)];
  const deathTold = tellsOfDeath(head) || tellsOfDeath(rest);
  const ownDeath = tellsOfOwnDeath(title) ? "title" : tellsOfOwnDeath(body.slice(0, OPENING)) ? "opening" : null;
  const toll = reportToll(findFigures(head), findFigures(rest), { deathTold, ownDeath });
  return toll ?? (deathTold ? { killed: 1, injured: 0 } : null);
}

/** What a report tells of the incident that it is about, for counting; `text` begins with the title, where there is one. */
export function toldIncidentOf(
  report: { readonly id: string; readonly published: string | null; readonly title: string; readonly body: string; readonly text: string },
  read: Pick<ResolvedDocument, "mentions" | "places" | "bodyPlaces" | "events" | "fillers" | "found"> & {
    readonly grouped: Pick<ResolvedDocument["grouped"], "incidents">;
  },
): ToldIncident {
  const [incident] = read.grouped.incidents;
  return {
    report: report.id,
    published: report.published,
    date: incident?.date ?? null,
    places: placesTold({
      named: read.mentions.flatMap(({ span }, at) => {
        const place = read.places[at] ?? null;
        return place === null ? [] : [{ span, place }];
      }),
      bodies: read.bodyPlaces,
      incident: incident?.place ?? null,
      titleLength: report.title.length,
    }),
    toll: tollTold(report.title, report.body),
    persons: peopleInvolved({ text: report.text, ...read }),
  };
}
