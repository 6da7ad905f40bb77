import type { PlaceNames } from "../../model/lookups.ts";
import { withoutKind } from "./division-name.ts";
import { abbreviationKey, foldName } from "./fold-name.ts";
import {
  decodeGazetteer,
  DEGREE,
  lookUp,
  NO_COUNTRY,
  NO_DIVISION,
  NO_POINT,
  PLACE_KINDS,
  type Hit,
  type OtherUse,
  type PlaceKind,
} from "./gazetteer-file.ts";
import { looseKey, SPELT_LOOSELY, withoutArticle } from "./loose-key.ts";
import type { OwnPlace } from "./own-places.ts";
import { reachOf } from "./place-reach.ts";

/** One place that a name may stand for. */
export interface PlaceCandidate {
  /** Number of the place in its gazetteer; the same number is the same place. Own places count down from -1. */
  readonly id: number;
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2; null for what lies in several countries or none. */
  readonly country: string | null;
  /** GeoNames code of its first-order division, such as `RU.19`; for an own place the name. */
  readonly admin1: string | null;
  readonly admin1Name: string | null;
  /** Number of its second-order division; null where none is known. */
  readonly admin2: number | null;
  /** WGS 84 degrees; null for continents, seas and whatever else has no point. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** People; 0 where not known. */
  readonly population: number;
  /** GeoNames feature code. */
  readonly feature: string;
  /** Whether the name asked for is not the one that the place goes by. */
  readonly alias: boolean;
  /** Whether only a freer spelling of the name was found: it needs some other word for its country. */
  readonly loose: boolean;
  /** Whether it comes from the user's own places. */
  readonly own: boolean;
  /** How likely the place is meant when nothing else is known: people, weighed by kind of place. */
  readonly prominence: number;
}

/** The gazetteer: which places there are of a name, and what else it takes to choose between them. */
export interface Gazetteer extends PlaceNames {
  /** The places of that name, most prominent first, `most` of them at most; empty where it holds none. `name` as written, with or without articles. */
  candidates(name: string, most?: number): readonly PlaceCandidate[];
  /** The most populous place of a name, by people alone: the plain answer that resolution in context must beat. */
  mostPopulous(name: string): PlaceCandidate | null;
  /** What an adjective or a people's name ("Afghan", "Chechens") speaks of, or null. */
  adjective(word: string): { readonly countries: readonly string[]; readonly place: PlaceCandidate | null } | null;
  /** The first-order division with that ISO 3166-2 code, given without the country: ("US", "TX"). */
  division(country: string, code: string): PlaceCandidate | null;
  country(code: string): PlaceCandidate | null;
  /** Codes of the countries that share a land border with it. */
  neighbours(country: string): readonly string[];
  /** How far a place reaches from its point, in kilometres; null for one without a point. */
  reach(place: PlaceCandidate): number | null;
}

/** Weight of one inhabitant by kind: a division is less often meant than the town of its name, a district less than either. */
const WEIGHT: Readonly<Record<PlaceKind, number>> = { country: 50, region: 0.4, district: 0.05, town: 1, continent: 1, area: 1, water: 1 };
/** The desk's own regions, areas and waters have no population; they are in the list because news names them often. */
const LISTED = 3_000_000;
/** The same for its own towns and parts of towns, which are in the list since GeoNames lacks them and news names them. */
const LISTED_TOWN = 50_000;
/** A seat of government is named for more than its people: GeoNames' PPLC (capital), PPLA (seat of a first-order division). */
const SEAT: Readonly<Record<string, number>> = { PPLC: 8, PPLA: 1.5 };
/** A name under which a place does not usually go. */
const ALIAS_WEIGHT = 0.15;
const OWN_PROMINENCE = 1e12;

