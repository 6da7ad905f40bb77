import { foldName } from "./fold-name.ts";
import { encodeGazetteer, type NameRecord, type PlaceRecord } from "./gazetteer-file.ts";

type Line = readonly [
  name: string,
  country: string | null,
  admin1: string | null,
  lat: number | null,
  lon: number | null,
  population: number,
];

const COUNTRIES: readonly Line[] = [
  ["Varnia", "XA", null, 10, 10, 5_000_000],
  ["Ostrela", "XB", null, 10, 30, 9_000_000],
  ["Qorland", "XC", null, -40, 100, 2_000_000],
];
const DIVISIONS: readonly Line[] = [
  ["Talmar", "XA", "XA.01", 9, 9, 900_000],
  ["Brenn Oblast", "XA", "XA.02", 12, 12, 700_000],
  ["Lower Osk", "XB", "XB.01", 11, 31, 800_000],
];
const TOWNS: readonly Line[] = [
  ["Kerrowy", "XA", "XA.01", 9.1, 9.1, 40_000],
  ["Kerrowy", "XB", "XB.01", 11.2, 31.1, 900_000],
  ["Kerrowy", "XC", null, -41, 101, 1_000],
  ["Sundhaven", "XA", "XA.01", 9.2, 9, 300_000],
  ["Miloje", "XA", "XA.02", 12.1, 12.2, 15_000],
  ["Miloje", "XC", null, -40.5, 100.5, 80_000],
  ["Dunmarch", "XB", "XB.01", 11, 31.2, 600],
];
const COUNTIES: readonly Line[] = [["Marrow County", "XB", "XB.01", 11, 31, 400_000]];
const WATERS: readonly Line[] = [["Sable Sea", null, null, null, null, 0]];

const record = (line: Line, kind: PlaceRecord["kind"], feature: string): PlaceRecord => {
  const [name, country, admin1, lat, lon, population] = line;
  return { name, kind, feature, country, admin1, admin2: -1, lat, lon, population };
};

/** A small gazetteer of three invented countries, for tests. */
export function inventedGazetteer(): Uint8Array {
  const places = [
    ...COUNTRIES.map((line) => record(line, "country", "PCLI")),
    ...DIVISIONS.map((line) => record(line, "region", "ADM1")),
    ...TOWNS.map((line) => record(line, "town", "PPL")),
    ...WATERS.map((line) => record(line, "water", "SEA")),
    ...COUNTIES.map((line) => record(line, "district", "ADM2")),
  ];
  const names: NameRecord[] = places.map(({ name }, place) => ({ key: foldName(name), place, alias: false }));
  names.push(
    { key: "brenn", place: 4, alias: false },
    { key: "marrow", place: places.length - 1, alias: true },
    { key: "=ROV", place: 0, alias: true },
    { key: "sund haven", place: 9, alias: true },
    { key: "~mulaikanda", place: 10, alias: true },
  );
  return encodeGazetteer({
    places,
    names,
    countries: COUNTRIES.map(([name, code], place) => ({
      code: code ?? "",
      name,
      neighbours: code === "XC" ? [] : [code === "XA" ? "XB" : "XA"],
      place,
    })),
    divisions: DIVISIONS.map(([name, , code], index) => ({
      code: code ?? "",
      name,
      iso: ["TM", "BR", "LO"][index] ?? null,
      place: 3 + index,
    })),
    adjectives: [
      { word: "Varnian", countries: ["XA"], place: 0 },
      { word: "Ostrel", countries: ["XB"], place: 1 },
    ],
    otherUses: new Map([["dunmarch", "surname"]]),
    lists: {},
  });
}
