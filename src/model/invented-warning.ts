import type { KnownIncident, ToldWarning } from "./told-warning.ts";
import type { Warning } from "./warning.ts";

/** For tests: a warning of the Selm Embassy for markets in Port Selm from 7 to 9 May 2031, told on its first day; what is given stands instead. */
export function inventedWarning(terms: Partial<Warning> = {}, told: Partial<ToldWarning> = {}): ToldWarning {
  const warning: Warning = {
    statement: "st_w",
    issuer: "Selm Embassy",
    issued: "2031-05-07",
    windowStart: "2031-05-07",
    windowEnd: "2031-05-09",
    place: "Port Selm",
    target: "large markets",
    outcome: { kind: "open", incident: null, days: null },
    ...terms,
  };
  return {
    report: "rep_w",
    published: "2031-05-07",
    warning,
    issuer: warning.issuer === null ? null : { name: warning.issuer, actorId: null, country: null },
    place: warning.place === null ? null : { written: warning.place, country: "ZZ", whole: false },
    recordedAt: "2031-05-07T10:00:00.000Z",
    ...told,
  };
}

/** For tests: an attack on a market in Port Selm, told while it was news; what is given stands instead. */
export function inventedKnown(id: string, date: string | null, facts: Partial<KnownIncident> = {}): KnownIncident {
  return {
    id,
    type: "attack",
    status: "accomplished",
    date,
    place: { written: "Port Selm", name: "Port Selm", country: "ZZ", admin1: "Selm Coast", lat: 1, lon: 1, precision: "town" },
    targets: ["market"],
    label: `Attack ${id}`,
    news: true,
    ...facts,
  };
}

/** For tests: a town in the same country as Port Selm. */
export const UPPER_DALE: KnownIncident["place"] = {
  written: "Upper Dale",
  name: "Upper Dale",
  country: "ZZ",
  admin1: "Dale",
  lat: 2,
  lon: 2,
  precision: "town",
};
