import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportInput, Importer } from "../../src/ingest/importer.ts";
import { IMPORTERS } from "../../src/ingest/importers/index.ts";
import { decodeBytes } from "../../src/text/charset.ts";
import { captureOf, expectWhole } from "./captures.ts";
import { tinyPdf } from "./tiny-pdf.ts";

const RUNS = { numRuns: 150, seed: 20_310_322 } as const;
const input = (bytes: Uint8Array): ImportInput => ({ bytes, charset: null, address: null });

/** Pieces of which broken files of the formats are made. */
const PIECES = [
  "<p>",
  "</p>",
  "<div",
  ">",
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "&amp;",
  "&",
  "&#0;",
  "&#xd800;",
  "<",
  "\0",
  "\ud83d",
  "😀",
  "e\u0301",
  "\u00a0",
  "\r\n",
  "\n\n",
  "Title: ",
  "Source: ",
  "From: a@b\n",
  "Subject: ",
  "Content-Type: multipart/mixed; boundary=x\n\n--x\n",
  "Content-Transfer-Encoding: base64\n\n",
  '{"text": "',
  '"}',
  "\\ud83d",
  "# ",
  "**",
  "[a](b)",
  "```",
  "%PDF-1.4\n",
  "1 0 obj << /Length 5 >> stream\n",
  "Leave a Reply\n",
  "© 2031",
  "A bomb went off in Tarvo. ",
  "“no”",
  "ж",
  "\ufeff",
  "<title>",
  '<meta charset="utf-16">',
  "<table><tr><td>",
  "<br>",
  '<time datetime="2031">',
];
const broken = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));
/** Any bytes; text of any kind; and text that looks like the formats. */
const files = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc.string({ unit: "binary", maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
  broken.map((text) => new TextEncoder().encode(text)),
  broken.map((text) => new Uint8Array(Buffer.from(text, "utf16le"))),
  broken.map((text) => new Uint8Array(Buffer.from(text, "latin1"))),
);
const START: Readonly<Record<string, string>> = {
  html: "<html><body>",
  pdf: "%PDF-1.4\n",
  email: "From: a@b.org\nSubject: x\n",
  "dated-versions": '{"text": "',
  "header-block": "Title: a\nSource: b\n\n",
  markdown: "",
  "plain-text": "",
};

/** Formats whose runs stand in the decoded characters of the file; none of a PDF's text does. */
const mapped = IMPORTERS.filter((importer) => importer.format !== "pdf");

/** Runs of a file's texts that do not stand where the map says. */
async function misplacedRuns(importer: Importer, bytes: Uint8Array): Promise<unknown[]> {
  const { versions } = await importer.importBytes(input(bytes));
  const original = decodeBytes(bytes, null).text;
  return versions.flatMap(({ text, offsets }) =>
    offsets.filter((run) => text.slice(run.text, run.text + run.length) !== original.slice(run.original, run.original + run.length)),
  );
}

describe("importers", () => {
  it.each(IMPORTERS.map((importer) => ({ format: importer.format, importer })))(
    "$format never throws, on any bytes",
    async ({ format, importer }) => {
      await fc.assert(
        fc.asyncProperty(files, fc.boolean(), async (bytes, started) => {
          const start = started ? new TextEncoder().encode(START[format] ?? "") : new Uint8Array();
          const imported = await importer.importBytes(input(Uint8Array.from([...start, ...bytes])));
          for (const { text, title } of imported.versions) {
            expect(text.includes("\0")).toBe(false);
            expect(title?.start ?? 0).toBeLessThanOrEqual(title?.end ?? 0);
            expect(title?.end ?? 0).toBeLessThanOrEqual(text.length);
          }
          expect(imported.versions.length + imported.findings.length).toBeGreaterThan(0);
        }),
        RUNS,
      );
    },
  );

  it.each(mapped.map((importer) => ({ format: importer.format, importer })))(
    "$format maps its text to where it stands in the file",
    async ({ format, importer }) => {
      const texts = fc
        .oneof(broken, fc.string({ unit: "grapheme", maxLength: 200 }))
        .map((text) => new TextEncoder().encode((START[format] ?? "") + text));
      await fc.assert(
        fc.asyncProperty(texts, async (bytes) => {
          // A page may declare another character set than it has; then the map is one of other characters.
          fc.pre(!Buffer.from(bytes).includes("charset"));
          expect(await misplacedRuns(importer, bytes)).toEqual([]);
        }),
        RUNS,
      );
    },
  );

  it("plain text that is well formed comes out exactly as it went in", async () => {
    const [plainText] = IMPORTERS.slice(-1);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (text) => {
        fc.pre(!/[\0\ufeff]/.test(text));
        const imported = await plainText?.importBytes(input(new TextEncoder().encode(text)));
        expect(imported?.versions[0]?.text).toBe(text);
      }),
      RUNS,
    );
  });
});

describe("ingest", () => {
  it("gives a report or a problem for any bytes, with spans that slice to their text", async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(null, "a.txt", "a.md", "a.json", "a.html", "a.eml", "a.pdf"), async (bytes, name) => {
        const captured = await captureOf(bytes, name);
        expectWhole(captured);
        expect(captured.bytes).toEqual(bytes);
      }),
      RUNS,
    );
  });

  it("gives the same ids and records for the same bytes", async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(await captureOf(bytes, "a.txt")).toEqual(await captureOf(bytes.slice(), "a.txt"));
      }),
      { ...RUNS, numRuns: 50 },
    );
  });

  it("takes a PDF cut anywhere, and one with any byte changed", async () => {
    const whole = tinyPdf(["A bomb went off in the market of Tarvo.\nThe Grey Front denied it."]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.map((old, index) => (index === at ? byte : old));
        const captured = await captureOf(bytes, "a.pdf");
        expectWhole(captured);
        expect(captured.bytes).toEqual(bytes);
      }),
      { ...RUNS, numRuns: 80 },
    );
  });
});
