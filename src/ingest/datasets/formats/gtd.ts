import { codedIncident, type CodedSide, type DaySpan, type ReadRow, type RowDoubt } from "../../../model/coded-incident.ts";
import type { IncidentType } from "../../../model/event-mention.ts";
import type { CodeTables, DatasetFormat, RowReader } from "../dataset-format.ts";
import { countryOf, peopleOf, pointOrDoubt, precisionOf, rowWithoutId } from "../read-parts.ts";
import { dayOf, monthSpan, RowCells, yearSpan } from "../row-cells.ts";

const KEY = "gtd";

/** Global Terrorism Database (START), as its CSV and Excel files have it. Fields and codes after the GTD Codebook of August 2021. */
export const gtd: DatasetFormat = {
  key: KEY,
  title: "Global Terrorism Database (GTD)",
  citation:
    "START (National Consortium for the Study of Terrorism and Responses to Terrorism), Global Terrorism Database, with the version and the day of download.",
  by: "gtd@1",
  recognises: (columns) => columns.has("eventid") && columns.has("iyear") && columns.has("gname"),
  versionOf: (file) => {
    const [, month, year] = /globalterrorismdb_(\d{2})(\d{2})dist/i.exec(file) ?? [];
    return year === undefined || month === undefined ? null : `20${year}-${month}`;
  },
  reader,
};

function reader(columns: readonly string[], tables: CodeTables): RowReader {
  const at = new RowCells(columns);
  const id = at.text("eventid");
  const [year, month, day] = [at.number("iyear"), at.number("imonth"), at.number("iday")];
  const [kind, kindWords, success] = [at.text("attacktype1"), at.text("attacktype1_txt"), at.text("success")];
  const [target, country, region, city] = [at.text("targtype1_txt"), at.text("country_txt"), at.text("provstate"), at.text("city")];
  const [lat, lon, specificity] = [at.number("latitude"), at.number("longitude"), at.text("specificity")];
  const groups = ([1, 2, 3] as const).map(
    (number) => [at.text(number === 1 ? "gname" : `gname${number}`), at.text(`guncertain${number}`)] as const,
  );
  const [claimed, killed] = [at.text("claimed"), at.number("nkill")];
  const read = (cells: readonly string[]): ReadRow => {
    const key = id(cells);
    if (key === null) return rowWithoutId("eventid");
    const doubts: RowDoubt[] = [];
    const point = pointOrDoubt(lat(cells), lon(cells), doubts);
    const sides: CodedSide[] = [];
    for (const [name, uncertain] of groups) {
      const group = name(cells);
      if (group !== null && group !== "Unknown") sides.push({ name: group, accused: true, sure: uncertain(cells) !== "1" });
    }
    const code = kind(cells);
    const type = (code === null ? null : tables.word(KEY, "attacktype1", code)) ?? "attack";
    const said = claimed(cells);
    const best = peopleOf(killed(cells));
    return {
      incident: codedIncident(key, {
        dates: spanOf({ year: year(cells), month: month(cells), day: day(cells) }, doubts),
        type: type as IncidentType,
        status: success(cells) === "0" ? "attempted" : "accomplished",
        category: kindWords(cells),
        target: target(cells),
        country: countryOf(tables, country(cells), doubts),
        region: region(cells),
        place: city(cells),
        ...point,
        precision: precisionOf(tables, [KEY, "specificity"], { lat: point.lat, code: specificity(cells) }),
        sides,
        // -9 is "unknown" (codebook, "claimed").
        claimed: said === "1" ? true : said === "0" ? false : null,
        killed: best === null ? null : { low: null, best, high: null },
      }),
      doubts,
    };
  };
  return {
    tells: [
      "dates",
      "type",
      "status",
      "category",
      "target",
      "country",
      "region",
      "place",
      "point",
      "precision",
      "sides",
      "claimed",
      "killed",
    ],
    read,
  };
}

interface WrittenDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Month or day 0 stand for not known (codebook, "imonth", "iday"). */
function spanOf({ year, month, day }: WrittenDay, doubts: RowDoubt[]): DaySpan | null {
  const exact = year === null || month === null || day === null ? null : dayOf(year, month, day);
  const span =
    exact !== null
      ? { first: exact, last: exact }
      : year === null
        ? null
        : (month ?? 0) > 0 && (day ?? 0) === 0
          ? monthSpan(year, month ?? 0)
          : (month ?? 0) === 0
            ? yearSpan(year)
            : null;
  if (span === null)
    doubts.push({
      code: "date-unreadable",
      message: `iyear ${year ?? "nothing"}, imonth ${month ?? "nothing"}, iday ${day ?? "nothing"} are no day: the incident is undated.`,
    });
  return span;
}
