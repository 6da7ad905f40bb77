import type { ClaimCheck } from "../model/claim-check.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

const ANSWERS: Readonly<Record<ClaimCheck["details"][number]["answer"], string>> = {
  "borne-out": "told by others, too",
  contradicted: "others tell it otherwise",
  "not-told-by-others": "told by nobody else",
};

/** What a person would look at in each claim of responsibility, as lines for a terminal; none where nobody claims it. */
export function claimLines(claims: readonly ClaimCheck[], { colours, width }: Pick<Output, "colours" | "width">): string[] {
  if (claims.length === 0) return [];
  const paint = paintFor(colours);
  return [
    "",
    paint.strong("Claims of responsibility: what to look at"),
    ...claims.flatMap(({ claimant, claimedFor, time, channel, lagDays, material, details }) => [
      wrapped(
        `- ${plainWords(claimant)}${claimedFor === claimant ? "" : ` for ${plainWords(claimedFor)}`}, ${time.edtf ?? "without a date"}`,
        width,
        "  ",
      ),
      wrapped(
        `    channel: ${channel.belongs === null ? "not told" : `${channel.through.map(plainWords).join(", ")} (${channel.belongs ? "belongs to the group" : "not known to belong to the group"})`}`,
        width,
        "      ",
      ),
      wrapped(`    after the event: ${lagDays === null ? "not known" : lagWords(lagDays)}`, width, "      "),
      wrapped(
        `    material of its own: ${material.length === 0 ? "none is told of" : material.map(plainWords).join(", ")}`,
        width,
        "      ",
      ),
      ...details.map(({ detail, answer, others }) =>
        wrapped(
          `    ${plainWords(detail)}: ${ANSWERS[answer]}${others.length === 0 ? "" : ` (${others.map(plainWords).join(", ")})`}`,
          width,
          "      ",
        ),
      ),
    ]),
  ];
}

function lagWords({ least, most }: { readonly least: number; readonly most: number }): string {
  const days = least === most ? String(least) : `${least} to ${most}`;
  return `${days} ${days === "1" ? "day" : "days"}`;
}
