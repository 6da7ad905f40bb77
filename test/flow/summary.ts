import type { Figure } from "../../src/model/figure.ts";
import type { Incident } from "../../src/model/incident.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";
import type { Statement } from "../../src/model/statement.ts";
import type { Warning } from "../../src/model/warning.ts";

/** A reading in lines that a person can review: short names (s1, i1) in the place of ids. */
export function summaryOf(reading: Reading): string {
  const short = new Map<string, string>([
    ...reading.statements.map(({ id }, index) => [id, `s${index + 1}`] as const),
    ...reading.incidents.map(({ id }, index) => [id, `i${index + 1}`] as const),
  ]);
  const nameOf = (id: string): string => short.get(id) ?? id;
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ["statements", reading.statements.flatMap((one) => statementLines(one, nameOf))],
    ["incidents", reading.incidents.map((one) => incidentLine(one, nameOf))],
    ["warnings", reading.warnings.map((one) => warningLine(one, nameOf))],
    ["hypotheses", reading.hypotheses.map((one) => hypothesisLine(one, nameOf))],
    ["overclaims", reading.overclaims.map((one) => `${nameOf(one.strong)} over ${nameOf(one.weak)}: ${withNames(one.why, nameOf)}`)],
    ["oddities", reading.oddities.map((one) => `${one.kind} in ${nameOf(one.statement)}: ${withNames(one.why, nameOf)}`)],
    ["actors", reading.actors.map((one) => `${one.name} (${one.kind}${one.affiliateOf === null ? "" : `, of ${one.affiliateOf}`})`)],
    ["boilerplate", reading.boilerplate.map((span) => quoted([span]))],
    ["problems", reading.problems.map((one) => `${one.code}: ${one.message}`)],
  ];
  const { title, publisher, published, language } = reading.report;
  const head = `${title ?? "no title"} | ${publisher ?? "no publisher"} | ${published ?? "no date"} | ${language ?? "no language"}`;
  return `${[head, ...sections.flatMap(([name, lines]) => (lines.length === 0 ? [] : ["", name, ...lines.map((line) => `  ${line}`)]))].join("\n")}\n`;
}

function statementLines(one: Statement, nameOf: (id: string) => string): string[] {
  const speaker = one.speaker === null ? "(own voice)" : one.speaker.name + (one.speakerOf === null ? "" : ` for ${one.speakerOf}`);
  const accused = one.accused.map(({ name, role }) => `${name} (${role})`).join(", ");
  const parts = [
    `${one.polarity === "negative" ? "not " : ""}${one.certainty}`,
    one.framing === "neutral" ? "" : one.framing,
    accused === "" ? "" : `accused ${accused}`,
    one.through.length === 0 ? "" : `through ${one.through.join(", ")}`,
    one.about.length === 0 ? "" : `about ${one.about.map(nameOf).join(", ")}`,
    one.saidAt === null ? "" : `said ${one.saidAt}`,
    one.nestedIn === null ? "" : `within ${nameOf(one.nestedIn)}`,
    one.figure === null ? "" : figureWords(one.figure),
    one.tally === null ? "" : `tally ${JSON.stringify(one.tally)}`,
  ];
  return [
    `${nameOf(one.id)} ${one.act}, ${speaker}: ${parts.filter((part) => part !== "").join("; ")}`,
    `    ${quoted(one.source)} | ${quoted(one.cue)} | ${quoted(one.content)}`,
  ];
}

function incidentLine(one: Incident, nameOf: (id: string) => string): string {
  const place =
    one.place === null ? "no place" : `${one.place.name ?? one.place.written} (${one.place.country ?? "?"}, ${one.place.precision})`;
  const lists = [
    one.targets.length === 0 ? "" : `targets ${one.targets.join(", ")}`,
    one.weapons.length === 0 ? "" : `weapons ${one.weapons.join(", ")}`,
    ...one.figures.map(figureWords),
  ];
  return `${nameOf(one.id)} ${one.type}, ${one.status}, ${one.date ?? "no date"}, ${place}${lists
    .filter((part) => part !== "")
    .map((part) => `; ${part}`)
    .join("")}`;
}

const warningLine = (one: Warning, nameOf: (id: string) => string): string =>
  `${nameOf(one.statement)} by ${one.issuer ?? "?"}, issued ${one.issued ?? "?"}, window ${one.windowStart ?? "?"} to ${one.windowEnd ?? "?"}, ` +
  `place ${one.place ?? "?"}, target ${one.target ?? "?"}: ${one.outcome.kind}${one.outcome.incident === null ? "" : ` ${nameOf(one.outcome.incident)}`}` +
  (one.outcome.days === null ? "" : ` (${one.outcome.days} days)`);

function hypothesisLine(one: Reading["hypotheses"][number], nameOf: (id: string) => string): string {
  const sides = (["claimedBy", "attributedBy", "deniedBy", "dismissedBy", "origins"] as const)
    .filter((side) => one[side].length > 0)
    .map((side) => `${side} ${one[side].join(", ")}`);
  return `${nameOf(one.incident)} by ${one.actor}: ${sides.join("; ")} [${one.statements.map(nameOf).join(", ")}]`;
}

const figureWords = ({ kind, min, max, qualifier, speaker }: Figure): string =>
  `${kind} ${min}${max === null ? "+" : max === min ? "" : `-${max}`}${qualifier === null ? "" : ` "${qualifier}"`}${speaker === null ? "" : ` by ${speaker}`}`;

const quoted = (spans: readonly Span[]): string =>
  spans.length === 0 ? "-" : spans.map((span) => `"${span.text.replace(/\s+/g, " ")}"`).join(" + ");

const withNames = (why: string, nameOf: (id: string) => string): string => why.replace(/\b(?:st|inc)_[0-9a-f]+\b/g, nameOf);
