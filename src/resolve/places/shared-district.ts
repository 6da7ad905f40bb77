import type { PlaceCandidate } from "./gazetteer.ts";

/** What the candidates of one name weigh in each second-order division: as the division itself, and as places in it. */
export type DistrictShares = ReadonlyMap<number, { readonly itself: number; readonly inside: number }>;

/**
 * Logarithm of how much likelier two names are said of one county, where one is the county and the other a town in it, and where both are towns in it; set by
 * hand as the other weights are. "Henry County" and "Paris" in one report speak for the one county of that name that has a Paris, however small both are.
 */
const HELD = 8;
const BESIDE = 4;
/** Names that may speak for a candidate in this way: a county and its towns are named together, so that more of them say the same again. */
const MOST_NAMES = 2;

/** Shares of a name's candidates by second-order division. */
export function districtShares(candidates: readonly PlaceCandidate[], shares: readonly number[]): DistrictShares {
  const found = new Map<number, { itself: number; inside: number }>();
  candidates.forEach((candidate, at) => {
    const district = candidate.feature === "ADM2" ? candidate.id : candidate.admin2;
    if (district === null || district < 0) return;
    const entry = found.get(district) ?? { itself: 0, inside: 0 };
    entry[candidate.feature === "ADM2" ? "itself" : "inside"] += shares[at] ?? 0;
    found.set(district, entry);
  });
  return found;
}

/**
 * How much the names around speak for a candidate as being, or lying in, a second-order division that they may be of, too. Unlike nearness to their likeliest
 * places this asks what they could mean if the candidate were right, so that two names that are open each by itself settle each other.
 */
export function sharedDistrict(candidate: PlaceCandidate, around: readonly DistrictShares[]): number {
  const isDistrict = candidate.feature === "ADM2";
  const district = isDistrict ? candidate.id : candidate.admin2;
  if (district === null || district < 0) return 0;
  const spoken: number[] = [];
  for (const name of around) {
    const entry = name.get(district);
    if (!entry) continue;
    const odds = isDistrict ? entry.inside * Math.expm1(HELD) : entry.itself * Math.expm1(HELD) + entry.inside * Math.expm1(BESIDE);
    spoken.push(Math.log1p(odds));
  }
  spoken.sort((a, b) => b - a);
  return spoken.slice(0, MOST_NAMES).reduce((sum, value) => sum + value, 0);
}
