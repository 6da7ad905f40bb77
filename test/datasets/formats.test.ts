import { describe, expect, test } from "vitest";
import type { CodedIncident } from "../../src/model/coded-incident.ts";
import type { CodeTables } from "../../src/ingest/datasets/dataset-format.ts";
import { dialectOfDataset, formatOf } from "../../src/ingest/datasets/formats/index.ts";
import { openShippedCodeTables } from "../../src/desk/datasets/shipped-code-tables.ts";

const tables: CodeTables = openShippedCodeTables();

/** What a row tells, its cells given by the names of their columns; columns that a dataset is known by are there in any case. */
function read(
  columns: readonly string[],
  cells: Readonly<Record<string, string>>,
): { readonly incident: CodedIncident | null; readonly codes: readonly string[] } {
  const format = formatOf(columns);
  if (format === null) throw new Error(`no dataset knows ${columns.join(", ")}`);
  const row = format.reader(columns, tables).read(columns.map((column) => cells[column] ?? ""));
  return row.incident === null
    ? { incident: null, codes: [row.problem.code] }
    : { incident: row.incident, codes: row.doubts.map(({ code }) => code) };
}

describe("ACLED", () => {
  const COLUMNS =
    "event_id_cnty event_date time_precision event_type sub_event_type actor1 assoc_actor_1 actor2 assoc_actor_2 civilian_targeting country admin1 location latitude longitude geo_precision fatalities".split(
      " ",
    );
  const ROW = {
    event_id_cnty: "XAA1",
    event_date: "07 March 2021",
    time_precision: "1",
    event_type: "Explosions/Remote violence",
    sub_event_type: "Suicide bomb",
    actor1: "Grey Lantern",
    actor2: "Civilians (Chad)",
    assoc_actor_2: "Fishers (Chad); Teachers (Chad)",
    country: "Chad",
    admin1: "Lac",
    location: "Reedham",
    latitude: "13.3",
    longitude: "14.1",
    geo_precision: "2",
    fatalities: "12",
  };

  test("reads a row in the desk's words", () => {
    expect(read(COLUMNS, ROW)).toMatchObject({
      codes: [],
      incident: {
        key: "XAA1",
        dates: { first: "2021-03-07", last: "2021-03-07" },
        type: "bombing",
        status: "accomplished",
        category: "Suicide bomb",
        target: "civilians",
        country: "TD",
        region: "Lac",
        precision: "district",
        sides: [
          { name: "Grey Lantern", accused: true },
          { name: "Civilians (Chad)", accused: false },
          { name: "Fishers (Chad)", accused: false },
          { name: "Teachers (Chad)", accused: false },
        ],
        killed: { low: null, best: 12, high: null },
      },
    });
  });

  test.each([
    { name: "a week", precision: "2", dates: { first: "2021-03-04", last: "2021-03-10" } },
    { name: "a month", precision: "3", dates: { first: "2021-03-01", last: "2021-03-31" } },
  ])("takes $name for as long as it is", ({ precision, dates }) => {
    expect(read(COLUMNS, { ...ROW, time_precision: precision }).incident?.dates).toEqual(dates);
  });

  test("what was disrupted is foiled, a protest is no attack, and of two that fight neither is held responsible", () => {
    expect(read(COLUMNS, { ...ROW, sub_event_type: "Disrupted weapons use" }).incident).toMatchObject({ status: "foiled", type: "attack" });
    expect(read(COLUMNS, { ...ROW, event_type: "Protests", sub_event_type: "Peaceful protest" }).incident?.type).toBeNull();
    expect(
      read(COLUMNS, { ...ROW, event_type: "Battles", sub_event_type: "Armed clash" }).incident?.sides.some(({ accused }) => accused),
    ).toBe(false);
    expect(read(COLUMNS, { ...ROW, sub_event_type: "Storm" })).toMatchObject({ incident: { type: null }, codes: ["code-unknown"] });
  });

  test("is known by its columns of before March 2023, too", () => {
    expect(
      formatOf(["data_id", "iso", ...COLUMNS.filter((column) => column !== "civilian_targeting"), "event_id_no_cnty", "iso3"])?.key,
    ).toBe("acled");
  });
});

