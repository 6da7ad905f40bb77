import type { CountAnswer, CountChange } from "../desk/datasets/count-answer.ts";
import type { Output } from "./output.ts";
import { paintFor } from "./paint.ts";
import { plainWords, wrapped } from "./plain-words.ts";

/** A count for a terminal: the number, how it was understood, what to mind, its parts and its rows. */
export function showCount(answer: CountAnswer, { colours, width }: Pick<Output, "colours" | "width">): string {
  const paint = paintFor(colours);
  const { count, low, high, deaths, understood, notes, since, groups, rows, citation, id } = answer;
  const range = low === count && high === count ? "nothing left open" : `at least ${low}, at most ${high}`;
  const names = [...understood.actors, ...understood.regions, ...understood.excludedRegions];
  const lines = [
    `${paint.strong(String(count))}  ${range}`,
    ...(count > 0 ? [`${deaths.best} killed by the datasets' best estimates (${deaths.low} to ${deaths.high})`] : []),
    ...names.map(({ asked, means, names: written }) =>
      paint.faint(
        wrapped(
          `"${plainWords(asked)}"${means === null || means === asked ? "" : ` is ${plainWords(means)}`}: ${written.map(plainWords).join(", ") || "no name that is sure"}`,
          width,
        ),
      ),
    ),
    ...understood.rules.map((rule) => paint.faint(wrapped(rule, width))),
    ...notes.map(({ message }) => paint.warning(wrapped(plainWords(message), width))),
    ...(since === null ? [] : [wrapped(changeWords(since), width)]),
    ...(groups === undefined
      ? []
      : [
          "",
          ...tableLines(
            [
              [...groups.by, "count", "low", "high"],
              ...groups.lines.map((line) => [
                ...line.by.map((by) => plainWords(by ?? "not known")),
                String(line.count),
                String(line.low),
                String(line.high),
              ]),
            ],
            groups.by.length,
          ),
        ]),
    ...(rows === undefined
      ? []
      : [
          "",
          ...rows.map(
            (row) =>
              `${paint.accent(`${row.dataset} ${plainWords(row.key)}`)}  ${dayWords(row.starts, row.ends)}  ${[row.place, row.region, row.country].flatMap((part) => (part === null ? [] : [plainWords(part)])).join(", ") || "unplaced"}  ${row.actors.map(plainWords).join(" / ")}${row.fits === "sure" ? "" : row.fits === "count" ? "  (not for sure)" : "  (only perhaps)"}`,
          ),
        ]),
    "",
    paint.faint(wrapped(plainWords(citation), width)),
    paint.faint(id),
  ];
  return `${lines.join("\n")}\n`;
}

function changeWords({ count, by, recordedAt, added, removed }: CountChange): string {
  const names = (keys: readonly string[]): string => `${keys.slice(0, 5).map(plainWords).join(", ")}${keys.length > 5 ? ", …" : ""}`;
  const changes = [
    ...(added.length > 0 ? [`${added.length} more (${names(added)})`] : []),
    ...(removed.length > 0 ? [`${removed.length} fewer (${names(removed)})`] : []),
  ];
  return `Kept on ${recordedAt.slice(0, 10)} by ${plainWords(by)}: ${count}. Since then ${changes.join(" and ") || "nothing has changed"}.`;
}

const dayWords = (starts: string | null, ends: string | null): string =>
  starts === null ? "undated" : starts === ends ? starts : `${starts} to ${ends ?? ""}`;

/** Columns side by side: the first `words` of them to the left, numbers to the right. */
function tableLines(rows: readonly (readonly string[])[], words: number): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < words ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
