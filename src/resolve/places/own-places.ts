import { z } from "zod";
import type { Problem } from "../../model/problem.ts";
import { csvRows } from "../../text/csv-rows.ts";
import { PLACE_KINDS } from "./gazetteer-file.ts";

/** A place that the user brings: it stands beside the gazetteer and comes first. */
export const OwnPlaceSchema = z.object({
  name: z.string().trim().min(1),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  /** ISO 3166-1 alpha-2, or a code from the range that ISO leaves to users (XA to XZ). */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** Name of the first-order division. */
  admin1: z.string().nullable(),
  kind: z.enum(PLACE_KINDS),
  aliases: z.array(z.string()),
});
export type OwnPlace = Readonly<z.infer<typeof OwnPlaceSchema>>;

/** What came of a file of places: those that could be read, and a problem for each row that could not. */
export interface OwnPlaces {
  readonly places: readonly OwnPlace[];
  readonly problems: readonly Problem[];
}

const NEEDED: Readonly<Record<keyof OwnPlace, string>> = {
  name: "a name",
  lat: "a latitude in degrees from -90 to 90",
  lon: "a longitude in degrees from -180 to 180",
  country: "a country code of two capitals (ISO 3166-1), or one from XA to XZ for a country that ISO lacks",
  admin1: "the name of the division as text",
  kind: `one of ${PLACE_KINDS.join(", ")}`,
  aliases: "other names as text, separated by semicolons in CSV, or as a list in JSON",
};

/**
 * Reads a user's own places from CSV (first row: name, lat, lon, country, admin1, kind, aliases; aliases separated by semicolons) or JSON
 * (a list of objects with the same names, or an object whose `places` is that list). Rows that cannot be read become problems; the others are kept.
 */
export function parseOwnPlaces(text: string, file: string | null): OwnPlaces {
  const content = text.replace(/^\uFEFF/, "");
  const rows = /^\s*[[{]/.test(content) ? rowsOfJson(content) : rowsOfCsv(content);
  if (typeof rows === "string") return { places: [], problems: [problem("places-unreadable", rows, file)] };
  const places: OwnPlace[] = [];
  const problems: Problem[] = [];
  for (const { where, value } of rows) {
    const read = readRow(value);
    if (typeof read === "string") problems.push(problem("place-row-unreadable", `${where}: ${read}`, file));
    else places.push(read);
  }
  return { places, problems };
}

interface Row {
  readonly where: string;
  readonly value: Readonly<Record<string, unknown>>;
}

function readRow(row: Readonly<Record<string, unknown>>): OwnPlace | string {
  const given = {
    name: row["name"],
    lat: numberOf(row["lat"]),
    lon: numberOf(row["lon"]),
    country: emptyAsNull(row["country"]),
    admin1: emptyAsNull(row["admin1"]),
    kind: emptyAsNull(row["kind"]) ?? "town",
    aliases: typeof row["aliases"] === "string" ? listOf(row["aliases"]) : (row["aliases"] ?? []),
  };
  const parsed = OwnPlaceSchema.safeParse(given);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? "name") as keyof OwnPlace;
    return `found ${JSON.stringify(row[field] ?? null)} as ${field}, needed ${NEEDED[field]}; the row was left out`;
  }
  if ((parsed.data.lat === null) !== (parsed.data.lon === null)) {
    return `found one of lat and lon for ${JSON.stringify(parsed.data.name)}, needed both or neither; the row was left out`;
  }
  return parsed.data;
}

const listOf = (text: string): string[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);

const emptyAsNull = (value: unknown): unknown => (value === undefined || value === "" ? null : value);

function numberOf(value: unknown): unknown {
  const given = emptyAsNull(value);
  return typeof given === "string" && given.trim() !== "" ? Number(given) : given;
}

function rowsOfJson(text: string): Row[] | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return `found text that is not JSON (${error instanceof Error ? error.message : String(error)}), needed a list of places; correct the file`;
  }
  const list: unknown = Array.isArray(data) ? data : (data as { places?: unknown } | null)?.places;
  if (!Array.isArray(list)) return "found JSON without a list, needed a list of places or an object with one under `places`";
  return list.map((value: unknown, index) => ({
    where: `place ${index + 1}`,
    value: typeof value === "object" && value !== null ? (value as Record<string, unknown>) : { name: value },
  }));
}

function rowsOfCsv(text: string): Row[] | string {
  const [header, ...lines] = csvRows(text);
  const columns = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const missing = ["name", "lat", "lon"].filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    return `found no column ${missing.join(", ")} in the first row, needed a first row with name, lat, lon and, if known, country, admin1, kind, aliases`;
  }
  return lines.map(({ line, cells }) => ({
    where: `row ${line}`,
    value: Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim() ?? ""])),
  }));
}

function problem(code: string, message: string, file: string | null): Problem {
  return { code, stage: "resolve", message: `${message}.`, file };
}
