import type { PlaceNames } from "../model/lookups.ts";
import type { Reading } from "../model/reading.ts";
import type { ToldWarning, WarnedPlace, WarningIssuer } from "../model/told-warning.ts";
import type { Warning } from "../model/warning.ts";
import type { Store } from "../store/store.ts";
import { isKnown } from "./known-by.ts";

/** The warnings of the newest readings of all reports that were published by then, as each report tells them. */
export async function toldWarnings(
  store: Store,
  { places, asOf }: { readonly places: (() => PlaceNames) | undefined; readonly asOf: string | null },
): Promise<ToldWarning[]> {
  const told: ToldWarning[] = [];
  let current = { id: "", reading: null as Reading | null };
  // Warnings of one reading stand side by side; one reading is held at a time.
  for (const { readingId, position, recordedAt } of await store.loadWarnings(asOf)) {
    if (current.id !== readingId) current = { id: readingId, reading: await store.loadReading(readingId) };
    const { reading } = current;
    const warning = reading?.warnings[position];
    if (reading === null || warning === undefined || !isKnown(reading.report, asOf)) continue;
    const { id, published } = reading.report;
    told.push({
      report: id,
      published,
      warning,
      issuer: issuerOf(warning, reading),
      place: placeOf(warning, reading, places),
      recordedAt: recordedAt.toISOString(),
    });
  }
  return told;
}

function issuerOf({ issuer, statement }: Warning, { statements, actors }: Reading): WarningIssuer | null {
  if (issuer === null) return null;
  const actorId = statements.find(({ id }) => id === statement)?.speaker?.actorId ?? null;
  return { name: issuer, actorId, country: actors.find(({ id }) => id === actorId)?.country ?? null };
}

/**
 * The place that a warning names, as its report resolved the name: for an incident, or as a state. Of other names the gazetteer tells whether they are countries; which
 * of several towns of one name is meant it cannot tell without the report.
 */
function placeOf({ place: written }: Warning, { incidents, actors }: Reading, places: (() => PlaceNames) | undefined): WarnedPlace | null {
  if (written === null) return null;
  const incident = incidents.find(({ place }) => place?.written === written || place?.name === written)?.place;
  if (incident?.country != null) return { written, country: incident.country, whole: incident.precision === "country" };
  const state = actors.find(({ kind, name, aliases }) => kind === "state" && (name === written || aliases.includes(written)));
  if (state?.country != null) return { written, country: state.country, whole: true };
  const listed = places?.().best(written);
  return listed?.kind === "country" && listed.country !== null
    ? { written, country: listed.country, whole: true }
    : { written, country: null, whole: false };
}
