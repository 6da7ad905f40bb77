import { type CodedField, codedIncident, type CodedSide, type ReadRow, type RowDoubt } from "../../../model/coded-incident.ts";
import type { IncidentType } from "../../../model/event-mention.ts";
import type { CodeTables, DatasetFormat, RowReader } from "../dataset-format.ts";
import { countryOf, peopleOf, pointOrDoubt, precisionOf, rowWithoutId } from "../read-parts.ts";
import { readDay, RowCells } from "../row-cells.ts";

const KEY = "ucdp-ged";

/**
 * UCDP Georeferenced Event Dataset, all releases (CSV of the yearly and of the candidate files, and shortened ones with a single `date`). One row is one event with at
 * least one death; `date_start` and `date_end` already span what `date_prec` leaves open (UCDP GED Codebook 23.1, "date_start").
 */
export const ucdpGed: DatasetFormat = {
  key: KEY,
  title: "UCDP Georeferenced Event Dataset (GED)",
  citation:
    "Sundberg, Ralph and Erik Melander (2013) Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4). With the article that goes with the version.",
  by: "ucdp-ged@1",
  recognises: (columns) =>
    columns.has("type_of_violence") &&
    columns.has("best") &&
    (columns.has("date_start") || (columns.has("date") && columns.has("conflict_id"))),
  versionOf: (file) => {
    const [, year, part, candidate] = /ged[a-z]*[_-]?v?(\d{2})[_.-]?(\d{1,2})(?:[_.-](\d{1,2}))?(?![\d])/i.exec(file) ?? [];
    if (year === undefined || part === undefined) return null;
    return [year, String(Number(part)), ...(candidate === undefined ? [] : [String(Number(candidate))])].join(".");
  },
  reader,
};

function reader(columns: readonly string[], tables: CodeTables): RowReader {
  const at = new RowCells(columns);
  const key = at.text("id");
  const [start, end, date] = [at.text("date_start"), at.text("date_end"), at.text("date")];
  const violence = at.text("type_of_violence");
  const [country, region, place] = [at.text("country"), at.text("adm_1"), at.text("where_coordinates")];
  const [lat, lon, exactness] = [at.number("latitude"), at.number("longitude"), at.text("where_prec")];
  const [sideA, sideB] = [at.text("side_a"), at.text("side_b")];
  const [low, best, high] = [at.number("low"), at.number("best"), at.number("high")];
  const told: readonly (readonly [CodedField, boolean])[] = [
    ["dates", true],
    ["type", true],
    ["status", true],
    ["category", true],
    ["target", at.has("side_b")],
    ["country", at.has("country")],
    ["region", at.has("adm_1")],
    ["place", at.has("where_coordinates")],
    ["point", at.has("latitude", "longitude")],
    ["precision", at.has("where_prec")],
    ["sides", at.has("side_a", "side_b")],
    ["killed", true],
  ];
  const read = (cells: readonly string[]): ReadRow => {
    const id = key(cells);
    if (id === null) return rowWithoutId("id");
    const doubts: RowDoubt[] = [];
    const [first, last] = [start(cells) ?? date(cells), end(cells) ?? start(cells) ?? date(cells)];
    const dates = first === null || last === null ? null : datesOf(first, last);
    if (dates === null)
      doubts.push({
        code: "date-unreadable",
        message: `Dates ${first ?? "nothing"} to ${last ?? "nothing"} are not days from an earlier to a later one: the incident is undated.`,
      });
    const kind = violence(cells);
    const type = kind === null ? null : tables.word(KEY, "type_of_violence", kind);
    if (type === null)
      doubts.push({ code: "code-unknown", message: `type_of_violence ${kind ?? "nothing"} is none of 1, 2 and 3: the type is left out.` });
    const code = countryOf(tables, country(cells), doubts);
    const point = pointOrDoubt(lat(cells), lon(cells), doubts);
    return {
      incident: codedIncident(id, {
        dates,
        type: type as IncidentType | null,
        status: "accomplished",
        category: kind === null ? null : tables.word(KEY, "category", kind),
        target: sideB(cells) === "Civilians" ? "civilians" : null,
        country: code,
        region: region(cells),
        place: place(cells),
        ...point,
        precision: precisionOf(tables, [KEY, "where_prec"], { lat: point.lat, code: exactness(cells) }),
        sides: [...sidesOf(sideA(cells), kind === "3"), ...sidesOf(sideB(cells), false)],
        killed: { low: peopleOf(low(cells)), best: peopleOf(best(cells)), high: peopleOf(high(cells)) },
      }),
      doubts,
    };
  };
  return { tells: told.filter(([, tells]) => tells).map(([field]) => field), read };
}

function datesOf(first: string, last: string): { first: string; last: string } | null {
  const [from, until] = [readDay(first), readDay(last)];
  return from === null || until === null || from > until ? null : { first: from, last: until };
}

/** A side, and where several fight as one ("HTS, Southern Front") each of them beside the whole. */
function sidesOf(written: string | null, accused: boolean): CodedSide[] {
  if (written === null) return [];
  const parts = written.includes(", ") ? written.split(", ") : [];
  return [written, ...parts].map((name) => ({ name, accused, sure: true }));
}
