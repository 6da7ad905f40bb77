import type { Act } from "../model/statement.ts";
import { ACT_ORDER } from "../views/plain-words.ts";

/** Which statements are shown; empty and null show all. */
export interface Filter {
  readonly acts: readonly Act[];
  /** Name of a speaker, or `OWN_VOICE`. */
  readonly speaker: string | null;
}

/** What stands for the publisher's own voice in a filter. */
export const OWN_VOICE = "own voice";

export const NO_FILTER: Filter = { acts: [], speaker: null };

/** What an address of the page asks for. */
export type Route =
  | { readonly view: "reports" }
  | { readonly view: "report"; readonly report: string; readonly statement: string | null; readonly filter: Filter }
  | { readonly view: "warnings"; readonly asOf: string | null }
  | { readonly view: "actors" }
  | { readonly view: "actor"; readonly actor: string; readonly asOf: string | null }
  | { readonly view: "counts"; readonly query: string }
  | { readonly view: "incidents" }
  | { readonly view: "incident"; readonly incident: string; readonly asOf: string | null }
  | { readonly view: "problems" }
  | { readonly view: "unknown" };

/** Reads the part of an address after `#`: `#/reports/rep_1/statements/st_2?act=warns&speaker=Some+Body`. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  const parts = path.split("/").filter((part) => part !== "");
  const decoded = parts.map(decodePart);
  if (decoded.includes(null)) return { view: "unknown" };
  const [first, report, third, statement] = decoded as string[];
  if (first === undefined || (first === "reports" && parts.length === 1)) return { view: "reports" };
  const asOf = new URLSearchParams(query).get("asOf");
  if (first === "warnings" && parts.length === 1) return { view: "warnings", asOf };
  if (first === "counts" && parts.length === 1) return { view: "counts", query };
  if (first === "actors" && parts.length === 1) return { view: "actors" };
  if (first === "actors" && report !== undefined && parts.length === 2) return { view: "actor", actor: report, asOf };
  if (first === "incidents" && parts.length === 1) return { view: "incidents" };
  if (first === "incidents" && report !== undefined && parts.length === 2) return { view: "incident", incident: report, asOf };
  if (first === "problems" && parts.length === 1) return { view: "problems" };
  if (first !== "reports" || report === undefined) return { view: "unknown" };
  const filter = parseFilter(query);
  if (parts.length === 2) return { view: "report", report, statement: null, filter };
  if (parts.length === 4 && third === "statements" && statement !== undefined) return { view: "report", report, statement, filter };
  return { view: "unknown" };
}

function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function parseFilter(query: string): Filter {
  const fields = new URLSearchParams(query);
  const wanted = new Set(fields.getAll("act"));
  return { acts: ACT_ORDER.filter((act) => wanted.has(act)), speaker: fields.get("speaker") };
}

/** The address of a report, or of a statement in it. */
export function reportAddress(report: string, statement: string | null = null, filter: Filter = NO_FILTER): string {
  const fields = new URLSearchParams(filter.acts.map((act) => ["act", act]));
  if (filter.speaker !== null) fields.set("speaker", filter.speaker);
  const query = fields.size === 0 ? "" : `?${fields.toString()}`;
  const at = statement === null ? "" : `/statements/${encodeURIComponent(statement)}`;
  return `#/reports/${encodeURIComponent(report)}${at}${query}`;
}

/** The address of an incident over all reports; `asOf` (EDTF) leaves out what was published later. */
export function incidentAddress(incident: string, asOf: string | null = null): string {
  return `#/incidents/${encodeURIComponent(incident)}${asOfQuery(asOf)}`;
}

/** The address of an actor over all reports, by its id or a name. */
export const actorAddress = (actor: string, asOf: string | null = null): string =>
  `#/actors/${encodeURIComponent(actor)}${asOfQuery(asOf)}`;

/** The address of the board of warnings. */
export const warningsAddress = (asOf: string | null = null): string => `#/warnings${asOfQuery(asOf)}`;

/** The part of an address that asks for a view as of a time. */
export const asOfQuery = (asOf: string | null): string => (asOf === null ? "" : `?${new URLSearchParams({ asOf }).toString()}`);

/** The address of a count; `query` holds its definition. */
export const countsAddress = (query: string): string => `#/counts${query === "" ? "" : `?${query}`}`;
