import { counted } from "../views/plain-words.ts";
import type { IncidentPage } from "../views/incident-page.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { incidentWarningLines } from "./show-incident-warnings.ts";
import { plainWords, wrapped } from "./plain-words.ts";
import { coordinatedLines } from "./show-coordinated.ts";
import { claimLines } from "./show-claims.ts";
import { hypothesisLines } from "./show-hypotheses.ts";
import { judgementLines } from "./show-judgements.ts";
import { positionHistoryLines } from "./show-position-history.ts";
import { tollLines } from "./show-toll.ts";
import { withdrawnLines } from "./show-withdrawn.ts";
import { accusedWords, contentWords, headWords, mannerWords } from "./statement-words.ts";

/** An incident over all reports, for a terminal: which reports tell of it and why they are taken together, who says what, and every number. */
export function showIncident(page: IncidentPage, { colours, width }: Pick<Output, "colours" | "width">): string {
  const paint = paintFor(colours);
  const titleOf = new Map(page.told.map(({ report, publisher, title }) => [report, plainWords(publisher ?? title ?? report)]));
  const lines = [
    paint.strong(wrapped(plainWords(page.label), width)),
    paint.faint(`${page.id} · ${counted(page.reports, "report")}${page.asOf === null ? "" : ` · as published by ${page.asOf}`}`),
    "",
    paint.strong("Told by"),
    ...page.told.map(({ report, title, publisher, published, label, copyOf }) =>
      wrapped(
        `- ${[publisher, published, title, report]
          .filter((part) => part !== null)
          .map(plainWords)
          .join(
            " · ",
          )}: ${plainWords(label)}${copyOf === null ? "" : `; has its words from ${titleOf.get(copyOf.report) ?? copyOf.report} (${Math.round(100 * copyOf.share)} in 100)`}`,
        width,
        "  ",
      ),
    ),
  ];
  lines.push(...coordinatedLines(page.coordinated, { paint, titleOf, width }));
  if (page.positions.length > 0) {
    lines.push("", paint.strong("Who is said to be responsible, by how many independent origins"));
    for (const { accused, stance, statements, origins, chains, uncertain } of page.positions) {
      const times = `${uncertain ? "at most " : ""}${counted(origins, "origin")} in ${counted(statements.length, "statement")}`;
      lines.push(
        wrapped(`- ${plainWords(accused)}: ${stance === "for" ? "held responsible by" : "said not to be by"} ${times}`, width, "  "),
      );
      for (const chain of new Set(chains)) lines.push(paint.faint(wrapped(plainWords(chain), width, "    ")));
    }
  }
  if (page.links.length > 0) {
    lines.push("", paint.strong("Why these are taken for one incident"));
    for (const { id, by, answer, probability, reason, a, b } of page.links.slice(0, MOST_LINKS)) {
      const sure = probability === null ? `${by}, ${id}` : `${Math.round(100 * probability)}%`;
      lines.push(wrapped(`- ${answer} (${sure}): ${plainWords(reason)}`, width, "  "), paint.faint(`    ${a} ${b}`));
    }
    if (page.links.length > MOST_LINKS) lines.push(paint.faint(`  and ${page.links.length - MOST_LINKS} more`));
  }
  if (page.said.length > 0) {
    lines.push("", paint.strong("Who says what, the earliest first"));
    for (const { report, published, statement } of page.said) {
      const accused = accusedWords(statement);
      lines.push(
        wrapped(`- ${headWords(statement)} [${mannerWords(statement)}]`, width, "  "),
        wrapped(`“${contentWords(statement)}”`, width, "    "),
        ...(accused === "" ? [] : [paint.warning(wrapped(`said to be responsible: ${accused}`, width, "    "))]),
        paint.faint(`    ${titleOf.get(report) ?? report}${published === null ? "" : ` · ${published}`}`),
      );
    }
  }
  lines.push(...positionHistoryLines(page, { colours, width }));
  lines.push(...judgementLines(page.judgements, { colours, width }));
  lines.push(...claimLines(page.claims, { colours, width }));
  lines.push(...hypothesisLines(page.hypotheses, { colours, width }));
  lines.push(...withdrawnLines(page, { colours, width }));
  lines.push(...tollLines(page, { colours, width }));
  lines.push(...incidentWarningLines(page.warnings, { paint, width }));
  return `${lines.join("\n")}\n`;
}

/** Pairs of reports that are shown with their reasons; JSON has them all. */
const MOST_LINKS = 12;
