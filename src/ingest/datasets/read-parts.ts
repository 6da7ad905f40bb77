import type { CodedSide, DaySpan, ReadRow, RowDoubt } from "../../model/coded-incident.ts";
import type { IncidentStatus, IncidentType } from "../../model/event-mention.ts";
import type { Place } from "../../model/place.ts";
import type { CodeTables } from "./dataset-format.ts";
import { readDay, readPoint } from "./row-cells.ts";

/** No incident comes of a row without an id. */
export const rowWithoutId = (column: string): ReadRow => ({
  incident: null,
  problem: {
    code: "row-without-id",
    message: `The column ${column} is empty: a row needs one to be known again in other versions. The row is left out.`,
  },
});

/** The code of a country; one that nobody knows is left out, and said. */
export function countryOf(tables: CodeTables, name: string | null, doubts: RowDoubt[]): string | null {
  const code = name === null ? null : tables.country(name);
  if (name !== null && code === null)
    doubts.push({ code: "country-unknown", message: `The country "${name}" is not known by that name: it is left out.` });
  return code;
}

/** A day; what is none is left out, and said. */
export function dayOrDoubt(written: string | null, doubts: RowDoubt[]): DaySpan | null {
  const day = written === null ? null : readDay(written);
  if (day !== null) return { first: day, last: day };
  doubts.push({
    code: "date-unreadable",
    message: `The date "${written ?? ""}" is no day that can be told for sure: the incident is undated.`,
  });
  return null;
}

/** A point; what cannot be a place is left out, and said. */
export function pointOrDoubt(
  lat: number | null,
  lon: number | null,
  doubts: RowDoubt[],
): { readonly lat: number; readonly lon: number } | { readonly lat: null; readonly lon: null } {
  const point = readPoint(lat, lon);
  if (point.doubt !== null) doubts.push(point.doubt);
  return point.lat === null || point.lon === null ? { lat: null, lon: null } : { lat: point.lat, lon: point.lon };
}

/** How exactly a point is known, by a dataset's code for it; null where there is no point, or the table has no such code. */
export const precisionOf = (
  tables: CodeTables,
  [table, field]: readonly [string, string],
  { lat, code }: { readonly lat: number | null; readonly code: string | null },
): Place["precision"] | null => (lat === null || code === null ? null : (tables.word(table, field, code) as Place["precision"] | null));

/** The two of whom an event is told: who did it, where it is an attack, and to whom. */
export const doerAndTarget = (doer: string | null, target: string | null, isAttack: boolean): CodedSide[] => [
  ...(doer === null ? [] : [{ name: doer, accused: isAttack, sure: true }]),
  ...(target === null ? [] : [{ name: target, accused: false, sure: true }]),
];

/** Names that one cell holds, parted by semicolons. */
export const sidesIn = (written: string | null | undefined, accused: boolean): CodedSide[] =>
  written == null ? [] : written.split(/\s*;\s*/).flatMap((name) => (name === "" ? [] : [{ name, accused, sure: true }]));

/** What a CAMEO code tells: its own line of the table, or that of the shorter code above it; nothing for what is no attack. */
export function wordsOfCameo(
  tables: CodeTables,
  code: string | null,
): { readonly type: IncidentType | null; readonly status: IncidentStatus | null } {
  for (let length = code?.length ?? 0; length >= 2; length--) {
    const part = code?.slice(0, length) ?? "";
    const type = tables.word("cameo", "type", part);
    if (type === null) continue;
    if (type === "none") return { type: null, status: null };
    return { type: type as IncidentType, status: (tables.word("cameo", "status", part) ?? "accomplished") as IncidentStatus };
  }
  return { type: null, status: null };
}

/** A whole number of people; null for anything else. */
export const peopleOf = (value: number | null): number | null => (value === null || !Number.isInteger(value) || value < 0 ? null : value);
