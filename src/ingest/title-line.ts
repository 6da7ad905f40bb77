import { readWrittenDate } from "./written-date.ts";

/** Longest line that is taken for a headline, in UTF-16 units; headlines of more than 150 are hardly met. */
const LONGEST_TITLE = 200;

/** The head of a text: its headline, and a date on a line of its own. */
export interface TextHead {
  /** Half-open offsets of the headline; null where the text starts without one. */
  readonly title: { readonly start: number; readonly end: number } | null;
  /** EDTF date that stands alone on a line above or below the headline. */
  readonly published: string | null;
}

/**
 * Finds the headline: a short first line that does not end like a sentence, with an empty line below it and more text after that.
 * A line that is nothing but a date may stand above or right below it.
 */
export function readTextHead(text: string): TextHead {
  const lines = linesOf(text.slice(0, 2_000));
  let next = 0;
  const skipEmpty = (): void => {
    while (lines[next]?.text === "") next++;
  };
  let published: string | null = null;
  let title: TextHead["title"] = null;
  skipEmpty();
  const takeDate = (): void => {
    const line = lines[next];
    const date = line ? readWrittenDate(line.text) : null;
    if (date === null || published !== null) return;
    published = date;
    next++;
    skipEmpty();
  };
  takeDate();
  const first = lines[next];
  if (first && isHeadline(first.text)) {
    const below = lines[next + 1];
    const dateBelow = below !== undefined && readWrittenDate(below.text) !== null;
    if ((below?.text === "" && lines.slice(next + 2).some((line) => line.text !== "")) || dateBelow) {
      title = { start: first.start, end: first.end };
      next++;
      skipEmpty();
      takeDate();
    }
  }
  return { title, published };
}

function isHeadline(line: string): boolean {
  return (
    line !== "" && line.length <= LONGEST_TITLE && !/[.,;:…]["”’»]?$/.test(line) && /\p{L}/u.test(line) && readWrittenDate(line) === null
  );
}

/** Lines without the white space around them, with their offsets. */
function linesOf(text: string): { start: number; end: number; text: string }[] {
  const lines: { start: number; end: number; text: string }[] = [];
  let from = 0;
  while (from <= text.length && lines.length < 40) {
    const newline = text.indexOf("\n", from);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(from, end);
    const trimmed = raw.trim();
    const start = trimmed === "" ? from : from + raw.indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed });
    if (newline < 0) break;
    from = newline + 1;
  }
  return lines;
}
