/** Numbers of names that mean what was asked for: those that surely do, and those of which nobody can tell. */
export interface NameMatch {
  readonly sure: readonly number[];
  readonly perhaps: readonly number[];
}

/** How one name that was asked for was understood, so that a person can see it. */
export interface UnderstoodName {
  readonly asked: string;
  /** What it was taken for: the register's or the gazetteer's name; null where neither knows it. */
  readonly means: string | null;
  /** As datasets write it. */
  readonly names: readonly string[];
  /** Of regions: the countries of those names (ISO 3166-1 alpha-2). */
  readonly countries?: readonly string[];
  /** Names of which nobody can tell whether they are meant. */
  readonly undecided: readonly string[];
}

/** What names asked for come to. */
export interface UnderstoodNames {
  readonly match: NameMatch;
  readonly understood: readonly UnderstoodName[];
}
