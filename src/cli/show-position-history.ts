import type { PositionStep } from "../model/position-history.ts";
import type { IncidentPage } from "../views/incident-page.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

const CHANGES: Readonly<Record<PositionStep["changes"][number], string>> = {
  "first-said": "first said",
  repeated: "repeated",
  hardened: "hardened",
  softened: "softened",
  reversed: "reversed",
  "role-changed": "another role",
  "named-another": "names somebody else",
  "order-unknown": "order unknown",
};

const STANCES: Readonly<Record<PositionStep["stance"], (accused: string) => string>> = {
  claimed: (accused) => `claims it for ${accused}`,
  attributed: (accused) => `says that ${accused} did it`,
  denied: (accused) => `denies that ${accused} did it`,
  dismissed: (accused) => `dismisses that ${accused} did it`,
};

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
      const changed = changes.map((change) => CHANGES[change]).join(", ");
      const copied = copies.length === 0 ? "" : `; copied ${copies.length === 1 ? "once" : `${copies.length} times`}`;
      lines.push(
        wrapped(
          `  ${when}: ${STANCES[stance](plainWords(accused))}${manner === "" ? "" : ` [${manner}]`}: ${changed}${copied}`,
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
