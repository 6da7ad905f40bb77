import { describe, expect, it } from "vitest";
import { parseOwnPlaces } from "./own-places.ts";

describe("reading a user's own places", () => {
  it("reads CSV with quotes, byte order mark and missing columns", () => {
    const text = '\uFEFFname,lat,lon,country,kind,aliases\r\n"Kerrowy, Upper",1.5,-2,XA,town,Old K; High K\r\n\r\nTalmar,,,XA,region,\r\n';
    expect(parseOwnPlaces(text, "mine.csv")).toEqual({
      places: [
        { name: "Kerrowy, Upper", lat: 1.5, lon: -2, country: "XA", admin1: null, kind: "town", aliases: ["Old K", "High K"] },
        { name: "Talmar", lat: null, lon: null, country: "XA", admin1: null, kind: "region", aliases: [] },
      ],
      problems: [],
    });
  });

  it("reads JSON, as a list or under `places`", () => {
    const list = [{ name: "Kerrowy", lat: 1, lon: 2 }];
    const expected = [{ name: "Kerrowy", lat: 1, lon: 2, country: null, admin1: null, kind: "town", aliases: [] }];
    expect(parseOwnPlaces(JSON.stringify(list), null).places).toEqual(expected);
    expect(parseOwnPlaces(JSON.stringify({ places: list }), null).places).toEqual(expected);
  });

  it.each([
    ["no name", ",1,2,XA", /row 2: found "" as name, needed a name/],
    ["a latitude out of range", "K,91,2,XA", /found "91" as lat, needed a latitude/],
    ["a latitude in words", "K,north,2,XA", /found "north" as lat/],
    ["a longitude without a latitude", "K,,2,XA", /needed both or neither/],
    ["a country by name", "K,1,2,Varnia", /found "Varnia" as country, needed a country code/],
  ])("makes a problem of %s and keeps the other rows", (_, row, message) => {
    const { places, problems } = parseOwnPlaces(`name,lat,lon,country\n${row}\nGood,1,1,XA\n`, "mine.csv");
    expect(places.map((place) => place.name)).toEqual(["Good"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: "place-row-unreadable",
      file: "mine.csv",
      message: expect.stringMatching(message) as string,
    });
  });

  it("names the line of a row after a cell of several lines", () => {
    const { problems } = parseOwnPlaces('name,lat,lon\n"A\nB",1,1\nC,x,1\n', null);
    expect(problems[0]?.message).toMatch(/^row 4:/);
  });

  it.each([
    ["broken JSON", "[{", /not JSON/],
    ["JSON without a list", '{"a": 1}', /without a list/],
    ["CSV without its columns", "place;x;y\nA;1;2", /no column name, lat, lon/],
    ["an empty file", "", /no column/],
  ])("makes one problem of %s", (_, text, message) => {
    const read = parseOwnPlaces(text, "mine");
    expect(read.places).toEqual([]);
    expect(read.problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  });
});
