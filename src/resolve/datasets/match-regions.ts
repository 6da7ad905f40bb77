import { divisionKeys, withoutKind } from "../places/division-name.ts";
import { foldName } from "../places/fold-name.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { UnderstoodName, UnderstoodNames } from "./name-match.ts";

/** A first-order division as a dataset writes it. */
export interface WrittenRegion {
  readonly id: number;
  /** ISO 3166-1 alpha-2; empty where rows tell none. */
  readonly country: string;
  readonly name: string;
}

/** Most places of a name that are looked at. */
const MOST = 40;
/** GeoNames features of seats of first-order divisions, after which the divisions themselves are often called. */
const SEATS = new Set(["PPLA", "PPLC"]);

/**
 * Which of the datasets' regions are meant by names that a person gives: "Raqqa" is "Ar Raqqah Governorate". Two names are one where they are the same letters but for the word
 * for the kind of division, or where the gazetteer has both for one division of the country.
 */
export function matchRegions(
  asked: readonly string[],
  regions: readonly WrittenRegion[],
  given: { readonly countries: readonly string[] | null; readonly gazetteer: Gazetteer },
): UnderstoodNames {
  const { countries, gazetteer } = given;
  const within = regions.filter(({ country }) => countries === null || country === "" || countries.includes(country));
  const known = within.map((region) => ({
    region,
    keys: divisionKeys(region.name),
    divisions: divisionsOf(gazetteer, region.name, region.country === "" ? countries : [region.country]),
  }));
  const sure = new Set<number>();
  const perhaps = new Set<number>();
  const understood = asked.map((name): UnderstoodName => {
    const keys = divisionKeys(name);
    const divisions = divisionsOf(gazetteer, name, countries);
    const meant = known.filter((one) => overlap(one.keys, keys) || overlap(one.divisions, divisions));
    // Seats share names with divisions that are not theirs; without a country the same name may be another country's region.
    const unsure = meant.filter(({ region }) => countries === null && meant.some((other) => other.region.country !== region.country));
    for (const { region } of meant) (unsure.some((one) => one.region === region) ? perhaps : sure).add(region.id);
    return {
      asked: name,
      means: divisionName(gazetteer, [...divisions][0] ?? null, name),
      names: distinct(meant.filter((one) => !unsure.includes(one)).map(({ region }) => region.name)),
      countries: distinct(meant.map(({ region }) => region.country).filter((country) => country !== "")),
      undecided: distinct(unsure.map(({ region }) => `${region.name} (${region.country})`)),
    };
  });
  return { match: { sure: [...sure], perhaps: [...perhaps].filter((id) => !sure.has(id)) }, understood };
}

/** GeoNames codes of the first-order divisions that a name may stand for. */
function divisionsOf(gazetteer: Gazetteer, name: string, countries: readonly string[] | null): ReadonlySet<string> {
  const places = (written: string): ReturnType<Gazetteer["candidates"]> =>
    gazetteer.candidates(written, MOST).filter(({ country }) => countries === null || (country !== null && countries.includes(country)));
  const divisions = places(name).filter(({ feature }) => feature === "ADM1");
  const bare = withoutKind(foldName(name));
  const found = divisions.length > 0 || bare === null ? divisions : places(bare).filter(({ feature }) => feature === "ADM1");
  const seats =
    found.length > 0 ? [] : [...places(name), ...(bare === null ? [] : places(bare))].filter(({ feature }) => SEATS.has(feature));
  return new Set([...found, ...seats].flatMap(({ admin1 }) => admin1 ?? []));
}

function divisionName(gazetteer: Gazetteer, code: string | null, name: string): string | null {
  if (code === null) return null;
  return gazetteer.candidates(name, MOST).find(({ admin1 }) => admin1 === code)?.admin1Name ?? code;
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((item) => b.has(item));
const distinct = (names: readonly string[]): string[] => [...new Set(names)];
