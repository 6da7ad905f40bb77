import { spanOf } from "../../model/span.ts";
import type { Span } from "../../model/span.ts";
import { BOILERPLATE_RULES } from "./index.ts";
import { LONGEST_LINE } from "./rules.ts";
import type { BoilerplateRules } from "./rules.ts";

/** Longest entry in a list of other reports: a headline. UTF-16 units. */
const LONGEST_ENTRY = 160;
/** Longest line of words that make up a share bar. */
const LONGEST_BAR = 120;

interface CompiledRules {
  readonly lines: ReadonlySet<string>;
  readonly pattern: RegExp;
  readonly listHeadings: ReadonlySet<string>;
  readonly shareWords: ReadonlySet<string>;
}

const compiled = new Map<string, CompiledRules>();

interface Line {
  readonly start: number;
  readonly end: number;
  /** In lower case with straight apostrophes; null where the line is longer than any boilerplate. */
  readonly plain: string | null;
}

/**
 * Marks the lines of a text that are not the report: comment forms, share bars, newsletter boxes, cookie notices, "read more", copyright
 * lines, lists of other reports, and the headline where a page prints it a second time. One line, one span. The text stays as it is.
 */
export function markBoilerplate(text: string, language: string | null): Span[] {
  const rules = rulesFor(language);
  const lines = linesOf(text);
  const marked = lines.map((line) => line.plain !== null && isBoilerplate(line.plain, rules));
  markLists(lines, marked, rules, text);
  markSecondHeadline(lines, marked, text);
  const spans = lines.filter((_, index) => marked[index]).map((line) => spanOf(text, line.start, line.end));
  // A text of nothing but such lines is a short note, not the frame of a report.
  return spans.length === lines.length && lines.length <= 1 ? [] : spans;
}

function rulesFor(language: string | null): CompiledRules {
  const primary = language?.split("-")[0] ?? "en";
  const used = BOILERPLATE_RULES.filter((rules) => rules.language === "en" || rules.language === primary);
  const key = used.map((rules) => rules.language).join();
  const rules = compiled.get(key) ?? compile(used);
  compiled.set(key, rules);
  return rules;
}

function compile(used: readonly BoilerplateRules[]): CompiledRules {
  return {
    lines: new Set(used.flatMap((rules) => rules.lines)),
    pattern: new RegExp(`^(?:${used.flatMap((rules) => rules.patterns.map((pattern) => pattern.source)).join("|")})$`, "u"),
    listHeadings: new Set(used.flatMap((rules) => rules.listHeadings)),
    shareWords: new Set(used.flatMap((rules) => rules.shareWords)),
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf("\n", from);
    const stop = newline < 0 ? text.length : newline;
    let start = from;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      const plain = end - start > LONGEST_LINE ? null : text.slice(start, end).toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
      lines.push({ start, end, plain });
    }
    from = stop + 1;
  }
  return lines;
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff;

function isBoilerplate(line: string, rules: CompiledRules): boolean {
  const bare = line.replace(/[\s.:!>»›→*|•…]+$/u, "").replace(/^[\s>»›→*|•–—-]+/u, "");
  if (bare === "") return false;
  return rules.lines.has(bare) || rules.listHeadings.has(bare) || isShareBar(bare, rules) || rules.pattern.test(line);
}

function isShareBar(line: string, rules: CompiledRules): boolean {
  if (line.length > LONGEST_BAR) return false;
  const words = line.split(/[\s|,•·/+&()]+/u).filter((word) => word !== "");
  return words.length > 1 && words.length <= 16 && words.every((word) => rules.shareWords.has(word));
}

/** Headlines of other reports below a heading such as "Related posts", where nothing but such lines follows. */
function markLists(lines: readonly Line[], marked: boolean[], rules: CompiledRules, text: string): void {
  let tail = lines.length;
  while (tail > 0 && (marked[tail - 1] === true || isListEntry(lines[tail - 1] as Line, text))) tail--;
  const heading = lines.findIndex((line, index) => index >= tail && marked[index] === true && isListHeading(line, rules));
  if (heading >= 0) for (let index = heading; index < lines.length; index++) marked[index] = true;
}

/** Fewest words of a headline: shorter lines can come twice by chance, as headings of sections do. */
const LEAST_HEADLINE_WORDS = 4;

/** The first line again, as a line of its own further down: pages print the headline above the picture and above the text. */
function markSecondHeadline(lines: readonly Line[], marked: boolean[], text: string): void {
  const [headline] = lines;
  if (headline?.plain == null || headline.plain.split(" ").length < LEAST_HEADLINE_WORDS || !isListEntry(headline, text)) return;
  for (let index = 1; index < lines.length; index++) if (lines[index]?.plain === headline.plain) marked[index] = true;
}

const isListHeading = (line: Line, rules: CompiledRules): boolean => rules.listHeadings.has((line.plain ?? "").replace(/[\s:.]+$/u, ""));

/** A line without the end of a sentence, no longer than a headline. */
const isListEntry = (line: Line, text: string): boolean =>
  line.end - line.start <= LONGEST_ENTRY && !/[.!?…]["”’»)]*$/.test(text.slice(line.start, line.end));
