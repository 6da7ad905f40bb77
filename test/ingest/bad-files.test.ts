import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { captureOf, capturesOf, codesOf } from "./captures.ts";
import { tinyPdf } from "./tiny-pdf.ts";

const PARAGRAPH = "The Grey Front said that it had attacked the market of Tarvo. Police said that they had not heard of the group before.";

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
}

/** A text of letters that windows-1251 and KOI8-R write in one byte each. */
function cyrillic(text: string, charset: "windows-1251" | "koi8-r"): Uint8Array {
  const decoder = new TextDecoder(charset);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => byteOf.get(character) ?? 0x3f);
}

const RUSSIAN = "На рынке города Тарво прогремел взрыв. Полиция сообщила о шести погибших, ответственность никто на себя не взял.";
const french = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

interface Row {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly file?: string;
  /** Codes of the problems that must be there, and no others. */
  readonly codes: readonly string[];
  /** Words that the text must hold; null where there must be no report. */
  readonly text: string | null;
}

const ROWS: readonly Row[] = [
  { name: "an empty file", content: "", codes: ["empty"], text: null },
  { name: "a file of white space", content: " \n\n\t \n", codes: ["empty"], text: null },
  {
    name: "random bytes",
    content: Uint8Array.from({ length: 4_000 }, (_, i) => (i * 197 + (i >> 3) * 31) % 256),
    codes: ["not-text"],
    text: null,
  },
  {
    name: "a picture",
    content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    file: "map.png",
    codes: ["not-text"],
    text: null,
  },
  { name: "a Word document", content: Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), file: "report.docx", codes: ["not-text"], text: null },
  { name: "a table of data", content: "id,date,killed\n1,2031-03-22,6\n", file: "events.csv", codes: ["table-not-read"], text: null },
  { name: "NUL bytes among the words", content: `${PARAGRAPH}\0\0 It went on.`, codes: ["nul-characters"], text: "It went on." },
  {
    name: "a lone surrogate in JSON",
    content: `{"text": "${PARAGRAPH} \\ud83d cut"}`,
    file: "a.json",
    codes: ["half-characters"],
    text: "\ufffd cut",
  },
  {
    name: "lone surrogates in UTF-16",
    content: utf16(`${PARAGRAPH} \ud83d cut`, "le", true),
    codes: ["characters-damaged"],
    text: "\ufffd cut",
  },
  {
    name: "surrogates written as UTF-8",
    content: Buffer.concat([Buffer.from(`${PARAGRAPH} “`), Buffer.of(0xed, 0xa0, 0xbd), Buffer.from("” — ‘cut’")]),
    codes: ["characters-damaged"],
    text: "‘cut’",
  },
  {
    name: "UTF-8 cut in a character",
    content: Buffer.from(`${PARAGRAPH} “Yes”, she said. “No”`).subarray(0, -1),
    codes: ["characters-damaged"],
    text: "she said",
  },
  { name: "undeclared UTF-16, little end first", content: utf16(PARAGRAPH, "le", false), codes: [], text: "market of Tarvo" },
  { name: "undeclared UTF-16, big end first", content: utf16(PARAGRAPH, "be", false), codes: [], text: "market of Tarvo" },
  { name: "undeclared UTF-16 in Russian", content: utf16(RUSSIAN, "le", false), codes: ["language-not-read"], text: "прогремел взрыв" },
  { name: "UTF-16 with a mark", content: utf16(PARAGRAPH, "be", true), codes: [], text: PARAGRAPH },
  {
    name: "undeclared windows-1251",
    content: cyrillic(RUSSIAN, "windows-1251"),
    codes: ["charset-guessed", "language-not-read"],
    text: "прогремел взрыв",
  },
  {
    name: "undeclared KOI8-R",
    content: cyrillic(RUSSIAN, "koi8-r"),
    codes: ["charset-guessed", "language-not-read"],
    text: "прогремел взрыв",
  },
  {
    name: "undeclared ISO-8859-1",
    content: french(`${PARAGRAPH} A café and a crèche were hit.`),
    codes: ["charset-guessed"],
    text: "A café and a crèche",
  },
  {
    name: "undeclared windows-1252",
    content: Buffer.concat([Buffer.from(`${PARAGRAPH} `), Buffer.of(0x93), Buffer.from("We did it"), Buffer.of(0x94)]),
    codes: ["charset-guessed"],
    text: "“We did it”",
  },
  {
    name: "a page that declares UTF-8 and is windows-1251",
    content: Buffer.concat([
      Buffer.from('<!doctype html><html><head><meta charset="utf-8"></head><body><p>'),
      cyrillic(RUSSIAN, "windows-1251"),
      Buffer.from("</p></body></html>"),
    ]),
    file: "a.html",
    codes: ["charset-wrong", "language-not-read"],
    text: "прогремел взрыв",
  },
  {
    name: "a page that declares ISO-8859-1 and is UTF-8",
    content: `<!doctype html><html><head><meta charset="iso-8859-1"></head><body><p>${PARAGRAPH} A café was hit.</p></body></html>`,
    file: "a.html",
    codes: ["charset-wrong"],
    text: "A café was hit",
  },
  {
    name: "a page that declares a character set that does not exist",
    content: `<html><meta charset="utf-42"><body><p>${PARAGRAPH} A café.</p></body></html>`,
    codes: ["charset-wrong"],
    text: "A café",
  },
  {
    name: "endless nesting",
    content: `${"<div>".repeat(300_000)}<p>${PARAGRAPH}</p>`,
    file: "a.html",
    codes: ["page-nested-too-deep"],
    text: PARAGRAPH,
  },
  {
    name: "nesting that is closed again",
    content: `<p>${PARAGRAPH}</p>${"<b><i>".repeat(50_000)}deep${"</i></b>".repeat(50_000)}<p>${PARAGRAPH}</p>`,
    file: "a.html",
    codes: ["page-nested-too-deep"],
    text: "deep",
  },
  {
    name: "a page of a hundred thousand elements",
    content: `<html><body>${"<p>One line of it.</p>".repeat(100_000)}</body></html>`,
    codes: ["page-too-complex"],
    text: "One line of it.\n\nOne line of it.",
  },
  { name: "a tag that never ends", content: `<html><p>${PARAGRAPH}</p><a href="x`, codes: [], text: PARAGRAPH },
  { name: "an encrypted PDF", content: tinyPdf([PARAGRAPH], true), file: "a.pdf", codes: ["pdf-encrypted"], text: null },
  { name: "a PDF of pictures", content: tinyPdf(["", ""]), file: "a.pdf", codes: ["pdf-without-text"], text: null },
  { name: "a PDF cut in half", content: tinyPdf([PARAGRAPH]).subarray(0, 120), file: "a.pdf", codes: ["pdf-broken"], text: null },
  { name: "broken JSON", content: '{"text": "The Grey Front', file: "a.json", codes: ["json-broken"], text: null },
  { name: "JSON that is no report", content: '{"a": [1, 2, 3]}', file: "a.json", codes: ["json-not-a-report"], text: null },
  {
    name: "JSON with versions that lack a text",
    content: JSON.stringify({ versions: [{ seen: "2031-03-22" }, { seen: "2031-03-23", text: PARAGRAPH }] }),
    file: "a.json",
    codes: ["version-without-text"],
    text: PARAGRAPH,
  },
  {
    name: "a date that is not clear",
    content: `Title: Blast in Tarvo\nDate: 03/04/2031\nSource: Harbour Times\n\n${PARAGRAPH}\n`,
    codes: ["date-not-understood"],
    text: PARAGRAPH,
  },
  { name: "an e-mail nested without end", content: nestedEmail(400), file: "a.eml", codes: ["email-broken"], text: null },
  {
    name: "an e-mail of attachments alone",
    content: attachmentEmail(),
    file: "a.eml",
    codes: ["attachments-not-read", "email-without-text"],
    text: null,
  },
  {
    name: "French",
    content: "Les autorités ont annoncé que deux hommes ont été arrêtés dans le port de Tarvo après une attaque contre le marché.",
    codes: ["language-not-read"],
    text: "deux hommes",
  },
];

