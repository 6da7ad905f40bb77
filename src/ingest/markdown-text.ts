import { MappedTextBuilder } from "../text/offset-map.ts";
import type { MappedText } from "../text/offset-map.ts";

/** The words of a Markdown text without its marks, and its first heading. */
export interface MarkdownText extends MappedText {
  /** Half-open offsets of the first heading in the text. */
  readonly title: { readonly start: number; readonly end: number } | null;
}

/** Lines beyond this length are taken as they are: nobody writes marks in them, and looking for marks takes its time. UTF-16 units. */
const LONGEST_MARKED_LINE = 100_000;

const FENCE = /^\s{0,3}(?:```|~~~)/;
const HEADING = /^(\s{0,3}#{1,6}\s+)(.*?)(?:\s+#+)?\s*$/;
const UNDERLINE = /^\s{0,3}(?:=+|-{2,})\s*$/;
const RULE = /^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const DEFINITION = /^\s{0,3}\[[^\]]{1,200}\]:\s*\S+/;
const PREFIX = /^\s{0,3}(?:>\s?)+|^\s*[-*+]\s+/;

/** Marks within a line: escape, image, link, address, tag, code, emphasis. The words to keep are in the groups. */
const INLINE =
  /\\([!-/:-@[-`{-~])|!\[([^\][]{0,500})\]\([^()\s]{0,1000}(?:\s+"[^"]{0,300}")?\)|\[([^\][]{1,500})\](?:\([^()\s]{0,1000}(?:\s+"[^"]{0,300}")?\)|\[[^\][]{0,200}\])|<(https?:[^<>\s]{1,1000})>|<\/?[a-z][^<>]{0,500}>|`+([^`]{1,500})`+|(\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}]))/giu;

/** Takes the marks out of Markdown. Lines stay lines. `from` is where the text starts below its front matter. */
export function markdownText(source: string, from: number): MarkdownText {
  const mapped = new MappedTextBuilder();
  let title: MarkdownText["title"] = null;
  let inCode = false;
  let before = { start: 0, end: 0 };
  for (let at = from; at < source.length;) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline + 1;
    const line = source.slice(at, end);
    const bare = line.replace(/\r?\n$/, "");
    if (FENCE.test(bare)) inCode = !inCode;
    else if (inCode || bare.length > LONGEST_MARKED_LINE) mapped.add(line, at);
    else if (UNDERLINE.test(bare) && before.end > before.start) title ??= before;
    else if (!RULE.test(bare) && !DEFINITION.test(bare)) {
      const heading = HEADING.exec(bare);
      const skipped = heading?.[1]?.length ?? PREFIX.exec(bare)?.[0].length ?? 0;
      const words = heading ? (heading[2] as string) : bare.slice(skipped);
      const start = mapped.length;
      addInline(mapped, words, at + skipped);
      before = { start, end: mapped.length };
      if (heading && before.end > before.start) title ??= before;
      mapped.add(line.slice(bare.length), at + bare.length);
    }
    at = end;
  }
  return { ...mapped.build(), title };
}

function addInline(mapped: MappedTextBuilder, words: string, original: number): void {
  let done = 0;
  for (const mark of words.matchAll(INLINE)) {
    mapped.add(words.slice(done, mark.index), original + done);
    const kept = mark.slice(1, 6).find((group) => group !== undefined);
    if (kept !== undefined) mapped.add(kept, original + mark.index + mark[0].indexOf(kept));
    done = mark.index + mark[0].length;
  }
  mapped.add(words.slice(done), original + done);
}
