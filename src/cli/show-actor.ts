import type { ActorPage, ActorSummary } from "../views/actor-page.ts";
import { actorFacts, affiliationWords } from "../views/actor-words.ts";
import { counted } from "../views/plain-words.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";
import { accusedWords, contentWords, headWords, mannerWords } from "./statement-words.ts";

/** An actor over all reports in two lines of a list. */
export function actorLine(actor: ActorSummary, { colours, width }: Pick<Output, "colours" | "width">): string {
  const paint = paintFor(colours);
  const facts = actorFacts(actor).map(plainWords).join(" · ");
  return `${paint.accent(actor.id)}  ${paint.strong(plainWords(actor.name))}\n${wrapped(facts, width, "    ")}\n`;
}

/** An actor over all reports, for a terminal: its names and what is open about them, whose it is when, who says what of it, and what it says. */
export function showActor(page: ActorPage, output: Pick<Output, "colours" | "width">): string {
  const { colours, width } = output;
  const paint = paintFor(colours);
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", paint.strong(title), ...lines.map((line) => wrapped(`- ${line}`, width, "  "))];
  const titleOf = new Map(page.told.map(({ report, publisher, title }) => [report, plainWords(publisher ?? title ?? report)]));
  const lines = [
    paint.strong(wrapped(plainWords(page.name), width)),
    paint.faint(
      wrapped(
        [page.id, ...actorFacts(page).map(plainWords), ...(page.asOf === null ? [] : [`as published by ${page.asOf}`])].join(" · "),
        width,
      ),
    ),
    ...list(
      "Names, as reports write them",
      page.names.map(({ name, times, reports }) => `${plainWords(name)}: ${counted(times, "time")} in ${counted(reports, "report")}`),
    ),
    ...list("Names of which it is disputed whether they are its", page.disputed.map(plainWords)),
    ...list(
      "May be the same, and nobody can tell",
      page.doubts.map(({ id, name, reason, by }) => `${plainWords(name)} (${id}): ${plainWords(reason)}${byPerson(by)}`),
    ),
    ...list(
      "Whose it is, the latest first",
      page.affiliations.map(
        (one) =>
          `${plainWords(affiliationWords(one))} (${titleOf.has(one.source) ? `says ${titleOf.get(one.source)}, ${one.source}` : plainWords(one.source)})`,
      ),
    ),
    ...list(
      "Why these are taken for one actor",
      page.joins.slice(0, MOST).map(({ a, b, reason, by }) => `${plainWords(reason)}${byPerson(by)} (${a}, ${b})`),
    ),
    ...more(page.joins.length),
    ...list(
      "What people decided",
      page.decisions.map(({ id, a, b, answer, reason, by }) => `${id}, ${by}: ${answer}, ${plainWords(reason)} (${a}, ${b})`),
    ),
    ...said("What is said of its part", page.about, { titleOf, width, colours }),
    ...said("What it says, or is said for it", page.by, { titleOf, width, colours }),
    ...list(
      "Named in",
      page.told.map(({ report, title, publisher, published }) =>
        [publisher, published, title, report]
          .filter((part) => part !== null)
          .map(plainWords)
          .join(" · "),
      ),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** Reasons that are shown; JSON has them all. */
const MOST = 12;
const more = (count: number): string[] => (count > MOST ? [`  and ${count - MOST} more`] : []);

const byPerson = (by: string): string => (by.startsWith("person:") ? `, says ${by}` : "");

function said(
  title: string,
  statements: ActorPage["about"],
  { titleOf, width, colours }: { readonly titleOf: ReadonlyMap<string, string>; readonly width: number; readonly colours: boolean },
): string[] {
  if (statements.length === 0) return [];
  const paint = paintFor(colours);
  return [
    "",
    paint.strong(`${title}, the earliest first`),
    ...statements.flatMap(({ report, published, statement }) => {
      const accused = accusedWords(statement);
      return [
        wrapped(`- ${headWords(statement)} [${mannerWords(statement)}]`, width, "  "),
        wrapped(`“${contentWords(statement)}”`, width, "    "),
        ...(accused === "" ? [] : [paint.warning(wrapped(`said to be responsible: ${accused}`, width, "    "))]),
        paint.faint(`    ${titleOf.get(report) ?? report}${published === null ? "" : ` · ${published}`}`),
      ];
    }),
  ];
}
