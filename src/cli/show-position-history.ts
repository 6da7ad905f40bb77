import type { IncidentPage } from "../views/incident-page.ts";
import { CHANGE_WORDS, copiedWords, STANCE_WORDS } from "../views/incident-words.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

/** What each speaker held of an incident over time, and whom rival accounts name, as lines for a terminal; none where nobody held anything. */
export function positionHistoryLines(
  { history, rivals }: Pick<IncidentPage, "history" | "rivals">,
  { colours, width }: Pick<Output, "colours" | "width">,
): string[] {
  const paint = paintFor(colours);
  const lines: string[] = [];
  if (history.length > 0) lines.push("", paint.strong("Who held what, and when it changed"));
  for (const { speaker, ownVoice, steps, silentSince } of history) {
    lines.push(
      wrapped(
        `- ${plainWords(speaker)}${ownVoice ? " (own voice)" : ""}${silentSince === null ? "" : `: silent since ${silentSince}`}`,
        width,
        "  ",
      ),
    );
    for (const { accused, stance, certainty, role, time, changes, why, copies } of steps) {
      const when = time.edtf === null ? "without a date" : `${time.edtf}${time.of === "said" ? "" : ` (${time.of})`}`;
      const manner = [certainty, role].filter((word) => word !== "unstated").join(", ");
      const changed = changes.map((change) => CHANGE_WORDS[change]).join(", ");
      const copied = copiedWords(copies);
      lines.push(
        wrapped(
          `  ${when}: ${STANCE_WORDS[stance](plainWords(accused))}${manner === "" ? "" : ` [${manner}]`}: ${changed}${copied}`,
          width,
          "    ",
        ),
        ...(why === changed ? [] : [paint.faint(wrapped(`    ${plainWords(why)}`, width, "    "))]),
      );
    }
  }
  if (rivals.length > 0) lines.push("", paint.strong("Named side by side"));
  for (const { relation, sides, why } of rivals)
    lines.push(wrapped(`- ${sides.map(({ accused }) => plainWords(accused)).join(" and ")}: ${relation}; ${plainWords(why)}`, width, "  "));
  return lines;
}
