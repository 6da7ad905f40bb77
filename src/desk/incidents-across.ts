import { claimChecks } from "../assess/claim-checks.ts";
import { competingHypotheses } from "../assess/competing-hypotheses.ts";
import { positionHistories } from "../assess/position-history.ts";
import { rivalsOver } from "../assess/rivals.ts";
import type { IncidentLink, RecordedLink } from "../model/incident-link.ts";
import type { PlaceNames } from "../model/lookups.ts";
import type { Reading } from "../model/reading.ts";
import { groupIncidentsAcross, type IncidentPair, type LinkingModel } from "../resolve/across/incident-linker.ts";
import { reportsBefore } from "../resolve/revisions/report-before.ts";
import type { Maker, Store, StoredIncident } from "../store/store.ts";
import { incidentPage, type IncidentPage, incidentSummary, type IncidentSummary, type ToldIncident } from "../views/incident-page.ts";
import { accountsOf } from "./accounts-of.ts";
import { coordinatedWith } from "./coordinated-with.ts";
import { copiesAmong } from "./copies-among.ts";
import { DeskError } from "./desk-error.ts";
import { judgementsOn } from "./judgements.ts";
import { isKnown } from "./known-by.ts";
import { positionsIn } from "./positions-in.ts";
import { tollsOf } from "./tolls-of.ts";
import { warningsBefore } from "./warnings-before.ts";
import { toldToday, withoutOlder } from "./revisions.ts";

/** A page of the incidents over all reports, those that most reports tell of first, and of those the first recorded. */
export async function listIncidents(
  store: Store,
  linking: LinkingModel,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<IncidentSummary[]> {
  const { groups } = await groupsIn(store, linking, null);
  const reports = (group: readonly StoredIncident[]): number => new Set(group.map(({ profile }) => profile.report)).size;
  const shown = groups.toSorted((a, b) => reports(b) - reports(a)).slice(offset, offset + limit);
  const readings = new Map<string, Reading | null>();
  const before = reportsBefore(await store.loadAddresses());
  const summaries: IncidentSummary[] = [];
  for (const group of shown) {
    const told = withoutOlder(await toldIn(group, store, readings), before);
    if (told.length > 0) summaries.push(incidentSummary(told));
  }
  return summaries;
}

/** What is said of the incident that has an id in one of its reports; null where there is none. With `asOf`, reports that were published later are left out, and of a page with dated versions the one of then is taken. */
export async function openIncident(
  store: Store,
  linking: LinkingModel,
  { id, asOf, places }: { readonly id: string; readonly asOf: string | null; readonly places?: (() => PlaceNames) | undefined },
): Promise<IncidentPage | null> {
  const { groups, links } = await groupsIn(store, linking, asOf);
  const found = groups.filter((group) => group.some(({ profile }) => profile.id.startsWith(id)));
  if (found.length > 1) throw ambiguous(id);
  const known = (await toldIn(found[0] ?? [], store, new Map())).filter(({ reading }) => isKnown(reading.report, asOf));
  if (known.length === 0) return null;
  const ids = new Set(known.map(({ incident }) => incident.id));
  const { told, withdrawn } = await toldToday(store, known, { links, asOf });
  const copies = copiesAmong(told.map(({ reading }) => reading));
  const accounts = await accountsOf(store, known, asOf);
  const warnings = await warningsBefore(store, { told, asOf, places });
  return incidentPage(
    told,
    {
      links: links.filter(({ a, b }) => ids.has(a) && ids.has(b)),
      positions: positionsIn(told, copies),
      copies,
      warnings,
      withdrawn: [...withdrawn],
      coordinated: coordinatedWith(told, groups),
      history: positionHistories(accounts),
      rivals: rivalsOver(accounts),
      hypotheses: competingHypotheses(accounts),
      claims: claimChecks(accounts),
      judgements: judgementsOn(known, await store.loadJudgements()),
      tolls: tollsOf(accounts),
    },
    asOf,
  );
}

/**
 * Writes that a person takes two incidents for one, or for two; each is named by its id in a report, which may be cut short while it is unique. Gives the link's id,
 * by which it can be taken back.
 */
export async function decideOnIncidents(
  store: Store,
  { ids, answer, reason }: { readonly ids: readonly [string, string]; readonly answer: IncidentLink["answer"]; readonly reason: string },
  maker: Maker,
): Promise<string> {
  const { incidents } = await store.loadIncidents(null);
  const [one, other] = ids.map((id) => {
    const found = incidents.filter(({ profile }) => profile.id.startsWith(id)).map(({ profile }) => profile.id);
    if (found.length > 1) throw ambiguous(id);
    if (found[0] === undefined)
      throw new DeskError("no-such-incident", `The desk has no incident ${id}. hearsay incidents shows those that it has.`);
    return found[0];
  });
  if (one === undefined || other === undefined || one === other)
    throw new DeskError("same-incident", `${ids.join(" and ")} are one incident of one report: two of different reports are needed.`);
  const [a = "", b = ""] = [one, other].toSorted();
  return store.recordLink({ a, b, answer, reason }, maker);
}

const ambiguous = (id: string): DeskError =>
  new DeskError("ambiguous-id", `More than one incident has an id that begins with "${id}": give more of its letters.`);

/** The incidents over all reports, each as its incidents of single reports, with all links that hold them together. */
export async function groupsIn(
  store: Store,
  linking: LinkingModel,
  asOf: string | null,
): Promise<{ readonly groups: readonly (readonly StoredIncident[])[]; readonly links: readonly RecordedLink[] }> {
  const { incidents, links } = await store.loadIncidents(asOf);
  const byId = new Map(incidents.map((one) => [one.profile.id, one]));
  const order = new Map(incidents.map(({ profile }, at) => [profile.id, at]));
  const pairs = links.filter((link): link is RecordedLink & IncidentPair => link.probability !== null);
  // Of two who disagree about the same two, the later one counts.
  const decisions = new Map(links.filter(({ probability }) => probability === null).map((link) => [`${link.a} ${link.b}`, link]));
  const profiles = [...byId.values()].map(({ profile }) => profile);
  const groups = groupIncidentsAcross(profiles, { pairs, decisions: [...decisions.values()] }, linking).map((ids) =>
    ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map((one) => byId.get(one) as StoredIncident),
  );
  return { groups: groups.toSorted((a, b) => (order.get(a[0]?.profile.id ?? "") ?? 0) - (order.get(b[0]?.profile.id ?? "") ?? 0)), links };
}

async function toldIn(group: readonly StoredIncident[], store: Store, readings: Map<string, Reading | null>): Promise<ToldIncident[]> {
  const told: ToldIncident[] = [];
  for (const { readingId, profile } of group) {
    if (!readings.has(readingId)) readings.set(readingId, await store.loadReading(readingId));
    const reading = readings.get(readingId) ?? null;
    const incident = reading?.incidents.find(({ id }) => id === profile.id);
    if (reading !== null && incident !== undefined) told.push({ reading, incident });
  }
  return told;
}
