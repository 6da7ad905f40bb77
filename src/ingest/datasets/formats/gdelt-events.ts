import { codedIncident, type ReadRow, type RowDoubt } from "../../../model/coded-incident.ts";
import type { CodeTables, DatasetFormat, RowReader } from "../dataset-format.ts";
import { dayOrDoubt, doerAndTarget, pointOrDoubt, precisionOf, rowWithoutId, wordsOfCameo } from "../read-parts.ts";
import { RowCells } from "../row-cells.ts";

const actorColumns = (actor: string): string[] =>
  [
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
  ].map((part) => `${actor}${part}`);
const placeColumns = (place: string): string[] =>
  ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map((part) => `${place}Geo_${part}`);

/** GDELT Event Codebook 2.0, in the order of its files, which have no first line of names. */
const COLUMNS = [
  "GLOBALEVENTID",
  "SQLDATE",
  "MonthYear",
  "Year",
  "FractionDate",
  ...actorColumns("Actor1"),
  ...actorColumns("Actor2"),
  "IsRootEvent",
  "EventCode",
  "EventBaseCode",
  "EventRootCode",
  "QuadClass",
  "GoldsteinScale",
  "NumMentions",
  "NumSources",
  "NumArticles",
  "AvgTone",
  ...placeColumns("Actor1"),
  ...placeColumns("Actor2"),
  ...placeColumns("Action"),
  "DATEADDED",
  "SOURCEURL",
];

/** GDELT 2.0 events: who did what to whom by CAMEO code, coded by machine from news. Countries of places are FIPS 10-4 codes. */
export const gdeltEvents: DatasetFormat = {
  key: "gdelt-events",
  title: "GDELT 2.0 Events",
  citation: "The GDELT Project, https://www.gdeltproject.org/",
  by: "gdelt-events@1",
  literalQuotes: true,
  unnamedColumns: COLUMNS,
  recognises: (columns) => columns.has("globaleventid") && columns.has("eventcode"),
  versionOf: () => null,
  reader,
};

function reader(columns: readonly string[], tables: CodeTables): RowReader {
  const at = new RowCells(columns);
  const [id, day, code] = [at.text("globaleventid"), at.text("sqldate"), at.text("eventcode")];
  const [one, other] = [at.text("actor1name"), at.text("actor2name")];
  const [kind, name, country] = [at.text("actiongeo_type"), at.text("actiongeo_fullname"), at.text("actiongeo_countrycode")];
  const [lat, lon] = [at.number("actiongeo_lat"), at.number("actiongeo_long")];
  const read = (cells: readonly string[]): ReadRow => {
    const key = id(cells);
    if (key === null) return rowWithoutId("GLOBALEVENTID");
    const doubts: RowDoubt[] = [];
    const point = pointOrDoubt(lat(cells), lon(cells), doubts);
    const { type, status } = wordsOfCameo(tables, code(cells));
    const place = name(cells);
    const parts = place?.split(", ") ?? [];
    const fips = country(cells);
    const iso = fips === null ? null : tables.word("fips", "country", fips);
    if (fips !== null && iso === null)
      doubts.push({ code: "country-unknown", message: `The FIPS 10-4 code "${fips}" is not known: the country is left out.` });
    return {
      incident: codedIncident(key, {
        dates: dayOrDoubt(day(cells), doubts),
        type,
        status,
        category: code(cells),
        country: iso,
        region: parts.length >= 3 ? (parts.at(-2) ?? null) : null,
        place,
        ...point,
        precision: precisionOf(tables, ["gdelt", "geo_type"], { lat: point.lat, code: kind(cells) }),
        sides: doerAndTarget(one(cells), other(cells), type !== null),
      }),
      doubts,
    };
  };
  return { tells: ["dates", "type", "status", "category", "country", "region", "place", "point", "precision", "sides"], read };
}
