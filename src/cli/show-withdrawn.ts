import type { IncidentPage } from "../views/incident-page.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { wrapped } from "./plain-words.ts";
import { accusedWords, contentWords, headWords, mannerWords } from "./statement-words.ts";

/** What older versions of an incident's reports said and the newest do not, as lines for a terminal; none where nothing was withdrawn. */
export function withdrawnLines(
  { withdrawn }: Pick<IncidentPage, "withdrawn">,
  { colours, width }: Pick<Output, "colours" | "width">,
): string[] {
  if (withdrawn.length === 0) return [];
  const paint = paintFor(colours);
  return [
    "",
    paint.strong("Withdrawn: said in an older version, and not in the newest"),
    ...withdrawn.flatMap(({ statement, publisher, last, missingFrom, why, stale }) => {
      const accused = accusedWords(statement);
      return [
        wrapped(`- ${headWords(statement)} [${mannerWords(statement)}]`, width, "  "),
        wrapped(`“${contentWords(statement)}”`, width, "    "),
        ...(accused === "" ? [] : [wrapped(`said to be responsible: ${accused}`, width, "    ")]),
        paint.faint(
          wrapped(
            `${publisher ?? last.report}; last seen ${last.seen} (${last.report}, version ${last.version}); not in ${missingFrom.report}, version ${missingFrom.version}, seen ${missingFrom.seen}: ${why}`,
            width,
            "    ",
          ),
        ),
        ...stale.map(({ what, of }) => paint.warning(wrapped(`stale: ${what} (${of}) rested on it`, width, "    "))),
      ];
    }),
  ];
}
