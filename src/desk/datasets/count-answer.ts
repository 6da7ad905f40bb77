import type { CountDefinition, Counted, CountedDeaths, CountGroup } from "../../model/count-definition.ts";
import type { UnderstoodName } from "../../resolve/datasets/name-match.ts";
import type { CountRow, GroupSums } from "../../store/datasets/count-query.ts";

/** What a count should not be read without. */
export interface CountNote {
  /** Stable kebab-case name. */
  readonly code: string;
  readonly message: string;
}

/** A dataset that was counted in. */
export interface CountedDataset {
  readonly dataset: string;
  readonly title: string;
  /** As it stood in that version; null for the newest states of all versions that the desk has. */
  readonly version: string | null;
  /** Versions of the files that were imported; empty words are files that tell none. */
  readonly versions: readonly string[];
  /** First and last day of what it holds in the countries asked for; null where it holds nothing there. */
  readonly first: string | null;
  readonly last: string | null;
  readonly citation: string | null;
}

/** How a definition was understood. */
export interface UnderstoodCount {
  readonly datasets: readonly CountedDataset[];
  readonly actors: readonly UnderstoodName[];
  readonly regions: readonly UnderstoodName[];
  readonly excludedRegions: readonly UnderstoodName[];
  /** What `count`, `low` and `high` go by, in words. */
  readonly rules: readonly string[];
}

/** What a count came to, with all that it rests on. */
export interface CountAnswer extends Counted {
  /** `cnt_` and a hash of the definition: the same definition has the same one. */
  readonly id: string;
  /** Estimated deaths in the incidents of `count`. */
  readonly deaths: CountedDeaths;
  readonly definition: CountDefinition;
  readonly understood: UnderstoodCount;
  readonly notes: readonly CountNote[];
  /** The last time that the same definition was kept, with the incidents that are counted now and were not then, and the other way round; null where it never was. */
  readonly since: CountChange | null;
  readonly groups?: { readonly by: readonly CountGroup[]; readonly lines: readonly GroupSums[] };
  readonly rows?: readonly CountRow[];
  /** What to print below a figure: definition, datasets with their versions, day. */
  readonly citation: string;
}

/** What a count has otherwise than when it was kept. */
export interface CountChange {
  readonly count: number;
  readonly by: string;
  /** ISO 8601. */
  readonly recordedAt: string;
  /** Keys of incidents, each with its dataset: `ucdp-ged 1050`. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}
