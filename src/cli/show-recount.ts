import type { QuotedNumber } from "../desk/datasets/quoted-numbers.ts";
import type { DatasetRecount, Recount, RecountVerdict } from "../desk/datasets/recount.ts";
import { rangeWords } from "../views/figure-words.ts";
import { spanWords } from "../views/span-words.ts";
import type { Output } from "./output.ts";
import { paintFor, type Paint } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

/** A quoted number in two lines: its statement, what it counts, and the words. */
export function quotedLine({ report, statement }: QuotedNumber, paint: Paint): string {
  const { id, tally, content, speaker } = statement;
  const words = spanWords(content);
  return `${paint.accent(id)}  ${paint.strong(tally == null ? "" : rangeWords(tally.count.min, tally.count.max, null))}  ${plainWords(speaker?.name ?? report.publisher ?? "the report itself")}\n    “${plainWords(words)}”\n`;
}

/** A quoted number beside what each dataset counts. */
export function showRecount(
  { statement, report, tally, definition, unread, datasets }: Recount,
  { colours, width }: Pick<Output, "colours" | "width">,
): string {
  const paint = paintFor(colours);
  const bounds = Object.entries(definition).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(", ") : JSON.stringify(value)}`,
  );
  const lines = [
    quotedLine({ report, statement: { ...statement, tally } as QuotedNumber["statement"] }, paint).trimEnd(),
    wrapped(`counted as: ${plainWords(bounds.join("; ")) || "every attack"}`, width),
    ...(unread.length === 0
      ? []
      : [
          paint.warning(
            wrapped(`No count takes up ${plainWords(unread.join(", "))}: set it right with the options of hearsay count.`, width),
          ),
        ]),
    ...(datasets.length === 0 ? [paint.warning("Cannot be checked: the desk has no event data. hearsay import FILE")] : []),
    ...datasets.flatMap((dataset) => ["", ...datasetLines(dataset, paint, width)]),
  ];
  return `${lines.join("\n")}\n`;
}

const VERDICTS: Readonly<Record<RecountVerdict, string>> = {
  same: "the same",
  "left-open": "another number, but what is imprecise leaves room for it",
  differs: "differs",
  "cannot-be-checked": "cannot be checked",
};

function datasetLines({ dataset, verdict, reasons, held, alternatives }: DatasetRecount, paint: Paint, width: number): string[] {
  const number = held === null ? "" : `  ${held.count}${held.low === held.high ? "" : ` (${held.low} to ${held.high})`}`;
  return [
    `${paint.accent(dataset)}  ${paint.strong(VERDICTS[verdict])}${number}`,
    ...reasons.map((reason) => wrapped(plainWords(reason), width, "    ")),
    ...(held?.notes ?? []).map(({ message }) => paint.faint(wrapped(plainWords(message), width, "    "))),
    ...alternatives.flatMap(({ otherwise, count, rows }) => [
      wrapped(`${otherwise}: ${count}`, width, "    "),
      ...rows.map((row) =>
        paint.faint(
          `        ${plainWords(row.key)}  ${row.starts ?? "undated"}  ${plainWords(row.place ?? row.region ?? "unplaced")}  ${row.actors.map(plainWords).join(" / ")}`,
        ),
      ),
    ]),
  ];
}
