import type { IncidentPage } from "../views/incident-page.ts";
import { ATTACKERS_WORDS, copiedWords, derivedWords, TOLL_RULE_WORDS } from "../views/incident-words.ts";
import { figureWords } from "../views/figure-words.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

/** The figures of an incident in time with what each named rule derives from them, as lines for a terminal; none where there are no figures. */
export function tollLines({ tolls }: Pick<IncidentPage, "tolls">, { colours, width }: Pick<Output, "colours" | "width">): string[] {
  const paint = paintFor(colours);
  return tolls.flatMap(({ kind, includesAttackers, entries, derived, notJoined }) => [
    "",
    paint.strong(`Toll, ${kind} (${ATTACKERS_WORDS[includesAttackers]})`),
    ...entries.map(({ min, max, qualifier, speaker, publisher, report, time, copies }) => {
      const words = figureWords({ kind, min, max, qualifier });
      const when = time.edtf === null ? "without a date" : `${time.edtf}${time.of === "said" ? "" : ` (${time.of})`}`;
      const copied = copiedWords(copies);
      return wrapped(`- ${when}: ${plainWords(words)}, says ${plainWords(speaker ?? publisher ?? report)}${copied}`, width, "  ");
    }),
    ...derived.flatMap(({ rule, low, best, high, reasons }) => [
      wrapped(`  by the rule of ${TOLL_RULE_WORDS[rule]}: ${derivedWords({ low, best, high })}`, width, "    "),
      ...reasons.map((reason) => paint.faint(wrapped(`    ${plainWords(reason)}`, width, "    "))),
    ]),
    ...notJoined.map((why) => paint.faint(wrapped(`  not joined: ${plainWords(why)}`, width, "    "))),
  ]);
}
