import type { Finding, Metadata } from "./importer.ts";
import { readWrittenDate } from "./written-date.ts";

/** What a block of `Name: value` lines at the head of a text says, and where the text begins below it. */
export interface HeaderBlock {
  readonly metadata: Metadata;
  /** Offset of the first character after the empty line that ends the block. */
  readonly bodyStart: number;
  readonly findings: readonly Finding[];
}

/** Names of header lines, in lower case, and what they give. Licence and rights are known but not kept apart from the bytes. */
const FIELDS: Readonly<Record<string, keyof Metadata | "rights">> = {
  title: "title",
  headline: "title",
  titre: "title",
  date: "published",
  published: "published",
  "publication date": "published",
  pubdate: "published",
  source: "publisher",
  publisher: "publisher",
  outlet: "publisher",
  publication: "publisher",
  author: "author",
  authors: "author",
  byline: "author",
  url: "address",
  link: "address",
  address: "address",
  language: "language",
  lang: "language",
  langue: "language",
  licence: "rights",
  license: "rights",
  rights: "rights",
};

const FIELD_LINE = /^([\p{L}][\p{L} _-]{1,24}):[ \t]*(.*)$/u;
/** A block is short; a longer run of `Name: value` lines is an interview or a table. */
const MOST_LINES = 30;

/** Reads a header block; null where the text does not start with one: at least two known names, and an empty line below. */
export function readHeaderBlock(text: string): HeaderBlock | null {
  const values = new Map<keyof Metadata | "rights", string>();
  let at = 0;
  for (let count = 0; count <= MOST_LINES; count++) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end).replace(/\r$/, "");
    if (line.trim() === "") {
      if (values.size < 2 || newline < 0) return null;
      return blockOf(values, newline + 1);
    }
    const field = FIELD_LINE.exec(line);
    if (!field) return null;
    const name = FIELDS[(field[1] as string).toLowerCase().replaceAll("_", " ").trim()];
    const value = (field[2] as string).trim();
    if (count === 0 && name === undefined) return null;
    if (name !== undefined && value !== "" && !values.has(name)) values.set(name, value);
    if (newline < 0) return null;
    at = newline + 1;
  }
  return null;
}

/** Reads the front matter of a Markdown text, `Name: value` lines between two lines of `---`; a plain header block will do, too. */
export function readFrontMatter(text: string): HeaderBlock | null {
  const fenced = /^\s*---[ \t]*\r?\n((?:[^\n]{0,2000}\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!fenced) return readHeaderBlock(text);
  const values = new Map<keyof Metadata | "rights", string>();
  for (const line of (fenced[1] as string).split("\n")) {
    const field = FIELD_LINE.exec(line.replace(/\r$/, ""));
    const name = field ? FIELDS[(field[1] as string).toLowerCase()] : undefined;
    const value = field?.[2]?.trim().replace(/^(["'])(.*)\1$/, "$2") ?? "";
    if (name !== undefined && value !== "" && !values.has(name)) values.set(name, value);
  }
  return blockOf(values, fenced[0].length);
}

function blockOf(values: ReadonlyMap<keyof Metadata | "rights", string>, bodyStart: number): HeaderBlock {
  const findings: Finding[] = [];
  const written = values.get("published");
  const published = written === undefined ? null : readWrittenDate(written);
  if (written !== undefined && published === null) findings.push(dateNotUnderstood(written));
  const metadata: Metadata = {
    title: values.get("title") ?? null,
    publisher: values.get("publisher") ?? null,
    author: values.get("author") ?? null,
    published,
    address: webAddressOf(values.get("address")),
    language: languageCodeOf(values.get("language")),
  };
  return { metadata, bodyStart, findings };
}

/** The finding on a date of publication that could not be read. */
export function dateNotUnderstood(written: string): Finding {
  return {
    code: "date-not-understood",
    message: `The date of publication is given as "${written.slice(0, 60)}", which is not clear; a day, a month by name or number and a year were needed, such as 2024-03-23. The report is read without it; give the date yourself if you know it.`,
  };
}

/** The address if it is one of the web, else null. */
export function webAddressOf(written: string | undefined | null): string | null {
  const address = written?.trim() ?? "";
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : null;
}

/** The BCP 47 code that is written, in its usual case ("EN_us" is `en-US`); null where it is none. */
export function languageCodeOf(written: string | undefined | null): string | null {
  const code = written?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code)) return null;
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
}
