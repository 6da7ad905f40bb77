import { hashKey } from "./fold-name.ts";

/** What kind of thing a place is. `area` has no agreed bounds ("the Sahel"), `district` is a second-order division or a part of a town. */
export const PLACE_KINDS = ["country", "region", "district", "town", "continent", "area", "water"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What else a name commonly is in English, for readers that must tell place names from other words. */
export const OTHER_USES = ["word", "given-name", "surname"] as const;
export type OtherUse = (typeof OTHER_USES)[number];

/** One country, as the file's directory holds it. */
export interface CountryEntry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly neighbours: readonly string[];
  /** Place of the country in the list of places. */
  readonly place: number;
}

/** One first-order division. */
export interface DivisionEntry {
  /** GeoNames code, such as `RU.19`. */
  readonly code: string;
  readonly name: string;
  /** ISO 3166-2 code without the country and in capitals, such as `TX`, where CLDR's list could be matched. */
  readonly iso: string | null;
  readonly place: number;
}

/** An adjective or a people's name ("Afghan", "Chechen") and the countries and the place that it speaks of. */
export interface AdjectiveEntry {
  readonly word: string;
  readonly countries: readonly string[];
  readonly place: number;
}

/** One place as it goes into the file. */
export interface PlaceRecord {
  readonly name: string;
  readonly kind: PlaceKind;
  /** GeoNames feature code (geonames.org/export/codes.html), or one of CONT, AREA, SEA, RGN, LOC for the desk's own entries. */
  readonly feature: string;
  readonly country: string | null;
  /** GeoNames code of its first-order division, such as `RU.19`. */
  readonly admin1: string | null;
  /** Place, in the list, of its second-order division; -1 where none is known. */
  readonly admin2: number;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population: number;
}

/** A name and a place that it stands for. */
export interface NameRecord {
  /** Folded name, or the key of an abbreviation. */
  readonly key: string;
  readonly place: number;
  /** Whether it is another name than the one that the place goes by. */
  readonly alias: boolean;
}

export interface GazetteerContent {
  readonly places: readonly PlaceRecord[];
  readonly names: readonly NameRecord[];
  readonly countries: readonly CountryEntry[];
  readonly divisions: readonly DivisionEntry[];
  readonly adjectives: readonly AdjectiveEntry[];
  readonly otherUses: ReadonlyMap<string, OtherUse>;
  /** SHA-256 of each list that went in, so that a list changed without building anew shows. */
  readonly lists: Readonly<Record<string, string>>;
}

interface Directory {
  readonly version: number;
  readonly features: readonly string[];
  readonly countries: readonly CountryEntry[];
  readonly divisions: readonly DivisionEntry[];
  readonly adjectives: readonly AdjectiveEntry[];
  readonly lists: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
}

/** The arrays of a gazetteer file; one element a place, or a key, as named. */
export interface GazetteerTables {
  readonly directory: Directory;
  readonly lat: Int32Array;
  readonly lon: Int32Array;
  readonly population: Uint32Array;
  readonly admin2: Int32Array;
  readonly admin1: Uint16Array;
  readonly country: Uint8Array;
  readonly kind: Uint8Array;
  readonly feature: Uint8Array;
  readonly nameStart: Uint32Array;
  readonly nameBytes: Uint8Array;
  readonly buckets: Uint32Array;
  readonly fingerprints: Uint32Array;
  readonly references: Uint32Array;
  readonly postings: Uint32Array;
}

const MAGIC = 0x48534731;
const VERSION = 1;
/** Stored degrees are whole numbers of this part of a degree (about a metre). */
export const DEGREE = 100_000;
/** Stored in place of a coordinate where a place has no point. */
export const NO_POINT = -0x80000000;
export const NO_COUNTRY = 0xff;
export const NO_DIVISION = 0xffff;
const BUCKET_BITS = 18;

/** Bits of a reference and of a posting. */
const MANY = 0x80000000;
const ALIAS = 0x40000000;
const LAST = 0x80000000;
const USE_SHIFT = 28;
const VALUE = 0x0fffffff;

