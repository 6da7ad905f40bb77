/** What the trained reader saw of a statement's parts: means over their words of its own probabilities, 0..1, which are no frequencies yet. */
export interface SeenParts {
  /** That the words report. */
  readonly cue: number;
  /** That the words are what is said. */
  readonly content: number;
  /** That the words name who speaks; null where it saw nobody named. */
  readonly source: number | null;
}