function nestedEmail(depth: number): string {
  const opened = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  ).join("");
  return `From: a@example.org\r\nSubject: Blast\r\nMIME-Version: 1.0\r\n${opened}Content-Type: text/plain\r\n\r\n${PARAGRAPH}\r\n`;
}

function attachmentEmail(): string {
  return 'From: a@example.org\r\nSubject: Blast\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf; name="claim.pdf"\r\nContent-Disposition: attachment; filename="claim.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n';
}

describe("bad input", () => {
  it.each(ROWS)("$name", async ({ content, file, codes, text }) => {
    const captured = await captureOf(content, file ?? null);
    expect(codesOf(captured)).toEqual(codes);
    // The bytes are kept, whatever they are.
    expect(captured.bytes).not.toBeNull();
    expect(captured.report === null).toBe(text === null);
    expect(captured.documents.at(-1)?.text ?? "").toContain(text ?? "");
    for (const problem of captured.problems) {
      expect(problem.sha256).toBe(
        createHash("sha256")
          .update(captured.bytes as Uint8Array)
          .digest("hex"),
      );
      expect(problem.size).toBe(captured.bytes?.length);
    }
  });

  it("has a name for each row, once", () => {
    expect(new Set(ROWS.map((row) => row.name)).size).toBe(ROWS.length);
  });

  it("40 MB on one line are read", async () => {
    const sentence = `${PARAGRAPH} `;
    const captured = await captureOf(sentence.repeat(Math.ceil(40_000_000 / sentence.length)));
    expect(codesOf(captured)).toEqual([]);
    expect(captured.documents[0]?.text.length).toBeGreaterThanOrEqual(40_000_000);
    expect(captured.documents[0]?.offsets).toHaveLength(1);
  });
});

