import { codedIncident, type ReadRow, type RowDoubt } from "../../../model/coded-incident.ts";
import type { CodeTables, DatasetFormat, RowReader } from "../dataset-format.ts";
import { countryOf, dayOrDoubt, doerAndTarget, pointOrDoubt, rowWithoutId, wordsOfCameo } from "../read-parts.ts";
import { RowCells } from "../row-cells.ts";

/** ICEWS coded events (Harvard Dataverse, doi:10.7910/DVN/28075): who did what to whom, by CAMEO code. One row is one event as a news story tells it. */
export const icews: DatasetFormat = {
  key: "icews",
  title: "ICEWS Coded Event Data",
  citation: "Boschee, Elizabeth et al. (2015) ICEWS Coded Event Data. Harvard Dataverse, doi:10.7910/DVN/28075.",
  by: "icews@1",
  literalQuotes: true,
  recognises: (columns) => columns.has("event_id") && columns.has("cameo_code") && columns.has("source_name") && columns.has("target_name"),
  versionOf: () => null,
  reader,
};

function reader(columns: readonly string[], tables: CodeTables): RowReader {
  const at = new RowCells(columns);
  const [id, date, code] = [at.text("event_id"), at.text("event_date"), at.text("cameo_code")];
  const [source, target, sectors] = [at.text("source_name"), at.text("target_name"), at.text("target_sectors")];
  const [country, region, city] = [at.text("country"), at.text("province"), at.text("city")];
  const [lat, lon] = [at.number("latitude"), at.number("longitude")];
  const read = (cells: readonly string[]): ReadRow => {
    const key = id(cells);
    if (key === null) return rowWithoutId("Event ID");
    const doubts: RowDoubt[] = [];
    const point = pointOrDoubt(lat(cells), lon(cells), doubts);
    const place = city(cells);
    const { type, status } = wordsOfCameo(tables, code(cells));
    return {
      incident: codedIncident(key, {
        dates: dayOrDoubt(date(cells), doubts),
        type,
        status,
        category: code(cells),
        target: sectors(cells)?.includes("Civilian") === true ? "civilians" : null,
        country: countryOf(tables, country(cells), doubts),
        region: region(cells),
        place,
        ...point,
        // Points are those of the town; where none is named, of the division or the country.
        precision: point.lat === null ? null : place !== null ? "town" : region(cells) !== null ? "region" : "country",
        sides: doerAndTarget(source(cells), target(cells), type !== null),
      }),
      doubts,
    };
  };
  return { tells: ["dates", "type", "status", "category", "target", "country", "region", "place", "point", "precision", "sides"], read };
}