/** One place that a key stands for. */
export interface Hit {
  readonly place: number;
  readonly alias: boolean;
}

/** The places of a key and what else the name is; null where the gazetteer lacks it. */
export function lookUp(tables: GazetteerTables, key: string): { readonly hits: readonly Hit[]; readonly otherUse: OtherUse | null } | null {
  const { first, second } = hashKey(key);
  const bucket = first >>> (32 - BUCKET_BITS);
  const end = tables.buckets[bucket + 1] ?? 0;
  for (let at = tables.buckets[bucket] ?? 0; at < end; at++) {
    if (tables.fingerprints[at] !== second) continue;
    const reference = tables.references[at] ?? 0;
    const use = (reference >>> USE_SHIFT) & 3;
    return { hits: hitsOf(tables, reference), otherUse: use === 0 ? null : (OTHER_USES[use - 1] ?? null) };
  }
  return null;
}

function hitsOf(tables: GazetteerTables, reference: number): Hit[] {
  const value = reference & VALUE;
  if ((reference & MANY) === 0) return [{ place: value, alias: (reference & ALIAS) !== 0 }];
  const hits: Hit[] = [];
  for (let at = value; at < tables.postings.length; at++) {
    const posting = tables.postings[at] ?? LAST;
    hits.push({ place: posting & VALUE, alias: (posting & ALIAS) !== 0 });
    if ((posting & LAST) !== 0) break;
  }
  return hits;
}

/** Lays a gazetteer out as one file: a directory in JSON, then arrays that are used where they lie. Little-endian. */
export function encodeGazetteer(content: GazetteerContent): Uint8Array {
  const { places } = content;
  const features = [...new Set(places.map((place) => place.feature))].sort();
  const featureNumber = new Map(features.map((feature, index) => [feature, index]));
  const countryNumber = new Map(content.countries.map((country, index) => [country.code, index]));
  const divisionNumber = new Map(content.divisions.map((division, index) => [division.code, index]));
  const degrees = (value: number | null): number => (value === null ? NO_POINT : Math.round(value * DEGREE));
  const names = places.map((place) => Buffer.from(place.name, "utf8"));
  const nameStart = new Uint32Array(places.length + 1);
  names.forEach((name, index) => (nameStart[index + 1] = (nameStart[index] ?? 0) + name.length));
  const sections: Readonly<Record<string, Int32Array | Uint32Array | Uint16Array | Uint8Array>> = {
    lat: Int32Array.from(places, (place) => degrees(place.lat)),
    lon: Int32Array.from(places, (place) => degrees(place.lon)),
    population: Uint32Array.from(places, (place) => place.population),
    admin2: Int32Array.from(places, (place) => place.admin2),
    nameStart,
    ...indexOf(content),
    admin1: Uint16Array.from(places, (place) => divisionNumber.get(place.admin1 ?? "") ?? NO_DIVISION),
    country: Uint8Array.from(places, (place) => countryNumber.get(place.country ?? "") ?? NO_COUNTRY),
    kind: Uint8Array.from(places, (place) => PLACE_KINDS.indexOf(place.kind)),
    feature: Uint8Array.from(places, (place) => featureNumber.get(place.feature) ?? 0),
    nameBytes: new Uint8Array(Buffer.concat(names)),
  };
  return joinSections(sections, {
    version: VERSION,
    features,
    countries: content.countries,
    divisions: content.divisions,
    adjectives: content.adjectives,
    lists: content.lists,
  });
}

function joinSections(
  sections: Readonly<Record<string, ArrayBufferView & { readonly length: number }>>,
  directory: Omit<Directory, "sections">,
): Uint8Array {
  const places: Record<string, { offset: number; length: number }> = {};
  let size = 0;
  for (const [name, array] of Object.entries(sections)) {
    places[name] = { offset: size, length: array.length };
    size += Math.ceil(array.byteLength / 4) * 4;
  }
  const json = Buffer.from(JSON.stringify({ ...directory, sections: places }), "utf8");
  const base = 8 + Math.ceil(json.length / 4) * 4;
  const file = Buffer.alloc(base + size, 0x20);
  file.writeUInt32LE(MAGIC, 0);
  file.writeUInt32LE(base - 8, 4);
  json.copy(file, 8);
  for (const [name, array] of Object.entries(sections)) {
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(file, base + (places[name]?.offset ?? 0));
  }
  return file;
}

