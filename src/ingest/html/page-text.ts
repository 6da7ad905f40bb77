import { Readability } from "@mozilla/readability";
import type { MappedText } from "../../text/offset-map.ts";
import type { Finding } from "../importer.ts";
import { BlockWriter } from "./block-writer.ts";
import { isElement, isText, parsePage } from "./dom.ts";
import type { PageDocument, PageElement, PageNode } from "./dom.ts";
import { References } from "./entities.ts";
import { AT, breakOf } from "./scan-html.ts";
import type { ScannedHtml } from "./scan-html.ts";

/** The text of a page: its headline and its article. */
export interface PageText extends MappedText {
  /** Half-open offsets of the headline in the text. */
  readonly title: { readonly start: number; readonly end: number } | null;
  /** The headline as the page gives it, without the outlet's name. */
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** Dates in `time` elements, those marked as the date of publication first. */
  readonly times: readonly string[];
  readonly findings: readonly Finding[];
}

/** Pages beyond these are read as plain text: the search for the article looks at each element, its text and its ancestors many times. */
const MOST_PARTS = 40_000;
const MOST_ANCESTORS = 800_000;
const LONGEST_MARKUP = 12_000_000;
/** An article of fewer UTF-16 units than this, which is also a small part of the page, is taken for a mistake. */
const SHORTEST_ARTICLE = 250;
/** A text of more UTF-16 units than this, most of them links, is told of as a list. */
const LONGEST_LIST = 1_500;
/** Parts of a page that hold no article. */
const FRAME = new Set(["nav", "aside", "footer", "form", "button", "menu", "dialog", "input", "label"]);

interface Headline {
  readonly words: string | null;
  /** The element that shows it. */
  readonly element: PageElement | null;
}

/** Finds the article in a page; where none can be told apart, all text of the page is taken. */
export function pageText(source: string, scanned: ScannedHtml, titleGiven: string | null): PageText {
  const nothing = { title: null, author: null, publisher: null, times: [] };
  if (scanned.parts > MOST_PARTS || scanned.ancestors > MOST_ANCESTORS || scanned.markup.length > LONGEST_MARKUP) {
    const message =
      "The page has too many parts to look for the article among them; all its text was read. Menus and advertisements may be among it; save the article alone if they are.";
    return {
      ...plainPageText(source, scanned),
      ...nothing,
      headline: titleGiven ?? headTitle(scanned),
      findings: [{ code: "page-too-complex", message }],
    };
  }
  const page = parsePage(scanned.markup);
  const headline = headlineOf(page, scanned, titleGiven);
  const times = timesOf(page);
  const writer = new BlockWriter(source, scanned.runs);
  const titleEnd = writeHeadline(writer, headline);
  const article = articleOf(page);
  const message =
    "No article was told apart from the rest of the page; all its text was read. Menus and advertisements may be among it; save the article alone if they are.";
  const notFound = { code: "article-not-found", message };
  if (article !== null) {
    const { content, byline, siteName, isList } = article;
    const inArticle = sameWords(firstBlockOf(content), headline.words);
    const used = inArticle ? new BlockWriter(source, scanned.runs) : writer;
    writeNode(used, content, NOTHING);
    const written = used.build();
    const firstEnd = inArticle ? endOfFirstBlock(written.text) : titleEnd;
    return {
      ...written,
      title: firstEnd > 0 ? { start: 0, end: firstEnd } : null,
      headline: headline.words,
      author: byline,
      publisher: siteName,
      times,
      findings: isList ? [notFound] : [],
    };
  }
  const whole = new BlockWriter(source, scanned.runs);
  const body = parsePage(scanned.markup).body;
  if (body) writeNode(whole, body, FRAME);
  const findings = whole.length > LONGEST_LIST ? [notFound] : [];
  return { ...whole.build(), ...nothing, headline: headline.words, times, findings };
}

const NOTHING: ReadonlySet<string> = new Set();

interface Article {
  readonly content: PageElement;
  readonly byline: string | null;
  readonly siteName: string | null;
  /** Whether most of its words are links: a front page or an archive, no report. */
  readonly isList: boolean;
}

