import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { createGunzip } from "node:zlib";
import { decodeBytes } from "../../text/charset.ts";
import { openDelimited } from "./delimited.ts";
import { dialectOfDataset } from "./formats/index.ts";
import { type Table, TableError } from "./table.ts";

/** Bytes from which the character set is told. */
const HEAD = 1 << 16;
/** Most bytes that a packed file may unfold to: the largest dataset known here has about 100 GB. */
const LARGEST = 200 * 2 ** 30;
/** A packed file that unfolds to more than this many times its size is no text. */
const LARGEST_RATIO = 1000;

/** Opens a file of event data as a table: delimited text in any character set, also packed with gzip. */
export async function openTable(file: string): Promise<Table> {
  const head = await headOf(file);
  if (head[0] === 0x50 && head[1] === 0x4b)
    throw new TableError(
      "table-packed",
      "The file is a ZIP archive, as Excel files are. Unpack it, or save the sheet as CSV, and import that.",
    );
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  const bytes = packed ? unpacked(file) : createReadStream(file, { highWaterMark: HEAD });
  return openDelimited(decoded(bytes as AsyncIterable<Uint8Array>), dialectOfDataset);
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

/** Unpacks as much as is asked for, and no more than a text may be. */
async function* unpacked(file: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(file);
  const gunzip = createGunzip({ chunkSize: HEAD });
  packed.on("error", (error) => gunzip.destroy(error));
  let size = 0;
  try {
    for await (const piece of packed.pipe(gunzip) as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > LARGEST || (size > HEAD * 16 && size > LARGEST_RATIO * packed.bytesRead))
        throw new TableError(
          "table-too-large",
          `The packed file unfolds to more than ${size} bytes from ${packed.bytesRead}: that is no table. It is not read further.`,
        );
      yield piece;
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError(
      "table-damaged",
      `The packed file is damaged (${error instanceof Error ? error.message : String(error)}): get it again.`,
      { cause: error },
    );
  } finally {
    packed.destroy();
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
