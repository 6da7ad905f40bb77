import type { IncidentWarning } from "../views/incident-warnings.ts";
import { liesWords } from "../views/incident-words.ts";
import { LOOKED_BACK_WORDS } from "../views/warning-words.ts";
import type { Paint } from "./paint.ts";
import { wrapped } from "./plain-words.ts";
import { termsLines } from "./warning-words.ts";

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
