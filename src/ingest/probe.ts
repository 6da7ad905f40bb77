import { decodeBytes } from "../text/charset.ts";
import type { Finding, Probe } from "./importer.ts";

/** Bytes at the start of a file from which its format is told. */
const HEAD_BYTES = 16_384;

/** Looks at the start of a file: what importers need to recognise their format. */
export function probeOf(bytes: Uint8Array, name: string | null, mediaType: string | null): Probe {
  const head = decodeBytes(bytes.subarray(0, HEAD_BYTES), null).text.trimStart();
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  const type = mediaType?.split(";")[0]?.trim().toLowerCase() ?? "";
  return { bytes, ending, mediaType: type === "" || type === "application/octet-stream" ? null : type, head };
}

/** The `charset` parameter of a media type, or null. */
export function charsetOf(mediaType: string | null): string | null {
  return /;\s*charset\s*=\s*("[^"]*"|[^;\s]+)/i.exec(mediaType ?? "")?.[1]?.replaceAll('"', "") ?? null;
}

/** First bytes of formats that hold no text to be read here, and what to do with each. */
const SIGNATURES: readonly (readonly [signature: string, found: string, remedy: string])[] = [
  ["PK\x03\x04", "a ZIP archive (perhaps a Word, Excel or OpenDocument file)", "Unpack it, or save the document as PDF or text"],
  ["\x1f\x8b", "a gzip archive", "Unpack it"],
  ["BZh", "a bzip2 archive", "Unpack it"],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack it"],
  ["Rar!", "a RAR archive", "Unpack it"],
  ["\xfd7zXZ", "an xz archive", "Unpack it"],
  ["\xd0\xcf\x11\xe0", "an old Word, Excel or Outlook file", "Save it as PDF, text or .eml"],
  ["{\\rtf", "a rich-text file", "Save it as text or PDF"],
  ["\x89PNG", "a picture (PNG)", "Type out or recognise its text, and keep the picture beside it"],
  ["\xff\xd8\xff", "a picture (JPEG)", "Type out or recognise its text, and keep the picture beside it"],
  ["GIF8", "a picture (GIF)", "Type out or recognise its text, and keep the picture beside it"],
  ["RIFF", "a picture, sound or film (RIFF)", "Write out what is said or shown"],
  ["OggS", "a sound or film (Ogg)", "Write out what is said"],
  ["ID3", "a sound (MP3)", "Write out what is said"],
  ["\x7fELF", "a program", "Choose the file with the text"],
  ["MZ\x90", "a program", "Choose the file with the text"],
  ["SQLite format 3", "a database (SQLite)", "Export the reports as text or JSON"],
];

/** Share of control characters above which bytes are no text; text has hardly any, random bytes a tenth. */
const MOST_CONTROLS = 0.02;
/** Share of NUL characters up to which a text counts as damaged rather than as other data. */
const MOST_NULS = 0.3;

/** Endings of files whose rows are data. */
const TABLES = new Set(["csv", "tsv", "tab"]);

/** What bytes are that are no text at all; null where they may be text. */
export function notText(probe: Probe): Finding | null {
  const start = Buffer.from(probe.bytes.subarray(0, 16)).toString("latin1");
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) {
    const [, found, remedy] = known;
    return {
      code: "not-text",
      message: `This is ${found}; a file with text (text, Markdown, HTML, PDF, e-mail or JSON) was needed. ${remedy} and read that. The bytes are kept.`,
    };
  }
  if (TABLES.has(probe.ending)) {
    return {
      code: "table-not-read",
      message:
        "This is a table of data, not a report; a file with text was needed. Save the report's text alone and read that. The bytes are kept.",
    };
  }
  const { head } = probe;
  let controls = 0;
  let nuls = 0;
  for (let at = 0; at < head.length; at++) {
    const unit = head.charCodeAt(at);
    if (unit === 0) nuls++;
    else if (
      (unit < 32 && (unit < 9 || unit > 13) && unit !== 27) ||
      (unit >= 0x7f && unit <= 0x9f && unit !== 0x85) ||
      unit === 0xfffe ||
      unit === 0xffff
    )
      controls++;
  }
  if (controls <= MOST_CONTROLS * head.length && nuls <= MOST_NULS * head.length) return null;
  return {
    code: "not-text",
    message:
      "This is not text but other data (a program, a picture or an unknown format); a file with text (text, Markdown, HTML, PDF, e-mail or JSON) was needed. Save the report in one of these forms. The bytes are kept.",
  };
}