describe("a folder with bad files among good ones", () => {
  let folder = "";
  const large = 200 * 1024 * 1024;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hearsay-ingest-"));
    await writeFile(join(folder, "a-good.txt"), PARAGRAPH);
    await writeFile(join(folder, "b-empty.txt"), "");
    await writeFile(join(folder, "c-large.txt"), "");
    await truncate(join(folder, "c-large.txt"), large);
    await writeFile(join(folder, "d-locked.pdf"), tinyPdf([PARAGRAPH], true));
    await writeFile(join(folder, "e-deep.html"), `${"<div>".repeat(50_000)}${PARAGRAPH}`);
    await writeFile(join(folder, ".hidden.txt"), "not to be read");
    await mkdir(join(folder, "f-folder", "inner"), { recursive: true });
    await writeFile(join(folder, "f-folder", "inner", "good.txt"), `Second. ${PARAGRAPH}`);
    await symlink(folder, join(folder, "f-folder", "inner", "circle"));
    await symlink(join(folder, "nowhere"), join(folder, "g-broken-link"));
    await writeFile(join(folder, "h-good.txt"), `Last. ${PARAGRAPH}`);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("reads the others, in the order of their names, and says what is wrong with each", async () => {
    const captures = await capturesOf({ kind: "path", path: folder });
    const seen = captures.map((captured) => [
      (captured.report?.file ?? captured.problems[0]?.file ?? "").slice(folder.length + 1),
      ...codesOf(captured),
    ]);
    expect(seen).toEqual([
      ["a-good.txt"],
      ["b-empty.txt", "empty"],
      ["c-large.txt", "too-large"],
      ["d-locked.pdf", "pdf-encrypted"],
      ["e-deep.html", "page-nested-too-deep"],
      [join("f-folder", "inner", "circle"), "folder-in-circle"],
      [join("f-folder", "inner", "good.txt")],
      ["g-broken-link", "file-missing"],
      ["h-good.txt"],
    ]);
  });

  it("records hash and size of what is too large without holding it", async () => {
    const [captured] = await capturesOf({ kind: "path", path: join(folder, "c-large.txt") });
    const zeros = createHash("sha256");
    for (let done = 0; done < large; done += 1 << 20) zeros.update(new Uint8Array(1 << 20));
    expect(captured?.bytes).toBeNull();
    expect(captured?.problems[0]).toMatchObject({ code: "too-large", size: large, sha256: zeros.digest("hex") });
  });

  it("says so where there is nothing at a path", async () => {
    const [captured] = await capturesOf({ kind: "path", path: join(folder, "no-such-file") });
    expect(captured && codesOf(captured)).toEqual(["file-missing"]);
  });

  it("refuses bytes over the limit as well", async () => {
    const captured = await captureOf(PARAGRAPH, null, { maxBytes: 20 });
    expect(captured.problems[0]).toMatchObject({ code: "too-large", size: PARAGRAPH.length });
    expect(captured.bytes).toBeNull();
  });
});
