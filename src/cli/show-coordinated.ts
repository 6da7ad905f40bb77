import type { CoordinatedWith } from "../views/coordinated-with.ts";
import type { Paint } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

/** Incidents that reports tell of as parts of the same operation, for a terminal; no lines where there are none. */
export function coordinatedLines(
  coordinated: readonly CoordinatedWith[],
  { paint, titleOf, width }: { readonly paint: Paint; readonly titleOf: ReadonlyMap<string, string>; readonly width: number },
): string[] {
  if (coordinated.length === 0) return [];
  return [
    "",
    paint.strong("Told as part of one operation with"),
    ...coordinated.flatMap(({ incident, label, report, words }) => [
      wrapped(`- ${plainWords(label)}: “${plainWords(words)}”, ${titleOf.get(report) ?? report}`, width, "  "),
      paint.faint(`    ${incident}`),
    ]),
  ];
}