/** Opens a compiled gazetteer (data/places/gazetteer.bin); the user's own places stand beside it and come first. */
export function createGazetteer(data: Uint8Array, ownPlaces: readonly OwnPlace[] = []): Gazetteer {
  const tables = decodeGazetteer(data);
  const { directory } = tables;
  const decoder = new TextDecoder();
  const countryByCode = new Map(directory.countries.map((country) => [country.code, country]));
  const divisionByIso = new Map(directory.divisions.map((division) => [`${division.code.slice(0, 2)}-${division.iso ?? ""}`, division]));
  const adjectiveByWord = new Map(directory.adjectives.map((entry) => [foldName(entry.word), entry]));
  const own = ownIndex(ownPlaces);
  const reaches = new Map<number, number | null>();

  const nameOf = (place: number): string => decoder.decode(tables.nameBytes.subarray(tables.nameStart[place], tables.nameStart[place + 1]));
  const featureOf = (place: number): string => directory.features[tables.feature[place] ?? 0] ?? "";

  const prominence = ({ place, alias }: Hit): number => {
    const kind = PLACE_KINDS[tables.kind[place] ?? 0] ?? "town";
    const feature = featureOf(place);
    const people = tables.population[place] ?? 0;
    const listed = feature === "RGN" || feature === "AREA" || feature === "SEA" || feature === "CONT";
    const weight = WEIGHT[kind] * (SEAT[feature] ?? 1) * (alias ? (kind === "country" ? 1 : ALIAS_WEIGHT) : 1);
    if (feature === "LOC") return LISTED_TOWN * (alias ? ALIAS_WEIGHT : 1);
    return listed ? LISTED * (alias ? ALIAS_WEIGHT : 1) : (people + 100) * weight;
  };

  const candidateOf = (hit: Hit, loose = false): PlaceCandidate => {
    const { place } = hit;
    const division = directory.divisions[tables.admin1[place] ?? NO_DIVISION];
    const country = tables.country[place] ?? NO_COUNTRY;
    const degrees = (value: number): number | null => (value === NO_POINT ? null : value / DEGREE);
    const admin2 = tables.admin2[place] ?? -1;
    return {
      id: place,
      name: nameOf(place),
      kind: PLACE_KINDS[tables.kind[place] ?? 0] ?? "town",
      country: directory.countries[country]?.code ?? null,
      admin1: division?.code ?? null,
      admin1Name: division?.name ?? null,
      admin2: admin2 < 0 ? null : admin2,
      lat: degrees(tables.lat[place] ?? NO_POINT),
      lon: degrees(tables.lon[place] ?? NO_POINT),
      population: tables.population[place] ?? 0,
      feature: featureOf(place),
      alias: hit.alias,
      loose,
      own: false,
      prominence: prominence(hit),
    };
  };

  const find = (name: string): Found => {
    const abbreviation = abbreviationKey(name);
    const short = abbreviation === null ? null : lookUp(tables, abbreviation);
    if (short) return short;
    // Three capitals that are no known abbreviation are a body or an airport, not the village of those letters.
    if (abbreviation !== null && abbreviation.length < 5) return null;
    const key = foldName(name);
    const whole = lookUp(tables, key);
    if (whole) return whole;
    const bare = withoutKind(key);
    if (bare === null) return null;
    const found = lookUp(tables, bare);
    const divisions = found?.hits.filter(({ place }) => isDivision(PLACE_KINDS[tables.kind[place] ?? 0])) ?? [];
    // "Garissa county" may be asked of a gazetteer that knows the town alone: it lies there or near.
    if (found && divisions.length > 0) return { hits: divisions, otherUse: null };
    return found?.otherUse === null ? found : null;
  };

  /** Other spellings, for names already known to be places: a person's name would too often meet a village. */
  const findLoosely = (name: string): Found => {
    const key = foldName(name);
    const bare = withoutArticle(key);
    const loose = looseKey(withoutKind(key) ?? key);
    return (bare === null ? null : lookUp(tables, bare)) ?? (loose === null ? null : lookUp(tables, loose));
  };

  return {
    best(name) {
      const mine = own.get(foldName(name))?.[0];
      if (mine) return { kind: broadKind(mine.kind), population: mine.population, country: mine.country };
      const found = find(name);
      const [first] = found?.hits ?? [];
      if (!found || !first) return null;
      const top = found.hits.reduce((best, hit) => (prominence(hit) > prominence(best) ? hit : best), first);
      const { place, alias } = top;
      const kind = PLACE_KINDS[tables.kind[place] ?? 0] ?? "town";
      const country = directory.countries[tables.country[place] ?? NO_COUNTRY]?.code ?? null;
      const people = featureOf(place) === "LOC" ? LISTED_TOWN : (tables.population[place] ?? 0);
      // A town's name in another language ("Hamas" for Hamm) is seldom meant; spellings of names in Arabic script are all as good.
      const seldom = alias && kind === "town" && !SPELT_LOOSELY.has(country ?? "");
      // "Harris" alone is seldom Harris County; it is a name before it is a place.
      const bare = featureOf(place) === "ADM2" && withoutKind(foldName(nameOf(place))) === foldName(name);
      const weight = bare ? WEIGHT.district : seldom ? ALIAS_WEIGHT : 1;
      const answer = { kind: bare ? "other" : broadKind(kind), population: Math.round(people * weight), country } as const;
      return found.otherUse === null ? answer : { ...answer, otherUse: found.otherUse };
    },
    candidates(name, most = Infinity) {
      const mine = own.get(foldName(name)) ?? [];
      const exact = find(name);
      const hits = (exact ?? findLoosely(name))?.hits ?? [];
      const ranked = hits.map((hit) => ({ hit, weight: prominence(hit) })).sort((a, b) => b.weight - a.weight || a.hit.place - b.hit.place);
      return [...mine, ...ranked.slice(0, most).map(({ hit }) => candidateOf(hit, exact === null))];
    },
    mostPopulous(name) {
      const found = find(name)?.hits.map((hit) => candidateOf(hit)) ?? [];
      return found.reduce<PlaceCandidate | null>((best, next) => (best === null || next.population > best.population ? next : best), null);
    },
    adjective(word) {
      const key = foldName(word);
      const entry = adjectiveByWord.get(key) ?? adjectiveByWord.get(key.replace(/s$/, ""));
      if (!entry) return null;
      return { countries: entry.countries, place: entry.place < 0 ? null : candidateOf({ place: entry.place, alias: false }) };
    },
    division(country, code) {
      const entry = divisionByIso.get(`${country}-${code}`);
      return entry ? candidateOf({ place: entry.place, alias: false }) : null;
    },
    country(code) {
      const mine = ownPlaces.findIndex((place) => place.kind === "country" && place.country === code);
      if (mine >= 0) return ownCandidate(ownPlaces[mine] as OwnPlace, mine, false);
      const entry = countryByCode.get(code);
      return entry ? candidateOf({ place: entry.place, alias: false }) : null;
    },
    neighbours: (country) => countryByCode.get(country)?.neighbours ?? [],
    reach(place) {
      let known = reaches.get(place.id);
      if (known === undefined) {
        known = reachOf(place, tables);
        reaches.set(place.id, known);
      }
      return known;
    },
  };
}

