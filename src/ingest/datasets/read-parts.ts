import type { DaySpan, ReadRow, RowDoubt } from "../../model/coded-incident.ts";
import type { IncidentStatus, IncidentType } from "../../model/event-mention.ts";
import type { CodeTables } from "./dataset-format.ts";
import { readDay } from "./row-cells.ts";

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
