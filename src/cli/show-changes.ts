import type { ReportChanges } from "../desk/desk.ts";
import type { Statement } from "../model/statement.ts";
import type { ChangedField, StatementChange } from "../views/reading-changes.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { wrapped } from "./plain-words.ts";
import { accusedWords, actWords, contentWords, headWords, mannerWords, speakerWords } from "./statement-words.ts";

/** What a reading has otherwise than the one before it, as plain text: `+` added, `-` gone, `~` changed. */
export function showChanges(changes: ReportChanges, { colours, width }: Pick<Output, "colours" | "width">): string {
  const paint = paintFor(colours);
  const { before, after, added, gone, changed, same } = changes;
  const block = (mark: string, statement: Statement, more: readonly string[] = []): string =>
    [
      wrapped(`${mark} ${headWords(statement)} [${mannerWords(statement)}]`, width, "    ").replace(/^ {4}/, "  "),
      wrapped(`“${contentWords(statement)}”`, width, "    "),
      ...more.map((line) => wrapped(line, width, "      ")),
    ].join("\n");
  const counts = [`${added.length} added`, `${gone.length} gone`, `${changed.length} changed`, `${same} the same`];
  return `${[
    paint.accent(wrapped(`What changed since ${before.by} read it on ${before.recordedAt.slice(0, 10)}`, width)),
    paint.faint(wrapped(`now read by ${after.by}, on ${after.recordedAt.slice(0, 10)}`, width, "  ")),
    `  statements: ${counts.join(", ")}`,
    ...added.map((one) => paint.good(block("+", one))),
    ...gone.map((one) => paint.warning(block("-", one))),
    ...changed.map((one) => block("~", one.after, changeLines(one))),
  ].join("\n")}\n`;
}

const changeLines = ({ before, after, fields }: StatementChange): string[] =>
  fields.map((field) => `${NAMES[field]}: ${WORDS[field](before) || "nobody"} → ${WORDS[field](after) || "nobody"}`);

const NAMES: Readonly<Record<ChangedField, string>> = {
  act: "what the speaker does",
  speaker: "speaker",
  accused: "said to be responsible",
  certainty: "how surely",
  polarity: "polarity",
  words: "what is said",
};

const WORDS: Readonly<Record<ChangedField, (statement: Statement) => string>> = {
  act: actWords,
  speaker: speakerWords,
  accused: accusedWords,
  certainty: ({ certainty }) => certainty,
  polarity: ({ polarity }) => polarity,
  words: (statement) => `“${contentWords(statement)}”`,
};