describe("GTD", () => {
  const COLUMNS =
    "eventid iyear imonth iday country_txt provstate city latitude longitude specificity success attacktype1 attacktype1_txt targtype1_txt gname guncertain1 gname2 guncertain2 claimed nkill".split(
      " ",
    );
  const ROW = {
    eventid: "202103070001",
    iyear: "2021",
    imonth: "3",
    iday: "7",
    country_txt: "Chad",
    provstate: "Lac",
    city: "Reedham",
    latitude: "13.3",
    longitude: "14.1",
    specificity: "4",
    success: "1",
    attacktype1: "3",
    attacktype1_txt: "Bombing/Explosion",
    targtype1_txt: "Police",
    gname: "Grey Lantern",
    guncertain1: "1",
    gname2: "Tide Front",
    guncertain2: "0",
    claimed: "1",
    nkill: "12",
  };

  test("reads a row in the desk's words", () => {
    expect(read(COLUMNS, ROW)).toMatchObject({
      codes: [],
      incident: {
        type: "bombing",
        status: "accomplished",
        category: "Bombing/Explosion",
        target: "Police",
        country: "TD",
        precision: "region",
        sides: [
          { name: "Grey Lantern", accused: true, sure: false },
          { name: "Tide Front", accused: true, sure: true },
        ],
        claimed: true,
        killed: { best: 12 },
      },
    });
  });

  test.each([
    { name: "no day", cells: { iday: "0" }, dates: { first: "2021-03-01", last: "2021-03-31" } },
    { name: "no month", cells: { imonth: "0", iday: "0" }, dates: { first: "2021-01-01", last: "2021-12-31" } },
    { name: "a day that is none", cells: { imonth: "2", iday: "30" }, dates: null },
  ])("dates a row with $name", ({ cells, dates }) => {
    expect(read(COLUMNS, { ...ROW, ...cells }).incident?.dates).toEqual(dates);
  });

  test("what failed is attempted, and who is not known is no side", () => {
    expect(read(COLUMNS, { ...ROW, success: "0" }).incident?.status).toBe("attempted");
    expect(read(COLUMNS, { ...ROW, gname: "Unknown", gname2: "", claimed: "-9" }).incident).toMatchObject({ sides: [], claimed: null });
  });
});

describe("ICEWS", () => {
  const COLUMNS = [
    "Event ID",
    "Event Date",
    "Source Name",
    "CAMEO Code",
    "Target Name",
    "Target Sectors",
    "City",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
  ];
  const ROW = {
    "Event ID": "1",
    "Event Date": "2018-06-01",
    "Source Name": 'Armed Gang "Tide"',
    "CAMEO Code": "1831",
    "Target Name": "Citizen (Chad)",
    "Target Sectors": "General Population / Civilian",
    City: "NA",
    Province: "Lac",
    Country: "Chad",
    Latitude: "13.3",
    Longitude: "14.1",
  };

  test("reads a row in the desk's words, by the nearest code above", () => {
    expect(read(COLUMNS, ROW)).toMatchObject({
      codes: [],
      incident: {
        type: "bombing",
        status: "accomplished",
        category: "1831",
        target: "civilians",
        country: "TD",
        place: null,
        precision: "region",
      },
    });
  });

  test.each([
    { code: "040", type: null, status: null },
    { code: "138", type: "attack", status: "threatened" },
    { code: "1383", type: "attack", status: "threatened" },
    { code: "1381", type: null, status: null },
    { code: "190", type: "armed-assault", status: "accomplished" },
    { code: "195", type: "air-strike", status: "accomplished" },
    { code: "141", type: null, status: null },
    { code: "185", type: "assassination", status: "attempted" },
  ])("CAMEO $code is $type, $status", ({ code, type, status }) => {
    expect(read(COLUMNS, { ...ROW, "CAMEO Code": code }).incident).toMatchObject({ type, status });
  });

  test("quotation marks in its files stand for themselves", () => {
    expect(dialectOfDataset(COLUMNS)).toMatchObject({ literalQuotes: true });
  });
});

describe("GDELT", () => {
  const dialect = dialectOfDataset(["555924816", ...Array.from({ length: 60 }, () => "")]);

  test("knows its events without a line of names", () => {
    expect(dialect.unnamed).toHaveLength(61);
    expect(
      read(dialect.unnamed ?? [], {
        GLOBALEVENTID: "5",
        SQLDATE: "20170701",
        EventCode: "193",
        Actor1Name: "REBELS",
        Actor2Name: "POLICE",
        ActionGeo_Type: "4",
        ActionGeo_FullName: "Bol, Lac, Chad",
        ActionGeo_CountryCode: "CD",
        ActionGeo_Lat: "13.46",
        ActionGeo_Long: "14.71",
      }),
    ).toMatchObject({
      codes: [],
      incident: {
        dates: { first: "2017-07-01" },
        type: "armed-assault",
        country: "TD",
        region: "Lac",
        precision: "town",
        sides: [{ name: "REBELS", accused: true }, { name: "POLICE" }],
      },
    });
  });

  test("a mention tells no kind of incident", () => {
    const columns = dialectOfDataset(["5", ...Array.from({ length: 15 }, () => "")]).unnamed ?? [];
    expect(
      read(columns, { GLOBALEVENTID: "5", EventTimeDate: "20170701210000", MentionIdentifier: "https://example.org/a", SentenceID: "3" }),
    ).toMatchObject({
      incident: { key: "5 3 https://example.org/a", type: null, dates: { first: "2017-07-01", last: "2017-07-01" } },
    });
  });
});

test.each([
  { file: "ged251.csv", version: "25.1" },
  { file: "GEDEvent_v23_1.csv", version: "23.1" },
  { file: "GEDEvent_v24_0_3.csv", version: "24.0.3" },
  { file: "ged-valley-2016-2019.csv", version: null },
])("UCDP's $file is version $version", ({ file, version }) => {
  expect(formatOf(["id", "type_of_violence", "best", "date_start"])?.versionOf(file)).toBe(version);
});

test("columns that no dataset has are no dataset's", () => {
  expect(formatOf(["roses", "violets"])).toBeNull();
});
