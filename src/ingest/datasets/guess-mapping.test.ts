import { describe, expect, test } from "vitest";
import { type DatasetMapping, DatasetMappingSchema } from "../../model/dataset-mapping.ts";
import { mappedFormat } from "./formats/mapped.ts";
import { guessMapping } from "./guess-mapping.ts";

const tables = { word: () => null, country: (name: string) => (name === "Chad" ? "TD" : null) };

describe("a proposed mapping", () => {
  test("goes by the names of columns, and by what they hold", () => {
    const { mapping, reasons } = guessMapping(
      ["No", "Event Date", "Country", "Y", "X", "Perpetrator", "Killed"],
      [
        ["1", "05/06/2021", "Chad", "13.4", "14.2", "Grey Lantern", "3"],
        ["2", "31/12/2021", "Chad", "13.5", "14.9", "", ""],
      ],
      "Valley list 2021",
    );
    expect(mapping).toMatchObject({
      dataset: "valley-list-2021",
      columns: { id: "No", date: "Event Date", country: "Country", lat: "Y", lon: "X", accused: "Perpetrator", killed: "Killed" },
      dayFirst: true,
    });
    expect(reasons).toHaveLength(8);
    expect(DatasetMappingSchema.parse(mapping)).toEqual(mapping);
  });

  test.each([
    { name: "numbers that repeat are no ids", columns: ["No"], rows: [["1"], ["1"]], not: "id" },
    { name: "words are no latitude", columns: ["lat"], rows: [["north"]], not: "lat" },
    { name: "a column of text is no number of dead", columns: ["dead"], rows: [["many"]], not: "killed" },
  ])("$name", ({ columns, rows, not }) => {
    expect(guessMapping(columns, rows, "x").mapping.columns).not.toHaveProperty(not);
  });

  test.each([
    {
      name: "one date that begins with the day tells",
      dates: ["05/06/2021", "31/12/2021"],
      dayFirst: true,
      why: 'dayFirst: true, since "31/12/2021"',
    },
    {
      name: "one that begins with the month, too",
      dates: ["05-06-2021", "12-31-2021"],
      dayFirst: false,
      why: 'dayFirst: false, since "12-31-2021"',
    },
    {
      name: "no row tells",
      dates: ["05/06/2021", "07/07/2021"],
      dayFirst: undefined,
      why: "no row tells whether day or month comes first",
    },
    {
      name: "rows contradict one another",
      dates: ["31/12/2021", "12/31/2021"],
      dayFirst: undefined,
      why: "some dates begin with the day and others with the month",
    },
    { name: "dates that are clear need no word", dates: ["2021-06-05", "5 June 2021", "7/7/2021"], dayFirst: undefined, why: [] },
  ])("the order of day and month: $name", ({ dates, dayFirst, why }) => {
    const { mapping, reasons } = guessMapping(
      ["date"],
      dates.map((date) => [date]),
      "x",
    );
    expect(mapping.dayFirst).toBe(dayFirst);
    const said = reasons.filter((reason) => reason.startsWith("dayFirst"));
    expect(said).toEqual([why].flat().map((words) => expect.stringContaining(words)));
  });
});

describe("a table read by a mapping", () => {
  const mapping = (parts: Partial<DatasetMapping>): DatasetMapping =>
    DatasetMappingSchema.parse({ dataset: "mine", title: "Mine", columns: {}, ...parts });
  const read = (given: Partial<DatasetMapping>, columns: readonly string[], cells: readonly string[]) =>
    mappedFormat(mapping(given)).reader(columns, tables).read(cells);

  test("keeps what its columns hold, in the desk's words", () => {
    const columns = {
      id: "No",
      start: "From",
      end: "To",
      country: "Land",
      accused: "By",
      actors: "With",
      type: "Kind",
      status: "Came",
      killed: "Dead",
      killedHigh: "Most",
    };
    const cells = ["7", "2021-06-05", "2021-06-07", "Chad", "Grey Lantern; Tide Front", "Army", "Bomb", "stopped", "3", "5"];
    expect(read({ columns, types: { bomb: "bombing" }, statuses: { stopped: "foiled" } }, Object.values(columns), cells)).toMatchObject({
      doubts: [],
      incident: {
        key: "7",
        dates: { first: "2021-06-05", last: "2021-06-07" },
        type: "bombing",
        status: "foiled",
        category: "Bomb",
        country: "TD",
        sides: [
          { name: "Grey Lantern", accused: true },
          { name: "Tide Front", accused: true },
          { name: "Army", accused: false },
        ],
        killed: { low: null, best: 3, high: 5 },
      },
    });
  });

  test.each([
    { name: "day first", dayFirst: true, date: "05/06/2021", first: "2021-06-05" },
    { name: "month first", dayFirst: false, date: "05/06/2021", first: "2021-05-06" },
    { name: "nobody says", dayFirst: undefined, date: "05/06/2021", first: undefined },
    { name: "only one way", dayFirst: undefined, date: "25/06/2021", first: "2021-06-25" },
  ])("reads a day as $name", ({ dayFirst, date, first }) => {
    expect(
      read({ columns: { id: "No", date: "On" }, ...(dayFirst === undefined ? {} : { dayFirst }) }, ["No", "On"], ["1", date]),
    ).toMatchObject(
      first === undefined
        ? { incident: { dates: null }, doubts: [{ code: "date-unreadable" }] }
        : { incident: { dates: { first } }, doubts: [] },
    );
  });

  test("takes a year or a month for as long as it is", () => {
    const columns = { id: "No", year: "Y", month: "M", day: "D" };
    expect(read({ columns }, ["No", "Y", "M", "D"], ["1", "2021", "6", ""])).toMatchObject({
      incident: { dates: { first: "2021-06-01", last: "2021-06-30" } },
    });
    expect(read({ columns }, ["No", "Y", "M", "D"], ["1", "2021", "", ""])).toMatchObject({
      incident: { dates: { first: "2021-01-01", last: "2021-12-31" } },
    });
  });

  test("without ids knows a row again by its cells", () => {
    const key = (cells: readonly string[]) => read({ columns: { date: "On" } }, ["On", "Note"], cells).incident?.key;
    expect(key(["2021-06-05", "a"])).toBe(key(["2021-06-05", "a"]));
    expect(key(["2021-06-05", "a"])).not.toBe(key(["2021-06-05", "b"]));
  });

  test("refuses a mapping of columns that are not there", () => {
    expect(() => read({ columns: { date: "When" } }, ["On"], ["2021-06-05"])).toThrow(/names a column "When", and the file has none/);
  });
});
