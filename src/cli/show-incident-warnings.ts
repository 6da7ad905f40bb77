import type { IncidentWarning } from "../views/incident-warnings.ts";
import type { Paint } from "./paint.ts";
import { wrapped } from "./plain-words.ts";
import { count, LOOKED_BACK_WORDS, termsLines } from "./warning-words.ts";

/** The warnings before an incident, for its page on a terminal; none where there are none. */
export function incidentWarningLines(
  warnings: readonly IncidentWarning[],
  { paint, width }: { readonly paint: Paint; readonly width: number },
): string[] {
  if (warnings.length === 0) return [];
  return [
    "",
    paint.strong("Warnings before it"),
    ...warnings.flatMap((warning) => {
      const [head = "", ...rest] = termsLines(warning);
      const back = LOOKED_BACK_WORDS[warning.lookedBackOn];
      return [
        wrapped(`- ${head}: ${liesWords(warning)}`, width, "  "),
        ...(back === null ? [] : [paint.warning(wrapped(back, width, "    "))]),
        ...rest.map((line) => paint.faint(wrapped(line, width, "    "))),
      ];
    }),
  ];
}

function liesWords({ kind, days, why }: IncidentWarning): string {
  switch (kind) {
    case "in-window":
      return "it lies in the time, and fits the place and target";
    case "late":
      return `it came ${count(days ?? 0, "day")} after the time`;
    case "elsewhere":
      return "it lies in the time and fits the target, in another place";
    case "foiled":
      return "a plot that fits, said to be foiled within the time";
    case null:
      return `it may be what was warned of: ${why ?? "nobody can tell"}`;
  }
}
