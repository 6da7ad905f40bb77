import type { Account } from "../../../src/assess/account.ts";
import { claimChecks } from "../../../src/assess/claim-checks.ts";
import { competingHypotheses } from "../../../src/assess/competing-hypotheses.ts";
import { positionHistories } from "../../../src/assess/position-history.ts";
import { rivalsOver } from "../../../src/assess/rivals.ts";
import { positionsIn } from "../../../src/desk/positions-in.ts";
import { tollsOf } from "../../../src/desk/tolls-of.ts";
import type { Reading } from "../../../src/model/reading.ts";
import type { PageDesk } from "../../../src/server/page-desk.ts";
import { incidentPage, incidentSummary, type ToldIncident } from "../../../src/views/incident-page.ts";

/** Incidents over the readings of a desk in memory: incidents of one id are one; no report has its words from another, and none was revised. */
export function incidentsOf(readings: () => readonly Reading[]): Pick<PageDesk, "incidents" | "incident"> {
  const groups = (asOf?: string): ToldIncident[][] => {
    const byId = new Map<string, ToldIncident[]>();
    for (const reading of readings()) {
      if (asOf !== undefined && (reading.report.published ?? "") > asOf) continue;
      for (const incident of reading.incidents) byId.set(incident.id, [...(byId.get(incident.id) ?? []), { reading, incident }]);
    }
    return [...byId.values()];
  };
  return {
    incidents: () =>
      Promise.resolve(
        groups()
          .toSorted((a, b) => b.length - a.length)
          .map(incidentSummary),
      ),
    incident: (id, { asOf } = {}) => {
      const told = groups(asOf).find(([first]) => first?.incident.id === id);
      return Promise.resolve(told === undefined ? null : pageOf(told, asOf ?? null));
    },
  };
}

function pageOf(told: readonly ToldIncident[], asOf: string | null) {
  const copies = new Map<string, { readonly report: string; readonly share: number }>();
  const accounts = told.map((one): Account => ({ ...one, version: 0, seen: null, copyOf: null }));
  return incidentPage(
    told,
    {
      copies,
      links: [],
      positions: positionsIn(told, copies),
      warnings: [],
      withdrawn: [],
      coordinated: [],
      history: positionHistories(accounts),
      rivals: rivalsOver(accounts),
      hypotheses: competingHypotheses(accounts),
      judgements: [],
      claims: claimChecks(accounts),
      tolls: tollsOf(accounts),
    },
    asOf,
  );
}
