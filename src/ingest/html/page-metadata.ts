import { languageCodeOf, webAddressOf } from "../header-lines.ts";
import type { Metadata } from "../importer.ts";
import { readWrittenDate } from "../written-date.ts";
import { References } from "./entities.ts";
import type { ScannedHtml } from "./scan-html.ts";

type Fields = Readonly<Record<string, unknown>>;

const decodeReferences = (text: string): string => new References().decode(text);

/** Names of `meta` elements (`property`, `name` or `itemprop`), in the order in which they are believed. */
const META = {
  title: ["og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline"],
  publisher: ["og:site_name", "publisher", "dc.publisher", "application-name", "copyright", "twitter:site"],
  author: ["author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "twitter:creator"],
  published: [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "publication_date",
    "publishdate",
    "pubdate",
    "date",
    "article:published",
  ],
  address: ["og:url"],
  language: ["og:locale", "language", "content-language", "dc.language"],
} as const;

/** What a page says of itself in JSON-LD, OpenGraph, other `meta` elements, its first dated `time` element and its head. */
export function pageMetadata(scanned: ScannedHtml, times: readonly string[]): Metadata & { readonly dateNotRead: string | null } {
  const meta = metaValues(scanned);
  const article = articleIn(scanned.jsonLd);
  const fromMeta = (field: keyof typeof META): string | null =>
    META[field].map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const dates = [
    wordsOf(article["datePublished"]),
    wordsOf(article["dateCreated"]),
    ...META.published.map((name) => meta.get(name) ?? null),
  ].filter((date) => date !== null);
  const published = [...dates, ...times].map(readWrittenDate).find((date) => date !== null) ?? null;
  const author = peopleOf(article["author"]) ?? peopleOf(article["creator"]) ?? nameOnly(fromMeta("author"));
  const canonical = scanned.links.find((link) => link["rel"]?.toLowerCase() === "canonical")?.["href"];
  return {
    title: wordsOf(article["headline"]) ?? fromMeta("title"),
    publisher: peopleOf(article["publisher"]) ?? nameOnly(fromMeta("publisher")),
    author,
    published,
    address: webAddressOf(decodeReferences(canonical ?? "")) ?? webAddressOf(wordsOf(article["url"])) ?? webAddressOf(fromMeta("address")),
    language: languageCodeOf(scanned.language) ?? languageCodeOf(wordsOf(article["inLanguage"])) ?? languageCodeOf(fromMeta("language")),
    dateNotRead: published === null ? (dates[0] ?? null) : null,
  };
}

function metaValues(scanned: ScannedHtml): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of scanned.metas) {
    const name = (meta["property"] ?? meta["name"] ?? meta["itemprop"] ?? meta["http-equiv"] ?? "").trim().toLowerCase();
    const value = tidied(decodeReferences(meta["content"] ?? ""));
    if (name !== "" && value !== "" && !values.has(name)) values.set(name, value);
  }
  return values;
}

const ARTICLE_TYPES = /(?:Article|Posting|Report|WebPage|LiveBlogPosting)$/;

/** The JSON-LD object that describes the article: the first of an article type, else of a page. */
function articleIn(scripts: readonly string[]): Fields {
  const objects: Fields[] = [];
  for (const script of scripts) {
    try {
      collect(JSON.parse(script.trim().replace(/^<!\[CDATA\[|\]\]>$|^<!--|-->$/g, "")), objects, 0);
    } catch {
      // Broken JSON-LD is common on pages and says nothing; the other sources are asked.
      continue;
    }
  }
  const typed = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPES.test(type)));
  return typed.find((object) => typesOf(object).some((type) => type !== "WebPage")) ?? typed[0] ?? {};
}

function collect(value: unknown, objects: Fields[], depth: number): void {
  if (depth > 4 || objects.length > 200) return;
  if (Array.isArray(value)) for (const item of value as unknown[]) collect(item, objects, depth + 1);
  else if (isFields(value)) {
    objects.push(value);
    collect(value["@graph"], objects, depth + 1);
    collect(value["mainEntity"], objects, depth + 1);
  }
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

function typesOf(object: Fields): string[] {
  const type = object["@type"];
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter((name): name is string => typeof name === "string");
}

function wordsOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const words = tidied(decodeReferences(value));
  return words === "" ? null : words;
}

/** Names of people or bodies, given as words, as objects with a name, or as a list of these. */
function peopleOf(value: unknown): string | null {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = given.map((one) => nameOnly(wordsOf(isFields(one) ? one["name"] : one))).filter((name) => name !== null);
  return names.length === 0 ? null : [...new Set(names)].slice(0, 10).join(", ");
}

const nameOnly = (name: string | null): string | null =>
  name === null || /^https?:/i.test(name) || name.length > 200 ? null : name.replace(/^by\s+/i, "").replace(/^@/, "");

const tidied = (words: string): string => words.replace(/\s+/g, " ").trim().slice(0, 1_000);
