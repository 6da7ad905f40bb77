import type { Reading } from "../model/reading.ts";
import type { Statement } from "../model/statement.ts";
import { relationOfPlace } from "../views/place-words.ts";
import { counted, READ_WITH_MEANING, readWithWords } from "../views/plain-words.ts";
import { affiliateWords } from "./affiliate-words.ts";
import type { Output } from "./output.ts";
import { paintFor, type Paint } from "./paint.ts";
import { wrapped } from "./plain-words.ts";
import { accusedWords, contentWords, headWords, mannerWords } from "./statement-words.ts";

interface Sheet {
  readonly reading: Reading;
  readonly paint: Paint;
  readonly width: number;
}

/** A reading as plain text: who is said to be responsible, what is said, what does not fit, what went wrong. */
export function showReading(reading: Reading, output: Pick<Output, "colours" | "width">): string {
  const sheet: Sheet = { reading, paint: paintFor(output.colours), width: output.width };
  const parts = [
    heading(sheet),
    section(sheet, "Who is said to be responsible", responsibility(sheet)),
    section(sheet, "Who says what", whoSaysWhat(sheet)),
    section(sheet, "What is said to have happened", incidents(sheet)),
    section(sheet, "Warnings", warnings(sheet)),
    section(sheet, "Said more surely than the words it rests on", overclaims(sheet)),
    section(sheet, "What does not fit", reading.oddities.map(({ why }) => bullet(sheet, why)).join("\n")),
    section(sheet, "Problems", reading.problems.map(({ message }) => bullet(sheet, message)).join("\n")),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function heading({ reading: { report, statements }, paint, width }: Sheet): string {
  const name = report.file ?? report.address;
  const title = wrapped(report.title ?? name ?? "Without a title", width);
  const facts = [
    report.publisher,
    report.published === null ? "date of publication not known" : `published ${report.published}`,
    report.language === null || report.language.startsWith("en") ? null : `language ${report.language}`,
    report.address,
    report.id,
    counted(statements.length, "statement"),
  ];
  return `${paint.strong(title)}\n${paint.faint(wrapped(facts.filter((fact) => fact !== null).join(" · "), width))}`;
}

const section = ({ paint }: Sheet, title: string, body: string): string => (body === "" ? "" : `${paint.accent(title)}\n${body}`);

const bullet = ({ width }: Sheet, text: string): string => `  - ${wrapped(text, width, "    ").trimStart()}`;

function responsibility(sheet: Sheet): string {
  const { reading, width } = sheet;
  return reading.hypotheses
    .map((hypothesis) => {
      const incident = reading.incidents.find(({ id }) => id === hypothesis.incident);
      const about = incident === undefined ? "" : `: ${incidentWords(incident)}`;
      const voices = [
        voice("claims it", hypothesis.claimedBy),
        voice("said to be responsible by", hypothesis.attributedBy),
        voice("denied by", hypothesis.deniedBy),
        voice("dismissed by", hypothesis.dismissedBy),
        affiliateWords(hypothesis, reading),
      ].filter((words) => words !== "");
      const certainties = surenessOf(hypothesis.statements, reading.statements);
      const lines = [`  ${wrapped(hypothesis.actor + about, width, "  ").trimStart()}`];
      for (const words of voices) lines.push(wrapped(words, width, "      "));
      if (certainties !== "") lines.push(wrapped(`how surely: ${certainties}`, width, "      "));
      return lines.join("\n");
    })
    .join("\n");
}

const voice = (words: string, names: readonly string[]): string => {
  if (names.length === 0) return "";
  const all = names.map((name) => (name === "publisher" ? "the publisher itself" : name)).join(", ");
  return words === "claims it" ? `claimed by ${all}` : `${words} ${all}`;
};

function surenessOf(ids: readonly string[], statements: readonly Statement[]): string {
  const counts = new Map<string, number>();
  for (const { id, certainty } of statements) if (ids.includes(id)) counts.set(certainty, (counts.get(certainty) ?? 0) + 1);
  return [...counts].map(([certainty, count]) => (count === 1 ? certainty : `${certainty} (${count} statements)`)).join(", ");
}

function whoSaysWhat(sheet: Sheet): string {
  const { paint, width, reading } = sheet;
  const blocks = reading.statements.map((statement, index) => statementLines(sheet, statement, index + 1));
  const example = reading.statements.find(({ probability }) => probability !== null)?.probability ?? null;
  if (example !== null) blocks.unshift(paint.faint(wrapped(`(“${readWithWords(example)}”: ${READ_WITH_MEANING})`, width, "  ")));
  return blocks.join("\n\n");
}

function statementLines({ paint, width }: Sheet, statement: Statement, number: number): string {
  const head = wrapped(`${number}. ${headWords(statement)}`, width, "  ").trimStart();
  const lines = [
    `  ${paint.strong(head)} ${paint.faint(`[${mannerWords(statement)}]`)}`,
    wrapped(`“${contentWords(statement)}”`, width, "     "),
  ];
  if (statement.accused.length > 0)
    lines.push(paint.warning(wrapped(`said to be responsible: ${accusedWords(statement)}`, width, "     ")));
  if (statement.probability !== null) lines.push(paint.faint(`     ${readWithWords(statement.probability)}`));
  return lines.join("\n");
}

function incidents(sheet: Sheet): string {
  return sheet.reading.incidents
    .map((incident) => {
      const figures = incident.figures.map(({ kind, min, max, qualifier, speaker }) => {
        const number = max === null ? `${qualifier ?? "at least"} ${min}` : min === max ? String(min) : `${min} to ${max}`;
        return `${number} ${kind}${speaker === null ? "" : ` (says ${speaker})`}`;
      });
      return bullet(sheet, [incidentWords(incident), ...figures].join("; "));
    })
    .join("\n");
}

function incidentWords({ type, status, date, place }: Reading["incidents"][number]): string {
  const kind = type.replaceAll("-", " ");
  const lies = place === null ? null : relationOfPlace(place);
  const where = place === null ? "" : ` in ${place.written}${lies === null ? "" : ` (${lies})`}`;
  const when = date === null ? ", date not known" : `, ${date}`;
  return `${status === "accomplished" ? "" : `${status} `}${kind}${where}${when}`;
}

function warnings(sheet: Sheet): string {
  return sheet.reading.warnings
    .map(({ issuer, issued, windowStart, windowEnd, place, target, outcome }) => {
      const window = windowEnd === null ? "" : `for ${windowStart ?? "…"} to ${windowEnd}`;
      const about = [target, place === null ? null : `in ${place}`].filter((words) => words !== null).join(" ");
      const facts = [issuer ?? "The publisher", issued === null ? "" : `on ${issued}`, about === "" ? "" : `about ${about}`, window];
      return bullet(sheet, `${facts.filter((fact) => fact !== "").join(", ")}: ${outcomeWords(outcome)}`);
    })
    .join("\n");
}

function outcomeWords({ kind, days }: Reading["warnings"][number]["outcome"]): string {
  if (kind === "late") return days === null ? "an attack came later" : `an attack came ${counted(days, "day")} after the window ended`;
  const words = {
    "in-window": "an attack came within the window",
    elsewhere: "an attack came, but elsewhere",
    foiled: "an attack was foiled",
    "none-known": "no attack is known",
    void: "it can have no outcome",
    open: "its window is still open",
  };
  return words[kind];
}

function overclaims(sheet: Sheet): string {
  return sheet.reading.overclaims.map(({ why }) => bullet(sheet, why)).join("\n");
}
