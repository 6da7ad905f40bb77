import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { Unzip, UnzipInflate } from "fflate";
import { TableError } from "./table.ts";

/** Most bytes that a packed file may unfold to: the largest dataset known here has about 100 GB. */
const LARGEST = 200 * 2 ** 30;
/** A packed file that unfolds to more than this many times its size is no text. */
const LARGEST_RATIO = 1000;
/** Below this nothing is said of the ratio, in bytes. */
const SMALL = 1 << 20;
/** Packed bytes that are unfolded in one go: at most a thousand times as many come of them. */
const STEP = 1 << 12;

export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Unpacks as much as is asked for, and no more than a text may be. */
export async function* fromGzip(file: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(file);
  const gunzip = createGunzip({ chunkSize: 1 << 16 });
  packed.on("error", (error) => gunzip.destroy(error));
  yield* bounded(packed, packed.pipe(gunzip) as AsyncIterable<Uint8Array>);
}

/** Unpacks the one file of an archive; what the archive says of sizes is not gone by. */
export async function* fromZip(file: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(file, { highWaterMark: 1 << 16 });
  yield* bounded(packed, unzipped(packed));
}

/** Workbooks of Excel are archives with this in them. */
const EXCEL = "[Content_Types].xml";

interface Unzipping {
  readonly ready: Uint8Array[];
  name: string | null;
  failed: Error | null;
}

async function* unzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const state: Unzipping = { ready: [], name: null, failed: null };
  const unzip = new Unzip((entry) => {
    if (state.failed !== null || entry.name.endsWith("/")) return;
    if (entry.name === EXCEL)
      state.failed = new TableError(
        "table-damaged",
        "The file is an Excel workbook that is damaged or cut short: get it again, or save its sheet as CSV (UTF-8).",
      );
    else if (state.name !== null)
      state.failed = new TableError(
        "table-archive",
        `The archive holds several files (${state.name}, ${entry.name}, …). Unpack it, and import the one with the rows.`,
      );
    else {
      state.name = entry.name;
      entry.ondata = (error, piece) => {
        if (error !== null) state.failed ??= error;
        else state.ready.push(piece);
      };
      entry.start();
    }
  });
  unzip.register(UnzipInflate);
  const push = (piece: Uint8Array, last = false): Uint8Array[] => {
    unzip.push(piece, last);
    if (state.failed !== null) throw state.failed;
    return state.ready.splice(0);
  };
  for await (const piece of packed) for (let at = 0; at < piece.length; at += STEP) yield* push(piece.subarray(at, at + STEP));
  yield* push(new Uint8Array(0), true);
  if (state.name === null) throw new TableError("table-empty", "The archive holds no file.");
}

/** Where packed bytes come from: as many as were read so far. */
interface Packed {
  readonly bytesRead: number;
  readonly destroy: () => unknown;
}

/** Bytes as they are unpacked, counted by what really comes, up to what a table can be. */
export async function* bounded(
  packed: Packed,
  unpacked: AsyncIterable<Uint8Array>,
  largestRatio = LARGEST_RATIO,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const piece of unpacked) {
      size += piece.length;
      if (size > LARGEST || (size > SMALL && size > largestRatio * packed.bytesRead))
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
      {
        cause: error,
      },
    );
  } finally {
    packed.destroy();
  }
}
