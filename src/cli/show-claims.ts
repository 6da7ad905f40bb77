import type { ClaimCheck } from "../model/claim-check.ts";
import { BORNE_OUT_WORDS, channelWords, lagWords } from "../views/incident-words.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

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
      wrapped(`    channel: ${channelWords(channel)}`, width, "      "),
      wrapped(`    after the event: ${lagWords(lagDays)}`, width, "      "),
      wrapped(
        `    material of its own: ${material.length === 0 ? "none is told of" : material.map(plainWords).join(", ")}`,
        width,
        "      ",
      ),
      ...details.map(({ detail, answer, others }) =>
        wrapped(
          `    ${plainWords(detail)}: ${BORNE_OUT_WORDS[answer]}${others.length === 0 ? "" : ` (${others.map(plainWords).join(", ")})`}`,
          width,
          "      ",
        ),
      ),
    ]),
  ];
}
