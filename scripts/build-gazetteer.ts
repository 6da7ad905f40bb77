/**
 * Compiles data/places/gazetteer.bin from installed packages and the lists beside it; see data/places/README.md for sources and licences.
 * Usage: npx tsx scripts/build-gazetteer.ts [FILE]
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { distanceKm } from "../src/resolve/places/distance.ts";
import { centreOf } from "../src/resolve/places/division-centre.ts";
import { divisionKeys } from "../src/resolve/places/division-name.ts";
import { abbreviationKey, foldName } from "../src/resolve/places/fold-name.ts";
import {
  encodeGazetteer,
  type AdjectiveEntry,
  type CountryEntry,
  type DivisionEntry,
  type NameRecord,
  type PlaceKind,
  type PlaceRecord,
} from "../src/resolve/places/gazetteer-file.ts";
import { looseKey, SPELT_LOOSELY, withoutArticle } from "../src/resolve/places/loose-key.ts";
import type { Point } from "../src/resolve/places/point.ts";
import {
  dataFolder,
  englishDivisions,
  hashesOfLists,
  isUsefulAlternate,
  otherUsesOf,
  readDivisions,
  readLines,
  readTowns,
  type CountryLine,
  type RegionLine,
  type Town,
} from "./gazetteer-sources.ts";

/** For each division, the middle of its towns and the people who live in them. */
function divisionsOf(towns: readonly Town[], codeOf: (town: Town) => string): Map<string, Point & { readonly population: number }> {
  const groups = new Map<string, Town[]>();
  for (const town of towns) {
    const group = groups.get(codeOf(town));
    if (group) group.push(town);
    else groups.set(codeOf(town), [town]);
  }
  const people = (group: readonly Town[]): number => group.reduce((sum, town) => sum + (town.feature === "PPLX" ? 0 : town.population), 0);
  return new Map([...groups].map(([code, group]) => [code, { ...centreOf(group), population: people(group) }]));
}

/** Collects places and names; a name is kept once for each place. */
class Builder {
  readonly places: PlaceRecord[] = [];
  readonly names: NameRecord[] = [];
  readonly #seen = new Set<string>();

  add(place: PlaceRecord): number {
    this.places.push(place);
    this.name(place.name, this.places.length - 1, "main");
    return this.places.length - 1;
  }

  move(place: number, point: Point): void {
    const record = this.places[place];
    if (record) this.places[place] = { ...record, ...point };
  }

  name(name: string, place: number, use: "main" | "alias"): void {
    this.key(abbreviationKey(name) ?? foldName(name), place, use === "alias");
  }

  /** Adds the spellings that news uses for names in Arabic script. */
  loosely(key: string, place: number, alias: boolean): void {
    const bare = withoutArticle(key);
    if (bare !== null) this.key(bare, place, alias);
    const loose = looseKey(key);
    if (loose !== null) this.key(loose, place, true);
  }