function articleOf(page: PageDocument): Article | null {
  const words = page.body?.textContent?.replace(/\s+/g, " ").length ?? 0;
  const parsed = new Readability<PageElement>(page, {
    serializer: (node) => node,
    disableJSONLD: true,
    charThreshold: 200,
  }).parse();
  if (!parsed?.content) return null;
  const found = parsed.content.textContent?.replace(/\s+/g, " ").length ?? 0;
  if (found < SHORTEST_ARTICLE && found < words / 2) return null;
  const byline = parsed.byline?.replace(/\s+/g, " ").trim() ?? "";
  return {
    content: parsed.content,
    byline: byline === "" || byline.length > 120 ? null : byline.replace(/^by\s+/i, ""),
    siteName: parsed.siteName?.trim() ?? null,
    isList: found > LONGEST_LIST && linkedWords(parsed.content) > found / 2,
  };
}

function linkedWords(content: PageElement): number {
  let words = 0;
  for (const link of content.querySelectorAll("a")) words += link.textContent?.replace(/\s+/g, " ").length ?? 0;
  return words;
}

const plainWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const sameWords = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && plainWords(a) !== "" && plainWords(a) === plainWords(b);

const headTitle = (scanned: ScannedHtml): string | null => {
  const words = new References()
    .decode(scanned.title ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return words === "" ? null : words;
};

/** The page's first big heading that its metadata or its head bear out; else what the metadata say, else what the head says before the outlet's name. */
function headlineOf(page: PageDocument, scanned: ScannedHtml, given: string | null): Headline {
  const head = headTitle(scanned);
  const headings = [...page.querySelectorAll("h1")].slice(0, 20).filter((heading) => plainWords(heading.textContent ?? "") !== "");
  const wordsOf = (heading: PageElement): string => (heading.textContent ?? "").replace(/\s+/g, " ").trim();
  const borneOut = headings.find(
    (heading) =>
      sameWords(wordsOf(heading), given) ||
      (head !== null && ` ${plainWords(head)} `.includes(` ${plainWords(wordsOf(heading))} `) && wordsOf(heading).length > 15),
  );
  const element = borneOut ?? (given === null && headings.length === 1 ? (headings[0] ?? null) : null);
  if (element) return { words: wordsOf(element), element };
  return { words: given ?? head?.replace(/\s+[|–—·-]\s+[^|–—·]{1,40}$/, "") ?? null, element: null };
}

function writeHeadline(writer: BlockWriter, headline: Headline): number {
  if (headline.element) writeNode(writer, headline.element, NOTHING);
  else if (headline.words !== null) writer.addUnmapped(headline.words);
  const end = writer.length;
  writer.setApart(2);
  return end;
}

function firstBlockOf(content: PageElement): string | null {
  const first = content.querySelector("h1, h2, p");
  return first?.textContent ?? null;
}

const endOfFirstBlock = (text: string): number => {
  const end = text.indexOf("\n");
  return end < 0 ? text.length : end;
};

function timesOf(page: PageDocument): string[] {
  const times = [...page.querySelectorAll("time")].slice(0, 50);
  const isMarked = (time: PageElement): boolean =>
    time.getAttribute("pubdate") !== null || /datePublished/i.test(time.getAttribute("itemprop") ?? "");
  return [...times.filter(isMarked), ...times.filter((time) => !isMarked(time))]
    .map((time) => time.getAttribute("datetime") ?? time.textContent ?? "")
    .filter((time) => time.trim() !== "");
}

function writeNode(writer: BlockWriter, node: PageNode, leftOut: ReadonlySet<string>): void {
  if (isText(node)) writer.add(node.textContent ?? "");
  if (!isElement(node) || leftOut.has(node.localName) || node.getAttribute("hidden") !== null) return;
  const at = node.getAttribute(AT);
  if (at !== null) writer.moveTo(Number(at));
  const strength = breakOf(node.localName);
  if (node.localName === "br") writer.newLine();
  else if (strength !== 0) writer.setApart(strength);
  for (const child of node.childNodes) writeNode(writer, child, leftOut);
  if (node.localName === "td" || node.localName === "th") writer.gap();
  else if (strength !== 0 && node.localName !== "br") writer.setApart(strength);
}

/** All text of a page, without a tree. */
export function plainPageText(source: string, scanned: ScannedHtml): MappedText {
  const writer = new BlockWriter(source, scanned.runs);
  const references = new References();
  for (const run of scanned.runs) {
    if (run.breakBefore !== 0) writer.setApart(run.breakBefore);
    writer.moveTo(run.start);
    writer.add(references.decode(source.slice(run.start, run.end)));
  }
  return writer.build();
}
