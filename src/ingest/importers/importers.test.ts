import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Imported } from "../importer.ts";
import { probeOf } from "../probe.ts";
import { datedVersions } from "./dated-versions.ts";
import { email } from "./email.ts";
import { headerBlock } from "./header-block.ts";
import { IMPORTERS } from "./index.ts";
import { markdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";

const BODY = "A bomb went off in Tarvo. 😀 Cafe\u0301 owners saw it.\r\n\r\nThe Grey Front denied it.\n";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const input = (text: string): { bytes: Uint8Array; charset: null; address: null } => ({
  bytes: bytesOf(text),
  charset: null,
  address: null,
});

function expectMapped(imported: Imported, original: string): void {
  for (const { text, offsets } of imported.versions) {
    for (const run of offsets)
      expect(original.slice(run.original, run.original + run.length)).toBe(text.slice(run.text, run.text + run.length));
  }
}

describe("the list of importers", () => {
  it("holds every file of the folder", () => {
    const files = readdirSync(new URL(".", import.meta.url)).filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "index.ts",
    );
    const sources = files.map((file) => readFileSync(new URL(file, import.meta.url), "utf8"));
    expect(files.length).toBe(IMPORTERS.length);
    for (const { format } of IMPORTERS) expect(sources.some((source) => source.includes(`format: "${format}"`))).toBe(true);
  });

  it.each([
    { name: "a.txt", text: BODY, format: "plain-text" },
    { name: null, text: BODY, format: "plain-text" },
    { name: "a.txt", text: `Title: Blast\nSource: Times\n\n${BODY}`, format: "header-block" },
    { name: "a.md", text: `# Blast\n\n${BODY}`, format: "markdown" },
    { name: "a.html", text: "<p>Blast", format: "html" },
    { name: null, text: "  <!DOCTYPE html><p>Blast", format: "html" },
    { name: null, text: '<?xml version="1.0"?><html xmlns="x"><p>Blast', format: "html" },
    { name: "a.json", text: '{"text": "Blast"}', format: "dated-versions" },
    { name: null, text: '{"text": "Blast"}', format: "dated-versions" },
    { name: "a.txt", text: '{brackets} are no JSON. "text": x', format: "plain-text" },
    { name: "a.txt", text: "<b>A text</b> that starts with a tag", format: "plain-text" },
    { name: "a.bin", text: "%PDF-1.4\n", format: "pdf" },
    { name: "a.eml", text: "Subject: Blast\n\nText", format: "email" },
    { name: null, text: "Received: from x\nFrom: a@example.org\nDate: today\nSubject: Blast\n\nText", format: "email" },
    { name: "a.txt", text: "From: a friend\nTitle: Blast\n\nText", format: "plain-text" },
  ])("reads $text of $name as $format", ({ name, text, format }) => {
    const probe = probeOf(bytesOf(text), name, null);
    expect(IMPORTERS.find((importer) => importer.recognises(probe))?.format).toBe(format);
  });

  it.each([
    ["text/html; charset=utf-8", "html"],
    ["application/json", "dated-versions"],
    ["text/markdown", "markdown"],
    ["message/rfc822", "email"],
    ["application/octet-stream", "plain-text"],
  ])("believes the media type %s", (mediaType, format) => {
    const probe = probeOf(bytesOf(BODY), null, mediaType);
    expect(IMPORTERS.find((importer) => importer.recognises(probe))?.format).toBe(format);
  });
});

describe("plain text", () => {
  it("is the file's text exactly, line ends and white space included", async () => {
    const text = `\n  ${BODY} \t\n`;
    expect((await plainText.importBytes(input(text))).versions).toEqual([
      { text, offsets: [{ text: 0, original: 0, length: text.length }], seen: null },
    ]);
  });
});

describe("a header block", () => {
  it("is followed by the text, mapped to where it stands", async () => {
    const original = `Title: Blast\nDate: 22 March 2031\nSource: Times\n\n${BODY}`;
    const imported = await headerBlock.importBytes(input(original));
    expect(imported.versions[0]?.text).toBe(BODY);
    expect(imported.metadata).toMatchObject({ title: "Blast", publisher: "Times", published: "2031-03-22" });
    expectMapped(imported, original);
    expect(imported.versions[0]?.offsets[0]?.original).toBe(original.length - BODY.length);
  });

  it("keeps the map where characters were replaced in header and text", async () => {
    const original = `Title: Bl\0ast\nSource: Times\n\nA bomb\0 went off.`;
    const imported = await headerBlock.importBytes(input(original));
    expect(imported.versions[0]?.text).toBe("A bomb\ufffd went off.");
    expectMapped(imported, original);
    expect(imported.versions[0]?.offsets).toHaveLength(2);
  });
});