type Found = { readonly hits: readonly Hit[]; readonly otherUse: OtherUse | null } | null;

const isDivision = (kind: PlaceKind | undefined): boolean => kind === "region" || kind === "district";

/** The kinds that readers of names tell apart. */
function broadKind(kind: PlaceKind): "country" | "region" | "town" | "other" {
  if (kind === "country" || kind === "region" || kind === "town") return kind;
  return kind === "district" ? "region" : "other";
}

function ownCandidate(place: OwnPlace, index: number, alias: boolean): PlaceCandidate {
  const features: Partial<Record<PlaceKind, string>> = {
    country: "PCLI",
    region: "ADM1",
    district: "ADM2",
    continent: "CONT",
    area: "AREA",
    water: "SEA",
  };
  return {
    id: -1 - index,
    name: place.name,
    kind: place.kind,
    country: place.country,
    admin1: place.admin1,
    admin1Name: place.admin1,
    admin2: null,
    lat: place.lat,
    lon: place.lon,
    population: 0,
    feature: features[place.kind] ?? "PPL",
    alias,
    loose: false,
    own: true,
    prominence: OWN_PROMINENCE,
  };
}

function ownIndex(places: readonly OwnPlace[]): Map<string, PlaceCandidate[]> {
  const index = new Map<string, PlaceCandidate[]>();
  places.forEach((place, number) => {
    for (const name of [place.name, ...place.aliases]) {
      const key = foldName(name);
      index.set(key, [...(index.get(key) ?? []), ownCandidate(place, number, name !== place.name)]);
    }
  });
  return index;
}