  key(key: string, place: number, alias: boolean): void {
    const pair = `${key}\t${place}`;
    if (key.length < 2 || this.#seen.has(pair)) return;
    this.#seen.add(pair);
    this.names.push({ key, place, alias });
  }
}

function addCountries(builder: Builder, lines: readonly CountryLine[], towns: readonly Town[]): CountryEntry[] {
  return lines.map((line) => {
    const seat =
      towns.find((town) => town.country === line.code && town.feature === "PPLC") ?? towns.find((town) => town.country === line.code);
    const point = line.point ?? seat ?? null;
    const place = builder.add({
      name: line.name,
      kind: "country",
      feature: "PCLI",
      country: line.code,
      admin1: null,
      admin2: -1,
      lat: point?.lat ?? null,
      lon: point?.lon ?? null,
      population: line.population,
    });
    for (const alias of line.aliases) builder.name(alias, place, "alias");
    return { code: line.code, name: line.name, neighbours: line.neighbours, place };
  });
}

function addDivisions(builder: Builder, towns: readonly Town[]): DivisionEntry[] {
  const list = readDivisions("admin1");
  const centres = divisionsOf(towns, (town) => town.admin1);
  const english = englishDivisions(list);
  return list.map(({ code, name }) => {
    const centre = centres.get(code);
    const other = english.get(code);
    const place = builder.add({
      name,
      kind: "region",
      feature: "ADM1",
      country: code.slice(0, 2),
      admin1: code,
      admin2: -1,
      lat: centre?.lat ?? null,
      lon: centre?.lon ?? null,
      population: centre?.population ?? 0,
    });
    for (const key of divisionKeys(name)) builder.key(key, place, false);
    if (other) for (const key of divisionKeys(other.name)) builder.key(key, place, false);
    return { code, name, iso: other?.iso ?? null, place };
  });
}

/** Adds the second-order divisions in which the gazetteer has a town, since others have no point. */
function addDistricts(builder: Builder, towns: readonly Town[]): Map<string, number> {
  const list = readDivisions("admin2");
  const centres = divisionsOf(towns, (town) => town.admin2);
  const places = new Map<string, number>();
  for (const { code, name } of list) {
    const centre = centres.get(code);
    if (!centre) continue;
    const place = builder.add({
      name,
      kind: "district",
      feature: "ADM2",
      country: code.slice(0, 2),
      admin1: code.split(".").slice(0, 2).join("."),
      admin2: -1,
      ...centre,
    });
    places.set(code, place);
    for (const key of divisionKeys(name)) builder.key(key, place, true);
  }
  return places;
}

/** Countries whose small towns go by the one name: their alternates in GeoNames are names of long ago, which are surnames and other towns' names today. */
const NAMED_IN_ENGLISH = new Set(["AU", "CA", "GB", "IE", "NZ", "US"]);

function addTowns(
  builder: Builder,
  towns: readonly Town[],
  districts: ReadonlyMap<string, number>,
  countryNames: ReadonlySet<string>,
): Map<string, number> {
  const largest = new Map<string, number>();
  for (const town of towns) {
    const place = builder.add({
      name: town.name,
      kind: town.feature === "PPLX" ? "district" : "town",
      feature: town.feature,
      country: town.country,
      admin1: town.admin1,
      admin2: districts.get(town.admin2) ?? -1,
      lat: town.lat,
      lon: town.lon,
      population: town.population,
    });
    if (town.asciiName) builder.name(town.asciiName, place, "main");
    const spelt = SPELT_LOOSELY.has(town.country);
    if (spelt) builder.loosely(foldName(town.name), place, false);
    for (const alternate of town.alternates) {
      if (!isUsefulAlternate(alternate) || (town.population < 100_000 && NAMED_IN_ENGLISH.has(town.country))) continue;
      const key = foldName(alternate);
      if (key.length < 3 || countryNames.has(key)) continue;
      builder.key(key, place, true);
      if (spelt) builder.loosely(key, place, true);
    }
    const mark = `${town.country} ${town.name}`;
    const known = largest.get(mark);
    if (known === undefined || (builder.places[known]?.population ?? 0) < town.population) largest.set(mark, place);
  }
  return largest;
}

/** Adds the list's further names of towns: those of its towns that have no point of their own are GeoNames' largest of that name. */
function addTownNames(builder: Builder, lines: readonly RegionLine[], townPlaces: ReadonlyMap<string, number>): void {
  for (const line of lines) {
    const place = townPlaces.get(`${line.countries[0]} ${line.name}`);
    if (place === undefined)
      throw new Error(`regions.jsonl gives further names to ${line.name} in ${line.countries[0]}, a town that GeoNames lacks`);
    for (const alias of line.aliases) builder.name(alias, place, "main");
  }
}

/** Code of the division in which the nearest town of the same country lies. */
function divisionAt(point: Point, country: string, towns: readonly Town[]): string | null {
  let nearest: Town | null = null;
  let least = Infinity;
  for (const town of towns) {
    const distance = town.country === country ? distanceKm(point, town) : Infinity;
    if (distance >= least) continue;
    least = distance;
    nearest = town;
  }
  return nearest?.admin1 ?? null;
}

/** Adds the desk's own regions; one that names a division of the same country adds its names to that. Returns their adjectives. */
function addRegions(
  builder: Builder,
  lines: readonly RegionLine[],
  divisions: readonly DivisionEntry[],
  towns: readonly Town[],
): AdjectiveEntry[] {
  const adjectives: AdjectiveEntry[] = [];
  const features: Partial<Record<PlaceKind, string>> = { continent: "CONT", area: "AREA", water: "SEA", town: "LOC", district: "LOC" };
  for (const line of lines) {
    const [only] = line.countries;
    const keys = new Set([line.name, ...line.aliases].map(foldName));
    const division =
      line.kind === "region" && line.countries.length === 1
        ? divisions.find((entry) => entry.code.startsWith(`${only}.`) && [...divisionKeys(entry.name)].some((key) => keys.has(key)))
        : undefined;
    if (division && line.point) builder.move(division.place, line.point);
    const place =
      division?.place ??
      builder.add({
        name: line.name,
        kind: line.kind,
        feature: features[line.kind] ?? "RGN",
        country: line.countries.length === 1 ? (only ?? null) : null,
        admin1: features[line.kind] === "LOC" && line.point ? divisionAt(line.point, only ?? "", towns) : null,
        admin2: -1,
        lat: line.point?.lat ?? null,
        lon: line.point?.lon ?? null,
        population: 0,
      });
    builder.name(line.name, place, "main");
    const wide = line.kind === "continent" || line.kind === "area" || line.kind === "water";
    for (const alias of line.aliases) builder.name(alias, place, wide ? "main" : "alias");
    for (const word of line.adjectives) adjectives.push({ word, countries: line.countries, place });
  }
  return adjectives;
}

/** The whole gazetteer as bytes; the same packages and lists give the same bytes. */
export function buildGazetteer(): Uint8Array {
  const towns = readTowns();
  const countryLines = readLines("countries.jsonl") as readonly CountryLine[];
  const regionLines = readLines("regions.jsonl") as readonly RegionLine[];
  const builder = new Builder();
  const countries = addCountries(builder, countryLines, towns);
  const countryNames = new Set(builder.names.map((name) => name.key));
  const divisions = addDivisions(builder, towns);
  const isGeoNamesTown = (line: RegionLine): boolean => line.kind === "town" && line.point === null;
  const regional = addRegions(
    builder,
    regionLines.filter((line) => !isGeoNamesTown(line)),
    divisions,
    towns,
  );
  const districts = addDistricts(builder, towns);
  const townPlaces = addTowns(builder, towns, districts, countryNames);
  addTownNames(builder, regionLines.filter(isGeoNamesTown), townPlaces);
  const national = countryLines.flatMap((line, index) =>
    line.adjectives.map((word) => ({ word, countries: [line.code], place: countries[index]?.place ?? -1 })),
  );
  const adjectives = [...national, ...regional];
  const otherUses = otherUsesOf(builder.names);
  return encodeGazetteer({
    places: builder.places,
    names: builder.names,
    countries,
    divisions,
    adjectives,
    otherUses,
    lists: hashesOfLists(),
  });
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[/\\]/).at(-1) ?? "")) {
  const target = process.argv[2] ?? new URL("gazetteer.bin", dataFolder);
  const bytes = buildGazetteer();
  writeFileSync(target, bytes);
  process.stdout.write(`${bytes.length} bytes, SHA-256 ${createHash("sha256").update(bytes).digest("hex")}\n`);
}
