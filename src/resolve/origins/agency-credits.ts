/** An outlet or agency by its names as a report writes them. */
export interface NamedOutlet {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Where credits stand: in the dateline, and in a line of their own, mostly at the end. Longer lines are sentences of the report. */
const DATELINE_LENGTH = 300;
const MOST_LINE = 240;
/** `#` stands for the outlet's name. */
const IN_DATELINE = ["^[^\\n]{0,80}?\\((?:[^()\\n]{0,40}[/,] ?)?#(?: ?[/,][^()\\n]{0,40})?\\) ?(?:[-–—:]|$)"];
const IN_LINE = [
  "\\b(?:with|from) (?:additional |further )?(?:material|reporting|contributions|input|information) (?:by|from|of) [^\\n]{0,80}?#",
  "\\b(?:additional|further) reporting (?:by|from) [^\\n]{0,80}?#",
  "#(?: and [^\\n]{1,60})? (?:has |have )?contributed to this (?:report|story|article)",
  "^(?:source|agency|agencies|via): ?[^\\n]{0,80}?#",
  "^(?:©|\\(c\\)|copyright) ?(?:\\d{4} )?#",
  "^by #$",
];

/**
 * Agencies that a report credits for what it tells, by dateline ("OSTREL (Sorvan Wire) -") or in a line of credits ("With material from Sorvan Wire"). Only outlets that
 * are given are looked for: a person's name in the same place is an author. An outlet does not credit itself. Credits for pictures are none.
 */
export function creditsIn(text: string, outlets: readonly NamedOutlet[], publisher: string | null): string[] {
  const own = publisher?.toLowerCase();
  const lines = text.split("\n").filter((line) => line.length <= MOST_LINE && !/\b(?:photo|picture|image|video)s?\b/i.test(line));
  const opening = text.slice(0, DATELINE_LENGTH).split("\n");
  return outlets
    .filter(({ name, aliases }) => {
      const names = [name, ...aliases];
      if (names.some((one) => one.toLowerCase() === own)) return false;
      return names.some((one) => matches(one, IN_DATELINE, opening) || matches(one, IN_LINE, lines));
    })
    .map(({ name }) => name);
}

function matches(name: string, patterns: readonly string[], lines: readonly string[]): boolean {
  const words = `(?<![\\p{L}\\p{N}])(?:the )?${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`;
  const expressions = patterns.map(
    (pattern) =>
      new RegExp(
        pattern.replace("#", () => words),
        "iu",
      ),
  );
  return lines.some((line) => expressions.some((expression) => expression.test(line.trim())));
}