/** The index by name: a bucket by the first hash, then the second hash as the name's fingerprint. 50 bits leave about one false hit in 10^9 misses. */
function indexOf(content: GazetteerContent): {
  buckets: Uint32Array;
  fingerprints: Uint32Array;
  references: Uint32Array;
  postings: Uint32Array;
} {
  const byKey = new Map<string, NameRecord[]>();
  for (const name of content.names) {
    const group = byKey.get(name.key);
    if (group) group.push(name);
    else byKey.set(name.key, [name]);
  }
  const entries = [...byKey].map(([key, group]) => ({ key, group, ...hashKey(key) }));
  entries.sort((a, b) => a.first - b.first || a.second - b.second || (a.key < b.key ? -1 : 1));
  const buckets = new Uint32Array(2 ** BUCKET_BITS + 1);
  const fingerprints = new Uint32Array(entries.length);
  const references = new Uint32Array(entries.length);
  const postings: number[] = [];
  entries.forEach(({ key, group, first, second }, index) => {
    const slot = (first >>> (32 - BUCKET_BITS)) + 1;
    buckets[slot] = (buckets[slot] ?? 0) + 1;
    fingerprints[index] = second;
    const use = content.otherUses.get(key);
    const useBits = use === undefined ? 0 : (OTHER_USES.indexOf(use) + 1) << USE_SHIFT;
    const [only] = group;
    if (group.length === 1 && only) {
      references[index] = (only.place | useBits | (only.alias ? ALIAS : 0)) >>> 0;
      return;
    }
    references[index] = (MANY | useBits | postings.length) >>> 0;
    group.forEach((name, at) => postings.push((name.place | (name.alias ? ALIAS : 0) | (at === group.length - 1 ? LAST : 0)) >>> 0));
  });
  for (let slot = 1; slot < buckets.length; slot++) buckets[slot] = (buckets[slot] ?? 0) + (buckets[slot - 1] ?? 0);
  return { buckets, fingerprints, references, postings: Uint32Array.from(postings) };
}

/** Opens a gazetteer file where it lies; nothing is copied if the bytes start at a multiple of four. */
export function decodeGazetteer(bytes: Uint8Array): GazetteerTables {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (aligned.byteLength < 8 || view.getUint32(0, true) !== MAGIC) {
    throw new Error("these bytes are no gazetteer: the mark at the start is missing; build the file again with scripts/build-gazetteer.ts");
  }
  const base = 8 + view.getUint32(4, true);
  const directory = JSON.parse(new TextDecoder().decode(aligned.subarray(8, base))) as Directory;
  if (directory.version !== VERSION) {
    throw new Error(
      `the gazetteer has version ${directory.version}, needed is ${VERSION}; build the file again with scripts/build-gazetteer.ts`,
    );
  }
  const place = (name: string): [ArrayBufferLike, number, number] => {
    const section = directory.sections[name];
    if (!section) throw new Error(`the gazetteer lacks its section ${name}; build the file again with scripts/build-gazetteer.ts`);
    return [aligned.buffer, aligned.byteOffset + base + section.offset, section.length];
  };
  return {
    directory,
    lat: new Int32Array(...place("lat")),
    lon: new Int32Array(...place("lon")),
    population: new Uint32Array(...place("population")),
    admin2: new Int32Array(...place("admin2")),
    admin1: new Uint16Array(...place("admin1")),
    country: new Uint8Array(...place("country")),
    kind: new Uint8Array(...place("kind")),
    feature: new Uint8Array(...place("feature")),
    nameStart: new Uint32Array(...place("nameStart")),
    nameBytes: new Uint8Array(...place("nameBytes")),
    buckets: new Uint32Array(...place("buckets")),
    fingerprints: new Uint32Array(...place("fingerprints")),
    references: new Uint32Array(...place("references")),
    postings: new Uint32Array(...place("postings")),
  };
}