describe("dated versions", () => {
  const versions = [
    { seen: "2031-03-22T10:00:00", text: "Four people are “killed”." },
    { seen: "2031-03-23T10:00:00", text: 'Five people\nare "killed".' },
    { seen: null, text: "Four people are “killed”." },
  ];

  it.each([
    {
      name: "characters as they are",
      original: JSON.stringify({ date: "2031-03-22", topic: "Blast in Tarvo", source: "Harbour Times", versions }, null, 1),
    },
    {
      name: "characters as escapes",
      original: JSON.stringify({ date: "2031-03-22", topic: "Blast in Tarvo", source: "Harbour Times", versions }).replace(
        /[“”]/g,
        (quote) => `\\u${quote.charCodeAt(0).toString(16)}`,
      ),
    },
  ])("become one report with several documents: $name", async ({ original }) => {
    const imported = await datedVersions.importBytes(input(original));
    expect(imported.metadata).toMatchObject({ title: "Blast in Tarvo", publisher: "Harbour Times", published: "2031-03-22" });
    expect(imported.versions.map(({ seen, text }) => ({ seen, text }))).toEqual(versions);
    expectMapped(imported, original);
    for (const { text, offsets } of imported.versions)
      expect(offsets.reduce((sum, run) => sum + run.length, 0)).toBeGreaterThan(text.length - 4);
  });

  it("are put in order where each says when it was seen", async () => {
    const [first, second] = versions;
    const imported = await datedVersions.importBytes(input(JSON.stringify([second, first])));
    expect(imported.versions.map((version) => version.seen)).toEqual(["2031-03-22T10:00:00", "2031-03-23T10:00:00"]);
  });

  it("may be one text alone", async () => {
    const imported = await datedVersions.importBytes(
      input(JSON.stringify({ headline: "Blast", publisher: { name: "Times" }, body: BODY, url: "https://example.org/a" })),
    );
    expect(imported.versions[0]?.text).toBe(BODY);
    expect(imported.metadata).toMatchObject({ title: "Blast", publisher: "Times", address: "https://example.org/a" });
  });
});

describe("Markdown", () => {
  it.each([
    { name: "headings", source: "# Blast in *Tarvo* #\n\nText", text: "Blast in Tarvo\n\nText", title: "Blast in Tarvo" },
    { name: "underlined headings", source: "Blast\n=====\n\nText\n", text: "Blast\n\nText\n", title: "Blast" },
    {
      name: "emphasis, not snake_case nor sums",
      source: "**two** _men_ a_b_c 2 * 3 * 4",
      text: "two men a_b_c 2 * 3 * 4",
      title: undefined,
    },
    {
      name: "links, pictures and addresses",
      source: '[a](http://x.org/(b "t") [b](http://x.org "t") ![map](m.png) [c][1] <https://example.org/>',
      text: '[a](http://x.org/(b "t") b map c https://example.org/',
      title: undefined,
    },
    { name: "code", source: "a `b*c` d\n```\n*as is*\n```\n", text: "a b*c d\n*as is*\n", title: undefined },
    {
      name: "lists, quotations, rules and definitions",
      source: "- one\n* two\n> three\n\n---\n[1]: http://x.org\nfour",
      text: "one\ntwo\nthree\n\nfour",
      title: undefined,
    },
    { name: "escapes and tags", source: "\\*no\\* <b>bold</b> a < b", text: "*no* bold a < b", title: undefined },
  ])("loses its marks: $name", async ({ source, text, title }) => {
    const imported = await markdown.importBytes(input(source));
    const [version] = imported.versions;
    expect(version?.text).toBe(text);
    expect(version?.title ? version.text.slice(version.title.start, version.title.end) : undefined).toBe(title);
    expectMapped(imported, source);
  });

  it("takes metadata from its front matter", async () => {
    const imported = await markdown.importBytes(input(`---\ntitle: Blast\ndate: 2031-03-22\n---\n${BODY}`));
    expect(imported.metadata).toMatchObject({ title: "Blast", published: "2031-03-22" });
    expect(imported.versions[0]?.text).toBe(BODY);
  });
});

describe("e-mail", () => {
  const headers =
    "From: Jana Kolb <jana@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?Q?Blast_in_Caf=C3=A9?=\r\nDate: Sat, 22 Mar 2031 10:15:00 +0100 (CET)\r\nMIME-Version: 1.0\r\n";

  it.each([
    { name: "plain", body: "Content-Type: text/plain; charset=utf-8\r\n\r\nTwo men fled.\r\nPolice said so.\r\n" },
    {
      name: "windows-1252 in quoted-printable",
      body: "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nTwo men=\r\n fled.\r\nPolice said so.\r\n",
    },
    {
      name: "text and HTML",
      body: "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nTwo men fled.\r\nPolice said so.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Other</p>\r\n--x--\r\n",
    },
  ])("gives subject, sender, date and text: $name", async ({ body }) => {
    const imported = await email.importBytes(input(headers + body));
    expect(imported.metadata).toMatchObject({ title: "Blast in Café", author: "Jana Kolb", published: "2031-03-22T10:15:00+01:00" });
    expect(imported.versions[0]?.text).toBe("Blast in Café\n\nTwo men fled.\nPolice said so.");
    expect(imported.findings).toEqual([]);
    expectMapped(imported, headers + body);
  });

  it("keeps quotation marks of windows-1252", async () => {
    const imported = await email.importBytes(
      input(
        `${headers}Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=93No=94, she said.\r\n`,
      ),
    );
    expect(imported.versions[0]?.text).toContain("“No”, she said.");
  });

  it("reads HTML where there is no text", async () => {
    const imported = await email.importBytes(
      input(
        `${headers}Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Two men fled.</p><p>Police said so.</p></body></html>\r\n`,
      ),
    );
    expect(imported.versions[0]?.text).toBe("Blast in Café\n\nTwo men fled.\n\nPolice said so.");
  });

  it("names the attachments that it did not read", async () => {
    const body =
      'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="claim.pdf"\r\n\r\nAAAA\r\n--x--\r\n';
    const imported = await email.importBytes(input(headers + body));
    expect(imported.findings).toMatchObject([{ code: "attachments-not-read", message: expect.stringContaining("claim.pdf") as string }]);
  });
});
