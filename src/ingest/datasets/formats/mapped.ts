import { type CodedField, codedIncident, type DaySpan, type ReadRow, type RowDoubt } from "../../../model/coded-incident.ts";
import type { DatasetMapping } from "../../../model/dataset-mapping.ts";
import { sha256Of } from "../../../text/hash.ts";
import { columnKey, type CodeTables, type DatasetFormat, type RowReader } from "../dataset-format.ts";
import { countryOf, peopleOf, pointOrDoubt, rowWithoutId, sidesIn } from "../read-parts.ts";
import { dayOf, monthSpan, readDay, RowCells, yearSpan } from "../row-cells.ts";
import { TableError } from "../table.ts";

/** Event data of which a person has said which column holds what. */
export const mappedFormat = (mapping: DatasetMapping): DatasetFormat => ({
  key: mapping.dataset,
  title: mapping.title,
  citation: mapping.citation,
  by: "mapped@1",
  recognises: () => true,
  versionOf: () => null,
  reader: (columns, tables) => reader(columns, tables, mapping),
});

type MappedColumn = keyof DatasetMapping["columns"];

/** What each column of a mapping tells. */
const TELLS: Readonly<Partial<Record<MappedColumn, CodedField>>> = {
  date: "dates",
  start: "dates",
  year: "dates",
  country: "country",
  region: "region",
  place: "place",
  lat: "point",
  actors: "sides",
  accused: "sides",
  category: "category",
  target: "target",
  killed: "killed",
};

function reader(columns: readonly string[], tables: CodeTables, mapping: DatasetMapping): RowReader {
  const at = new RowCells(columns);
  const keyOf = (name: MappedColumn): string | undefined => mapping.columns[name];
  for (const name of Object.values(mapping.columns))
    if (name !== undefined && !at.has(columnKey(name)))
      throw new TableError(
        "column-missing",
        `The mapping names a column "${name}", and the file has none of that name. It has: ${columns.slice(0, 40).join(", ")}.`,
      );
  const text = (name: MappedColumn) => at.text(columnKey(keyOf(name) ?? "\u0000"));
  const number = (name: MappedColumn) => at.number(columnKey(keyOf(name) ?? "\u0000"));
  const id = text("id");
  const [type, status, category, target] = [text("type"), text("status"), text("category"), text("target")];
  const [country, region, place] = [text("country"), text("region"), text("place")];
  const [lat, lon] = [number("lat"), number("lon")];
  const [actors, accused] = [text("actors"), text("accused")];
  const [killed, low, high] = [number("killed"), number("killedLow"), number("killedHigh")];
  const dates = datesOf(mapping, { text, number });
  const types = folded(mapping.types);
  const statuses = folded(mapping.statuses);
  const tells = new Set<CodedField>(["type", "status"]);
  for (const [name, field] of Object.entries(TELLS)) if (keyOf(name as MappedColumn) !== undefined) tells.add(field);
  if (tells.has("point")) tells.add("precision");
  const read = (cells: readonly string[]): ReadRow => {
    const key = keyOf("id") === undefined ? `row-${sha256Of(cells.join("\u001f")).slice(0, 16)}` : id(cells);
    if (key === null) return rowWithoutId(keyOf("id") ?? "id");
    const doubts: RowDoubt[] = [];
    const point = pointOrDoubt(lat(cells), lon(cells), doubts);
    const kind = types.get((type(cells) ?? "").toLowerCase()) ?? "attack";
    const [best, least, most] = [peopleOf(killed(cells)), peopleOf(low(cells)), peopleOf(high(cells))];
    return {
      incident: codedIncident(key, {
        dates: dates(cells, doubts),
        type: kind === "none" ? null : kind,
        status: statuses.get((status(cells) ?? "").toLowerCase()) ?? "accomplished",
        category: category(cells) ?? type(cells),
        target: target(cells),
        country: countryOf(tables, country(cells), doubts),
        region: region(cells),
        place: place(cells),
        ...point,
        precision: point.lat === null ? null : mapping.precision,
        sides: [...sidesIn(accused(cells), true), ...sidesIn(actors(cells), false)],
        killed: best === null && least === null && most === null ? null : { low: least, best, high: most },
      }),
      doubts,
    };
  };
  return { tells: [...tells], read };
}

const folded = <T>(words: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(words).map(([word, means]) => [word.toLowerCase(), means]));

interface Cells {
  readonly text: (name: MappedColumn) => (cells: readonly string[]) => string | null;
  readonly number: (name: MappedColumn) => (cells: readonly string[]) => number | null;
}

/** Reads the days of a row, by the columns that the mapping names for them. */
function datesOf(
  { columns, dayFirst }: DatasetMapping,
  { text, number }: Cells,
): (cells: readonly string[], doubts: RowDoubt[]) => DaySpan | null {
  const [date, start, end] = [text("date"), text("start"), text("end")];
  const [year, month, day] = [number("year"), number("month"), number("day")];
  const doubt = (doubts: RowDoubt[], written: string): null => {
    const how =
      dayFirst === undefined
        ? ' Where the day and the month could be one another, say which comes first with "dayFirst" in the mapping.'
        : "";
    doubts.push({
      code: "date-unreadable",
      message: `The date "${written}" is no day that can be told for sure: the incident is undated.${how}`,
    });
    return null;
  };
  return (cells, doubts) => {
    if (columns.year !== undefined) {
      const [y, m, d] = [year(cells), month(cells), day(cells)];
      if (y === null) return doubt(doubts, "");
      const exact = m === null || d === null ? null : dayOf(y, m, d);
      const span =
        exact !== null
          ? { first: exact, last: exact }
          : m !== null && m > 0 && !(d !== null && d > 0)
            ? monthSpan(y, m)
            : m === null || m === 0
              ? yearSpan(y)
              : null;
      return span ?? doubt(doubts, `${y}-${m ?? ""}-${d ?? ""}`);
    }
    const first = start(cells) ?? date(cells);
    if (first === null) return columns.start === undefined && columns.date === undefined ? null : doubt(doubts, "");
    const last = end(cells) ?? first;
    const [from, until] = [readDay(first, dayFirst ?? null), readDay(last, dayFirst ?? null)];
    return from === null || until === null || from > until
      ? doubt(doubts, first === last ? first : `${first} to ${last}`)
      : { first: from, last: until };
  };
}
