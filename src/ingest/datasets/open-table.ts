import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { decodeBytes } from "../../text/charset.ts";
import { openDelimited } from "./delimited.ts";
import { dialectOfDataset } from "./formats/index.ts";
import { type Table, TableError } from "./table.ts";
import { fromGzip, fromZip, isGzip, isZip } from "./unpacked.ts";
import { partNames } from "./workbook/archive-parts.ts";
import { openWorkbook } from "./workbook/open-workbook.ts";

/** Bytes from which the character set is told. */
const HEAD = 1 << 16;

/** How old and protected workbooks of Excel begin (MS-CFB, 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0] as const;

/**
 * Opens a file of event data as a table: delimited text in any character set, also packed with gzip, or alone in a ZIP archive; or a sheet of an Excel workbook.
 * Throws a `TableError` where it is neither.
 */
export async function openTable(file: string): Promise<Table> {
  const head = await headOf(file);
  if (COMPOUND_FILE.every((byte, at) => head[at] === byte))
    throw new TableError(
      "table-excel",
      "The file is an old Excel workbook (.xls), or one with a password. Save it as .xlsx without a password, or its sheet as CSV (UTF-8).",
    );
  const names = isZip(head) ? await partNames(file) : null;
  if (names?.has("[Content_Types].xml") === true || names?.has("mimetype") === true) return openSpreadsheet(file, names);
  const bytes = isZip(head) ? fromZip(file) : isGzip(head) ? fromGzip(file) : createReadStream(file, { highWaterMark: HEAD });
  return openDelimited(decoded(bytes as AsyncIterable<Uint8Array>), dialectOfDataset);
}

async function openSpreadsheet(file: string, names: ReadonlySet<string>): Promise<Table> {
  if (![...names].some((name) => /^xl\/.*\.xml$/.test(name)) || names.has("xl/workbook.bin"))
    throw new TableError(
      "table-excel",
      "The file is a document, but no Excel workbook as .xlsx. Save its table as .xlsx, or as CSV (UTF-8), and import that.",
    );
  return openWorkbook(file, names);
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read({ buffer: new Uint8Array(HEAD), length: HEAD, position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Characters of the set that the beginning shows. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let before: Uint8Array[] = [];
  let size = 0;
  const begin = (): string => {
    const head = Buffer.concat(before);
    before = [];
    // The end may cut a character in two, which must not speak for another set.
    decoder = new TextDecoder(decodeBytes(head.subarray(0, Math.max(0, head.length - 4)), null).charset);
    return decoder.decode(head, { stream: true });
  };
  for await (const piece of bytes) {
    if (decoder !== null) {
      yield (decoder as TextDecoder).decode(piece, { stream: true });
      continue;
    }
    before.push(piece);
    size += piece.length;
    if (size >= HEAD) yield begin();
  }
  if (decoder === null) yield begin();
  yield (decoder as unknown as TextDecoder).decode();
}
